"""Figures that a note spells as they were said aloud, in digits: "jam sepuluh lewat seperempat", "tanggal lima belas".

A voice note typed out has no digit at all, and the hours, days and rests of the check are read off digits. Quotations
are somebody's words and stay.
"""

import re
from functools import lru_cache

from knowledge.corrected import outside_quotes
from knowledge.entities.months import MONTH
from knowledge.entities.words import NUMBER_WORDS, small, value

_FIRST = re.compile(rf"\b{NUMBER_WORDS}\b", re.IGNORECASE)  # a note without any is left at once
_CLOCK = re.compile(
    rf"\b(?P<lead>jam|jm|pukul|pkl|mulai|dari|dr|sampai|sampe|smp|hingga)\s+(?:(?:jam|pukul)\s+)?(?P<half>setengah\s+)?"
    rf"(?P<hour>{NUMBER_WORDS}|\d{{1,2}}(?=\s+(?:lewat|kurang)))(?:\s+(?P<way>lewat|lebih|kurang)\s+"
    rf"(?P<quarter>seperempat|(?P<minutes>{NUMBER_WORDS}|\d{{1,2}})(?:\s+menit)?))?\b(?!\s+jam\b)",
    re.IGNORECASE,
)
_SAYS_CLOCK = re.compile(r"\b(?:jam|jm|pukul|pkl|setengah)\b", re.IGNORECASE)
_DAY = re.compile(
    rf"\b(?P<lead>(?:tanggal|tgl)\s+)?(?P<day>{NUMBER_WORDS})\b(?P<month>\s+(?:bulan\s+)?(?:{MONTH})\b)?", re.I
)
_DIGIT = rf"(?:{small(0, 9)})"
_DIALLED = re.compile(rf"\b(?:{_DIGIT}\s+){{2,}}{_DIGIT}\b(?!\s+(?:belas|puluh|ratus|ribu|juta))", re.IGNORECASE)
_WHOLE = re.compile(rf"\b(?P<whole>{NUMBER_WORDS})(?:\s+koma\s+(?P<part>{NUMBER_WORDS}))?\b", re.IGNORECASE)
_YEAR = re.compile(rf"\b(?:tahun|thn|{MONTH})\s+$", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:jl|jln|jalan|kampung|kp|link|gang|simpang|salah|ke)[\s.-]*$", re.IGNORECASE)
_RANKED = re.compile(
    r"\b(?:level|tahap|gelombang|sesi|angkatan|tingkat|kelas|seri|batch|jilid|bulan|minggu)\s+$", re.IGNORECASE
)
_LONGEST_MONTH, _NOON, _SPOKEN = 31, 12, 2  # days, hours, figures that make a note a spoken one
_SCALES = (10**9, "miliar"), (10**6, "juta")
_YEARS = range(1900, 2100)


@lru_cache(maxsize=64)  # a note is checked against several times
def in_digits(note: str) -> str:
    """The note with the hours, days and larger figures that it spells written in digits; of a note that spells most of
    its figures also the small ones."""
    if not _FIRST.search(note):
        return note
    spelt = outside_quotes(note, _large)
    changed = len(_FIRST.findall(note)) - len(_FIRST.findall(spelt))
    return outside_quotes(spelt, _small) if changed >= _SPOKEN else spelt


def _large(text: str) -> str:
    text = _DIALLED.sub(_dialled, text)
    text = _DAY.sub(_day, _CLOCK.sub(_hour, text))
    return _WHOLE.sub(_figure, text)


def _small(text: str) -> str:
    return _WHOLE.sub(lambda match: _digits(match) if (value(match["whole"]) or 0) > 1 else match[0], text)


def _hour(match: re.Match[str]) -> str:
    """ "jam setengah delapan" is 7.30, "sepuluh lewat seperempat" 10.15."""
    hour = int(match["hour"]) if match["hour"].isdigit() else value(match["hour"])
    if hour is None or not 0 < hour <= 2 * _NOON or not _SAYS_CLOCK.search(match[0]):
        return match[0]
    away = 15 if match["quarter"] == "seperempat" else _read(match["minutes"]) if match["minutes"] else 0
    away = -away if (match["way"] or "").casefold() == "kurang" else away
    away -= 30 if match["half"] else 0
    hour, minute = divmod(hour * 60 + away, 60)
    lead = "" if match["lead"].casefold() in {"jam", "jm", "pukul", "pkl"} else f"{match['lead']} "
    return f"{lead}jam {hour}.{minute:02}" if minute else f"{lead}jam {hour}"


def _read(words: str) -> int:
    return int(words) if words.isdigit() else value(words) or 0


def _day(match: re.Match[str]) -> str:
    day = value(match["day"])
    ranked = _RANKED.search(match.string, max(0, match.start() - 15), match.start())
    named = not match["lead"] and _NAMED.search(match.string, max(0, match.start() - 12), match.start())
    if not (match["lead"] or match["month"]) or not day or day > _LONGEST_MONTH or ranked or named:
        return match[0]
    return f"{match['lead'] or ''}{day}{match['month'] or ''}"


def _dialled(match: re.Match[str]) -> str:
    """ "telpon satu satu dua"."""
    return "".join(str(value(word)) for word in match[0].split())


def _figure(match: re.Match[str]) -> str:
    """Only what takes two words or more to say: "dua warga" every reader of figures reads."""
    return _digits(match) if " " in match["whole"].strip() or match["part"] else match[0]


def _digits(match: re.Match[str]) -> str:
    whole = value(match["whole"])
    if whole is None or _NAMED.search(match.string, max(0, match.start() - 12), match.start()):
        return match[0]
    if whole in _YEARS and _YEAR.search(match.string, max(0, match.start() - 12), match.start()):
        return str(whole)
    for times, name in _SCALES:
        if whole >= times and whole * 1000 % times == 0 and not match["part"]:
            return f"{whole / times:g} {name}".replace(".", ",")
    part = value(match["part"]) if match["part"] else None
    return f"{whole:,}".replace(",", ".") + (f",{part}" if part is not None else "")
