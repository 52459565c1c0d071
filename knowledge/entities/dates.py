"""Dates with a day number: 24/9, tgl 12, Rabu (24/9/2025), 24 September 2025, 2–4/1/2026.

Keys are ISO 8601: `2025-09-24`; a range `2026-01-02/2026-01-04`; a month `2026-03`. A date that cannot be
resolved keeps what is known: `--09-24` without a year, `---12` without a month.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.entities.calendar import DAYS, Tense, Written, resolve
from knowledge.entities.entity import Entity
from knowledge.entities.leaning import leaning
from knowledge.entities.months import DAY_PART, MONTH, MONTH_NUMBER, WEEKDAY, WEEKDAY_NUMBER
from knowledge.entities.scan import Span, Taken, ending, spans
from knowledge.scanning import Scanner

RANGE = r"(?:\s*[–—-]\s*|\s*(?:s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga|sampe|smp|ampe)\s*)"
PAST_CUE = r"kemarin|kemaren|kmrn|kmarin|(?:yang\s+|yg\s+)?lalu|tadi|td"
_HERE = (
    r"(?!\s+(?:sd|smp|sma|smk|tk|kantor|gerbang|pasar|masjid|toko|rumah|gedung|stadion|sebuah|halaman|balai|aula|"
    r"puskesmas|kel|kec)\w*\b)"  # "depan sdn" stands before a school, not in the week to come
)
FUTURE_CUE = rf"besok|bsk|besuk|nanti|mendatang|depan{_HERE}|yang\s+akan\s+datang"
_CENTURY = r"(?:19|20|21)"  # "0001" is no year of a text that is checked
_YEAR = rf"(?P<y>{_CENTURY}\d\d|'?\d\d(?!\d))"
_DAY = rf"(?P<d>\d{{1,2}})(?:{RANGE}(?P<d2>\d{{1,2}}))?"
_MONTHNAME = rf"(?P<mn>{MONTH})\b(?:\.(?=\s*\d{{4}}))?(?:,?\s+(?:tahun\s+)?(?P<yn>{_CENTURY}\d\d))?"
_BODY = (
    rf"(?:(?P<dd>\d{{1,2}})(?P<sep>[-.])(?P<md>\d{{1,2}})(?P=sep)(?P<yd>{_CENTURY}\d\d)"
    rf"|{_DAY}\s*/\s*(?P<m>\d{{1,2}})(?:\s*/\s*{_YEAR})?(?![\d/])"
    rf"|(?<!jam )(?<!pukul )(?<!pkl )(?P<dn>\d{{1,2}})(?:{RANGE}(?P<dn2>\d{{1,2}}))?\s*(?:bulan\s+)?{_MONTHNAME}"
    r"|(?P<only>\d{1,2})(?:" + RANGE + r"(?P<only2>\d{1,2}))?(?!\s*(?:[/.,:]?\d|%|rb|ribu|juta|" + MONTH + r"\b)))"
)
_DATE = Scanner(
    rf"(?<![\w/.,-])(?:(?:hari\s+)?(?P<wd>{WEEKDAY})\b(?:{RANGE}(?P<wd2>{WEEKDAY})\b)?(?:\s+(?:{DAY_PART})\b)?"
    rf"(?:\s+(?P<mid>{PAST_CUE}|{FUTURE_CUE})\b)?\s*,?\s*)?(?P<open>\()?"
    rf"(?P<tgl>(?:tgl|tanggal|tggl)\b\.?\s*)?(?<!\d){_BODY}(?!\d)(?(open)\))"
    rf"(?:\s*\((?:hari\s+)?(?P<wdp>{WEEKDAY})\)|\s+hari\s+(?P<wda>{WEEKDAY})\b)?"
    rf"(?:\s+(?P<cue>{PAST_CUE}|{FUTURE_CUE})\b)?",
    re.IGNORECASE,
)
_OPENED = re.compile(rf"\b({WEEKDAY})(?:{RANGE}({WEEKDAY}))?,?\s*\($", re.IGNORECASE)
# "tahap 2 januari": the second stage, in January
_RANKED = re.compile(r"\b(?:tahap|gelombang|sesi|angkatan|termin|batch|jilid|edisi|putaran)\s+$", re.IGNORECASE)
_CLOSES = re.compile(
    r"\s*(?:[,;)\n]|\.(?!\d)|$)|\s+(?:di|jam|pukul|dan|sm|sama|ke|pagi|siang|sore|malam)\b", re.IGNORECASE
)
_PAST_WEEK, _MONTH_AHEAD = timedelta(days=7), timedelta(days=31)
_EACH = re.compile(r"\b(?:tiap|setiap|per)\s+$", re.IGNORECASE)  # "tiap tanggal 5": of every month
_DUE = re.compile(
    r"\b(?:target|tenggat|paling\s+(?:lambat|telat)|batas\s+akhir|jatuh\s+tempo|deadline)(?:nya)?(?:\s+[a-z]+)?\s+$",
    re.IGNORECASE,
)
# "ditutup sampe tgl 20": a day without its month until which something lasts
_UNTIL = re.compile(r"\b(?:sampai(?:\s+dengan)?|sampe|smp|hingga|s\.?/?d\.?|batas(?:nya)?)\s+$", re.IGNORECASE)
_MONTH_YEAR = Scanner(rf"\b(?:bulan\s+)?(?P<m>{MONTH})\s+(?:tahun\s+)?(?P<y>(?:19|20)\d\d)\b", re.IGNORECASE)
# "senin 10 - kamis 13 agt": both ends by weekday and day, the month once
_BY_WEEKDAY = Scanner(
    rf"\b(?P<wd>{WEEKDAY})\s*,?\s*(?P<d>\d{{1,2}}){RANGE}(?P<wd2>{WEEKDAY})\s*,?\s*(?P<d2>\d{{1,2}})"
    rf"(?:\s*/\s*(?P<m>\d{{1,2}})(?:\s*/\s*{_YEAR})?|\s*(?P<mn>{MONTH})\b(?:\s+(?P<yn>{_CENTURY}\d\d))?)(?![\d/])",
    re.IGNORECASE,
)
_FRACTIONS = {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (24, 7)}


@dataclass(frozen=True, slots=True)
class _Found:
    """One match, not yet resolved. `until` is the last day number of a range written as "2–4"; `due`: by then
    something is to be done."""

    start: int
    end: int
    written: Written
    until: int | None
    weekdays: str
    due: bool = False


def dates(text: str, on: date, tense: Tense | None, taken: list[Span], *, hurried: bool) -> list[Entity]:
    """Every date with a day number that overlaps no taken span, resolved against the day of writing."""
    entities = [one for one in _by_weekday(text, tense, on) if not Taken(taken).meets(one.start, one.end)]
    taken = taken + spans(entities)
    others = Taken(taken)
    found = [one for one in _found(text, tense, on, hurried=hurried) if not others.meets(one.start, one.end)]
    found = [_in_its_month(one, found[:at]) for at, one in enumerate(found)]
    skip = False
    for index, one in enumerate(found):
        if skip:
            skip = False
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if following and one.until is None and re.fullmatch(RANGE, text[one.end : following.start]):
            entities.append(_across(text, one, following, on))
            skip = True
        else:
            entities.append(_entity(text, one, on))
    return entities + _months(text, [(one.start, one.end) for one in found] + taken)


def _in_its_month(one: _Found, before: list[_Found]) -> _Found:
    """ "tutup tgl 20 sampe 24 maret, buka lagi tgl 25": a later day of the month that was named last."""
    named = next((other for other in reversed(before) if other.written.month), None)
    if one.written.month or named is None or one.written.weekday is not None:
        return one
    if one.written.day <= (named.until or named.written.day):
        return one
    return replace(one, written=replace(one.written, month=named.written.month, year=named.written.year))


def _by_weekday(text: str, tense: Tense | None, on: date) -> Iterator[Entity]:
    for match in _BY_WEEKDAY.finditer(text):
        month = int(match["m"]) if match["m"] else MONTH_NUMBER[match["mn"].casefold()]
        year = _int((match["y"] or "").lstrip("'") or match["yn"])
        year = year + 2000 if year and year < 100 else year
        last = Written(int(match["d2"]), month, year, WEEKDAY_NUMBER[match["wd2"].casefold()], tense)
        end = resolve(last, on)
        before = (month - 2) % 12 + 1 if int(match["d"]) > last.day else month
        first = Written(int(match["d"]), before, end.year - (before > month) if end else None)
        start = resolve(first, on)
        if month <= 12 and start and end:
            named = "-".join(DAYS[WEEKDAY_NUMBER[match[name].casefold()]] for name in ("wd", "wd2"))
            yield Entity(*match.span(), "date", match[0], f"{start.isoformat()}/{end.isoformat()}", named)


def _found(text: str, tense: Tense | None, on: date, *, hurried: bool) -> Iterator[_Found]:
    for match in _DATE.finditer(text):
        numbers = _numbers(match)
        weekday = _weekday(match)
        certain = weekday or match["tgl"] or match["cue"] or match["mid"]
        if numbers is None:
            continue
        if match["only"] and (not (match["tgl"] or _agrees(text, match, on)) or ending(_EACH, text, match.start())):
            continue
        if match["dn"] and not (weekday or match["tgl"] or match["yn"]) and ending(_RANKED, text, match.start()):
            continue
        day, until, month, year = numbers
        if day > 31 or (month or 1) > 12 or (match["m"] and not certain and not year and (day, month) in _FRACTIONS):
            continue
        cue = match["cue"] or match["mid"]
        due = not cue and ending(_DUE, text, match.start()) is not None
        lasting = match["only"] and not cue and ending(_UNTIL, text, match.start())
        said: Tense | None = _cue_tense(cue) if cue else "future" if due or lasting else tense
        if (
            match["only"] and not cue and not due and not lasting
        ):  # "tesnya tgl 18": nothing but the words around it tells which month
            said = leaning(text, match.start(), match.end(), tense, hurried=hurried)
        ranged = until is not None or bool(match["wd2"])
        number = WEEKDAY_NUMBER[weekday.casefold()] if weekday and not ranged else None
        written = Written(day, month, year, number, said, strict=bool(cue))
        yield _Found(match.start(), match.end(), written, until, _detail(match), due)


def _agrees(text: str, match: re.Match[str], on: date) -> bool:
    """Whether a bare number behind a weekday is its day of the month, around the day of writing: "rw 1 senin 16, rw 2
    selasa 17"; not "senin 16 orang"."""
    weekday, until = _weekday(match), match["only2"]
    beside = re.search(r"[a-z]\s+\d{1,2}$", match[0], re.IGNORECASE) and not (match["cue"] or match["mid"])
    if not weekday or until or match["wd2"] or not beside or not _CLOSES.match(text, match.end()):
        return False
    written = Written(int(match["only"]), None, None, WEEKDAY_NUMBER[weekday.casefold()], None)
    day = resolve(written, on)
    return day is not None and day.weekday() == written.weekday and -_PAST_WEEK <= day - on <= _MONTH_AHEAD


