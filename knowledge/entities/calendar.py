"""Which day is meant: dates written without a year, month or date, resolved against the day of writing.

A weekday is evidence: "rabu 24/9 kemarin" written on 23 November 2026 is 24 September 2025, because 24 September
2026 is a Thursday. Where the words fit no near day, or two days equally, nothing is returned: the caller asks.
"""

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from knowledge.day_names import SMALL_DAYS

Tense = Literal["past", "future"]
_WEEKS_AGO, _THIS_WEEK = timedelta(days=14), timedelta(days=7)
_CLEAR = timedelta(days=120)  # beyond it, a date without year, weekday and tense has two readings
_LONG_AGO = timedelta(days=400)
DAYS = SMALL_DAYS  # as notes and the keys of facts have them


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of a date. `strict`: the tense stands right beside it ("24/9 kemarin"), so it binds."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None  # 0 is Monday
    tense: Tense | None = None
    strict: bool = False


def resolve(written: Written, on: date) -> date | None:
    """The day meant, or None: a full date as it stands, else the nearest fitting day in the written tense."""
    if written.year and written.month:
        return _day(written.year, written.month, written.day)
    fitting = [day for day in _candidates(written, on) if written.weekday is None or day.weekday() == written.weekday]
    in_tense = [day for day in fitting if _fits(day, on, written.tense)]
    if written.strict and not in_tense:
        return None
    nearest = _nearest(in_tense or fitting, on)
    if nearest and written.tense != "past" and on - nearest > _LONG_AGO:
        return None  # "undangan kamis 23 jan" fits a year that is over: a slip, and which day is meant is open
    if nearest and not written.strict and abs(nearest - on) > _CLEAR:
        nearest = _nearest(fitting, on)  # "rapat kemarin …, presentasi tgl 10 juni": the tense is of another part
    if nearest and not (written.month or written.strict) and on - nearest > _WEEKS_AGO:
        soon = [day for day in fitting if timedelta(0) < day - on <= _THIS_WEEK]
        nearest = min(soon, default=nearest)  # "dijual pas bazar tgl 14", sent on the 11th
    if nearest and written.tense is None and written.weekday is None and abs(nearest - on) > _CLEAR:
        return None  # "12/3" written in September: last March or next March
    return nearest


def _nearest(days: Sequence[date], on: date) -> date | None:
    return min(days, key=lambda day: (abs(day - on), day > on), default=None)


def _candidates(written: Written, on: date) -> Iterator[date]:
    """Without a year: last, this and next year. Without a month: two months back and two ahead."""
    if written.month:
        for year in (on.year - 1, on.year, on.year + 1):
            if day := _day(year, written.month, written.day):
                yield day
        return
    for shift in range(-2, 3):
        months = on.year * 12 + on.month - 1 + shift
        if day := _day(months // 12, months % 12 + 1, written.day):
            yield day


def _fits(day: date, on: date, tense: Tense | None) -> bool:
    if tense == "past":
        return day <= on
    return day >= on if tense == "future" else True


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def weekday_near(weekday: int, on: date, tense: Tense) -> date:
    """The last such weekday up to and including `on`, or the next one from `on`."""
    if tense == "past":
        return on - timedelta(days=(on.weekday() - weekday) % 7)
    return on + timedelta(days=(weekday - on.weekday()) % 7)


def weekday_next_week(weekday: int, on: date) -> date | None:
    """For "Senin depan": the coming one, if it lies in next week; "Jumat depan" on a Monday has two readings."""
    coming = on + timedelta(days=(weekday - on.weekday() - 1) % 7 + 1)
    monday = on - timedelta(days=on.weekday())
    return coming if coming >= monday + timedelta(days=7) else None
