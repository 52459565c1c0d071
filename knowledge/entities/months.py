"""Month and weekday names as people write them, and the regular expressions that match them."""

import re

from knowledge.entities.calendar import DAYS

_MONTHS: tuple[tuple[str, ...], ...] = (
    ("januari", "jan"),
    ("februari", "pebruari", "feb", "peb"),
    ("maret", "mar", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("agustus", "agst", "agu", "agt", "ags", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "des", "dec"),
)
_WEEKDAYS: dict[str, tuple[str, ...]] = {
    "senin": ("senin", "senen", "snin"),
    "selasa": ("selasa", "slasa"),
    "rabu": ("rabu",),
    "kamis": ("kamis", "kemis"),
    "jumat": ("jumat", "jum'at", "jum’at", "jumaat", "jmat"),
    "sabtu": ("sabtu", "saptu"),
    "minggu": ("minggu", "mnggu", "ahad"),
}

MONTH_NUMBER = {form: number for number, forms in enumerate(_MONTHS, 1) for form in forms}
WEEKDAY_NUMBER = {form: DAYS.index(day) for day, forms in _WEEKDAYS.items() for form in forms}

MONTH = "|".join(sorted(MONTH_NUMBER, key=len, reverse=True))
WEEKDAY = "|".join(sorted(WEEKDAY_NUMBER, key=len, reverse=True))
DAY_PART = r"dini\s+hari|subuh|pagi|siang|sore|petang|malam|malem|mlm"

_FULL = {form: _MONTHS[number - 1][0].capitalize() for form, number in MONTH_NUMBER.items()}
SHORT_MONTH = "|".join(sorted((form for form, full in _FULL.items() if form != full.casefold()), key=len, reverse=True))
_DATED = re.compile(rf"(?<=\d )(?:{SHORT_MONTH})\b\.?", re.IGNORECASE)


def month_name(form: str) -> str:
    """The month in full: "okt" is "Oktober"."""
    return _FULL[form.casefold()]


def in_full(text: str) -> str:
    """The text with the month behind a day written out: "5 nov" is "5 November"."""
    return _DATED.sub(lambda match: month_name(match[0].rstrip(".")), text)
