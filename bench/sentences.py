"""The judge of sentences, measured: what it passes that is whole, and what it passes that is a fragment.

`python -m bench.sentences [--split SPLIT] [--failures]`. `data/kalimat.jsonl` holds 400 sentences of the check's clean
texts (`teks`; taken for whole, not read one by one), and clauses of the offline drafts as they were printed before
there was a judge (`draf`), each marked by hand: whole or not. Clauses that an editor might let stand or not were left
out. `dev-2` and `test-2` are short sentences and broken ones of the kind that chopped notes leave (`tulis`), made
for this measure before the grammar was widened. `dev` and `dev-2` were read while the grammar was written; of `test`
and `test-2` only the figures were seen then, a few times.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from prompts.offline.syntax.judge import judge

FILE = Path(__file__).parent / "data" / "kalimat.jsonl"
SPLITS = ("dev", "test", "dev-2", "test-2")


class Labelled(NamedTuple):
    """One text, whether it is a whole sentence, where it comes from."""

    text: str
    whole: bool
    source: str
    split: str


def labelled(path: Path = FILE) -> list[Labelled]:
    """The marked texts."""
    return [Labelled(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=SPLITS)
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args(arguments)
    print("| split | texts | clauses | fragments | recall texts | recall clauses | fragments kept out | precision |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for split in [options.split] if options.split else SPLITS:
        _row(split, [one for one in labelled() if one.split == split])
    if options.failures:
        shown = {options.split} if options.split else {"dev", "dev-2"}
        wrong = [one for one in labelled() if one.split in shown and passes(one) != one.whole]
        print("\n".join(f"{'whole' if one.whole else 'fragment'}: {one.text}" for one in wrong))
    return 0


def passes(one: Labelled) -> bool:
    """Whether the judge lets the text stand as a sentence."""
    return judge().well_formed(one.text)


def _row(split: str, of: Sequence[Labelled]) -> None:
    texts = [one for one in of if one.whole and one.source == "teks"]
    clauses = [one for one in of if one.whole and one.source != "teks"]
    broken = [one for one in of if not one.whole]
    right, wrong = sum(map(passes, clauses)), sum(map(passes, broken))
    cells = [
        f"{len(texts)}", f"{len(clauses)}", f"{len(broken)}",
        f"{100 * sum(map(passes, texts)) / len(texts):.0f}%" if texts else "–", f"{100 * right / len(clauses):.0f}%",
        f"{len(broken) - wrong} of {len(broken)}", f"{100 * right / (right + wrong):.0f}%",
    ]  # fmt: skip
    print(f"| {split} | {' | '.join(cells)} |")


if __name__ == "__main__":
    sys.exit(main())
