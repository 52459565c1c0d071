"""Times of day: pukul 09.00 WIB, jam 9, 09:00, pkl 08.30 s.d. 12.00, jam setengah 9 malam.

The key is `HH:MM`; a range is `08:30/12:00`, an open one ("09.00–selesai") `09:00/`. `detail` is "sekitar" for
"jam 11an".
"""

import re
from collections.abc import Iterator

from knowledge.entities.dates import RANGE
from knowledge.entities.daytime import is_afternoon, said_before
from knowledge.entities.entity import Entity
from knowledge.entities.months import DAY_PART, MONTH
from knowledge.entities.scan import ending, words_before
from knowledge.scanning import Scanner

_HOUR = r"(?:[01]?\d|2[0-4])"
_CLOCK = rf"(?P<half>setengah\s+)?(?P<h>{_HOUR})(?:[.:](?P<min>[0-5]\d))?(?P<about>-?an\b)?(?!\s*jam\b)"
_CLOCK2 = rf"(?P<half2>setengah\s+)?(?P<h2>{_HOUR})(?:[.:](?P<min2>[0-5]\d))?"
_END = rf"(?:\s+(?P<part>{DAY_PART})\b)?(?P<zone>\s*(?:wib|w\.i\.b\.)(?!\w))?"
_TIME = Scanner(
    rf"(?<![\w.,:/-])(?<!\b24 )(?P<lead>(?:pukul|pkl|pk|jam|jm)\b\.?\s*)?{_CLOCK}"
    rf"(?:\s+(?P<part1>{DAY_PART})\b(?={RANGE}))?(?:\s*wib\b(?={RANGE}))?(?:{RANGE}(?:(?:pukul|pkl|jam|jm)\b\.?\s*)?(?:{_CLOCK2}(?!\d|\s*(?:{MONTH})\b)|(?P<open>selesai)\b))?{_END}(?![\d%]|[.,:/]\d)",
    re.IGNORECASE,
)
# "jam 2 hari pertama" is no time of day; "pukul 14.00 hari yang sama" and "jam 9 sampai 16 hari ini" are.
_HOW_LONG = re.compile(r"\s*(?:jam|menit|mnt|mnit|hari(?! (?:ini|itu)\b)|orang)\b")
# "buka 8-16", "hari biasa 8-16": hours without "jam", where days or counts cannot be meant.
_OPEN = Scanner(
    rf"\b(?:buka|jam buka|operasional|(?:hari|hr) (?:biasa|kerja))\s+"
    rf"(?P<range>(?P<h>{_HOUR})\s*[-–]\s*(?P<h2>{_HOUR}))(?=\s*(?:$|[.,;:)\n]|wib\b))(?![.,:]\d)",
    re.IGNORECASE,
)
# "lapor ke posko 08-16", "kantor 08-15.30": a leading zero and an hour past noon are proof enough.
_DAYTIME = Scanner(
    rf"(?<![\w.,:/-])(?P<range>(?P<h>0[4-9])(?:[.:](?P<min>[0-5]\d))?\s?[-–]\s?(?P<h2>1\d|2[0-3])(?:[.:](?P<min2>[0-5]\d))?)"
    rf"(?![\d/%]|[.,:-]\d|\s*(?:{MONTH})\b)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\b(?:rt|rw|no|nomor|tgl|tanggal|hal|pasal|ayat|km|blok|kav|gang)\b\.?\s*$", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:start|mulai|kumpul|berangkat|brgkt|dari|buka|sampai|sampe)\s+$", re.IGNORECASE)
_TILL = re.compile(rf"{RANGE}$", re.IGNORECASE)
_SECONDS = re.compile(r"\s*(?:menit|mnt|mnit|detik|dtk)\b", re.IGNORECASE)
_FINISHED = re.compile(
    r"\b(?:(?:waktu|catatan)(?:nya)?(?: waktu)?(?: (?:ter|paling )?cepat| terbaik)|"
    r"catatan waktu(?:nya)?|finis|finish|rekor|dalam)\s*:?\s*$",
    re.IGNORECASE,
)
_EARLIEST = 4  # o'clock
_NOON = 12
_AFTERNOON = {
    "sore": range(1, 12),
    "petang": range(1, 12),
    "siang": range(1, 7),
    **dict.fromkeys(("malam", "malem", "mlm"), range(5, 12)),
}

_SMALL_HOURS = frozenset({"subuh", "dini hari"})


def times(text: str) -> Iterator[Entity]:
    """Every time of day. "jam 8 malam" is 20:00; a bare "9" is only a time after pukul or jam, a bare "8-16" after
    what opens."""
    yield from _opening(text)
    for match in _TIME.finditer(text):
        full = match["min"] and (":" in match[0] or len(match["h"]) == 2)
        said = match["lead"] or match["half2"] or match["part1"] or _begun(text, match)
        if not (said or (match["min"] and (match["zone"] or full or match["min2"]))):
            continue
        if match["lead"] and not match["min"] and _HOW_LONG.match(text, match.end()):
            continue
        if not (match["lead"] or match["zone"] or match["h2"]) and _is_lap(text, match):
            continue
        yield Entity(*match.span(), "time", match[0], _key(text, match), "sekitar" if match["about"] else "")


