"""Lines of a schedule: somebody, some place or a day, and the hours beside it."""

import re

from prompts.offline.dates import DAYS
from prompts.offline.kinds.timing import day_and_hour, timed
from prompts.offline.wording import capital

_DAY = rf"(?:{'|'.join(DAYS)})"
_WEEKLY = re.compile(rf"^(?:setiap |tiap )?{_DAY}\b")
# "Minggu dan tanggal merah tutup", "Jumat pukul 08.00–11.00 WIB lanjut pukul 13.30–15.00 WIB": when, and what
_BY_DAY = re.compile(
    rf"^(?P<day>(?:setiap |tiap )?{_DAY}(?:(?:–| sampai |, | dan |, dan ){_DAY})*(?: \([\d/–]+\))?"
    r"(?:,? dan (?:tanggal merah|hari libur(?: nasional)?))?),? (?P<then>(?:pukul|buka|tutup|libur|lanjut|istirahat|"
    r"hanya|normal|khusus|sampai(?! (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)))\b.*)$"
)
# "jantung Selasa dan Kamis pukul 13.00–15.00 WIB": who, and the days with their hours
_DAYS_OF = re.compile(
    rf"^(?P<who>[^:,]{{2,40}}?),? (?P<when>(?:setiap |tiap )?{_DAY}(?:(?:–|,| dan|, dan) ?{_DAY})+ pukul [\d.–]+ WIB)$"
)
_BOUND = re.compile(r"\b(?:ke|sampai|hingga|dari|sejak|mulai|buka|tutup|pindah|selesai|lagi|per|didenda|tempo)$", re.I)
_ORDERS = re.compile(
    r"\b(?:jangan|dilarang|harus|wajib|paling lambat|tidak boleh)\b", re.IGNORECASE
)  # no hours of work
_SHORT = 6  # words of a schedule's line before its hour
_AGAIN = re.compile(r"(?<=WIB) (?=lanjut|dan|kemudian)")


def by_day(text: str) -> bool:
    """Whether a statement says what is on one day or some days: "Jumat pukul 08.00–11.00 WIB"."""
    return bool(_BY_DAY.match(text))


def is_dated(text: str) -> bool:
    """Whether a statement says who has which day and hours: "Kelurahan Masigit Selasa (…) pukul … di aula"."""
    found = timed(text)
    return bool(re.search(r"\(\d.*pukul", found.time)) and bool(found.before) and len(found.before.split()) <= _SHORT


def is_scheduled(text: str) -> bool:
    """Whether a statement may be a line of a schedule, or says nothing but when."""
    return scheduled(text) or timed(text).alone


def scheduled(text: str) -> bool:
    """Whether a statement is a line of a schedule: somebody or some place, and an hour or a weekday beside it."""
    if _ORDERS.search(text):
        return False
    days = _DAYS_OF.match(text)
    if _BY_DAY.match(text) or (days and not _BOUND.search(days["who"])):
        return True
    found = timed(text)
    if not found.time or not found.rest or _BOUND.search(found.before):
        return False
    return bool(_WEEKLY.match(text)) or (not found.after and len(found.before.split()) <= _SHORT)


def line(text: str) -> str:
    """ "poli umum pukul 07.30–11.30 WIB" → "Poli umum: pukul 07.30–11.30 WIB"."""
    if ": " in text:
        return capital(text)
    if by_day := _BY_DAY.match(text):
        return f"{capital(by_day['day'])}: {_AGAIN.sub(', ', by_day['then'])}"
    if days := _DAYS_OF.match(text):
        return f"{capital(days['who'])}: {days['when']}"
    found = timed(text)
    if not found.time or not found.rest:
        return capital(text)
    if found.before:
        before = re.sub(r" (?:di|pada|jam)$", "", found.before)
        return f"{capital(before)}: {found.time}{f', {found.after}' if found.after else ''}"
    day, hour = day_and_hour(found.time)
    behind = f", pukul {hour}" if day and hour else ""
    return f"{capital(day or found.time)}: {re.sub(r'^di ', '', found.after)}{behind}"
