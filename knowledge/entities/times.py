"""Times of day: pukul 09.00 WIB, jam 9, 09:00, pkl 08.30 s.d. 12.00, jam setengah 9 malam.

The key is `HH:MM`; a range is `08:30/12:00`, an open one ("09.00–selesai") `09:00/`. `detail` is "sekitar" for
"jam 11an".
"""

import re
from collections.abc import Iterator

from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.months import DAY_PART
from knowledge.entities.scan import words_before
from knowledge.scanning import Scanner

_HOUR = r"(?:[01]?\d|2[0-4])"
_CLOCK = rf"(?P<half>setengah\s+)?(?P<h>{_HOUR})(?:[.:](?P<min>[0-5]\d))?(?P<about>-?an\b)?(?!\s*jam\b)"
_CLOCK2 = rf"(?P<h2>{_HOUR})(?:[.:](?P<min2>[0-5]\d))?"
_END = rf"(?:\s+(?P<part>{DAY_PART})\b)?(?P<zone>\s*(?:wib|w\.i\.b\.)(?!\w))?"
_TIME = Scanner(
    rf"(?<![\w.,:/-])(?P<lead>(?:pukul|pkl|pk|jam|jm)\b\.?\s*)?{_CLOCK}"
    rf"(?:\s+(?P<part1>{DAY_PART})\b(?={RANGE}))?(?:\s*wib\b(?={RANGE}))?(?:{RANGE}(?:(?:pukul|pkl|jam|jm)\b\.?\s*)?(?:{_CLOCK2}(?!\d)|(?P<open>selesai)\b))?{_END}(?![\d%]|[.,:/]\d)",
    re.IGNORECASE,
)
# "jam 2 hari pertama" is no time of day; "pukul 14.00 hari yang sama" is.
_HOW_LONG = re.compile(r"\s*(?:jam|menit|mnt|mnit|hari|orang)\b")
# "buka 8-16", "hari biasa 8-16": hours without "jam", where days or counts cannot be meant.
_OPEN = Scanner(
    rf"\b(?:buka|jam buka|operasional|(?:hari|hr) (?:biasa|kerja))\s+"
    rf"(?P<range>(?P<h>{_HOUR})\s*[-–]\s*(?P<h2>{_HOUR}))(?=\s*(?:$|[.,;:)\n]|wib\b))(?![.,:]\d)",
    re.IGNORECASE,
)
_EARLIEST = 4  # o'clock
_AFTERNOON = {
    "sore": range(1, 12),
    "petang": range(1, 12),
    "siang": range(1, 7),
    **dict.fromkeys(("malam", "malem", "mlm"), range(5, 12)),
}


def times(text: str) -> Iterator[Entity]:
    """Every time of day. "jam 8 malam" is 20:00; a bare "9" is only a time after pukul or jam, a bare "8-16" after
    what opens."""
    for match in _OPEN.finditer(text):
        if _EARLIEST <= int(match["h"]) < int(match["h2"]):
            key = f"{clock(match['h'], None, '')}/{clock(match['h2'], None, '')}"
            yield Entity(*match.span("range"), "time", match["range"], key)
    for match in _TIME.finditer(text):
        full = match["min"] and (":" in match[0] or len(match["h"]) == 2)
        if not (match["lead"] or (match["min"] and (match["zone"] or full or match["min2"]))):
            continue
        if match["lead"] and not match["min"] and _HOW_LONG.match(text, match.end()):
            continue
        part = " ".join((match["part"] or _part_before(text, match.start())).casefold().split())
        first = (match["part1"] or part).casefold()
        key = clock(match["h"], match["min"], first, half=bool(match["half"]))
        if match["h2"]:
            last = clock(match["h2"], match["min2"], part)
            early = clock(match["h"], match["min"], "", half=bool(match["half"]))
            if key > last > early and match["part"] and not match["part1"]:
                key = early  # "jam 10 sampai 9 malam" begins in the morning
            key += "/" + last
        elif match["open"]:
            key += "/"
        yield Entity(match.start(), match.end(), "time", match[0], key, "sekitar" if match["about"] else "")


def _part_before(text: str, start: int) -> str:
    """The day part in "minggu malam jam 8"; "malam minggu jam 8" counts too."""
    found = [word for word in words_before(text, start, 2) if word in _AFTERNOON]
    return found[-1] if found else ""


def clock(hour: str, minute: str | None, part: str, *, half: bool = False) -> str:
    """The hour as `HH:MM`; a part of the day decides between morning and evening, "setengah 9" is 08:30."""
    hours, minutes = int(hour), int(minute or 0)
    if half:
        hours, minutes = hours - 1, 30
    if part in {"malam", "malem", "mlm"} and hours == 12:
        hours = 0
    if hours in _AFTERNOON.get(part, ()):
        hours += 12
    return f"{hours:02}:{minutes:02}"
