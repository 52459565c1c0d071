"""Where a clause ends without a mark: `python -m bench.pauses [--write]`.

`data/jeda.txt`: notes without punctuation as hurried operators type them, each a line, an editor's " | " where a clause
ends and " , " between the things of a list. The notes of `bench.notes` teach as well, with the marks that their writers
set. Printed are the share of the pauses set that an editor sets too (precision) and the share of the editor's that are
set (recall) on `data/jeda-ukur.txt`, by another writer and never learned from: of each judge alone and of both
(`bot.intake.pauses.chances`), told where each clause began; then as they are really set, by grammar besides; the share
of ends that are closed rightly, by a full stop or by a comma; and beside them a comma before each figure. A second
editor who marked the same notes without seeing the first one's marks set 96% of them, 98% of his own were the first
one's too.

`--write` learns from `jeda.txt` and from the marked notes and writes `bot/intake/pauses/bobot.json` (logistic
regression: scikit-learn, liblinear, penalty on the squares; signs seen less than three times are left out, weights
below `SMALL` dropped) and `jaringan.safetensors` (`bench.pause_network`).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bench.pause_notes import KEPT, TAUGHT, Parted, gaps, marked, parted
from bot.intake.pauses import with_pauses
from bot.intake.pauses.chances import FILE, stops, together, weights
from bot.intake.pauses.network import FILE as NETWORK
from bot.intake.pauses.network import endings
from bot.intake.pauses.signs import signs
from bot.intake.pauses.stretch import row

PENALTY, LEAST, SMALL = 0.1, 3, 0.1
HURRIED = {"signs": 4.0, "network": 3.0}  # so many marked notes one hurried note counts for
AT = (0.4, 0.5, 0.6, 0.7)
Told = list[tuple[bool, bool]]  # said, true


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn if asked, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="learn and write the weights, half an hour")
    options = parser.parse_args(arguments)
    if options.write:
        learn(marked(), parted(TAUGHT))
    _measure(parted(KEPT))
    return 0


def learn(others: Sequence[Parted], hurried: Sequence[Parted]) -> None:
    """Both judges, written where the product reads them."""
    every = [(note, 1.0) for note in others] + [(note, HURRIED["signs"]) for note in hurried]
    found = learned(every)
    FILE.write_text(json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(found)} weights, {FILE.stat().st_size} bytes")
    from bench.pause_network import taught, write

    every = [(note, 1.0) for note in others] + [(note, HURRIED["network"]) for note in hurried]
    write(*taught([one for one in every if len(one[0].words) > 1], print), NETWORK)
    print(f"{NETWORK.name}: {NETWORK.stat().st_size} bytes")


def learned(notes: Iterable[tuple[Parted, float]]) -> dict[str, float]:
    """The weight of each sign."""
    every = [
        (set(signs(note.words, at, since)), note.ends[at], weight) for note, weight in notes for at, since in gaps(note)
    ]
    seen = Counter(sign for each, _, _ in every for sign in each)
    known = {sign: at for at, sign in enumerate(sorted(one for one, times in seen.items() if times >= LEAST))}
    columns = [sorted({known[sign] for sign in each if sign in known}) for each, _, _ in every]
    starts = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    flat = np.fromiter((at for each in columns for at in each), dtype=np.int32)
    table = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(every), len(known)))
    model = LogisticRegression(C=PENALTY, solver="liblinear", fit_intercept=False, max_iter=400)
    model.fit(table, [ended for _, ended, _ in every], sample_weight=[weight for _, _, weight in every])
    found = zip(known, model.coef_[0], strict=True)
    return {sign: round(float(weight), 2) for sign, weight in found if abs(weight) >= SMALL}


def _measure(notes: Sequence[Parted]) -> None:
    each = [(note, at, since) for note in notes for at, since in gaps(note)]
    truth = [bool(note.ends[at]) for note, at, _ in each]
    by_signs = [_logit(note.words, at, since) for note, at, since in each]
    by_network = [endings(note.words)[at].ends for note, at, _ in each]
    both = [together(*one) for one in zip(by_signs, by_network, strict=True)]
    print(f"{len(notes)} notes kept aside, {len(each)} gaps, {sum(truth)} ends\n")
    print("| chance above | signs alone | network alone | both: precision / recall |\n|---|---|---|---|")
    for least in AT:
        logit = float(np.log(least / (1 - least)))
        of = [_shares([one > line for one in told], truth) for told, line in
              ((by_signs, logit), (by_network, logit), (both, least))]  # fmt: skip
        print(f"| {least:.1f} | {' | '.join(of)} |")
    told = [said for note in notes for said in _as_set(note)]
    print(f"\nas set: {_shares([one[0] for one in told], [one[1] for one in told])}")
    figures = [note.words[at + 1][:1].isdigit() for note, at, _ in each]
    print(f"a comma before each figure: {_shares(figures, truth)}")
    closed = [stops(note.words, at) == note.stops[at] for note, at, _ in each if note.stops[at] is not None]
    print(f"closed rightly: {sum(closed) / len(closed):.1%} of {len(closed)}")


def _logit(words: Sequence[str], at: int, since: int) -> float:
    return sum(weights().get(sign, 0.0) for sign in set(signs(words, at, since)))


def _as_set(note: Parted, put: Callable[[str], str] = with_pauses) -> Told:
    """What is said of each gap of a note when it is read."""
    read = row(put(" ".join(note.words)))
    if tuple(one.text for one in read) != note.words:  # a quotation, a number in groups: other words
        return []
    return [(read[at].ended is True, bool(note.ends[at])) for at, _ in gaps(note)]


def _shares(said: Sequence[bool], truth: Sequence[bool]) -> str:
    right = sum(one and true for one, true in zip(said, truth, strict=True))
    return f"{right / max(sum(said), 1):.3f} / {right / sum(truth):.3f}"


if __name__ == "__main__":
    sys.exit(main())
