"""The day of an event where a note first speaks of it ("pagi itu"), by its date, with the hour that nothing says."""

import re
from collections.abc import Sequence
from dataclasses import replace

from prompts.draft import Task
from prompts.offline.dates import DAYS, clock_text, day_text
from prompts.offline.grammar import dated
from prompts.offline.pieces import PLAIN, Piece
from prompts.offline.wording import sentence

_DATED_PART = re.compile(
    rf"\b(?P<part>hari|subuh|pagi|siang|sore|malam) itu,? (?P<day>(?:{'|'.join(DAYS)}) \([\d/]+\))"
    r"(?P<hour> (?:sekitar )?pukul [\d.–]+ WIB)?(?P<comma>,?)",
    re.IGNORECASE,
)
THAT_DAY = re.compile(r"\b(?P<part>hari|subuh|pagi|siang|sore|malam) itu\b", re.IGNORECASE)


def on_its_day(task: Task, told: Sequence[Piece]) -> list[Piece]:
    """The pieces with the date in the first one that speaks of that day."""
    when = task.brief.when
    day = day_text(when) if when and when.day else ""
    at = next((at for at, one in enumerate(told) if one.kind == PLAIN and _day_in(one.text, day)), -1)
    if not day or at < 0 or when is None:
        return list(told)
    clock, text = clock_text(when), told[at].text
    said = any(clock.casefold() in one.text.casefold() for one in told)
    clock = "" if not clock or said else f" {clock}"
    if (
        clock
        and day in text
        and re.search(rf"{re.escape(day)}(?: (?:pagi|siang|sore|malam))?,? (?:sekitar )?pukul", text)
    ):
        clock = ""
    if day in text:
        text = text.replace(day, f"{day}{clock}", 1)
    else:
        text = THAT_DAY.sub(lambda found: _on(found, day, clock), text, count=1)
    return [*told[:at], replace(told[at], text=sentence(dated(text))), *told[at + 1 :]]


def day_named(task: Task, text: str) -> str:
    """The finished text with the date for its first "hari itu", where nothing in it says which day that is."""
    when = task.brief.when
    day = day_text(when) if when else ""
    if not day or _A_DATE.search(text):
        return text
    return THAT_DAY.sub(lambda found: _begun(found, _on(found, day, "")), text, count=1)


_A_DATE = re.compile(r"\(\d{1,2}(?:–\d{1,2})?/\d{1,2}/\d{4}")


def _begun(found: re.Match[str], day: str) -> str:
    """A day that opens a sentence is closed off by a comma before a doer: "Jumat (14/8/2026), Satpol PP …"."""
    opens = found[0][:1].isupper() and re.match(r" [\w]", found.string[found.end() :])
    return f"{day}," if opens else day


def _day_in(text: str, day: str) -> bool:
    return bool(day) and (day in text or THAT_DAY.search(text) is not None)


def _on(found: re.Match[str], day: str, clock: str) -> str:
    """The day for "pagi itu", with its part where no hour is said."""
    said = re.match(r" (?:sekitar )?pukul", found.string[found.end() :])
    part = "" if found["part"].lower() == "hari" or clock else f" {found['part'].lower()}"
    return f"{day}{part}{'' if said else clock}"


def dated_part(text: str) -> str:
    """ "Pagi itu, Minggu (15/2/2026) taman baca …" → "Minggu (15/2/2026) pagi, taman baca …": a day is said once."""
    return _DATED_PART.sub(_with_part, text)


def _with_part(match: re.Match[str]) -> str:
    part = "" if match["part"].lower() == "hari" else f" {match['part'].lower()}"
    comma = "," if not match.start() and match.end() < len(match.string) else match["comma"]
    return f"{match['day']}{part}{match['hour'] or ''}{comma}"
