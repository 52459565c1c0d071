"""The days and hours of a note written out: "sabtu 4" with its month, "buka jam 8 tutup jam 12" as one span."""

import re
from datetime import date, timedelta

from knowledge.entities.calendar import DAYS
from knowledge.entities.months import MONTH, MONTH_NUMBER, SHORT_MONTH, WEEKDAY, WEEKDAY_NUMBER, month_name
from knowledge.entities.units import is_unit

_DAY_OF_MONTH = re.compile(
    rf"\b(?P<day>{WEEKDAY})[ ,]+(?:tgl |tanggal )?(?P<n>\d{{1,2}})"
    r"(?=\s*(?:$|[,;:¶\n(=]|\.(?!\d))|\s+[a-z])"
    rf"(?!\s*(?:{MONTH}|sampai|sampe|smp|hingga|s\.?d|jam\b(?! ?\d)|dan|belas|puluh|ratus|ribu|rb|juta|jt|persen)\b)",
    re.IGNORECASE,
)
_DAY_BEHIND = re.compile(  # "tgl 2 juli kamis": the weekday of that date, no other day
    rf"\b(?:tgl |tanggal )?(?P<date>\d{{1,2}} (?:{MONTH})(?: \d{{4}})?),? (?:hari )?"
    rf"(?P<day>{WEEKDAY})\b(?! \d)(?!\s*[-–])",
    re.IGNORECASE,
)
# "bulan depan tgl 26": a day of the month to come
_NEXT_MONTH = re.compile(
    r"\b(?:bulan|bln) (?:depan|dpn),? (?:tgl|tanggal) (?P<n>\d{1,2})\b(?! [a-z]{3}[a-z]* \d{4})", re.I
)
_EVE = re.compile(
    rf"\b(?:malam|malem|mlm) (?P<day>{WEEKDAY}),? (?:tgl |tanggal )?(?P<n>\d{{1,2}}) (?P<month>{MONTH})\b(?! \d{{4}})",
    re.I,
)
_AHEAD, _BACK = 62, 31  # days
_WEEKS_AHEAD, _WEEK_BACK = 22, 8  # where a noun follows: "malam minggu 17 padepokan" counts them
_TILL = r"(?:sampai|sampe|smp|hingga|s\.?/?d\.?)"
_UNTIL_TODAY = re.compile(
    rf"(?P<till>{_TILL}) hari ini,? (?:tgl |tanggal )?(?=\d{{1,2}}(?: (?:{MONTH})\b|/\d))", re.IGNORECASE
)
# "bulan mei kemarin": the last May, no yesterday
_LAST = re.compile(
    rf"(?<!\d )(?<!\d)\b(?P<month>(?:bulan |bln )?(?:{MONTH})) (?:kemarin|kemaren|kmrn|kmarin|wingi)\b", re.IGNORECASE
)
# "12 dan 13 okt", "tgl 5 6 juli": two days in a row are a span
_TWO = re.compile(
    r"(?<![\d.,:/-])(?P<a>\d{1,2})"
    r"(?: (?:dan|&|sama) |(?<=tgl \d) |(?<=tanggal \d) |(?<=tgl \d\d) |(?<=tanggal \d\d) )"
    rf"(?P<b>\d{{1,2}})(?= (?:{MONTH})\b)",
    re.IGNORECASE,
)
# "tgl 12 14 16 nov": days apart of one month
_APART = re.compile(
    rf"\b(?:tgl|tanggal) (?P<days>\d{{1,2}}(?:(?:,| dan| sama| &)? \d{{1,2}}){{1,6}}) (?P<month>{MONTH})\b"
    r"(?P<year> \d{4})?",
    re.IGNORECASE,
)
# "sampe okt", "okt taon lalu": a month by itself, cut short
_CUT_MONTH = re.compile(
    rf"(?:(?<=sampai )|(?<=sampe )|(?<=hingga )|(?<=sejak )|(?<=mulai )|(?<=akhir )|(?<=awal )|(?<=bulan )|(?<=bln )|"
    rf"(?<=dibanding )|(?<=triwulan ))(?:{SHORT_MONTH})\b|\b(?:{SHORT_MONTH})(?= (?:lalu|kemarin|kmrn|kemaren|depan|"
    rf"ini|(?:tahun|taun|taon|thn) (?:lalu|kemarin|kmrn|kemaren|depan|ini)|20\d\d)\b)",
    re.IGNORECASE,
)
_CLOCK = r"(?:jam |pukul |pkl )?\d{1,2}(?:[.:]\d\d)?(?: (?:pagi|siang|sore|malam))?(?: wib)?"
_OPENS = re.compile(
    rf"\b(?P<from>(?:buka|mulai)(?:nya)? (?:dari )?)(?P<a>{_CLOCK}),? "
    rf"(?:tutup|selesai|kelar|bubar|bubaran|rampung|beres)(?:nya)? (?P<b>{_CLOCK})(?!\d)",
    re.IGNORECASE,
)
# "ditutup total mulai 27 juli …. sampe 24 september.": until when belongs to what was said before
_LASTING = re.compile(
    r"(?P<begun>\b(?:mulai|sejak|dari)\b[^.\n]*)\.\s+"
    rf"(?P<until>{_TILL} (?:tgl |tanggal )?\d{{1,2}} (?:{MONTH})(?: \d{{4}})?)\s*(?=[.\n]|$)",
    re.IGNORECASE,
)
_SAID_AGAIN = re.compile(
    r"\b(?P<word>[a-z]{4,}), bukan (?P<other>[^,.;\n]{3,30}?)(?: ya)?, (?P=word)(?=\s*[,.;\n]|$)", re.IGNORECASE
)


