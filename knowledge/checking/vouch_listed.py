"""How many things a note names where it gives no figure: "gerai sembako dan gas melon" two, "kolam 1-5" five."""

import re

from knowledge.checking.counted import REACH, Figure
from knowledge.normalise import tokens

_LISTED = re.compile(r",|&|\+|\b(?:dan|sama|sm|serta)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[.;:\n()“”\"]")
_FROM_TO = re.compile(
    r"\b(?P<noun>[a-z]{2,})\s+(?P<a>\d{1,2})\s*(?:-|–|s\.?/?d\.?|sampai|smp)\s*(?P<b>\d{1,2})\b(?![./:]\d)",
    re.IGNORECASE,
)


def numbered(mine: Figure, note: str) -> bool:
    """ "kolam 1-5" are five of them."""
    for match in _FROM_TO.finditer(note):
        first, last = int(match["a"]), int(match["b"])
        if mine.value == str(last - first + 1) and frozenset(tokens(match["noun"])) == mine.noun:
            return True
    return False


def listed_after(note: str, noun: frozenset[str]) -> set[int]:
    """How many the note names behind the noun."""
    found = set[int]()
    for clause in _CLAUSES.split(note):
        for word in re.finditer(r"[^\W_]+", clause):
            if noun == frozenset(tokens(word[0])):
                found |= _count(clause[word.end() :])
    return found


def enumerated(note: str) -> set[int]:
    """How many things each list of the note has: "tarik tambang, balap karung sama makan kerupuk" three."""
    return {count for clause in _CLAUSES.split(note) for count in _count(clause)}


def _count(words: str) -> set[int]:
    """How many parts a list has, if each is short."""
    parts = [part for part in _LISTED.split(words) if part.strip()]
    return {len(parts)} if all(len(part.split()) <= REACH for part in parts) else set()
