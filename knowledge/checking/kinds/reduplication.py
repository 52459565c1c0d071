"""A word said twice with a space between: `langkah langkah`, `terburu buru`, `sebaik baiknya`."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding

_SHORTEST = 4  # letters of what is repeated; shorter ones after a prefix are endings by chance (merata rata)
_PREFIXES = frozenset({"ber", "ter", "se", "ke", "me", "meng", "mem", "men"})
_SUFFIXES = ("nya", "an", "kan", "i")
_OF_VERBS = ("mem", "men", "meng", "di", "ber", "ter", "per")


class Reduplication(Rule):
    """Two neighbours of which the second is the first again, without its prefix or with a suffix. `kecuali` are words
    that are doubled by a slip only, or by another rule; `tugas` words that only go on: "terbagi bagi semua"."""

    jenis: Literal["reduplication"]
    kecuali: frozenset[Text] = frozenset()
    tugas: frozenset[Text] = frozenset()

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every pair parted by one space."""
        for first, second in pairwise(prose.words):
            if second.start - first.end != 1 or first.lower[-_SHORTEST + 1 :] not in second.lower:
                continue
            if prose.text[first.end] == " " and self._repeats(first.lower, second.lower):
                one, other = prose.text[first.start : first.end], prose.text[second.start : second.end]
                if other.islower() and (found := self.finding(prose, first.start, second.end, f"{one}-{other}")):
                    yield found

    def _repeats(self, first: str, second: str) -> bool:
        for tail in {second, *(second.removesuffix(suffix) for suffix in _SUFFIXES)}:
            if len(tail) >= _SHORTEST and first.endswith(tail):
                prefix = first[: -len(tail)]
                if (prefix in _PREFIXES and tail not in self.tugas) or (not prefix and self._plain(tail)):
                    return True
        return False

    def _plain(self, word: str) -> bool:
        """A root said twice; a verb with its affixes is one typed twice (`menyampaikan menyampaikan`)."""
        return word.isalpha() and word not in self.kecuali and not word.startswith(_OF_VERBS)