# "minggu II (5-9)", "minggu ke-3": a week of the month, no Sunday
_WEEK = re.compile(r"\bminggu (?=(?:ke[- ]?)?(?-i:I{1,3}|IV|V)\b)", re.IGNORECASE)
# "tiap bulan tgl 15": a day of every month
_MONTHLY = re.compile(
    r"\b(?:tiap|setiap|saben) (?:bulan|bln),? (?:di |pada )?(?:tgl|tanggal) (?P<n>\d{1,2})\b"
    r"(?! ?(?:[-–/]|jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des))",
    re.IGNORECASE,
)
# "kelas malam senin & kamis": evenings of these days, no eve
_EVENINGS = re.compile(
    rf"\b(?P<what>(?:kelas|sif|shift|sesi|jadwal|piket|ronda|latihan|poli|praktik) (?:malam|malem))"
    rf"(?= (?:{WEEKDAY}) (?:&|dan|sama|sm|,) ?(?:{WEEKDAY})\b)",
    re.IGNORECASE,
)


# "senin smp kamis minggu ini", "rabu kamis minggu depan": days of one week
_OF_WEEK = re.compile(
    rf"\b(?:hari )?(?P<a>{WEEKDAY})(?P<gap> ?(?:-|–|smp|sampe|sampai|s\.?d\.?|hingga|dan|sama|sm|&|,) ?| )"
    rf"(?P<b>{WEEKDAY}) (?:minggu|pekan) (?P<which>ini|depan|dpn)\b",
    re.IGNORECASE,
)


# "tadi pagi jam 7 senin 25 mei": the day first
_CLOCK_FIRST = re.compile(
    r"\b(?:tadi |td )?(?P<part>pagi|siang|sore|malam|malem),? (?P<clock>(?:jam|pukul|pkl) \d{1,2}(?:[.:]\d\d)?),? "
    rf"(?P<day>(?:{WEEKDAY}),? (?:tgl |tanggal )?\d{{1,2}} (?:{MONTH})(?: \d{{4}})?)\b",
    re.IGNORECASE,
)


def dated(note: str, on: date) -> str:
    """The note with every day that can be written out so, seen from the day of sending."""
    note = _CUT_MONTH.sub(lambda match: month_name(match[0]), note)
    note = _CLOCK_FIRST.sub(r"\g<day> \g<part> \g<clock>", note)
    note = _OF_WEEK.sub(lambda match: _of_week(match, on), note)
    note = _EVENINGS.sub(r"\g<what> tiap", _WEEK.sub("pekan ", note))
    note = _MONTHLY.sub(r"tanggal \g<n> setiap bulan", note)
    note = _UNTIL_TODAY.sub(r"\g<till> ", _LAST.sub(_last, note))
    note = _LASTING.sub(r"\g<begun>, \g<until>", _SAID_AGAIN.sub(r"\g<word>, bukan \g<other>", note))
    note = _APART.sub(_one_by_one, _OPENS.sub(_span, _TWO.sub(_in_a_row, note)))
    note = _EVE.sub(lambda match: _eve(match, on), note)
    note = _NEXT_MONTH.sub(lambda match: _coming(match, on), note)
    note = _DAY_BEHIND.sub(r"\g<day> \g<date>", note)
    return _DAY_OF_MONTH.sub(lambda match: _with_month(match, on), note)


