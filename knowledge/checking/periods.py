"""Months and stretches of time that a text names without a day: "pada September", "bulan depan", "akhir tahun ini".

Such a time has a source where something of the note lies in it: a month that the note names, one of its days, a time
that it gives by its distance ("3 bulan lagi", "bln kmrn", "taun depan").
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from knowledge.checking.comparing import days
from knowledge.checking.folding import says
from knowledge.checking.report import Finding
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.months import MONTH, MONTH_NUMBER, month_name
from knowledge.entities.scan import Taken, ending
from knowledge.entities.words import NUMBER_WORDS, value

_FULL = "|".join(sorted({month_name(form) for form in MONTH_NUMBER}))
_TOLD = re.compile(
    rf"\b(?:(?P<part>(?i:awal|pertengahan|akhir))\s+)?(?:(?i:bulan)\s+)?(?:(?P<month>{_FULL})\b(?!\s+(?:tahun\s+)?\d)"
    r"|(?P<unit>[Bb]ulan|[Pp]ekan|minggu|[Tt]ahun)\s+(?:(?P<past>(?:yang\s+)?lalu|kemarin|silam)|(?P<next>depan|mendatang)"
    r"|(?P<this>ini))\b)"
)
_DAYS = {
    "hari": 1, "hr": 1, "pekan": 7, "minggu": 7, "mgg": 7, "mggu": 7, "bulan": 30, "bln": 30, "bl": 30, "tahun": 365,
    "thn": 365, "taun": 365, "th": 365, "taon": 365,
}  # fmt: skip
_UNIT = "|".join(sorted(_DAYS, key=len, reverse=True))
_NOTED = re.compile(
    rf"\b(?P<unit>{_UNIT})\s*(?:(?P<past>(?:yang\s+|yg\s+)?(?:lalu|lewat|silam|kemar[ei]n|kmrn|kmren|sebelum\w*|sblm\w*))"
    r"|(?P<next>depan|dpn|dep|mendatang|besok|bsk|berikut\w*))\b",
    re.IGNORECASE,
)
# "3 bulan lagi", "abis 3 bulan", "dikasih waktu 14 hari": away from some day; "dibangun 4 bulan" tells how long it took
_AWAY = re.compile(
    rf"(?P<ahead>\b(?:ab?is|habis|set[ei]?lah|stlh|sesudah|dal[ae]m|dlm|waktu|tenggat|tempo|tiap|setiap|selama|slama)\s+)?"
    rf"(?:\b(?P<n>\d{{1,3}}|{NUMBER_WORDS})\s*-?|\bse)(?P<unit>{_UNIT})\b"
    r"(?P<behind>\s+(?:lagi|kemudian|mendatang|ke\s*depan|berikut\w*|(?:yang\s+|yg\s+)?(?:lalu|silam)|sebelum\w*|sblm\w*|sekali))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"(?:\d|\b(?:{NUMBER_WORDS}|beberapa))\s+$", re.IGNORECASE)
_MONTHS = re.compile(rf"\b({MONTH})\b", re.IGNORECASE)
_UNDATED = re.compile(rf"(?<!\d )(?<!\d)\b({MONTH})\b", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<![\d/.])\d{1,2}\s?[/-]\s?(\d{1,2})(?!\d)")
_YEARS = re.compile(r"(?<![\d.,])(20\d\d)(?![\d.,]\d)")
_OPEN = re.compile(r"\b(?:triwulan|kuartal|semester|caturwulan|tw)\b", re.IGNORECASE)  # names no month, means some
_YEAR, _MONTH, _WEEK = 365, 30, 7
_MONTHS_A_YEAR = 12
_PARTS = {"awal": (1, 12), "pertengahan": (8, 23), "akhir": (18, 31)}  # days of a month
_QUARTERS = {"awal": range(1, 5), "pertengahan": range(5, 9), "akhir": range(9, 13)}  # months of a year


def period_findings(text: str, entities: Sequence[Entity], sources: Sequence[Source], on: date) -> Iterator[Finding]:
    """An error for every month and stretch of time in which no source has anything; without a note nothing."""
    note = next((source for source in sources if source.origin == "catatan" and source.text.strip()), None)
    if note is None or _OPEN.search(note.text):
        return
    given, told = _Given(note, on), Taken((e.start, e.end) for e in entities if e.kind not in {"number", "percent"})
    others = [source.folded for source in sources if source is not note]
    for match in _TOLD.finditer(text):
        if match["unit"] and ending(_COUNTED, text, match.start()):  # "tujuh tahun lalu" is a figure
            continue
        if told.meets(*match.span()) or given.has(match) or any(says(folded, match[0]) for folded in others):
            continue
        if match["month"] and any(says(folded, match["month"]) for folded in others):
            continue
        message = f"Waktu “{match[0]}” tidak ada di {note.label}."
        yield Finding("fakta.date", "fakta", "error", *match.span(), match[0], message, "", note.label)


class _Given:
    """The times that a note gives, written on the day `on`."""

    def __init__(self, note: Source, on: date) -> None:
        self._note, self._on = note, on

    def has(self, told: re.Match[str]) -> bool:
        """Whether the note gives a time in the stretch that a text tells of."""
        part = (told["part"] or "").casefold()
        if told["month"]:
            return self._in_month(MONTH_NUMBER[told["month"].casefold()], part)
        unit, way = told["unit"].casefold(), 1 if told["next"] else -1 if told["past"] else 0
        if unit == "tahun":
            return self._in_year(self._on.year + way, part)
        if not way and not part:
            return True
        if unit == "bulan":
            return self._in_month((self._on.month - 1 + way) % _MONTHS_A_YEAR + 1, part)
        monday = self._on - timedelta(days=self._on.weekday())
        week = {monday + timedelta(days=_WEEK * way + day) for day in range(_WEEK)}
        return bool(week & self._days) or (_WEEK, way) in self._ways

    def _in_month(self, month: int, part: str) -> bool:
        named = _UNDATED.findall(self._note.text) if part else ()
        if month in (frozenset(MONTH_NUMBER[name.casefold()] for name in named) if part else self._named):
            return True
        low, high = _PARTS.get(part, (1, 31))
        within = self._days - {self._on} if part else self._days
        return any(day.month == month and low <= day.day <= high for day in within)

    def _in_year(self, year: int, part: str) -> bool:
        if not part:
            away = (_YEAR, year - self._on.year) in self._ways
            return year == self._on.year or year in self._years or away or any(d.year == year for d in self._days)
        if f" {part} " in self._note.folded:
            return True
        months = self._named | {day.month for day in self._days - {self._on} if day.year == year}
        return any(month in _QUARTERS[part] for month in months)

    @cached_property
    def _named(self) -> frozenset[int]:
        """The months that the note names."""
        text = self._note.text
        found = {MONTH_NUMBER[name.casefold()] for name in _MONTHS.findall(text)}
        found |= {int(month) for month in _NUMERIC.findall(text)}
        found |= {int(e.key[5:7]) for e in self._note.has("date") if re.fullmatch(r"\d{4}-\d\d", e.key)}
        return frozenset(found)

    @cached_property
    def _years(self) -> frozenset[int]:
        return frozenset(map(int, _YEARS.findall(self._note.text)))

    @cached_property
    def _ways(self) -> frozenset[tuple[int, int]]:
        """ "minggu dpn" as (7, 1), "thn kmrn" as (365, -1)."""
        found = _NOTED.finditer(self._note.text)
        return frozenset((_DAYS[m["unit"].casefold()], 1 if m["next"] else -1) for m in found)

    @cached_property
    def _days(self) -> frozenset[date]:
        """The days of the note, that of its writing, and those so far away from them as it says."""
        given = {self._on, *(day for e in self._note.has("date") for day in days(e))}
        for span in (days(e) for e in self._note.has("date")):
            if len(span) > 1:
                given |= {span[0] + timedelta(days=at) for at in range((span[-1] - span[0]).days)}
        apart = (m for m in _AWAY.finditer(self._note.text) if m["ahead"] or m["behind"])
        away = {(_DAYS[m["unit"].casefold()], _count(m)) for m in apart}
        away |= {(unit, 1) for unit, _ in self._ways}
        return frozenset(given.union(*(_shifted(day, unit, n) for day in given for unit, n in away)))


def _count(match: re.Match[str]) -> int:
    figure = match["n"] or "1"
    return int(figure) if figure.isdigit() else value(figure) or 0


def _shifted(day: date, unit: int, count: int) -> set[date]:
    """The day so many units before and behind."""
    if unit < _MONTH:
        return {day + timedelta(days=unit * count * way) for way in (-1, 1)}
    months = count if unit == _MONTH else count * _MONTHS_A_YEAR
    found = set[date]()
    for way in (-1, 1):
        year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + way * months, _MONTHS_A_YEAR)
        if 1 <= year <= 9999:
            found.add(date(year, month + 1, min(day.day, 28)))
    return found
