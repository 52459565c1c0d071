"""Days that a note leaves to be counted: the meetings of a series, a day put off, "tgl 25" without its month."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from knowledge.checking.comparing import days
from knowledge.checking.sources import Source
from knowledge.entities.dates import RANGE
from knowledge.entities.months import MONTH, MONTH_NUMBER, WEEKDAY, WEEKDAY_NUMBER
from knowledge.entities.words import NUMBER_WORDS, value

_NUMBER = rf"\d{{1,2}}|{NUMBER_WORDS}"
_TIMES = re.compile(
    rf"\b(?P<n>{_NUMBER})\s*(?:x|kali|sesi|pertemuan|minggu|mgg|pekan)\b(?:\s+pertemuan)?", re.IGNORECASE
)
_EVERY = re.compile(rf"\b(?:tiap|setiap|saban)\s+(?:hari\s+)?(?P<day>{WEEKDAY})\b", re.IGNORECASE)
_PUT_OFF = re.compile(
    rf"\b(?:di)?(?:tunda|undur|mundur|geser|ganti)(?:in|kan)?\s+(?:ke\s+)?(?:(?P<n>{_NUMBER}|se)\s*-?)"
    r"(?P<unit>hari|hr|minggu|mgg|pekan)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\b(?:tgl|tanggal)\b\.?\s*(?P<a>\d{{1,2}})(?:{RANGE}(?P<b>\d{{1,2}}))?(?!\d|\s*(?:[/.,-]\s*\d|{MONTH}\b))",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(rf"\b(?P<month>{MONTH})\b\s*$", re.IGNORECASE)
_NEXT_MONTH = re.compile(r"\b(?:bulan|bln)\s+(?:depan|dpn|mendatang)\b", re.IGNORECASE)
_CLOSE = 60  # characters from a month to its day
_LISTED = 3  # days of a series that make a list
_WEEK, _NEAR = timedelta(days=7), timedelta(days=31)


def counted_day(mine: Sequence[date], note: Source, on: date, told: Collection[date]) -> bool:
    """Whether the note, written on the day `on`, leads to this day or to both ends of this stretch; `told` are the days
    of the text."""
    if not mine:
        return False
    if len(mine) == 1 and (mine[0] in _put_off(note) or _in_series(mine[0], note, told)):
        return True
    return any(_meant(match, mine, note.text, on) for match in _BARE.finditer(note.text))


def _given(note: Source) -> set[date]:
    return {day for one in note.has("date") if re.search(r"\d", one.text) for day in days(one)}


def _in_series(day: date, note: Source, told: Collection[date]) -> bool:
    """ "6 kali pertemuan tiap selasa, mulai selasa 9 des": the last of them, or each where the text lists them."""
    many = max((_figure(match["n"]) for match in _TIMES.finditer(note.text)), default=0)
    weekdays = {WEEKDAY_NUMBER[match["day"].casefold()] for match in _EVERY.finditer(note.text)}
    first = min((day for day in _given(note) if day.weekday() in weekdays), default=None)
    if first is None or not many:
        return False
    series = [first + _WEEK * at for at in range(many)]
    return day == series[-1] or (day in series and len(set(series) & set(told)) >= _LISTED)


def _put_off(note: Source) -> Iterator[date]:
    """ "klo hujan ditunda seminggu"."""
    for match in _PUT_OFF.finditer(note.text):
        length = (1 if match["unit"].casefold().startswith("h") else 7) * _figure(match["n"])
        yield from (day + timedelta(days=length) for day in _given(note))


def _meant(match: re.Match[str], mine: Sequence[date], note: str, on: date) -> bool:
    """ "des tgl 12-13", or a number alone that is a day around the one of writing."""
    numbers = [int(number) for number in match.group("a", "b") if number]
    if [day.day for day in mine] != numbers:
        return False
    named = _MONTH_BEFORE.search(note[: match.start()])
    ahead = _NEXT_MONTH.search(note[max(0, match.start() - _CLOSE) : match.start()])
    if ahead and not named:
        return all((day.year * 12 + day.month) - (on.year * 12 + on.month) == 1 for day in mine)
    if named:
        return all(day.month == MONTH_NUMBER[named["month"].casefold()] for day in mine)
    return all(abs(day - on) <= _NEAR for day in mine)


def _figure(written: str) -> int:
    return 1 if written.casefold() == "se" else int(written) if written.isdigit() else value(written) or 0
