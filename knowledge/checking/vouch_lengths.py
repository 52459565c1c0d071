"""How long it is from one end of a range of the note to the other: "tiga hari" for "5–7 Juni", "dua jam" for hours."""

from decimal import Decimal

from knowledge.checking.comparing import days, unit
from knowledge.checking.counted import Figure
from knowledge.checking.sources import Source
from knowledge.checking.vouch_times import NotedTimes

_DAYS_IN = {"hari": (1, 1), "minggu": (7, 7), "pekan": (7, 7), "bulan": (28, 31), "tahun": (365, 366)}
_WEEK, _SLACK = 7, (2, 1)
_MINUTES = {"menit": 1, "jam": 60}


def lasts(mine: Figure, times: NotedTimes) -> bool:
    """ "dua jam" for "15.30-17.30"."""
    known = mine.unit in _MINUTES and mine.value.replace(".", "", 1).isdigit()
    return known and int(Decimal(mine.value) * _MINUTES[mine.unit]) in times.lasted


def in_days(mine: Figure, note: Source) -> bool:
    """ "tiga hari" for "5–7 Juni", "dua pekan" for "21 sept s.d. 2 okt"."""
    if not mine.value.isdigit() or mine.unit not in _DAYS_IN:
        return False
    spans = [days(other) for other in note.has("date")]
    lasted = {(span[-1] - span[0]).days + 1 for span in spans if len(span) == 2}
    fewest, most = _DAYS_IN[mine.unit]
    less, more = _SLACK if fewest == _WEEK else (0, 0)  # from a Monday to a Friday, or to the same weekday
    count = int(mine.value)
    return any(fewest * count - less <= long <= most * count + more for long in lasted)


def one_day(mine: Figure, note: Source) -> bool:
    """ "dalam satu hari" of what the note tells of one day."""
    if (mine.value, mine.unit) != ("1", "hari") or any(unit(n) == "hari" for n in note.has("number")):
        return False
    return any(len(days(other)) == 1 for other in note.has("date"))
