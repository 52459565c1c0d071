"""The days of a note: given in full, by a weekday alone, or by their distance ("rabu dpn", "3 hr lagi", "lusa").

A range of days has both its ends in the note. A schedule ("setiap Selasa") is vouched for by the weekday where the
note does not tie it to one date.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from knowledge.checking.comparing import days
from knowledge.checking.sources import Source
from knowledge.entities.calendar import DAYS
from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.months import MONTH, MONTH_NUMBER, WEEKDAY, WEEKDAY_NUMBER
from knowledge.entities.scan import Taken
from knowledge.entities.words import NUMBER_WORDS, value

_MONTHS = re.compile(rf"\b({MONTH})\b", re.IGNORECASE)
_WEEK = timedelta(days=7)
_ABBREVIATIONS = ("sen sn", "sel sls", "rab rb", "kam kms", "jum jmt", "sab sbt", "min mgg")
_SHORT = {short: number for number, forms in enumerate(_ABBREVIATIONS) for short in forms.split()}
_NUMBER_OF = WEEKDAY_NUMBER | _SHORT
_NAME = rf"(?:{WEEKDAY}|{'|'.join(_SHORT)})"
_DATED = rf"(?!\s*,?\s*\(?(?:tgl|tanggal)?\.?\s*\d{{1,2}}\s*(?:[/.-]\s*\d|{MONTH}))"
_ABBREVIATED = re.compile(rf"(?<![\w.])({'|'.join(_SHORT)})(?![\w.])", re.IGNORECASE)
_FROM_TO = re.compile(rf"\b({_NAME})\b{RANGE}(?:hari\s+)?({_NAME})\b", re.IGNORECASE)
_WORKDAYS = re.compile(r"\b(?:hari|hr)\s+kerja\b|\bweekdays?\b", re.IGNORECASE)
_WEEKEND = re.compile(r"\bweek\s?ends?\b|\bakhir\s+(?:pekan|minggu)\b", re.IGNORECASE)
_NEXT_WEEK = re.compile(
    r"\b(?:minggu|mgg|mggu|pekan)\s*(?:depan|dpn|besok|bsk|mendatang|berikut\w*|brkt\w*)\b", re.IGNORECASE
)
_THIS_WEEK = re.compile(r"\b(?:minggu|mgg|mggu|pekan)\s*ini\b", re.IGNORECASE)
_COMING = re.compile(
    rf"\b({WEEKDAY})\s*(?:depan|dpn|mendatang|berikut\w*|nanti|besok|bsk|lusa|ini)\b{_DATED}|\b(?:besok|bsk|lusa|nanti|berikut\w*)\s*,?\s*({WEEKDAY})\b{_DATED}",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:besok|bsk|lusa|kemar[ei]n|kmrn|tadi|td)\b", re.IGNORECASE)
_TOMORROW = re.compile(r"\b(?:besok|bsk|lusa)\b", re.IGNORECASE)
_AWAY = re.compile(
    rf"\b(?P<n>\d{{1,2}}|{NUMBER_WORDS}|se)\s*-?(?P<unit>hari|hr|minggu|mgg|pekan|bulan|bln)\s+(?:lagi|kemudian|mendatang|(?:se)?(?:telah|sudah|udah)(?:nya)?|berikut\w*|ke\s*depan)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?<![\d.,:/-])[1-9]\d?(?:\s?,\s?[1-9]\d?){2,}(?:\s?(?:,|&|dan)\s?[1-9]\d?)?(?![\d:/]|[.,]\d)")
_LAST_OF_MONTH = 31
_SHARED_MONTH = re.compile(
    rf"(?<![\d.,:/-])(?P<first>\d{{1,2}}){RANGE}(?P<last>\d{{1,2}})\s*(?:,|&|\bdan\b|\bsama\b|\bserta\b)\s*"
    rf"\d{{1,2}}(?:{RANGE}\d{{1,2}})?\s+(?P<month>{MONTH})\b",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(
    rf"(?<![\d.,:/-])(?P<days>\d{{1,2}}(?:\s*(?:,|&|\bdan\b|\bsama\b|\bserta\b|\bsm\b)\s*\d{{1,2}}){{1,5}})\s+(?P<month>{MONTH})\b",
    re.IGNORECASE,
)
_OVERNIGHT = re.compile(
    rf"(?<![\d.:/])(?:1[89]|2[0-3])(?:[.:]\d\d)?{RANGE}0?[0-6](?:[.:]\d\d)?(?![\d/])", re.IGNORECASE
)
_MONTH_AWAY = re.compile(
    r"\b(?:bulan|bln)\s+(?:(?P<next>depan|dpn|mendatang|besok|bsk)|(?P<this>ini)|"
    r"(?:yang |yg )?lalu|kemar[ei]n|kmrn|lewat)\b",
    re.IGNORECASE,
)
_MONTH_THEN_DAY = re.compile(
    rf"\b(?P<month>{MONTH})\b[^.;\n\d“\"]{{1,60}}?\b(?:tgl|tanggal)\b\.?\s*(?P<day>\d{{1,2}})\b(?!\s*(?:[/.-]\s*\d|{MONTH}\b))",
    re.IGNORECASE,
)
_CLOSE = 60  # characters
_HALF_A_YEAR = 6  # months
_SOON = {"besok": 1, "bsk": 1, "besuk": 1, "lusa": 2}
_SOONER = re.compile(rf"\b(?:{'|'.join(_SOON)})\b", re.IGNORECASE)
_EACH = re.compile(
    rf"\b(?:tiap|setiap|saban)\s+(?:hari\s+)?{_NAME}(?:\s*(?:,|&|/|\bdan\b|\bsm\b|\bsama\b|\s)\s*{_NAME}\b)*",
    re.IGNORECASE,
)


def listed_days(text: str) -> Iterator[tuple[str, int]]:
    """The numbers of a bare list of days, "8,15,22,29", and where each stands."""
    for match in _LISTED.finditer(text):
        found = [(one[0], match.start() + one.start()) for one in re.finditer(r"\d+", match[0])]
        if all(int(number) <= _LAST_OF_MONTH for number, _ in found):
            yield from found


class NotedDays:
    """The days of one note, written on the day `on`."""

    def __init__(self, note: Source, on: date) -> None:
        self._note, self._on = note, on

    def says(self, entity: Entity) -> bool:
        """Whether the note gives the day, the days or the schedule in another form."""
        mine, noted = days(entity), self._note.has("date")
        bare = entity.detail and not re.search(r"\d", entity.text)
        if bare and (self._names(entity.detail) or self._past_midnight(entity.detail)):
            return True  # a weekday alone, as in "Jumat Berkah"
        if self._scheduled(entity) or self._of_a_shared_month(mine):
            return True
        if re.fullmatch(r"\d{4}-\d\d", entity.key):
            return self._month(entity.key)
        if len(mine) == 1 and (
            self._in_a_list(mine[0]) or self._told(entity.detail, mine[0]) or self._of_the_month_named(mine[0])
        ):
            return True
        if mine and len(mine) == entity.key.count("/") + 1:
            beside = all((day.day, day.month) in self._side_by_side for day in mine)
            return beside or {*mine} <= {day for other in noted for day in days(other)} or self._without_year(entity)
        return "-" in entity.key and entity.key in {other.detail for other in noted}  # "Senin–Jumat"

    @cached_property
    def _side_by_side(self) -> frozenset[tuple[int, int]]:
        """ "16 & 17 des", "8, 15 dan 22 mei": days before one month, each with it."""
        return frozenset(
            (int(number), MONTH_NUMBER[match["month"].casefold()])
            for match in _SIDE_BY_SIDE.finditer(self._note.text)
            for number in re.findall(r"\d+", match["days"])
        )

    def _of_a_shared_month(self, mine: Sequence[date]) -> bool:
        """ "4 s.d. 5 dan 8 s.d. 9 Juni": the month stands behind the last stretch alone."""
        stretches = ((one["first"], one["last"], one["month"]) for one in _SHARED_MONTH.finditer(self._note.text))
        return len(mine) == 2 and any(
            (mine[0].day, mine[1].day, mine[1].month) == (int(first), int(last), MONTH_NUMBER[month.casefold()])
            for first, last, month in stretches
        )

    def _past_midnight(self, weekday: str) -> bool:
        """ "hingga Sabtu pukul 01.00" for "jumat 15 mei jam 21-01"."""
        given = {day for other in self._note.has("date") for day in days(other)}
        return bool(_OVERNIGHT.search(self._note.text)) and any(DAYS[(d.weekday() + 1) % 7] == weekday for d in given)

    def _in_a_list(self, day: date) -> bool:
        """ "tiap sabtu agustus: 8,15,22,29"."""
        months = {MONTH_NUMBER[name.casefold()] for name in _MONTHS.findall(self._note.text)} or {self._on.month}
        return day.month in months and any(int(number) == day.day for number, _ in listed_days(self._note.text))

    def _names(self, weekday: str) -> bool:
        noted = {other.detail for other in self._note.has("date")}
        return f" {weekday} " in self._note.folded or weekday in noted or weekday in self._weekdays

    def _scheduled(self, entity: Entity) -> bool:
        """ "setiap Selasa" for "saraf buka selasa & kamis", "Senin–Sabtu" for "sen-sab"."""
        key = entity.key.removeprefix("setiap ").removeprefix("malam ")
        first, _, last = key.partition("-")
        if last in DAYS:
            return (first, last) in self._stretches
        return key in DAYS and key in self._weekdays

    def _told(self, weekday: str, day: date) -> bool:
        if weekday and (self._weekday_and_day(weekday, day.day) or self._soon_after(weekday, day)):
            return True
        return day in self._away

    @cached_property
    def _weekdays(self) -> frozenset[str]:
        """The weekdays that the note names without a date; two or more abbreviations are some."""
        text = self._note.text
        each = (one.key.split()[-1] for one in self._note.has("date") if one.key.startswith("setiap "))
        found = {DAYS.index(name) for name in (*each, *(name for name, _ in self._undated)) if name in DAYS}
        short = {_SHORT[match[1].casefold()] for match in _ABBREVIATED.finditer(text)}
        found |= short if len(short) > 1 else set()
        found |= {5, 6} if _WEEKEND.search(text) else set()
        return frozenset(DAYS[number] for number in found)

    @cached_property
    def _undated(self) -> list[tuple[str, int]]:
        """Each weekday without a date, and where it stands; "dua minggu" names none."""
        bare = (other for other in self._note.has("date") if not re.search(r"\d", other.text))
        named = ((name, one.start) for one in bare if (name := one.detail or one.key) in DAYS)
        return [(name, start) for name, start in named if not self._quoted.meets(start, start + 1)]

    @cached_property
    def _stretches(self) -> frozenset[tuple[str, str]]:
        """ "senin s/d jumat": first and last day."""
        pairs = {
            tuple(DAYS[_NUMBER_OF[name.casefold()]] for name in m.groups()) for m in _FROM_TO.finditer(self._note.text)
        }
        spans = (days(other) for other in self._note.has("date"))
        pairs |= {(DAYS[span[0].weekday()], DAYS[span[-1].weekday()]) for span in spans if len(span) > 1}
        pairs |= {("senin", "jumat")} if _WORKDAYS.search(self._note.text) else set()
        return frozenset(pairs)  # type: ignore[arg-type]

    @cached_property
    def _away(self) -> frozenset[date]:
        """The days that the note gives by their distance from the day it was written, or from one of its days."""
        given = {day for other in self._note.has("date") if re.search(r"\d", other.text) for day in days(other)}
        return frozenset(found for anchor in {self._on, *given} for found in self._from(anchor))

    def _from(self, anchor: date) -> Iterator[date]:
        text = self._note.text
        if anchor == self._on or self._morrow:
            yield from (anchor + timedelta(days=shift) for shift in self._shifts)
        for match in _COMING.finditer(text):
            weekday = WEEKDAY_NUMBER[(match[1] or match[2]).casefold()]
            if not _TOMORROW.search(match[0]):
                yield from _coming(weekday, anchor)
            elif anchor == self._on:  # "minggu besok" is the next one, seen from the day of writing
                yield anchor + timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1)
        for match in _NEXT_WEEK.finditer(text):
            monday = anchor - timedelta(days=anchor.weekday()) + _WEEK
            free = ((name, at) for name, at in self._undated if at not in self._pointed)
            near = (name for name, at in free if -_CLOSE < at - match.start() < _CLOSE)
            yield from (monday + timedelta(days=DAYS.index(name)) for name in near)
        if _THIS_WEEK.search(text):
            monday = anchor - timedelta(days=anchor.weekday())
            yield from (monday + timedelta(days=DAYS.index(name)) for name, _ in self._undated)
        for match in _AWAY.finditer(text):
            count = (
                1 if match["n"].casefold() == "se" else int(match["n"]) if match["n"].isdigit() else value(match["n"])
            )
            unit = match["unit"].casefold()
            if count and not unit.startswith("b"):
                yield anchor + timedelta(days=count * (1 if unit.startswith("h") else 7))

    @cached_property
    def _morrow(self) -> bool:
        """Whether a "besok" is counted from another day of the note, "4 mei rapat, besok panen"; not "minggu besok"."""
        named = Taken((one.start, one.end) for one in self._note.has("date") if one.detail)
        return any(not named.meets(*match.span()) for match in _SOONER.finditer(self._note.text))

    @cached_property
    def _shifts(self) -> frozenset[int]:
        """How many days away "besok" and "lusa" are; what somebody says in a quotation is no day of the note."""
        found = ((match, _SOON[match[0].casefold()]) for match in _SOONER.finditer(self._note.text))
        return frozenset(shift for match, shift in found if not self._quoted.meets(*match.span()))

    @cached_property
    def _quoted(self) -> Taken:
        return Taken((quote.start, quote.end) for quote in self._note.has("quote"))

    def _soon_after(self, weekday: str, day: date) -> bool:
        """ "jumat 27/3 …, sabtu nya kerja bakti": a bare weekday of the note is the next one after a day it gives."""
        given = {noted for o in self._note.has("date") if re.search(r"\d", o.text) for noted in days(o)}
        each = Taken(match.span() for match in _EACH.finditer(self._note.text))  # a schedule names no coming day
        bare = any(
            name == weekday and not each.meets(start, start + 1) and start not in self._pointed
            for name, start in self._undated
        )
        return bare and any(timedelta(0) < day - noted < _WEEK for noted in given)

    @cached_property
    def _pointed(self) -> frozenset[int]:
        """Where weekdays stand that are counted from the day of writing: "minggu besok" follows no other day."""
        return frozenset(one.start for one in self._note.has("date") if _POINTING.search(one.text))

    def _weekday_and_day(self, weekday: str, day: int) -> bool:
        """ "sabtu 11" in a schedule of one month, which stands above it; "sabtu 11/8" is another day."""
        return (
            re.search(rf"\b{weekday}\s+{day}\b(?!\s*[/.,-]?\s*(?:\d|{MONTH}\b))", self._note.text, re.IGNORECASE)
            is not None
        )

    def _month(self, key: str) -> bool:
        """ "Agustus 2026" for "juni s.d agustus": the year is one of the note's dates, or the note has none."""
        years = {other.key[:4] for other in self._note.has("date") if other.key[:4].isdigit()}
        if any(other.key[5:] == key[5:] and re.fullmatch(r"\d{4}-\d\d", other.key) for other in self._note.has("date")):
            return False  # "buka maret 2025": that month of another year
        named = {MONTH_NUMBER[name.casefold()] for name in _MONTHS.findall(self._note.text)}
        if key in self._months_away:
            return True
        near = abs(int(key[:4]) * 12 + int(key[5:7]) - self._on.year * 12 - self._on.month) <= _HALF_A_YEAR
        return int(key[5:7]) in named and (not years or key[:4] in years or near)

    @cached_property
    def _months_away(self) -> frozenset[str]:
        """ "bulan lalu" and "bln depan", counted from the day of the note."""
        found = set[str]()
        for match in _MONTH_AWAY.finditer(self._note.text):
            shift = 1 if match["next"] else 0 if match["this"] else -1
            year, month = divmod(self._on.year * 12 + self._on.month - 1 + shift, 12)
            found.add(f"{year}-{month + 1:02}")
        return frozenset(found)

    def _of_the_month_named(self, day: date) -> bool:
        """ "bulan juni targetnya kelar sebelum tgl 30", "sampe 15 agustus, tgl 16 istirahat"."""
        return any(
            (int(m["day"]), MONTH_NUMBER[m["month"].casefold()]) == (day.day, day.month)
            for m in _MONTH_THEN_DAY.finditer(self._note.text)
        )

    def _without_year(self, entity: Entity) -> bool:
        """ "1 - 25 januari" was not resolved: its days and month are the text's."""
        short = "/".join(f"--{day:%m-%d}" for day in days(entity))
        return any(_partly(other.key) == short for other in self._note.has("date"))


def _coming(weekday: int, anchor: date) -> Iterator[date]:
    """ "rabu depan": the coming one; of a day that is still to come in this week also the one after."""
    away = (weekday - anchor.weekday() - 1) % 7 + 1
    yield anchor + timedelta(days=away)
    if anchor.weekday() + away < 7:
        yield anchor + timedelta(days=away + 7)


def _partly(key: str) -> str:
    """`--01-01/25` in full: `--01-01/--01-25`."""
    first, _, last = key.partition("/")
    return f"{first}/{first[:5]}{last}" if re.fullmatch(r"\d\d", last) else key
