"""Learn where a clause ends without a mark: `python -m bench.pauses [--write]`.

`data/jeda.txt`: notes without punctuation as hurried operators type them, each a line, an editor's " | " where a clause
ends and " , " between the things of a list. The notes of `bench.notes` and of `bench.labelled` teach as well, with the
marks that their writers set; one note of `jeda.txt` counts as four of these. Printed are the share of the pauses set
that an editor sets too (precision) and the share of the editor's that are set (recall), on `data/jeda-ukur.txt`, by
another writer and never learned from, and beside it those of a comma before each figure. `--write` learns from both
files and writes `bot/intake/pauses/bobot.json`.

Logistic regression (scikit-learn, liblinear, penalty on the squares) over the signs of `bot.intake.pauses.signs`; signs
seen less than three times are left out and weights below `SMALL` dropped. There is no chance in it.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bench.notes import SETS, notes
from bot.intake.pauses.marked import FILE, no_marks
from bot.intake.pauses.signs import signs
from bot.intake.pauses.stretch import row
from bot.intake.tidied import tidied

DATA = Path(__file__).parent / "data"
PENALTY, WEIGHT, LEAST, SMALL = 0.1, 4.0, 3, 0.1
AT = (0.4, 0.5, 0.6, 0.7, 0.8)
Gap = tuple[tuple[str, ...], bool]  # the signs, and whether a clause ends there


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, say how well, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="learn from everything and write the weights")
    options = parser.parse_args(arguments)
    marked = [gap for text in _marked() for gap in gaps(text)]
    hurried = [gap for text in parted("jeda.txt") for gap in gaps(text)]
    kept = [gap for text in parted("jeda-ukur.txt") for gap in gaps(text)]
    print(f"gaps: {len(marked)} of marked notes, {len(hurried)} of hurried ones, {len(kept)} kept aside\n")
    print("| chance above | precision | recall |\n|---|---|---|")
    weights = learned(marked, hurried)
    for least in AT:
        _report(f"{least:.1f}", [(_chance(weights, each) > least, ended) for each, ended in kept])
    _report("comma before each figure", [(any(s.startswith("b:num") for s in each), ended) for each, ended in kept])
    if options.write:
        weights = learned(marked, [*hurried, *kept])
        FILE.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        print(f"\n{len(weights)} weights, {FILE.stat().st_size} bytes")
    return 0


def _marked() -> Iterator[str]:
    """The notes whose writers set marks, as the intake reads them; one without marks teaches that nothing ends."""
    for path in SETS.values():
        yield from (tidied(note.text) for note in notes(path) if not no_marks(note.text))


def parted(name: str) -> list[str]:
    """The notes of a file with commas where an editor parted them."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [tidied(re.sub(r" [|,](?= )", ",", line.strip())) for line in lines if line.strip()]


def gaps(text: str) -> Iterator[Gap]:
    """Each gap between two words of a text of which it is known whether a clause ends there."""
    words = row(text)
    said = [one.text for one in words]
    since = 0
    for at, one in enumerate(words[:-1]):
        if one.ended is not None:
            yield tuple(signs(said, at, since)), one.ended
        if one.ended is not False:
            since = at + 1


def learned(marked: Sequence[Gap], hurried: Sequence[Gap]) -> dict[str, float]:
    """The weight of each sign."""
    every = [*marked, *hurried]
    seen = Counter(sign for each, _ in every for sign in set(each))
    known = {sign: at for at, sign in enumerate(sorted(one for one, times in seen.items() if times >= LEAST))}
    columns = [sorted({known[sign] for sign in each if sign in known}) for each, _ in every]
    starts = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    flat = np.fromiter((at for each in columns for at in each), dtype=np.int32)
    table = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(every), len(known)))
    counts = [1.0] * len(marked) + [WEIGHT] * len(hurried)
    model = LogisticRegression(C=PENALTY, solver="liblinear", fit_intercept=False, max_iter=400)
    model.fit(table, [ended for _, ended in every], sample_weight=counts)
    found = zip(known, model.coef_[0], strict=True)
    return {sign: round(float(weight), 2) for sign, weight in found if abs(weight) >= SMALL}


def _chance(weights: dict[str, float], each: Sequence[str]) -> float:
    return float(1 / (1 + np.exp(-sum(weights.get(sign, 0.0) for sign in set(each)))))


def _report(name: str, told: Sequence[tuple[bool, bool]]) -> None:
    right = sum(said and ended for said, ended in told)
    said = sum(said for said, _ in told)
    print(f"| {name} | {right / said:.3f} | {right / sum(ended for _, ended in told):.3f} |")


if __name__ == "__main__":
    sys.exit(main())
