"""Whom a thing is for: "untuk semua warga" for the note's "cuma buat anggota", and the other way round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from knowledge.checking.negation import NEGATORS
from knowledge.checking.sign_words import content, senses_of
from knowledge.checking.tokens import Token

_ONLY = frozenset({"hanya", "cuma", "khusus", "terbatas"})
_ALL = frozenset({"semua", "seluruh", "setiap", "siapa", "umum"})
_FOR = frozenset({"untuk", "bagi", "buat", "kepada"})
_BEYOND = frozenset({"selain", "kecuali", "asal", "asalkan"})
_NEAR = 2  # words between "untuk" and whom it names
Span = tuple[int, int]
Words = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Meant:
    """A clause that says whom something is for: all, or some alone; the words of the thing, and of the people."""

    start: int
    end: int
    everybody: bool
    thing: Words
    people: Words


def widened(mine: Sequence[Token], theirs: Sequence[Token], note: str) -> Iterator[tuple[Span, str]]:
    """Where the text gives to all what the note gives to some, or to some what it gives to all."""
    noted, said = list(_meant(theirs)), list(_meant(mine))
    for one in said:
        rivals = [other for other in noted if other.everybody != one.everybody and _common(other.thing, one.thing)]
        same = any(other.everybody == one.everybody and _common(other.thing, one.thing) for other in noted)
        told = any(other.everybody != one.everybody and _common(other.thing, one.thing) for other in said)
        if rivals and not same and not told:
            yield (one.start, one.end), note[rivals[0].start : rivals[0].end]


def _meant(words: Sequence[Token]) -> Iterator[_Meant]:
    for at, token in enumerate(words):
        near = {word.folded for word in words[max(0, at - _NEAR) : at + _NEAR + 1]}
        named = token.folded in _ONLY or token.folded in _ALL
        if not named or near.isdisjoint(_FOR) or not near.isdisjoint(NEGATORS | _BEYOND):
            continue
        before = list(takewhile(lambda word: word.stem, reversed(words[:at])))
        behind = list(takewhile(lambda word: word.stem, words[at + 1 :]))
        thing = tuple(senses_of(word) for word in before if content(word))
        people = tuple(senses_of(word) for word in behind if content(word))
        if thing and (token.folded in _ALL or people):
            start, end = (before[-1].start, (behind or [token])[-1].end)
            yield _Meant(start, end, token.folded in _ALL, thing, people)


def _common(one: Words, other: Words) -> bool:
    senses = frozenset[str]().union(*other)
    return any(not senses.isdisjoint(word) for word in one)
