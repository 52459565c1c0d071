"""A timetable: days each with a place of its own ("senin 20 juli kel suralaya, selasa 21 mekarsari, …")."""

import re
from datetime import date

from bot.intake.lasting import ISO
from bot.intake.reading import Reading
from knowledge.entities import Entity

_BESIDE = re.compile(r"[\s:=,(-]*(?:(?:di|ke|giliran|lokasi|tempat)\s+)?")
_FEWEST = 3  # stops


def stops(reading: Reading) -> tuple[Entity, ...]:
    """The days that have a place right behind them, where the note is about them: three, the first day among them."""
    places = [one.start for one in reading.of("place")]
    days = [one for one in reading.of("date") if ISO.fullmatch(one.key)]
    found = tuple(one for one in days if any(_beside(reading, one.end, start) for start in places))
    return found if len({one.key for one in found}) >= _FEWEST and found[0] is days[0] else ()


def timetable(reading: Reading) -> tuple[date, ...]:
    """The days of a timetable in order; empty for a note that has none."""
    return tuple(sorted({date.fromisoformat(one.key) for one in stops(reading)}))


def _beside(reading: Reading, end: int, start: int) -> bool:
    return start >= end and bool(_BESIDE.fullmatch(reading.text[end:start]))