def _last(match: re.Match[str]) -> str:
    words = match["month"].split()
    return " ".join([*(word.lower() for word in words[:-1]), words[-1].capitalize(), "lalu"])


def _of_week(match: re.Match[str], on: date) -> str:
    """Two days of this week or the next with their dates; days apart stay two."""
    monday = on - timedelta(days=on.weekday()) + timedelta(days=0 if match["which"].lower() == "ini" else 7)
    a, b = (monday + timedelta(days=WEEKDAY_NUMBER[match[one].casefold()]) for one in "ab")
    if a >= b:
        return match[0]
    joined = "dan" if re.search(r"dan|sam?a?|&|,", match["gap"]) and (b - a).days > 1 else "sampai"
    till = re.fullmatch(r" ?(?:-|–|smp|sampe|sampai|s\.?d\.?|hingga) ?", match["gap"])
    link = "sampai" if till else joined
    return f"{match['a']} {a.day}/{a.month}/{a.year} {link} {match['b']} {b.day}/{b.month}/{b.year}"


def _with_month(match: re.Match[str], on: date) -> str:
    """ "sabtu 4" as "sabtu 4/7/2026": the one day near the day of sending that has this name and this number."""
    again = re.search(rf"\b{match['n']}(?: (?:{MONTH})\b|/\d)", match.string[match.end() :][:12], re.IGNORECASE)
    clock = re.match(r" jam \d", match.string[match.end() :], re.IGNORECASE)
    if (is_unit(match.string, match.end()) and not clock) or again:
        return match[0]  # "selasa 21 orang datang"
    back, ahead = (
        (_WEEK_BACK, _WEEKS_AHEAD) if re.match(r" [a-z]", match.string[match.end() :], re.I) else (_BACK, _AHEAD)
    )
    near = (on + timedelta(days=shift) for shift in range(-back, ahead))
    wanted = WEEKDAY_NUMBER[match["day"].casefold()], int(match["n"])
    found = [day for day in near if (day.weekday(), day.day) == wanted]
    return f"{match['day']} {found[0].day}/{found[0].month}/{found[0].year}" if len(found) == 1 else match[0]


def _coming(match: re.Match[str], on: date) -> str:
    month = on.month % 12 + 1
    return f"{match['n']}/{month}/{on.year + (month == 1)}"


def _in_a_row(match: re.Match[str]) -> str:
    return f"{match['a']}-{match['b']}" if int(match["b"]) == int(match["a"]) + 1 else match[0]


def _one_by_one(match: re.Match[str]) -> str:
    days = [int(one) for one in re.findall(r"\d+", match["days"])]
    if days != sorted(set(days)):
        return match[0]
    *first, last = (f"{day} {match['month']}{match['year'] or ''}" for day in days)
    return f"{', '.join(first)} dan {last}"


def _eve(match: re.Match[str], on: date) -> str:
    """ "malam minggu 2 mei" where 2 May is the Saturday before: the date decides, the evening stays."""
    wanted = (WEEKDAY_NUMBER[match["day"].casefold()] - 1) % 7
    number = MONTH_NUMBER[match["month"].casefold()]
    found = [year for year in (on.year - 1, on.year, on.year + 1) if _weekday(year, number, int(match["n"])) == wanted]
    nearest = min(found, key=lambda year: abs(date(year, number, int(match["n"])) - on), default=None)
    return f"{DAYS[wanted]} {match['n']}/{number}/{nearest} malam" if nearest else match[0]


def _weekday(year: int, month: int, day: int) -> int:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return -1


def _span(match: re.Match[str]) -> str:
    begin = match["a"] if re.match(r"\D", match["a"]) else f"jam {match['a']}"
    return f"{match['from']}{begin} sampai {match['b']}"
