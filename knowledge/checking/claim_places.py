"""Figures in each other's place: "2 rumah rusak ringan dan 17 rusak berat" for "17 … ringan dan 2 … berat".

Every figure stands in the source, and beside words that it may well stand beside there. So two figures of one sentence
are compared by the words on their two sides, those right beside them most: where the words fit better with the figures
exchanged in a source sentence that has both, and in none as they are, the figures have been exchanged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from knowledge.checking.claim_values import apart
from knowledge.checking.claim_words import figures
from knowledge.entities.words import NUMBER_WORDS
from knowledge.normalise import lexicon, stem
from knowledge.sentences import sentences

Beside = frozenset[tuple[str, str]]  # a side and the stem of a word there; without a side for either
Places = Mapping[str, Beside]  # of every figure of a sentence
_PART = re.compile(rf"\d+(?:[.,]\d+)*|\b{NUMBER_WORDS}\b|[^\W\d_]+|[,;:()]")
_CUTS = frozenset({",", ";", ":", "(", ")", "dan", "serta", "sedangkan", "sementara", "lalu"})
_AREA = re.compile(r"\br[tw][. ]?\d{1,2}(?!\d)")
_LETTERS = str.maketrans("0123456789. ", "qwxzjvfykuhh")
_NUMBERED = re.compile(r"r[tw][hqwxzjvfyku]{1,3}")
_FILLER = re.compile(r"^(r[tw])[hq]+")
_SIDE = 3  # words on a side
_MARGIN = 2  # words by which the other place must fit better


def places(text: str) -> tuple[Places, ...]:
    """The figures of every sentence with the words beside them."""
    found = (_places(text, start, end) for start, end in sentences(text))
    return tuple({figure: beside for figure, (beside, _) in one.items()} for one in found if one)


def exchanged_figures(text: str, sources: Sequence[Places]) -> Iterator[tuple[int, int]]:
    """Where two figures of a sentence stand in each other's place, as spans of the text."""
    for start, end in sentences(text):
        here = _places(text, start, end)
        yield from (span for figure, (beside, span) in here.items() if _moved(figure, beside, sources))
        for one, other in combinations(here, 2):
            fits = [_fit(here, one, other, source) for source in sources if one in source and other in source]
            if any(fit <= -_MARGIN for fit in fits) and not any(fit > 0 for fit in fits):
                spans = sorted((here[one][1], here[other][1]))
                yield spans[0][0], spans[1][1]


def _moved(figure: str, beside: Beside, sources: Sequence[Places]) -> bool:
    """Whether the figure stands beside an RT or RW, and in the sources beside others."""
    known = frozenset[tuple[str, str]]().union(*(_areas(source[figure]) for source in sources if figure in source))
    return bool(known) and bool(_areas(beside)) and known.isdisjoint(_areas(beside))


def _areas(beside: Beside) -> Beside:
    return frozenset(one for one in beside if not one[0] and _NUMBERED.fullmatch(one[1]))


def _fit(here: Mapping[str, tuple[Beside, tuple[int, int]]], one: str, other: str, source: Places) -> int:
    """How much better the words beside two figures fit as they stand than exchanged."""
    ours, theirs = (here[one][0], here[other][0]), (source[one], source[other])
    straight = len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])
    return straight - len(ours[0] & theirs[1]) - len(ours[1] & theirs[0])


def _places(text: str, start: int, end: int) -> dict[str, tuple[Beside, tuple[int, int]]]:
    worded = _AREA.sub(lambda match: _as_word(match[0]), text.casefold())
    parts = list(_PART.finditer(apart(worded), start, end))
    values = [next(iter(figures(part[0])), "") for part in parts]
    words = [_word(part[0]) for part in parts]
    found: dict[str, tuple[Beside, tuple[int, int]]] = {}
    for at, value in enumerate(values):
        if value:
            left = _walk(words, values, range(at - 1, max(at - 1 - _SIDE, -1), -1))
            right = _walk(words, values, range(at + 1, min(at + 1 + _SIDE, len(parts))))
            beside = frozenset({*_side("<", left), *_side(">", right), *(("", word) for word in (*left, *right))})
            known = found.get(value)
            found[value] = (known[0] | beside, known[1]) if known else (beside, parts[at].span())
    return found


def _as_word(area: str) -> str:
    """ "rw 02" as one word of the same length, so that it tells figures apart and is none itself."""
    return area.translate(_LETTERS)


def _walk(words: Sequence[str], values: Sequence[str], way: range) -> list[str]:
    found: list[str] = []
    for at in way:
        if values[at] or words[at] in _CUTS:
            break
        found.append(words[at])
    return found


def _side(side: str, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of a side; the one right beside the figure counts three times."""
    yield from ((side, word) for word in words)
    yield from ((f"{side}{time}", words[0]) for time in range(2) if words)


def _word(written: str) -> str:
    if _NUMBERED.fullmatch(written):
        return _FILLER.sub(r"\1", written)  # "rt 1" and "rt 01" are one
    standard = lexicon().words.get(written, written).split()
    return stem(standard[0]) if standard else written
