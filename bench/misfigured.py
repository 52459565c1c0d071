"""Slips of the hand in one fact of a text: a digit changed or exchanged, one more or less, another figure of the note.

Two figures in each other's place are a slip too. What comes out is still written as the fact was.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random
from typing import NamedTuple

from knowledge.entities.entity import Entity
from knowledge.entities.words import NUMBER_WORDS, SMALL, value

_FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
_WORDS = re.compile(rf"\b{NUMBER_WORDS}\b", re.IGNORECASE)
_SPELLED = SMALL[1:]
_EXCHANGES = 3
_ANOTHER = 0.3  # of the slips take another figure of the note


class Slip(NamedTuple):
    """The text with the slip, and where it stands: one span, or both of an exchange."""

    text: str
    spans: tuple[tuple[int, int], ...]


def slip(text: str, fact: Entity, noted: Sequence[int], random: Random) -> Slip | None:
    """The text with this fact altered; nothing where it cannot be."""
    wrong = _wrong(fact, noted, random)
    if wrong is None or wrong == fact.text:
        return None
    return Slip(text[: fact.start] + wrong + text[fact.end :], ((fact.start, fact.start + len(wrong)),))


def exchanges(text: str, facts: Sequence[Entity], random: Random) -> Iterator[Slip]:
    """Pairs of neighbours of one kind with their figures exchanged, one pair at a time."""
    alike = [pair for pair in pairwise(facts) if pair[0].kind == pair[1].kind and pair[1].start - pair[0].end < 80]
    for one, other in random.sample(alike, min(_EXCHANGES, len(alike))):
        a, b = _FIGURE.search(one.text), _FIGURE.search(other.text)
        if not a or not b or a[0] == b[0]:
            continue
        first = (one.start + a.start(), one.start + a.end())
        second = (other.start + b.start(), other.start + b.end())
        new = text[: first[0]] + b[0] + text[first[1] : second[0]] + a[0] + text[second[1] :]
        moved = len(b[0]) - len(a[0])
        yield Slip(new, ((one.start, one.end + moved), (other.start + moved, other.end)))


def _wrong(fact: Entity, noted: Sequence[int], random: Random) -> str | None:
    figure = _FIGURE.search(fact.text)
    if figure:
        return _put(fact.text, figure, _altered(int(figure[0].replace(".", "")), noted, random, "." in figure[0]))
    words = _WORDS.search(fact.text)
    known = value(words[0]) if words else None
    if words is None or known is None or known >= len(_SPELLED):
        return None
    other = random.choice([word for number, word in enumerate(_SPELLED, 1) if number != known])
    return _put(fact.text, words, other.capitalize() if words[0][0].isupper() else other)


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _altered(figure: int, noted: Sequence[int], random: Random, parted: bool) -> str:
    written = str(figure)
    at = random.randrange(len(written))
    digit = random.choice([one for one in "123456789" if one != written[at]])
    shuffled = written[:-2] + written[-1] + written[-2:-1] if len(written) > 1 else written
    ways = [
        written[:at] + digit + written[at + 1 :],
        shuffled,
        str(figure + random.choice([1, 2, 5, 7, 10, 100])),
        str(max(1, figure - random.choice([1, 2, 5, 10]))),
        str(figure * 10),
    ]
    if noted and random.random() < _ANOTHER:
        ways = [str(random.choice(noted)), *ways[:1]]
    new = random.choice([way for way in ways if int(way) != figure] or [str(figure + 1)])
    return f"{int(new):,}".replace(",", ".") if parted else str(int(new))
