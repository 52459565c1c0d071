"""Sentences that read like a red line though no rule names them: to be read once more before they are published.

The rules know what they were written for; of red lines that authors worded in ways of their own they find one in four.
How likely a sentence is one is told by its words, stems and their neighbours: logistic regression, learned by
`python -m bench.red_lines --write` from sentences by several authors, as many harmless ones about the same things among
them, and from clean texts. The line lies where one clean sentence in a thousand is taken for one.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from knowledge.checking.kinds.rule import masked
from knowledge.checking.report import Finding
from knowledge.checking.resolve import RED_LINE
from knowledge.normalise import tokens
from knowledge.sentences import sentences

RULE, _CATEGORY = "kehati-hatian.garis-merah", "kehati-hatian"
FILE = Path(__file__).with_name("garis-merah.json")
_SHORTEST = 5  # words of a sentence that is judged
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,:/-]*")
_NUMBER = re.compile(r"\d(?:[ .-]?\d){7,}")  # of a person, a card, a telephone: not shown, not logged
_MESSAGE = (
    "Kalimat ini mungkin melewati garis merah: politik, data pribadi, anak atau pasien, stigma, janji mutlak,"
    " keunggulan tanpa ukuran, ancaman, atau tuduhan. Baca sekali lagi; hapus atau tulis ulang bila benar begitu."
)


class Weights(NamedTuple):
    """Of each sign, what speaks for a red line with none, and the level from which a sentence is told."""

    signs: dict[str, float]
    bias: float
    least: float


def suspect_findings(text: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """A warning for each suspect sentence in which no rule has found a red line already."""
    kept = weights()
    red = [(one.start, one.end) for one in found if one.category == RED_LINE]
    for start, end in sentences(text):
        told = any(start < last and first < end for first, last in red)
        if not told and level(text[start:end], kept) >= kept.least:
            shown = _NUMBER.sub(lambda number: masked(number[0]), text[start:end])
            yield Finding(RULE, _CATEGORY, "warning", start, end, shown, _MESSAGE, "", "pola yang dipelajari")


def level(sentence: str, kept: Weights) -> float:
    """The log-odds that a sentence is a red line; -inf for one too short to tell."""
    said = signs(sentence)
    if sum(any(map(str.isalpha, one)) for one in sentence.split()) < _SHORTEST or not said:
        return float("-inf")
    return kept.bias + sum(kept.signs.get(one, 0.0) for one in said) / sqrt(len(said))


def signs(sentence: str) -> frozenset[str]:
    """Stems and words, alone and with their neighbours; a figure is any figure."""
    words = ["0" if one[0].isdigit() else one for one in _WORD.findall(sentence.lower())]
    stems = ["0" if one[0].isdigit() else one for one in tokens(sentence)]
    found = {f"s {one}" for one in stems} | {f"s {a} {b}" for a, b in pairwise(stems)}
    found |= {f"w {one}" for one in words} | {f"w {a} {b}" for a, b in pairwise(words)}
    return frozenset(found | {f"w {a} {b} {c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)})


@lru_cache(maxsize=1)
def weights(path: Path = FILE) -> Weights:
    """As `bench.red_lines` wrote them."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Weights(kept["signs"], kept["bias"], kept["least"])