def _numbers(match: re.Match[str]) -> tuple[int, int | None, int | None, int | None] | None:
    """Day, last day of a range, month, year of a match, whichever way it was written."""
    if match["dd"]:
        return int(match["dd"]), None, int(match["md"]), int(match["yd"])
    if match["d"]:
        year = match["y"] and int(match["y"].lstrip("'"))
        return (
            int(match["d"]),
            _int(match["d2"]),
            int(match["m"]),
            (year + 2000 if year < 100 else year) if year else None,
        )
    if match["dn"]:
        return int(match["dn"]), _int(match["dn2"]), MONTH_NUMBER[match["mn"].casefold()], _int(match["yn"])
    return int(match["only"]), _int(match["only2"]), None, None


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _weekday(match: re.Match[str]) -> str | None:
    return match["wd"] or match["wdp"] or match["wda"]


def _detail(match: re.Match[str]) -> str:
    written = [name for name in (_weekday(match), match["wd2"]) if name]
    return "-".join(DAYS[WEEKDAY_NUMBER[name.casefold()]] for name in written)


def _cue_tense(cue: str) -> Tense:
    return "past" if re.fullmatch(PAST_CUE, cue, re.IGNORECASE) else "future"


def _entity(text: str, one: _Found, on: date) -> Entity:
    day = resolve(one.written, on)
    if one.due and day and day < on and not one.written.year:
        day = None  # "daftar paling lambat 5 nov", sent on the 29th: a slip, or next year's
    key = day.isoformat() if day else _partial(one.written)
    if one.until is not None:
        last = resolve(replace(one.written, day=one.until, weekday=None), day or on)
        whole = day and last and last > day and (last.year, last.month) == (day.year, day.month)
        key = f"{key}/{last.isoformat()}" if whole and last else f"{_partial(one.written)}/{one.until:02}"
    return Entity(one.start, one.end, "date", text[one.start : one.end], key, one.weekdays)


