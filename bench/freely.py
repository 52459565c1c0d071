"""The check on texts that editors worded as freely as they could: `python -m bench.freely [--show]`.

Notes with their finished texts by editors who had not seen the rules (40, 60 and 40): synonyms, other units, totals,
rests, durations and ends of hours worked out. `data/periksa-bebas.jsonl` taught the judge of doubt and was read by
those who tune, as was `periksa-bebas-2.jsonl`; of `periksa-bebas-ukur.jsonl` they saw sums alone. Printed are the
alarms a text, by rule, and by category how many of the mistakes are found that others planted in these texts
(`periksa-tanam-bebas*.jsonl`).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

from bench.judging import alarms, judge
from bench.labelled import FREE, FREE_KEPT, FREE_TOO, Clean, Planted, free_texts, planted_freely
from knowledge.checking.check import Checker

FILES = {FREE: "tuned on", FREE_TOO: "tuned on", FREE_KEPT: "kept aside"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print two lines a file, or one where nothing was planted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print each alarm and miss of the file that was tuned on")
    options = parser.parse_args(arguments)
    checker = Checker.load()
    for file, seen in FILES.items():
        texts, by_rule = free_texts(file), Counter[str]()
        shown = options.show and seen == "tuned on"
        for text in texts:
            found = alarms(checker.check(text.request))
            by_rule.update(finding.rule for finding in found)
            if shown:
                print(*(f"{text.id} {one.rule} | {one.text} | {one.message}" for one in found), sep="\n")
        kinds = ", ".join(f"{rule} {count}" for rule, count in by_rule.most_common(8))
        print(
            f"{file.name} ({seen}): {len(texts)} texts, {by_rule.total() / len(texts):.2f} false alarms each ({kinds})"
        )
        if planted := planted_freely(texts, file):
            _found(checker, texts, planted, shown=shown)
    return 0


def _found(checker: Checker, texts: Sequence[Clean], planted: Sequence[Planted], *, shown: bool) -> None:
    """By category, how many of the planted mistakes are found."""
    result, by_id = judge(checker, texts, planted), {plant.id: plant for plant in planted}
    counts = (f"{name} {one.found} of {one.planted}" for name, one in sorted(result.tallies.items()))
    print(f"  planted, found: {', '.join(counts)}; alarms elsewhere in these texts: {len(result.strays)}")
    for ident in (ident for one in result.tallies.values() for ident in one.missed if shown):
        plant = by_id[ident]
        wrong = plant.request.text[plant.low : plant.high].strip()
        print(f"  MISS {plant.category} {ident} of {plant.of.id}: “{wrong}” [{plant.right}]")


if __name__ == "__main__":
    sys.exit(main())
