"""Comparing names: exact after folding, else close and clearly closer than the next one."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

T = TypeVar("T")

# One wrong letter in seven gives a ratio of 85.7. Every kelurahan with one letter dropped or doubled still
# finds itself, and no other one (tests/knowledge/test_names.py); shorter names must match exactly.
CLOSE, MARGIN, SHORTEST = 85.0, 4.0, 6


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text without case, spaces and punctuation: "Lebak Gede" and "lebakgede" fold alike."""
    return re.sub(r"[\W_]+", "", text.casefold())


class Spellings(dict[str, T]):
    """Folded spelling → what it names. Not to be changed once it was looked through."""

    def near(self, length: int) -> list[str]:
        """The spellings that are not too long or short to be a slip of one of this length."""
        if length not in self._near:
            self._near[length] = [name for name in self if abs(len(name) - length) <= 1 + len(name) // 12]
        return self._near[length]

    @cached_property
    def _near(self) -> dict[int, list[str]]:
        return {}


def closest(text: str, candidates: Spellings[T]) -> T | None:
    """The candidate whose folded key is the text's, or the only one close to it; None when in doubt."""
    key = fold(text)
    if key in candidates:
        return candidates[key]
    if len(key) < SHORTEST:
        return None
    best = process.extract(key, candidates.near(len(key)), scorer=fuzz.ratio, limit=5, score_cutoff=CLOSE - MARGIN)
    if not best or best[0][1] < CLOSE:
        return None
    winner = candidates[best[0][0]]
    rivals = [score for name, score, _ in best if candidates[name] != winner]
    return winner if not rivals or best[0][1] - rivals[0] >= MARGIN else None


def alternatives(spellings: Sequence[str]) -> str:
    """A regular expression body that matches any spelling, whatever the spaces between its words."""
    ordered = sorted({spelling.casefold() for spelling in spellings}, key=len, reverse=True)
    return "|".join(r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", one)) for one in ordered)
