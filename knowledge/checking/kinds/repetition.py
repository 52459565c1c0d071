"""The same word twice in a row: a slip of the thumb, or a plural without its hyphen."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field

from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding


class Repetition(Rule):
    """Each word of `kata` that is written twice, parted by spaces: one is kept, or both joined by `sambung`."""

    jenis: Literal["repetition"]
    kata: Annotated[tuple[Text, ...], Field(min_length=1)]
    sambung: Literal["", "-"] = ""

    @property
    def openers(self) -> frozenset[str]:
        """The listed words."""
        return frozenset(self.kata)

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every doubled word."""
        places = sorted(at for word in self.openers & prose.forms.keys() for at in prose.forms[word])
        for first, second in ((prose.words[a], prose.words[b]) for a, b in pairwise(places) if b == a + 1):
            gap = prose.text[first.end : second.start]
            if first.lower != second.lower or gap.strip() or "\n" in gap:
                continue
            one, other = prose.text[first.start : first.end], prose.text[second.start : second.end]
            if one[0].isupper() and other.islower() and first.start not in prose.sentence_starts:
                continue  # the last word of a name, and the sentence goes on: "Pokmas Maju Bersama bersama 16 tukang"
            right = f"{one}-{other}" if self.sambung else one
            if found := self.finding(prose, first.start, second.end, right):
                yield found
