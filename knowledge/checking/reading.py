"""The facts of texts, each read once: passages come back with every request."""

from datetime import date
from functools import lru_cache

from knowledge.entities.entity import Entity
from knowledge.entities.extract import extract
from knowledge.names import Names


class Reader:
    """Reads facts and remembers what it has read. Safe to share between threads; remembers `kept` texts."""

    def __init__(self, names: Names, kept: int = 4096) -> None:
        self._names = names
        self.read = lru_cache(maxsize=kept)(self._extract)

    def _extract(self, text: str, on: date) -> tuple[Entity, ...]:
        """Every fact of the text, by position."""
        return extract(text, on, self._names)
