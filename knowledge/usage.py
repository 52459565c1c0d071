"""How often a word is used, and how often behind another one: `pemakaian.bin`, counted by `knowledge.model.usage`.

The counts are of Indonesian Wikipedia (CC BY-SA 4.0), with operators' notes and the documents added in larger weight.
The file holds no words, only a number for each that is made of its letters: it says nothing of a word that it is not
asked for, and of a pair it never saw it tells something by accident once in a hundred times.
"""

import math
import zlib
from array import array
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).resolve().parent / "lexicon" / "pemakaian.bin"
NUMBER, MARK = "0", "."  # what stands for any figure, and for any mark or end of a text
TOTAL = 40_000_000  # words counted, about
STEP_BITS, STEPS = 6, 3  # bits of a count, and how finely its logarithm is kept
_SMALL = 1 << STEP_BITS  # the bit of a word that is written small more often than with a capital
_OURS = _SMALL << 1  # and of one that is Indonesian: of the dictionary, or built on its roots
_COUNT = _SMALL - 1
_ANY = 4e6  # how often a figure stands in what was counted, about, and as often a mark
_UNSEEN = 8.0  # times that a pair of words may stand together without having been counted
_MOST = 6.0  # of a logarithm that tells how much two words belong together


class Usage:
    """Counts of words and of pairs of words, by their keys in order."""

    def __init__(self, words: "array[int]", counts: bytes, pairs: "array[int]") -> None:
        self._words, self._counts, self._pairs = words, counts, pairs
        self._known_lift = lru_cache(maxsize=20_000)(self._lift)

    def word(self, word: str) -> float:
        """How often the word was used; 0 where it was hardly ever."""
        kept = self._kept(word)
        return _count(kept & _COUNT) if kept else 0.0

    def small(self, word: str) -> float:
        """How often the word was used, if it is written with a small letter more often than not; 0 for a name."""
        kept = self._kept(word)
        return _count(kept & _COUNT) if kept & _SMALL else 0.0

    def ours(self, word: str) -> bool:
        """Whether the word is known, no name, and of the dictionary or built on its roots."""
        return bool(self._kept(word) & _OURS)

    def pair(self, left: str, right: str) -> float:
        """How often the second word stood behind the first; 0 where it hardly ever did."""
        wanted = pair_key(left, right)
        at = bisect_left(self._pairs, wanted)
        found = at < len(self._pairs) and self._pairs[at] & ~_COUNT == wanted
        return _count(self._pairs[at] & _COUNT) if found else 0.0

    def lift(self, left: str, right: str) -> float:
        """How much more often the second word stood behind the first than by chance, as a natural logarithm from -6 to
        6; about 0 for words that are hardly ever used."""
        return self._known_lift(left, right)

    def _lift(self, left: str, right: str) -> float:
        by_chance = self._times(left) * self._times(right) / TOTAL
        return max(-_MOST, min(_MOST, math.log((self.pair(left, right) + _UNSEEN) / (by_chance + _UNSEEN))))

    def _times(self, word: str) -> float:
        return _ANY if word in {NUMBER, MARK} else self.word(word)

    def _kept(self, word: str) -> int:
        wanted = word_key(word)
        at = bisect_left(self._words, wanted)
        return self._counts[at] if at < len(self._words) and self._words[at] == wanted else 0


def word_key(word: str) -> int:
    """The number a word has in the table."""
    return zlib.crc32(word.encode())


def pair_key(left: str, right: str) -> int:
    """The number two words have in the table; its last bits are left for their count."""
    return zlib.crc32(f"{left} {right}".encode()) & ~_COUNT


def step(count: float, *, small: bool = False, ours: bool = False) -> int:
    """A count as it is kept."""
    return min(_COUNT, max(1, round(STEPS * math.log2(count)))) | _SMALL * small | _OURS * ours


def _count(kept: int) -> float:
    return float(2.0 ** (kept / STEPS))


@lru_cache(maxsize=1)
def usage(path: Path = FILE) -> Usage:
    """The bundled table: how many words, their keys, their counts (a byte each, filled up to four), the pairs."""
    told = path.read_bytes()
    words = int.from_bytes(told[:4], "little")
    counts = 4 + 4 * words
    pairs = counts + words + -words % 4
    return Usage(array("I", told[4:counts]), told[counts : counts + words], array("I", told[pairs:]))
