"""How long it is from one clock time to the next, or from one day or year to another: of a note and its text."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from knowledge.checking.amounts import Amount
from knowledge.checking.comparing import days
from knowledge.checking.sources import Source
from knowledge.checking.vouch_times import minutes
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending

_NEAR = 700  # characters of the text between a length and the hours it lies between
_NEXT = 160  # characters between two clock times or days that are told apart
_DAY = 86_400  # seconds
_YEAR = 12  # months
_FOR = re.compile(r"\bselama\s+$", re.IGNORECASE)
_INTERVAL = re.compile(r"\b(?:jeda|selang|berselang|jarak|berjarak|rentang)\w*\b[^.;\n\d]{0,45}$", re.IGNORECASE)
_BEFORE_OR_AFTER = re.compile(
    r"\s+(?:sebelum(?:nya)?|se(?:sudah|telah)(?:nya)?|kemudian|lebih (?:awal|cepat|lambat))\b", re.IGNORECASE
)
_FROM_A_DAY = re.compile(r"\s+(?:sebelum|se(?:sudah|telah)|sejak|dari|usai|seusai)\b", re.IGNORECASE)


class Lengths:
    """The lengths of time that lie between the days and hours of one note and one text."""

    def __init__(self, note: Source, text: str, entities: Sequence[Entity], on: date) -> None:
        self._note, self._text, self._entities, self._on = note, text, entities, on

    def says(self, mine: Amount) -> bool:
        """Whether a length of time is one of them."""
        if mine.of == "waktu" and mine.size < _DAY:
            return int(mine.size) in self._hours(mine)
        if mine.of == "waktu":
            return mine.size % _DAY == 0 and int(mine.size) // _DAY in self._days(mine)
        if mine.of == "lama" and mine.size % _YEAR:
            return int(mine.size) in self._months(mine)
        return mine.of == "lama" and int(mine.size) // _YEAR in self._years

    def _months(self, mine: Amount) -> set[int]:
        """ "empat bulan sebelum panen": from the November to the March that note and text give."""
        if not _BEFORE_OR_AFTER.match(self._text, mine.end):
            return set()
        near = [e for e in self._entities if e.kind == "date" and abs(e.start - mine.start) < _NEXT]
        beside = {month for e in near if (month := _month(e))}
        known = {month for e in (*self._note.has("date"), *self._entities) if e.kind == "date" and (month := _month(e))}
        return {abs(a - b) for a in beside for b in known if a != b}

    def _hours(self, mine: Amount) -> set[int]:
        """Seconds between the clock times that stand beside the figure, and between neighbours in the note."""
        times = [t for t in self._entities if t.kind == "time" and abs(t.start - mine.start) < _NEAR]
        found = set(_gaps(times)) | set(_gaps(self._note.has("time")))
        if _BEFORE_OR_AFTER.match(self._text, mine.end):  # "satu jam sebelum gelanggang ditutup"
            hours = {minutes(part) for t in times for part in t.key.split("/") if part}
            found |= {abs(a - b) * 60 for a in hours for b in hours}
        return found

    def _days(self, mine: Amount) -> set[int]:
        """Days between those that stand beside the figure, and from the day of writing."""
        told = ending(_INTERVAL, self._text, mine.start, 60)  # "Jeda antara kedua kegiatan itu tujuh pekan"
        reach = len(self._text) if told else _NEXT
        near = (e for e in self._entities if e.kind == "date" and abs(e.start - mine.start) < reach)
        spans = [days(e) for e in near]
        found, inside = {day for span in spans for day in span}, {span for span in spans if len(span) > 1}
        pairs = [(a, b) for a in found | {self._on} for b in found]
        if _FROM_A_DAY.match(self._text, mine.end):  # "sepuluh hari setelah uji kompetensi", whose day stands above
            every = {day for e in self._entities if e.kind == "date" for day in days(e)}
            pairs += [(a, b) for a in found for b in every]
        apart = {abs((a - b).days) for a, b in pairs if not inside & {(a, b), (b, a)}}
        if ending(_FOR, self._text, mine.start, 12):  # "selama empat hari": the first and the last day are two of them
            given = {day for e in self._note.has("date") for day in days(e)} & {day for day, _ in pairs}
            given |= {day for e in self._entities if e.kind == "date" for day in days(e)}
            apart |= {abs((a - b).days) + 1 for a in given for b in given if a != b}
        return apart

    @cached_property
    def _years(self) -> set[int]:
        said = {int(e.key[:4]) for e in self._note.entities if _has_year(e)}
        return {abs(a - b) for a in said | {self._on.year} for b in said}


def _gaps(times: Sequence[Entity]) -> Iterator[int]:
    """Seconds from each clock time to the next one close behind it."""
    single = [(part, t.start) for t in sorted(times) for part in t.key.split("/") if part]
    for (one, at), (other, behind) in pairwise(single):
        if behind - at < _NEXT:
            yield (minutes(other) - minutes(one)) % (24 * 60) * 60


def _month(entity: Entity) -> int:
    """The month of a day, counted from year nought; 0 where the year is not known."""
    found = re.match(r"(\d{4})-(\d\d)", entity.key)
    return int(found[1]) * _YEAR + int(found[2]) if found else 0


def _has_year(entity: Entity) -> bool:
    if entity.kind == "date":
        return entity.key[:4].isdigit()
    return entity.kind == "number" and re.fullmatch(r"\d{4}\|tahun", entity.key) is not None  # no "5-14|tahun"