def _opening(text: str) -> Iterator[Entity]:
    """Hours without any word for a clock: "buka 8-16", "buka 8-3", "di posko 08-16"."""
    for match in _OPEN.finditer(text):
        last = int(match["h2"])
        last += _NOON if last <= _EARLIEST + 1 and int(match["h"]) > last else 0
        if _EARLIEST <= int(match["h"]) < last:
            key = f"{clock(match['h'], None, '')}/{clock(str(last), None, '')}"
            yield Entity(*match.span("range"), "time", match["range"], key)
    for match in _DAYTIME.finditer(text):
        if not ending(_NUMBERS, text, match.start()):
            key = f"{clock(match['h'], match['min'], '')}/{clock(match['h2'], match['min2'], '')}"
            yield Entity(*match.span("range"), "time", match["range"], key)


def _key(text: str, match: re.Match[str]) -> str:
    """The hour or hours of a match, by the part of the day that is said beside or before them."""
    before = "" if _in_figures(text, match) else _part_before(text, match.start()) or _part_spoken_of(text, match)
    part = " ".join((match["part"] or before).casefold().split())
    first = (match["part1"] or (before if match["h2"] and part in _SMALL_HOURS else "") or part).casefold()
    hour, until = match["h"], match["h2"]
    if match["part"] or match["part1"]:  # said right beside it, the part of the day decides: "07.30 malam"
        hour, until = str(int(hour)), until and str(int(until))
    key = clock(hour, match["min"], first, half=bool(match["half"]))
    if not first and _is_bare(match) and is_afternoon(text, *match.span(), int(hour)):
        key = _later(key)
    if until:
        last = clock(until, match["min2"], part, half=bool(match["half2"]))
        early = clock(match["h"], match["min"], "", half=bool(match["half"]))
        if key > last > early and match["part"] and not match["part1"]:
            key = early  # "jam 10 sampai 9 malam" begins in the morning
        if part in _SMALL_HOURS and not match["part1"] and last < early < clock("12", None, ""):
            return f"{_later(early)}/{last}"  # "jam 10 sampe jam 4 subuh" begins at night
        return f"{key}/{_past_noon(key, last, written=bool(match['min2']))}"
    return f"{key}/" if match["open"] else key


def _is_bare(match: re.Match[str]) -> bool:
    """ "jam 2", "setengah 3": an hour as it is spoken, not as a clock shows it."""
    return not match["min"] and not match["h"].startswith("0")


def _part_spoken_of(text: str, match: re.Match[str]) -> str:
    return said_before(text, match.start()) if _is_bare(match) else ""


def _later(key: str) -> str:
    return f"{int(key[:2]) + _NOON:02}{key[2:]}"


def _begun(text: str, match: re.Match[str]) -> bool:
    """ "start 6 pagi", "kumpul 5 sore": a bare hour with its part of the day behind a word of beginning."""
    return bool(match["part"]) and bool(ending(_BEGINS, text, match.start()))


def _is_lap(text: str, match: re.Match[str]) -> bool:
    """ "waktu tercepat 19.58", "12.40 menit": minutes and seconds, no time of day."""
    return bool(_SECONDS.match(text, match.end()) or ending(_FINISHED, text, match.start()))


def _in_figures(text: str, match: re.Match[str]) -> bool:
    """Whether an hour is written as a clock shows it: no part of the day before it changes "20.00", nor "06.00" in
    "apotek malam sampai jam 06.00"."""
    until = match["h"].startswith("0") and ending(_TILL, text, match.start())
    return bool(match["min"]) and (int(match["h"]) > _NOON or bool(until))


def _past_noon(first: str, last: str, *, written: bool) -> str:
    """The end of a span past noon: "jam 9-2", "jam 8 malam sampe setengah 10"; "malam sampe 2" is after midnight."""
    later = _later(last)
    early = last < first and int(last[:2]) < _NOON and later > first
    return later if early and not written else last


def _part_before(text: str, start: int) -> str:
    """The day part in "minggu malam jam 8"; "malam minggu jam 8" counts too."""
    opened = text.rfind("(", max(0, start - 60), start) + 1
    found = [word for word in words_before(text[opened:], start - opened, 2) if word in _AFTERNOON]
    return found[-1] if found else ""


def clock(hour: str, minute: str | None, part: str, *, half: bool = False) -> str:
    """The hour as `HH:MM`; a part of the day decides between morning and evening, "setengah 9" is 08:30."""
    hours, minutes = int(hour), int(minute or 0)
    if half:
        hours, minutes = hours - 1, 30
    if part in {"malam", "malem", "mlm"} and hours == 12:
        hours = 0
    by_day = hour.startswith("0")  # "07.00" is written by the clock of 24 hours
    if hours in _AFTERNOON.get(part, ()) and not by_day:
        hours += 12
    return f"{hours:02}:{minutes:02}"
