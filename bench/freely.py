"""False alarms on texts that editors worded as freely as they could: `python -m bench.freely [--show]`.

Forty notes with their finished texts by each of two editors who had not seen the rules: synonyms, other units, totals,
rests, durations and ends of hours worked out. `data/periksa-bebas.jsonl` taught the judge of doubt and was read by
those who tune; of `periksa-bebas-ukur.jsonl` they saw sums alone. Printed are the alarms a text, by rule.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

from bench.judging import alarms
from bench.labelled import FREE, FREE_KEPT, free_texts
from knowledge.checking.check import Checker

FILES = {FREE: "tuned on", FREE_KEPT: "kept aside"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print each alarm of the file that was tuned on")
    options = parser.parse_args(arguments)
    checker = Checker.load()
    for file, seen in FILES.items():
        texts, by_rule = free_texts(file), Counter[str]()
        for text in texts:
            found = alarms(checker.check(text.request))
            by_rule.update(finding.rule for finding in found)
            if options.show and seen == "tuned on":
                print(*(f"{text.id} {one.rule} | {one.text} | {one.message}" for one in found), sep="\n")
        kinds = ", ".join(f"{rule} {count}" for rule, count in by_rule.most_common(8))
        print(
            f"{file.name} ({seen}): {len(texts)} texts, {by_rule.total() / len(texts):.2f} false alarms each ({kinds})"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
