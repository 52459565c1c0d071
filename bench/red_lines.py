"""Learn which sentences read like a red line: `python -m bench.red_lines [--write]`.

`data/garis-merah.jsonl`: sentences that two authors wrote for it who had not seen the rules, 540 red lines of nine
kinds each in hard and indirect wording and 560 harmless ones, most about the same things; all people are invented.
`data/garis-merah-ukur.jsonl`: the same by a third author, never learned from and read by nobody who tunes. Besides
the red lines planted in the labelled texts teach, and as harmless ones the sentences of clean texts, those of drafts as
editors corrected them (half of the texts are kept for the line), and the lines that our own patterns print. Printed is,
for each author, what the rules find of his red lines, what is learned from the others (from both, for the one kept
aside), and both; and how many of his harmless sentences are called red. `--write` learns from the two.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import log, sqrt
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
import yaml
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bench.collections import DATA
from bench.labelled import FREE, FREE_TOO, clean_texts, free_texts, planted_texts, sets
from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.checking.resolve import RED_LINE
from knowledge.checking.suspected import FILE, Weights, level, signs
from knowledge.sentences import sentences
from prompts.offline.patterns import FOLDER

AUTHORS, KEPT = DATA / "garis-merah.jsonl", DATA / "garis-merah-ukur.jsonl"
HARMLESS = "aman"
ALARMS = 0.001  # of clean sentences
PENALTY, TWICE, SMALL = 1.0, 2, 0.3
RED = 3.0  # what a red line counts
OFTEN = 3  # times a line of our own is taught
ON = date(2026, 12, 1)


class Told(NamedTuple):
    """A sentence, whether it is a red line, and who wrote it; `clean` ones set the line."""

    text: str
    red: bool
    by: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights that all of them teach")
    options = parser.parse_args(arguments)
    by_authors, others = list(written(AUTHORS)), [*planted(), *own_lines(), *clean()]
    taught = [one for one in others if one.by != "clean"]
    line = [one.text for one in others if one.by == "clean"]
    checker = Checker.load()
    print(
        "| author | rules | learned from the others | both | harmless called red: rules | learned |\n"
        "|---|---|---|---|---|---|"
    )
    for author in sorted({one.by for one in by_authors}):
        kept = learned([*taught, *(one for one in by_authors if one.by != author)], line)
        print(f"| {author} | {_row([one for one in by_authors if one.by == author], kept, checker)}")
    kept = learned([*taught, *by_authors], line)
    print(f"| kept aside | {_row(list(written(KEPT)), kept, checker)}")
    if options.write:
        stored = {"bias": round(kept.bias, 3), "least": round(kept.least, 3), "signs": kept.signs}
        FILE.write_text(json.dumps(stored, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        print(f"{len(kept.signs)} signs, {FILE.stat().st_size} bytes")
    return 0


def written(file: Path) -> Iterator[Told]:
    """The authors' sentences."""
    for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        yield Told(row["text"], row["label"] != HARMLESS, row["by"])


def planted() -> Iterator[Told]:
    """The sentences with red lines in the labelled texts, but for what only the note's writer wanted kept back."""
    for number in sets():
        for plant in planted_texts(clean_texts(number), number):
            if plant.category == RED_LINE and not plant.request.kept_back:
                text = plant.request.text
                yield from (Told(text[a:b], red=True, by="set") for a, b in sentences(text) if a <= plant.start < b)


def clean() -> Iterator[Told]:
    """Sentences of clean texts and of corrected drafts, half of them to teach."""
    texts = [text.request.text for number in sets() for text in clean_texts(number)]
    texts += [text.request.text for file in (FREE, FREE_TOO) for text in free_texts(file)]
    for row in map(json.loads, (DATA / "suntingan.jsonl").read_text(encoding="utf-8").splitlines()):
        texts += [was if now == "=" else now for was, now in zip(row["draft"], row["edited"], strict=True) if now]
    told = dict[str, str]()
    for text in texts:  # a text's sentences stay together: they are alike
        by = "clean" if crc32(text.encode()) % 2 else "taught"
        told |= {text[a:b]: by for a, b in sentences(text) if text[a:b] not in told}
    yield from (Told(one, red=False, by=by) for one, by in told.items())


def own_lines() -> Iterator[Told]:
    """The lines that the offline writer's patterns put into every text of a kind: "Salam sejahtera bagi kita semua"."""
    for file in sorted(FOLDER.glob("*.yaml")):
        every = _strings(yaml.safe_load(file.read_text(encoding="utf-8")))
        plain = (" ".join(re.sub(r"[<>|]|\{[^}]*\}", " ", one).split()) for one in every)
        yield from (Told(one, red=False, by="taught") for one in plain if len(one.split()) > 2 for _ in range(OFTEN))


def _strings(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping):
        yield from (one for each in held.values() for one in _strings(each))
    elif isinstance(held, Sequence):
        yield from (one for each in held for one in _strings(each))


def learned(rows: Sequence[Told], line: Sequence[str]) -> Weights:
    """The weights of the signs seen twice, and the level that one in a thousand of the `line`'s sentences reaches. A
    sign counts by its inverse document frequency, which the weight kept has in it."""
    said = [signs(one.text) for one in rows]
    times = Counter(sign for each in said for sign in each)
    known = {sign: at for at, sign in enumerate(sorted(one for one, seen in times.items() if seen >= TWICE))}
    rarity = {sign: log((1 + len(rows)) / (1 + times[sign])) + 1 for sign in known}
    kept = [sorted(each & known.keys(), key=known.__getitem__) for each in said]
    starts = np.cumsum([0, *map(len, kept)], dtype=np.int32)
    flat = np.array([known[sign] for each in kept for sign in each], dtype=np.int32)
    values = [rarity[sign] / sqrt(len(each)) for own, each in zip(kept, said, strict=True) for sign in own]
    model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=400, class_weight={False: 1.0, True: RED})
    model.fit(csr_matrix((values, flat, starts), shape=(len(rows), len(known))), [one.red for one in rows])
    found = ((sign, float(weight) * rarity[sign]) for sign, weight in zip(known, model.coef_[0], strict=True))
    bare = Weights({s: round(w, 2) for s, w in found if abs(w) >= SMALL}, float(model.intercept_[0]), 0.0)
    return bare._replace(least=float(np.quantile([level(text, bare) for text in line], 1 - ALARMS)))


def _row(rows: Sequence[Told], kept: Weights, checker: Checker) -> str:
    ruled = {one.text: _by_rules(checker, one.text) for one in rows}
    told = {one.text: level(one.text, kept) >= kept.least for one in rows}
    red, harmless = [one.text for one in rows if one.red], [one.text for one in rows if not one.red]
    shares = [
        sum(ruled[one] for one in red) / len(red),
        sum(told[one] for one in red) / len(red),
        sum(ruled[one] or told[one] for one in red) / len(red),
        sum(ruled[one] for one in harmless) / len(harmless),
        sum(told[one] for one in harmless) / len(harmless),
    ]
    return " | ".join(f"{share:.1%}" for share in shares) + " |"


def _by_rules(checker: Checker, text: str) -> bool:
    report = checker.check(CheckRequest(text, ON, kind="caption", channel="facebook", brief=text))
    return any(one.category == RED_LINE for one in report.findings)


if __name__ == "__main__":
    sys.exit(main())
