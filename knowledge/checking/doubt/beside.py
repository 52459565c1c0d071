"""One text beside the note it was written from: what both tell, and what the text leaves out of the note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.checking.claim_words import meanings_of
from knowledge.checking.comparing import days
from knowledge.checking.doubt.values import Value, bare, values
from knowledge.checking.folding import content
from knowledge.checking.sources import Source
from knowledge.checking.vouch_times import NotedTimes, minutes
from knowledge.entities.entity import Entity
from knowledge.entities.months import MONTH_NUMBER
from knowledge.sentences import Span, sentences

_LETTERS = re.compile(r"[a-z]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?")


@dataclass(frozen=True)
class Beside:
    """`sound`: where the facts of the text begin that a source supports."""

    note: Source
    text: str
    entities: Sequence[Entity]
    sound: frozenset[int]
    on: date

    @cached_property
    def told(self) -> list[Value]:
        """The figures of the text."""
        return values(self.text, self.entities)

    @cached_property
    def noted(self) -> list[Value]:
        """The figures of the note, also those that no fact holds."""
        found = [*values(self.note.text, self.note.entities), *bare(self.note.text, self.note.entities)]
        return sorted(found, key=lambda one: one.start)

    @cached_property
    def untold(self) -> list[Value]:
        """The figures of the note that the text does not have, of whatever."""
        here = {(one.size, one.of) for one in self.told}
        figures = {one.figure for one in (*self.told, *bare(self.text, self.entities))}
        noted = values(self.note.text, self.note.entities)
        return [one for one in noted if (one.size, one.of) not in here and one.figure not in figures]

    @cached_property
    def words(self) -> frozenset[str]:
        """What the note is about, and what it counts."""
        return self.note.about | content(self.note.text)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The meanings of the note's words."""
        return meanings_of(self.words)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The digits that stand in the note, in whatever."""
        return frozenset(one.replace(".", "").replace(",", ".").lstrip("0") for one in _DIGITS.findall(self.note.text))

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that the note names."""
        return frozenset(int(one) for one in self.figures if _YEAR.fullmatch(one))

    @cached_property
    def months(self) -> frozenset[int]:
        """The months that the note names."""
        words = _LETTERS.findall(self.note.text.casefold())
        return frozenset(MONTH_NUMBER[word] for word in words if word in MONTH_NUMBER)

    @cached_property
    def spans(self) -> list[Span]:
        """The sentences of the text."""
        return sentences(self.text)

    def sentence(self, at: int) -> Span:
        """The sentence that holds this offset."""
        return next((span for span in self.spans if span.start <= at < span.end), Span(0, len(self.text)))

    @cached_property
    def hours(self) -> frozenset[int]:
        """Every hour of the note, in minutes since midnight."""
        return frozenset(minutes(part) for part in NotedTimes(self.note).every)

    @cached_property
    def told_hours(self) -> list[tuple[int, int]]:
        """Where each hour of the text stands, and its minutes."""
        times = (one for one in self.entities if one.kind == "time")
        return [(one.start, minutes(part)) for one in times for part in one.key.split("/") if part]

    @cached_property
    def days(self) -> frozenset[date]:
        """Every day of the note."""
        return frozenset(day for one in self.note.has("date") for day in days(one))

    @cached_property
    def told_days(self) -> list[tuple[int, date]]:
        """Where each day of the text stands."""
        dates = (one for one in self.entities if one.kind == "date")
        return [(one.start, day) for one in dates for day in days(one)]
