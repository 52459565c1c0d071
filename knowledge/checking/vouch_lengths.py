"""How long it is from one end of a range of the note to the other: "tiga hari" for "5–7 Juni", "dua jam" for hours."""

import re
from decimal import Decimal

from knowledge.checking.comparing import days, unit
from knowledge.checking.counted import Figure
from knowledge.checking.sources import Source
from knowledge.checking.vouch_times import NotedTimes
from knowledge.entities.dates import RANGE
from knowledge.entities.months import MONTH, MONTH_NUMBER, WEEKDAY, WEEKDAY_NUMBER

_DAYS_IN = {"hari": (1, 1), "minggu": (7, 7), "pekan": (7, 7), "bulan": (28, 31), "tahun": (365, 366)}
_WEEK, _SLACK = 7, (2, 1)
_MINUTES = {"menit": 1, "jam": 60}
_MONTHS = re.compile(rf"\b(?P<first>{MONTH})\b\.?{RANGE}(?P<last>{MONTH})\b", re.IGNORECASE)
_WEEKDAYS = re.compile(rf"\b({WEEKDAY}){RANGE}({WEEKDAY})\b", re.IGNORECASE)
_YEAR = 12  # months


def lasts(mine: Figure, times: NotedTimes) -> bool:
    """ "dua jam" for "15.30-17.30"."""
    known = mine.unit in _MINUTES and mine.value.replace(".", "", 1).isdigit()
    return known and int(Decimal(mine.value) * _MINUTES[mine.unit]) in times.lasted


def in_days(mine: Figure, note: Source) -> bool:
    """ "tiga hari" for "5–7 Juni", "dua pekan" for "21 sept s.d. 2 okt"."""
    if not mine.value.isdigit() or mine.unit not in _DAYS_IN:
        return False
    spans = [days(other) for other in note.has("date")]
    lasted = {(span[-1] - span[0]).days + 1 for span in spans if len(span) == 2} | _weekdays(note.text)
    fewest, most = _DAYS_IN[mine.unit]
    less, more = _SLACK if fewest == _WEEK else (0, 0)  # from a Monday to a Friday, or to the same weekday
    count = int(mine.value)
    return any(fewest * count - less <= long <= most * count + more for long in lasted)


def _weekdays(note: str) -> set[int]:
    """ "enam hari dalam sepekan" for "senin-sabtu", both ends among them."""
    ends = ([WEEKDAY_NUMBER[one.casefold()] for one in match.groups()] for match in _WEEKDAYS.finditer(note))
    return {(last - first) % _WEEK + 1 for first, last in ends}


def in_months(mine: Figure, note: Source) -> bool:
    """ "enam bulan" for "jan-jun", both ends among them."""
    if mine.unit != "bulan" or not mine.value.isdigit():
        return False
    ends = (
        (MONTH_NUMBER[one.casefold()] for one in match.group("first", "last")) for match in _MONTHS.finditer(note.text)
    )
    return int(mine.value) in {(last - first) % _YEAR + 1 for first, last in ends}


def one_day(mine: Figure, note: Source) -> bool:
    """ "dalam satu hari" of what the note tells of one day."""
    if (mine.value, mine.unit) != ("1", "hari") or any(unit(n) == "hari" for n in note.has("number")):
        return False
    return any(len(days(other)) == 1 for other in note.has("date"))
