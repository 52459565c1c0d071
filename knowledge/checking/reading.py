"""The facts of a text of any length: read block by block, so that the time grows with the text and no faster."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from knowledge.entities.entity import Entity
from knowledge.entities.extract import extract
from knowledge.names import Names

_BLOCK = 2000  # characters; a 500-word release fits in three, and no fact is longer than a paragraph
_CUTS = ("\n\n", "\n", ". ", " ")


class Reader:
    """Reads facts and remembers the blocks it has read: passages come back with every request, and a repair
    changes one block of a text. Safe to share between threads; remembers at most `kept` blocks."""

    def __init__(self, names: Names, kept: int = 2048) -> None:
        self._names = names
        self._block = lru_cache(maxsize=kept)(self._extract)

    def read(self, text: str, on: date) -> tuple[Entity, ...]:
        """Every fact of the text, by position, with offsets into the whole text."""
        if len(text) <= _BLOCK:
            return self._block(text, on)
        return tuple(
            replace(entity, start=entity.start + start, end=entity.end + start)
            for start, end in _blocks(text)
            if text[start:end].strip()
            for entity in self._block(text[start:end], on)
        )

    def _extract(self, text: str, on: date) -> tuple[Entity, ...]:
        return extract(text, on, self._names)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Spans of at most `_BLOCK` characters, cut at a paragraph, else a line, a sentence, a word."""
    start = 0
    while start < len(text):
        end = min(start + _BLOCK, len(text))
        if end < len(text):
            cuts = (text.rfind(cut, start + _BLOCK // 2, end) + len(cut) for cut in _CUTS)
            end = next((cut for cut in cuts if cut > start + _BLOCK // 2), end)
        yield start, end
        start = end
