"""Days that a note gives from the one it is written on without a word for it, or with one that points both ways.

"tadi" is that day, "hari rabu" with "mau" the coming one, "sabtu-minggu kemaren" the last two; what somebody said is
dated on the day of writing ("ujar Lurah Sari, Jumat (20/11/2026)"), and "sampai hari ini" points to it.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from knowledge.checking.sources import Source
from knowledge.entities.calendar import DAYS
from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.months import WEEKDAY, WEEKDAY_NUMBER
from knowledge.entities.quotes import SAID
from knowledge.entities.scan import ending

_JUST_NOW = re.compile(r"\b(?:tadi|td|barusan|brusan|hari ini|hr ini|hri ini)\b", re.IGNORECASE)
_POINTS_HERE = re.compile(r"\b(?:sampai|hingga|sampe|dari|sejak|per|mulai)\s+$", re.IGNORECASE)
_SAYS = re.compile(rf"”|\b(?:{SAID})\w*\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:mau|akan|bakal|rencana\w*|nanti|nnt|ntar|besok|siap\w*)\b[^.;\n]{0,60}$", re.IGNORECASE)
_SCHEDULED = re.compile(r"\b(?:tiap|setiap|saban)\s+(?:hari\s+)?$", re.IGNORECASE)
_TWO_DAYS = re.compile(
    rf"\b(?P<a>{WEEKDAY}){RANGE}(?P<b>{WEEKDAY})\s+(?:(?P<past>kemar[ei]n|kmrn|lalu)|depan|dpn|besok|bsk|ini)\b",
    re.IGNORECASE,
)
_WEEKDAYS = re.compile(rf"\b(?P<day>{WEEKDAY})\b", re.IGNORECASE)
_NEAR = 160  # characters from what is said to the day it is said on
_YEARS_AWAY = {1: r"depan|dpn|mendatang|besok", 0: r"ini", -1: r"lalu|kemar[ei]n|kmrn|sebelumnya|kemaren"}
_EXCEPT = re.compile(r"\b(?:kecuali|selain|libur|tutup)\s+(?:(?:pada|hari|setiap)\s+)*$", re.IGNORECASE)
_WEEK = timedelta(days=7)


def from_today(entity: Entity, mine: Sequence[date], note: Source, text: str, on: date) -> bool:
    """Whether a note written on the day `on` means this day or stretch of days of the text."""
    if len(mine) == 1:
        return _today(entity, mine[0], note, text, on) or _coming(mine[0], note.text, on)
    return len(mine) > 1 and any(_these(match, mine, on) for match in _TWO_DAYS.finditer(note.text))


def free_day(entity: Entity, note: Source, text: str) -> bool:
    """ "kecuali Minggu" for "minggu libur": a bare weekday of the note that the text excepts."""
    excepted = ending(_EXCEPT, text, entity.start, 20)
    return bool(excepted) and entity.key in DAYS and f" {entity.key} " in note.folded


def _today(entity: Entity, day: date, note: Source, text: str, on: date) -> bool:
    if day != on:
        return False
    if not re.search(r"\d", entity.text):
        return bool(_POINTS_HERE.search(text[max(0, entity.start - 12) : entity.start]))
    line = text.rfind("\n", 0, entity.start) + 1
    said = _SAYS.search(text, max(line, entity.start - _NEAR), entity.start)
    return bool(said) or _JUST_NOW.search(note.text) is not None


def _coming(day: date, note: str, on: date) -> bool:
    """ "disdukcapil mau bantu bikinin KK baru hari rabu"."""
    if not on < day <= on + _WEEK:
        return False
    return any(
        WEEKDAY_NUMBER[match["day"].casefold()] == day.weekday()
        and _TO_COME.search(note[: match.start()])
        and not _SCHEDULED.search(note[: match.start()])
        for match in _WEEKDAYS.finditer(note)
    )


def _these(match: re.Match[str], mine: Sequence[date], on: date) -> bool:
    """ "sabtu-minggu kemaren": the last such days before, or the next ones."""
    first, last = (WEEKDAY_NUMBER[day.casefold()] for day in match.group("a", "b"))
    if (mine[0].weekday(), mine[-1].weekday()) != (first, last) or mine[-1] - mine[0] >= _WEEK:
        return False
    return on - _WEEK <= mine[-1] < on if match["past"] else on <= mine[0] <= on + 2 * _WEEK


def year_away(year: int, note: Source, on: date) -> bool:
    """ "akan pensiun pada 2027" for the "tahun depan" of a note of 2026."""
    words = _YEARS_AWAY.get(year - on.year)
    return bool(words) and re.search(rf"\b(?:tahun|taun|thn|th)\s+(?:{words})\b", note.text, re.IGNORECASE) is not None
