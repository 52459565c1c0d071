"""What the operator's note says in another form: "kader ada 9" for "Sembilan kader", "2 hari s.d. 15/1" for "14–15/1".

Every equivalent form of a day, a time, a name and a share is decided here; figures and places have files of their own.
A range of days has both its ends in the note.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from knowledge.checking.comparing import days
from knowledge.checking.office_names import office_and_name
from knowledge.checking.sources import Source
from knowledge.checking.vouch_figures import NotedFigures
from knowledge.checking.vouch_places import NotedPlaces
from knowledge.entities.entity import Entity
from knowledge.entities.months import MONTH, MONTH_NUMBER
from knowledge.names import Names

_MONTHS = re.compile(rf"\b({MONTH})\b", re.IGNORECASE)
_WEEK = timedelta(days=7)
_CLOCK = re.compile(r"0?(\d{1,2}):(\d\d)")


class Voucher:
    """Whether one note says the facts of one text in other words."""

    def __init__(self, note: Source, others: Sequence[Source], text: str, names: Names) -> None:
        self._note, self._text = note, text
        figures, places = NotedFigures(note, text, names), NotedPlaces(note, others, text, names)
        self._ways: dict[str, Callable[[Entity], bool]] = {
            "number": figures.says,
            "money": figures.sums,
            "percent": figures.shares,
            "date": self._days,
            "time": self._time,
            "place": places.place,
            "organisation": places.body,
            "person": self._person,
        }

    def says(self, entity: Entity) -> bool:
        """Whether the note says this fact in another form."""
        way = self._ways.get(entity.kind)
        return way is not None and way(entity)

    def _person(self, entity: Entity) -> bool:
        """A name with the office that leads it: "Komandan Regu Iwan Setiaji", "Metrologi Legal Sarwoko" of a UPT."""
        return office_and_name(self._text, entity.start, entity.end, self._note.folded)

    def _time(self, entity: Entity) -> bool:
        """ "sirine bunyi 9.05": a time of the note without a word that says so."""
        noted = {number.key.partition("|")[0].replace(".", ",") for number in self._note.has("number")}
        parts = [_CLOCK.fullmatch(part) for part in entity.key.split("/")]
        return all(part is not None and f"{part[1]},{part[2]}" in noted for part in parts)

    def _days(self, entity: Entity) -> bool:
        mine, noted = days(entity), self._note.has("date")
        bare = entity.detail and not re.search(r"\d", entity.text)
        if bare and (f" {entity.detail} " in self._note.folded or entity.detail in {other.detail for other in noted}):
            return True  # a weekday alone, as in "Jumat Berkah"
        if re.fullmatch(r"\d{4}-\d\d", entity.key):
            return self._month(entity.key)
        if len(mine) == 1 and entity.detail and self._weekday_and_day(entity.detail, mine[0].day):
            return True
        if len(mine) == 1 and entity.detail and self._soon_after(entity.detail, mine[0]):
            return True
        if mine and len(mine) == entity.key.count("/") + 1:
            return {*mine} <= {day for other in noted for day in days(other)} or self._without_year(entity)
        return "-" in entity.key and entity.key in {other.detail for other in noted}  # "Senin–Jumat"

    def _soon_after(self, weekday: str, day: date) -> bool:
        """ "jumat 27/3 …, sabtu nya kerja bakti": a bare weekday of the note is the next one after a day it gives."""
        bare = any(o.detail == weekday and not re.search(r"\d", o.text) for o in self._note.has("date"))
        given = {noted for o in self._note.has("date") if re.search(r"\d", o.text) for noted in days(o)}
        return bare and any(timedelta(0) < day - noted < _WEEK for noted in given)

    def _weekday_and_day(self, weekday: str, day: int) -> bool:
        """ "sabtu 11" in a schedule of one month, which stands above it; "sabtu 11/8" is another day."""
        return (
            re.search(rf"\b{weekday}\s+{day}\b(?!\s*[/.,-]?\s*(?:\d|{MONTH}\b))", self._note.text, re.IGNORECASE)
            is not None
        )

    def _month(self, key: str) -> bool:
        """ "Agustus 2026" for "juni s.d agustus": the year is one of the note's dates, or the note has none."""
        years = {other.key[:4] for other in self._note.has("date") if other.key[:4].isdigit()}
        named = {MONTH_NUMBER[name.casefold()] for name in _MONTHS.findall(self._note.text)}
        return int(key[5:7]) in named and (not years or key[:4] in years)

    def _without_year(self, entity: Entity) -> bool:
        """ "1 - 25 januari" was not resolved: its days and month are the text's."""
        short = "/".join(f"--{day:%m-%d}" for day in days(entity))
        return any(_partly(other.key) == short for other in self._note.has("date"))


def _partly(key: str) -> str:
    """`--01-01/25` in full: `--01-01/--01-25`."""
    first, _, last = key.partition("/")
    return f"{first}/{first[:5]}{last}" if re.fullmatch(r"\d\d", last) else key
