"""Times of day: pukul 09.00 WIB, jam 9, 09:00, pkl 08.30 s.d. 12.00, jam setengah 9 malam.

The key is `HH:MM`; a range is `08:30/12:00`, an open one ("09.00–selesai") `09:00/`. `detail` is "sekitar" for
"jam 11an".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.entities.bare_hours import goes_on, is_hours
from knowledge.entities.dates import RANGE
from knowledge.entities.daytime import in_order, is_afternoon, said_before
from knowledge.entities.entity import Entity
from knowledge.entities.months import DAY_PART, MONTH, WEEKDAY
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
_AGAIN = re.compile(r"\s+lagi\b", re.IGNORECASE)
_HOW_LONG = re.compile(
    rf"\s*(?:jam\b(?!\.? ?\d)|menit|mnt|mnit|hari(?! (?:ini|itu|{WEEKDAY})\b)|orang)\b", re.IGNORECASE
)
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
_COUNTED = re.compile(
    r"(?:^|[.,;!?¶\n]\s*|\b(?:selama|sudah|udah|udh|sdh|sekitar|cuma|hanya|sampe|sampai|butuh|makan) )\d{1,2}\s+$", re.I
)
_ANY_NUMBER = re.compile(r"(?<![\d.])\d{1,2}\s+$")
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
_EARLY = range(1, 5)  # o'clock: what goes on into the evening began past noon
_AFTERNOON = {
    "sore": range(1, 12),
    "petang": range(1, 12),
    "siang": range(1, 7),
    **dict.fromkeys(("malam", "malem", "mlm"), range(5, 12)),
}

# "ronda dari malam sampe jam 6": until the morning
_SINCE_NIGHT = re.compile(r"\b(?:dr|dari|sejak) (?:malam|malem|mlm) (?:sampai|sampe|smp|hingga)\s+$", re.IGNORECASE)
_SMALL_HOURS = frozenset({"subuh", "dini hari"})
_MORNING_HOURS = _SMALL_HOURS | {"pagi"}


@dataclass(frozen=True, slots=True)
class _Told:
    """The hour told last: where its text ends, its key, the hour as it was written, how many bare ones stand in a
    row, and whether it was a span."""

    end: int
    key: str
    hour: int
    row: int
    span: bool


def times(text: str) -> Iterator[Entity]:
    """Every time of day. "jam 8 malam" is 20:00; a bare "9" is only a time after pukul or jam, a bare "8-16" after
    what opens."""
    yield from _opening(text)
    by_day = any(_by_day_clock(one) for one in _TIME.finditer(text))
    last: _Told | None = None
    for match in _TIME.finditer(text):
        led = _is_led(text, match)
        row = last is not None and not led and goes_on(text, match, last.end, last.hour, last.row)
        if not led and not row and not is_hours(text, match):
            continue
        if match["lead"] and not match["min"] and _is_length(text, match):
            continue
        if not (match["lead"] or match["zone"] or match["h2"]) and _is_lap(text, match):
            continue
        before = (last.end, last.key) if last and last.span == bool(match["h2"]) else None
        key = _key(text, match, before, late=not by_day)
        told = key.rstrip("/").rpartition("/")[2]
        in_row = last.row + 1 if row and last else 0
        last = _Told(match.end(), told, int(match["h2"] or match["h"]), in_row, bool(match["h2"]))
        yield Entity(*match.span(), "time", match[0], key, "sekitar" if match["about"] else "")


def _is_led(text: str, match: re.Match[str]) -> bool:
    """Whether a word for a clock, minutes as a clock shows them, or a word of beginning tells that it is a time."""
    full = match["min"] and (":" in match[0] or len(match["h"]) == 2)
    said = match["lead"] or match["half2"] or match["part1"] or _begun(text, match)
    return bool(said or (match["min"] and (match["zone"] or full or match["min2"])))


def _by_day_clock(match: re.Match[str]) -> bool:
    """ "jam 13", "pukul 15.30": who writes so counts the hours up to 24, and "jam 7" is one of the morning."""
    return bool(match["lead"]) and max(int(match["h"]), int(match["h2"] or 0)) > _NOON


def _is_length(text: str, match: re.Match[str]) -> bool:
    """ "jam 2 hari pertama", "selesai. 5 jam 2 pompa", "1 jam. 23 pendengar": how long, or how many."""
    if not match["part"] and _HOW_LONG.match(text, match.end()):
        return True
    stopped = match["lead"].rstrip().endswith(".") and match["lead"].casefold().startswith("jam")
    return bool(ending(_COUNTED, text, match.start()) or (stopped and ending(_ANY_NUMBER, text, match.start())))


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


def _key(text: str, match: re.Match[str], last: tuple[int, str] | None, *, late: bool) -> str:
    """The hour or hours of a match, by the part of the day that is said beside or before them, else by the order in
    which hours are told: `last` is where the one before ended, and it; `late`: see `in_order`."""
    before = "" if _in_figures(text, match) else _part_before(text, match.start()) or _part_spoken_of(text, match)
    part = " ".join((match["part"] or before).casefold().split())
    first = (match["part1"] or (before if match["h2"] and part in _SMALL_HOURS else "") or part).casefold()
    hour, until = match["h"], match["h2"]
    if match["part"] or match["part1"]:  # said right beside it, the part of the day decides: "07.30 malam"
        hour, until = str(int(hour)), until and str(int(until))
    key = clock(hour, match["min"], first, half=bool(match["half"]))
    if not first and _is_spoken(match) and _is_past_noon(text, match, key, last, late=late):
        key = _later(key)
    if until:
        end = clock(until, match["min2"], part, half=bool(match["half2"]))
        early = clock(match["h"], match["min"], "", half=bool(match["half"]))
        if key > end > early and match["part"] and not match["part1"]:
            key = early  # "jam 10 sampai 9 malam" begins in the morning
        if match["part"] and not match["part1"] and int(early[:2]) in _EARLY and _later(early) < end:
            key = _later(early)  # "hujan jam 2 sampe jam 7 malem"
        if part in _SMALL_HOURS and not match["part1"] and end < early < clock("12", None, ""):
            return f"{_later(early)}/{end}"  # "jam 10 sampe jam 4 subuh" begins at night
        if end == key and _AGAIN.match(text, match.end()):
            return f"{key}/{end}"  # "jam 7 sampe 7 lagi": until the next day
        if match["part"] and part in _MORNING_HOURS and match["part1"] and end < key:
            return f"{key}/{end}"  # "jam 5 sore sampe 6 pagi": until the next morning
        return f"{key}/{_past_noon(key, end, written=bool(match['min2']) and len(until) > 1)}"
    return f"{key}/" if match["open"] else key


def _is_past_noon(text: str, match: re.Match[str], key: str, last: tuple[int, str] | None, *, late: bool) -> bool:
    ordered = in_order(text, match.start(), last, int(key[:2]) * 60 + int(key[3:]), late=late)
    if ordered is None and match["h2"] and int(key[:2]) not in _EARLY:
        return False  # "ditutup 6.15 sampe 7": a span begins there
    return is_afternoon(text, *match.span(), int(key[:2])) if ordered is None else ordered


def _is_spoken(match: re.Match[str]) -> bool:
    """ "jam 2", "jam 3.30", "setengah 3": an hour as it is spoken, not as a clock shows it."""
    return not match["h"].startswith("0") and (not match["min"] or len(match["h"]) == 1) and int(match["h"]) <= _NOON


def _part_spoken_of(text: str, match: re.Match[str]) -> str:
    return said_before(text, match.start(), int(match["h"])) if _is_spoken(match) else ""


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
    early = last <= first and int(last[:2]) < _NOON and later > first
    return later if early and not written else last


def _part_before(text: str, start: int) -> str:
    """The day part in "minggu malam jam 8"; "malam minggu jam 8" counts too."""
    if ending(_SINCE_NIGHT, text, start):
        return ""
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
