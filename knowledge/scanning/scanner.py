"""A compiled pattern that is tried only at the places where a match can begin.

`re` tries a pattern without regard to capitals at every character of a text. A rule or a name needs certain first
letters, and a text has them in few places, so that most patterns need not be tried at all; nor is an alternative of
which the text lacks the rest. What is found is the same:
`tests/knowledge/scanning` compares with `re` over all rules and over many patterns and texts.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.scanning.needed import needed, needs
from knowledge.scanning.opening import openings
from knowledge.scanning.shape import Shape, shape

_SHORT = 100  # characters: the shape of a shorter text costs more than it saves
_WORTH = 4  # one place in so many: where a pattern may begin at more of them, `re` is as fast
_MANY = 4  # places that are tried in the time in which a text is searched for one piece


class Scanner:
    """A pattern for whole texts. Safe to share between threads."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Raises `re.error` for a pattern that does not compile."""
        self.regex = re.compile(pattern, flags)
        self._openings = openings(pattern, flags)
        self._needed = tuple(sorted(needed(pattern, flags), key=len, reverse=True))
        self._needs = needs(pattern, flags, self._openings)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of `re.finditer`, in order."""
        if len(text) < _SHORT:
            return self.regex.finditer(text)
        here = shape(text)
        if not here.plain:
            return self.regex.finditer(text)
        if not self._openings.known:
            return self.regex.finditer(text) if not self._needed or here.has_any(self._needed) else iter(())
        places = self._places(here)
        return self._at(text, places) if len(places) * _WORTH <= len(text) else self.regex.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text), None)

    def _places(self, here: Shape) -> list[int]:
        """Where a match may begin: at an opening that the text also has the rest for."""
        opening = self._openings
        if not opening.anywhere and opening.words.isdisjoint(here.beginnings):
            return []
        found = list[int]()
        for piece in opening.words & here.beginnings:
            found += self._worth_trying(here, piece, here.words[piece])
        for piece in opening.anywhere:
            found += self._worth_trying(here, piece, here.anywhere(piece))
        if opening.skipped:
            found = [at - opening.skipped for at in found if at >= opening.skipped]
        return sorted(found)

    def _worth_trying(self, here: Shape, piece: str, places: list[int]) -> Sequence[int]:
        """The places of an opening; none where there are many, and the text has nothing of the rest."""
        needs = self._needs.get(piece)
        if needs is None or len(places) < _MANY * len(needs) or here.has_any(needs):
            return places
        return ()

    def _at(self, text: str, places: list[int]) -> Iterator[re.Match[str]]:
        until = 0
        for at in places:
            if at >= until and (match := self.regex.match(text, at)):
                yield match
                until = match.end()
