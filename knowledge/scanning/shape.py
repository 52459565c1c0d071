"""Where a text's words begin, and with which letters: made once a text, looked up by every pattern."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache

LEAST, SIZE = 3, 4  # characters of a beginning: with two, too many words share it; five cost what they save
ALIKE = frozenset("İıſ")  # `re.IGNORECASE` holds them equal to i and s, which their small letters are not
_BEHIND = " " * (SIZE - LEAST)  # what follows the last word
_KEPT = 8  # texts: as written, with marked line breaks, repaired; one of 50,000 characters takes about 1 MB
_DIGIT, _SPACE, _WORD = re.compile(r"\d"), re.compile(r"[^\S ]|¶"), re.compile(r"\w+")


class Shape:
    """A text in small letters, every digit a 0 and every white space (and what `entities.scan` marks a line's end with)
    a space, with the beginnings of its words.

    `plain` is false for a text whose letters are not one for one those of its shape: the shape then tells nothing
    about where a pattern without regard to capitals matches.
    """

    def __init__(self, text: str) -> None:
        self.folded, self.plain = fold(text), is_plain(text)
        self._anywhere: dict[str, list[int]] = {}
        self._has: dict[tuple[str, ...], bool] = {}

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """The first three and the first four characters of every word, with what follows a shorter one, and where they
        stand."""
        found, folded = defaultdict[str, list[int]](list), self.folded + _BEHIND
        starts = [match.start() for match in _WORD.finditer(folded)]
        for size in range(LEAST, SIZE + 1):
            for start in starts:
                found[folded[start : start + size]].append(start)
        return dict(found)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The keys of `words`."""
        return frozenset(self.words)

    def has_any(self, pieces: tuple[str, ...]) -> bool:
        """Whether one of the pieces stands in the text, wherever."""
        known = self._has.get(pieces)
        if known is None:
            known = self._has[pieces] = any(piece in self.folded for piece in pieces)
        return known

    def anywhere(self, piece: str) -> list[int]:
        """Where the piece stands, in a word or outside, in order."""
        if piece not in self._anywhere:
            self._anywhere[piece] = list(_places(self.folded, piece))
        return self._anywhere[piece]


@lru_cache(maxsize=_KEPT)
def shape(text: str) -> Shape:
    """The text's shape; the last few are remembered. With its line breaks marked a text has the same."""
    return _shape(fold(text)) if is_plain(text) else Shape(text)


_shape = lru_cache(maxsize=_KEPT)(Shape)  # what is folded is folded to itself


def is_plain(text: str) -> bool:
    """Whether each letter of the text is one letter of its shape, and the shape tells which."""
    return text.isascii() or (len(text.lower()) == len(text) and ALIKE.isdisjoint(text))


def _places(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def letter(char: str) -> str:
    """A pattern's character as shapes have it; empty where a shape does not tell whether a text has it, whatever its
    capitals."""
    return fold(char) if char.isascii() or not char.isalpha() else ""


def fold(text: str) -> str:
    """The text as shapes have it."""
    return _SPACE.sub(" ", _DIGIT.sub("0", text.lower()))