def _across(text: str, first: _Found, last: _Found, on: date) -> Entity:
    """A range whose two ends are written out: "30 September–2 Oktober 2025"."""
    end = resolve(last.written, on)
    begin = first.written
    if end and begin.month and not begin.year:
        begin = replace(begin, year=end.year if begin.month <= end.month else end.year - 1)
    elif end and not begin.month:
        begin = replace(begin, month=end.month, year=end.year)
    start = resolve(begin, on)
    keys = [day.isoformat() if day else _partial(one.written) for day, one in ((start, first), (end, last))]
    opened = ending(_OPENED, text, first.start) if text[last.end : last.end + 1] == ")" else None
    if opened:  # "Senin–Jumat (29/6–3/7/2026)"
        named = "-".join(DAYS[WEEKDAY_NUMBER[name.casefold()]] for name in opened.groups() if name)
        return Entity(opened.start(), last.end + 1, "date", text[opened.start() : last.end + 1], "/".join(keys), named)
    return Entity(first.start, last.end, "date", text[first.start : last.end], "/".join(keys), first.weekdays)


def _partial(written: Written) -> str:
    month = f"{written.month:02}-" if written.month else "-"
    return f"{written.year}-{month}{written.day:02}" if written.year else f"--{month}{written.day:02}"


def _months(text: str, taken: list[Span]) -> list[Entity]:
    others = Taken(taken)
    return [
        Entity(m.start(), m.end(), "date", m[0], f"{m['y']}-{MONTH_NUMBER[m['m'].casefold()]:02}")
        for m in _MONTH_YEAR.finditer(text)
        if not others.meets(m.start(), m.end())
    ]
