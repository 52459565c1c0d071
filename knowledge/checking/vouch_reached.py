"""Days and hours that a reader reaches from one of the note: the fifth working day from today, two hours after eight.

The way there is a length of time that the note or the sentence tells. It is no such day or hour where the text leaves
out one that the note gives: then that one was changed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from knowledge.checking.amounts import amounts
from knowledge.checking.comparing import days
from knowledge.checking.sources import Source
from knowledge.checking.vouch_rates import STOP
from knowledge.checking.vouch_series import counted_day
from knowledge.checking.vouch_times import minutes
from knowledge.checking.vouch_today import free_day, from_today
from knowledge.entities.dates import FUTURE_CUE
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending

_DAY, _MINUTE = 86_400, 60  # seconds
_FARTHEST = 92  # days
_APART = re.compile(
    r"\s*(?:sblm|sebelum\w*|sblmnya|(?:se)?sudah\w*|setelah\w*|stlh|kemudian|lagi|lg|lgi|lebih\s+(?:awal|cepat|lambat))\b",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(r"\s*(?:dari|dr|mulai|sejak|berturut\w*)\b", re.IGNORECASE)  # "4 hari dari senin 9 feb"
_FOR = re.compile(r"\b(?:selama|lama(?:nya)?|durasi\w*)\s+$", re.IGNORECASE)
_AGE = re.compile(r"\b(?:umur|usia|berumur|berusia|garansi|tenggat|masa\s+\w+)\s+$", re.IGNORECASE)
_POINTS = re.compile(rf"\b(?:{FUTURE_CUE}|ini)\b", re.IGNORECASE)
_WEEK_OFF = re.compile(r"\b(?:hari|hr)\s+kerja\b|\b(?:sabtu|minggu)\b[^.\n]{0,12}\blibur\b", re.IGNORECASE)
_SATURDAY = 5
_MINUTES_A_DAY = 24 * 60


class Reached:
    """The days and hours of one note and one text, and the lengths of time between them."""

    def __init__(self, note: Source, text: str, entities: Sequence[Entity], on: date) -> None:
        self._note, self._text, self._entities, self._on = note, text, entities, on

    def says(self, entity: Entity) -> bool:
        """Whether a length of time leads to this day or hour from another one of the note."""
        if entity.kind == "time":
            return self._stretch(entity) if "/" in entity.key else self._hour(entity)
        mine = days(entity)
        if free_day(entity, self._note, self._text) or from_today(entity, mine, self._note, self._text, self._on):
            return True
        if counted_day(mine, self._note, self._on, self._told_days):
            return True
        if self._left_out or not mine:
            return False
        return self._day(mine[0], entity) if len(mine) == 1 else self._run_of_days(mine)

    def _stretch(self, entity: Entity) -> bool:
        """ "pukul 14.00–18.00" for "hujan 4 jam dr jam 2 siang": one end is the note's, and so is how long it lasts."""
        first, _, last = entity.key.partition("/")
        if not last or self._hours - self._told_hours or not self._hours & {minutes(first), minutes(last)}:
            return False
        lasted = {length.size // _MINUTE for length in amounts(self._note.entities) if length.of == "waktu"}
        return (minutes(last) - minutes(first)) % _MINUTES_A_DAY in lasted

    def _run_of_days(self, mine: Sequence[date]) -> bool:
        """ "Senin–Kamis (9–12/2/2026)" for "4 hari dari senin 9 feb"."""
        return bool(self._given & {mine[0], mine[-1]}) and (mine[-1] - mine[0]).days + 1 in self._runs

    @cached_property
    def _runs(self) -> frozenset[int]:
        """The lengths in days that the note says of something that begins on one of its days."""
        whole = (n for n in amounts(self._note.entities) if n.of == "waktu" and n.size % _DAY == 0)
        text = self._note.text
        return frozenset(
            int(n.size) // _DAY
            for n in whole
            if _RUNS_ON.match(text, n.end) or ending(_FOR, text, n.start, 20) or not text[: n.start].strip(" \n.")
        )

    def _day(self, day: date, entity: Entity) -> bool:
        if any((day - anchor).days in self._ages for anchor in self._given):
            return True
        lengths = {length // _DAY for length in self._lengths(entity) if length % _DAY == 0}
        for anchor in self._given | self._pointed | {self._on}:
            away = abs((day - anchor).days)
            inside = day > anchor and (away + 1 in lengths or away + 1 in self._runs)
            if 0 < away <= _FARTHEST and (away in lengths or inside):
                return True
            if day > anchor and _WEEK_OFF.search(self._note.text) and _working_days(anchor, day) & lengths:
                return True
        return False

    def _hour(self, entity: Entity) -> bool:
        """ "dimulai pukul 09.00 dan tuntas dua setengah jam kemudian" for "rapat 2,5 jam selesai 11.30"; a text that
        leaves out another hour of the note has changed that one."""
        lengths = {length // _MINUTE for length in self._lengths(entity) if 0 < length < _DAY}
        given = self._hours - self._told_hours
        anchors = (hour for hour in self._hours if given <= {hour})
        return any(abs(minutes(entity.key) - hour) % _MINUTES_A_DAY in lengths for hour in anchors)

    @cached_property
    def _hours(self) -> frozenset[int]:
        return frozenset(minutes(part) for time in self._note.has("time") for part in time.key.split("/") if part)

    def _lengths(self, entity: Entity) -> Iterator[int]:
        """Seconds from one to the other: what the note sets between two, or the sentence of the text gives."""
        for length in amounts(self._note.entities):
            if length.of == "waktu" and _APART.match(self._note.text, length.end):
                yield int(length.size)
        for length in amounts(self._entities):
            first, last = sorted(((length.start, length.end), (entity.start, entity.end)))
            if length.of == "waktu" and not STOP.search(self._text, first[1], last[0]):
                yield int(length.size)

    @cached_property
    def _given(self) -> frozenset[date]:
        dated = (e for e in self._note.has("date") if re.search(r"\d", e.text))
        return frozenset(day for e in dated for day in days(e))

    @cached_property
    def _ages(self) -> frozenset[int]:
        """ "beton umur 28 hari": days from one of the note, not from the one it was written on."""
        old = (
            n for n in amounts(self._note.entities) if n.of == "waktu" and ending(_AGE, self._note.text, n.start, 20)
        )
        return frozenset(int(length.size) // _DAY for length in old)

    @cached_property
    def _pointed(self) -> frozenset[date]:
        """Days that the note gives from the one of writing: "mulai senin depan"."""
        pointing = (e for e in self._note.has("date") if e.detail and _POINTS.search(e.text))
        return frozenset(day for e in pointing for day in days(e))

    @cached_property
    def _left_out(self) -> bool:
        return not self._given <= self._told_days | {self._on}

    @cached_property
    def _told_days(self) -> frozenset[date]:
        return frozenset(day for e in self._entities if e.kind == "date" for day in days(e))

    @cached_property
    def _told_hours(self) -> frozenset[int]:
        told = (e for e in self._entities if e.kind == "time")
        return frozenset(minutes(part) for time in told for part in time.key.split("/") if part)


def _working_days(first: date, last: date) -> set[int]:
    """How many working days there are up to the last one, with and without the first."""
    between = (first + timedelta(days=n) for n in range((last - first).days + 1))
    count = sum(day.weekday() < _SATURDAY for day in between) if (last - first).days <= _FARTHEST else 0
    return {count, count - 1} - {0}
