"""When it happens, as a release prints it: `Rabu (24/9/2025)`, `pukul 09.00–12.00 WIB`. Weekdays are computed."""

import re
from datetime import date, time

from knowledge import day_names
from prompts.brief import When

_EVENING = 17  # o'clock
_WEEK = 7  # a longer span names both days in full: "Senin–Senin" says nothing
DAYS, MONTHS = day_names.DAYS, day_names.MONTHS
THAT_PART = r"(?:hari|subuh|pagi|siang|sore|malam) itu"  # of a day told before


def day_text(when: When) -> str:
    """The day or days; empty while the words leave more than one reading."""
    if when.day is None or not when.resolved:
        return ""
    first, last = when.day, when.until
    if last is None or last <= first:
        return f"{DAYS[first.weekday()]} ({first.day}/{first.month}/{first.year})"
    if (first.year, first.month) == (last.year, last.month) and (last - first).days < _WEEK:
        span = f"{first.day}–{last.day}/{first.month}/{first.year}"
        return f"{DAYS[first.weekday()]}–{DAYS[last.weekday()]} ({span})"
    return f"{day_text(When(text='', day=first))} sampai {day_text(When(text='', day=last))}"


def clock_text(when: When) -> str:
    """`pukul 09.00 WIB`, with the end if known; empty without a time."""
    if when.start is None:
        return ""
    if when.about and when.end is None:
        return f"sekitar pukul {_clock(when.start)} WIB"
    overnight = when.start.hour >= _EVENING  # "22.00–05.00" ends on the next day
    if when.open_end and when.end is None:
        return f"pukul {_clock(when.start)} WIB sampai selesai"
    if when.end is None or when.end == when.start or (when.end < when.start and not overnight):
        return f"pukul {_clock(when.start)} WIB"
    return f"pukul {_clock(when.start)}–{_clock(when.end)} WIB"


def when_text(when: When, unknown_day: str) -> str:
    """Day, part of the day and time in one phrase; `unknown_day` (a slot) stands for a day not known."""
    day = day_text(when) or (schedule_text(when) or unknown_day)
    part = when.day_part if when.day_part and when.start is None else ""
    return " ".join(word for word in (day, part, clock_text(when)) if word)


def schedule_text(when: When) -> str:
    """A weekly schedule in the note's own words ("Senin–Jumat"): it has no single day."""
    if when.day is not None or not when.resolved:
        return ""
    return re.split(r",\s*(?:jam|pukul|pkl|\d)", when.text)[0].strip()


def long_date(day: date) -> str:
    """`30 September 2025`, for as-of dates in running text."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _clock(moment: time) -> str:
    return f"{moment.hour:02}.{moment.minute:02}"
