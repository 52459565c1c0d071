"""A table whose keys are words or phrases, and which of them stand in a row of words."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

Terms = tuple[str, ...]
Value = TypeVar("Value")


class Phrases(dict[Terms, Value]):
    """Phrase → whatever is known of it. Not to be changed once it was looked through."""

    def among(self, words: Sequence[str]) -> Iterator[Terms]:
        """The phrases among the words, in order; a longer one wins over the words it is made of: "bela diri" is not
        "diri"."""
        after, opening = 0, self._lengths
        for at in [at for at, word in enumerate(words) if word in opening]:
            if at >= after and (phrase := self.at(words, at)):
                yield phrase
                after = at + len(phrase)

    def at(self, words: Sequence[str], at: int) -> Terms:
        """The longest phrase that begins at this word; empty where none does."""
        for length in self._lengths.get(words[at], ()):
            phrase = tuple(words[at : at + length])
            if phrase in self:
                return phrase
        return ()

    def opens(self, word: str) -> bool:
        """Whether some phrase begins with the word."""
        return word in self._lengths

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """First word → how long the phrases are that it opens, the longest first: most words open none."""
        found: dict[str, set[int]] = {}
        for phrase in self:
            found.setdefault(phrase[0], set()).add(len(phrase))
        return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}
