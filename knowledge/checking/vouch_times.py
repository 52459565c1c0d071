"""The hours of a note without a word that says so: "8 s/d 10.30", "05-08 & 15-18", "pagi 6 & sore 16", "kelar 14".

A text always says "pukul"; a hurried note leaves it to the reader. What could be an hour there vouches for the very
same hour of the text, and for nothing else: no figure of the note becomes a time by it.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from knowledge.checking.sources import Source
from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.months import DAY_PART, MONTH
from knowledge.entities.times import clock
from knowledge.entities.units import is_unit
from knowledge.entities.words import NUMBER_WORDS, value

_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_NOT_MORE = rf"(?!\d|[.,:/]\d|\s*(?:%|persen|rb\b|ribu|jt\b|juta|{MONTH})\b)"
_PART = rf"(?:{DAY_PART})\b"
_SPAN = re.compile(
    rf"(?:(?P<p0>{_PART})\s+)?(?<![\w.,:/-])(?P<a>{_HOUR})(?:\s*wib)?(?:\s+(?P<p1>{_PART}))?{RANGE}"
    rf"(?:(?:jam|jm|pkl|pukul)\b\.?\s*)?(?P<b>{_HOUR}){_NOT_MORE}(?:\s+(?P<p2>{_PART}))?",
    re.IGNORECASE,
)
_LEADS = (
    r"jam|jm|pkl|pk|pukul|mulai|start|buka|tutup|selesai|kelar|beres|finish|finis|rampung|berakhir|sampai|sampe|smp|ampe|"
    r"hingga|s\.?\s?/?d\.?|dari|dr|sejak|lewat|sebelum|sblm|sesudah|stlh|setelah|max|maks|maksimal|kumpul|berangkat|brgkt"
)
_GOES_ON = (
    "di|ke|dr|dari|wib|lwt|lewat|via|sampai|smp|tiap|setiap|untuk|utk|oleh|dan|tapi|tp|buat|pagi|siang|sore|malam|mlm"
)
_ONE = re.compile(
    rf"(?<![\w.,/-])(?:(?P<lead>{_PART}|(?:{_LEADS})(?!\w))\s*(?:(?:jam|jm|pkl)\b\.?\s*)?)(?P<list>{_HOUR}{_NOT_MORE}(?:\s*(?:,|&|dan)\s*{_HOUR}{_NOT_MORE}(?!\s*(?!(?:{_GOES_ON})\b)[a-z]))*)"
    rf"(?:\s+(?P<part>{_PART}))?",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"(?<![\w.,/-])(?P<h>{_HOUR})\s+(?P<part>{_PART})", re.IGNORECASE)
_BARE = re.compile(rf"(?<![\w.,:/-])(?P<h>(?:[01]?\d|2[0-4])\.[0-5]\d){_NOT_MORE}")
_SHORT_OF = re.compile(
    r"\b(?P<h>\d{1,2})\s+(?P<way>kurang|krg|lewat|lebih)\s+(?P<m>seperempat|\d{1,2})\b", re.IGNORECASE
)
_HALF = re.compile(r"\b(?:setengah|stengah|stgh|stngh|setgh|stgah)\s+(?P<h>1[0-2]|[1-9])\b(?![.,:/]?\d)", re.IGNORECASE)
_LASTING = re.compile(
    rf"[^.;\n]{{0,30}}?\b(?:selama|berlangsung|durasi\w*|lama(?:nya)?)\s+(?P<n>\d{{1,2}}|{NUMBER_WORDS})\s+jam\b",
    re.IGNORECASE,
)
_NEAR = 90  # characters between the two ends of a stretch that are told apart
_DAY = 24 * 60
_NIGHT = "07:00"  # an hour before it, said without its part of the day, is more often one of the afternoon
_EARLY = re.compile(r"\b(?:pagi|subuh|dini|sahur|fajar|malam|malem|mlm)\b", re.IGNORECASE)


class NotedTimes:
    """The hours of one note."""

    def __init__(self, note: Source) -> None:
        self._note = note

    def says(self, entity: Entity) -> bool:
        """Whether the note gives the hour, or both ends of the stretch, in any form."""
        first, _, last = entity.key.partition("/")
        if not last:
            return first in self._hours or any(first in span for span in self._spans)
        if (first, last) in self._spans:
            return True
        return any(abs(a - b) < _NEAR for a in self._hours.get(first, ()) for b in self._hours.get(last, ()))

    @cached_property
    def every(self) -> frozenset[str]:
        """Every hour of the note, also those at the ends of a stretch."""
        return frozenset(self._hours) | {part for span in self._spans for part in span}

    @cached_property
    def lasted(self) -> frozenset[int]:
        """How many minutes each stretch of hours of the note lasts."""
        return frozenset((minutes(last) - minutes(first)) % _DAY for first, last in self._spans)

    @cached_property
    def _spans(self) -> frozenset[tuple[str, str]]:
        """Every stretch "from – to", read or only possible."""
        read = (time.key.partition("/") for time in self._note.has("time"))
        found = {(first, last) for first, _, last in read if last}
        found |= {(first, _half_day_on(last)) for first, last in found if last <= first < "12:00"}
        for match in _SPAN.finditer(self._note.text):
            sure = match["p2"] or match["b"].startswith("0")  # "19 smp 02 hari jumat"
            if is_unit(self._note.text, match.end("b")) and not sure:  # "8-12 orang"
                continue
            late = match["p2"] or match["p0"] or ""
            early = match["p1"] or late
            found |= {(_hour(match["a"], part), _hour(match["b"], late)) for part in {early, match["p1"] or ""}}
        return frozenset(found | set(self._lasting()))

    def _lasting(self) -> Iterator[tuple[str, str]]:
        """ "mulai jam 8 pagi selama 9 jam" lasts until 17.00."""
        for time in self._note.has("time"):
            said = None if "/" in time.key else _LASTING.match(self._note.text, time.end)
            hours = int(said["n"]) if said and said["n"].isdigit() else value(said["n"]) if said else None
            if hours:
                last = (minutes(time.key) + 60 * hours) % _DAY
                yield time.key, f"{last // 60:02}:{last % 60:02}"

    @cached_property
    def _hours(self) -> dict[str, list[int]]:
        """Every single hour, and where it stands."""
        found = dict[str, list[int]]()
        for hour, at in self._single():
            found.setdefault(hour, []).append(at)
        return found

    def _single(self) -> Iterator[tuple[str, int]]:
        text = self._note.text
        for time in self._note.has("time"):
            yield from ((part, time.start) for part in time.key.split("/") if part)
            if "/" not in time.key and not _EARLY.search(
                text, max(0, time.start - 15), time.end + 15
            ):  # "beres jam setengah 1": half past noon
                yield from ((_half_day_on(part), time.start) for part in (time.key,) if part < _NIGHT)
        for match in _ONE.finditer(text):
            if is_unit(text, match.end("list")):  # "mulai 9 orang"
                continue
            part = match["part"] or (match["lead"] if re.fullmatch(_PART, match["lead"], re.IGNORECASE) else "")
            yield from ((_hour(one, part), match.start()) for one in re.findall(_HOUR, match["list"]))
        for match in _AFTER.finditer(text):
            yield _hour(match["h"], match["part"]), match.start()
        for match in _BARE.finditer(text):
            yield _hour(match["h"], ""), match.start()
        for match in _HALF.finditer(text):  # "slese stgh 11"
            yield f"{(int(match['h']) - 1) % 24:02}:30", match.start()
        for match in _SHORT_OF.finditer(text):
            minutes = 15 if match["m"].isalpha() else int(match["m"])
            away = -minutes if match["way"].casefold() in {"kurang", "krg"} else minutes
            hour, rest = divmod((int(match["h"]) * 60 + away) % _DAY, 60)
            yield f"{hour:02}:{rest:02}", match.start()


def _hour(written: str, part: str) -> str:
    hour, _, minute = written.replace(":", ".").partition(".")
    return clock(hour, minute or None, " ".join(part.casefold().split()))


def _half_day_on(hour: str) -> str:
    return f"{(int(hour[:2]) + 12) % 24:02}{hour[2:]}"


def minutes(hour: str) -> int:
    """Of "07.30" or "07:30" since midnight."""
    return int(hour[:2]) * 60 + int(hour[3:])
