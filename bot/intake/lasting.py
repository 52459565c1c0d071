"""How long it lasts: since when, until when, and the hours of the first and the last day."""

import re
from datetime import date, datetime, time

from bot.intake.reading import Reading
from knowledge.entities import Entity
from prompts.brief import When
from prompts.offline.dates import day_text

ISO = re.compile(r"\d{4}-\d\d-\d\d")
_EVENING = 17  # o'clock
_TILL = re.compile(r"\s*(?:-|–|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|sampe|hingga)\s*(?:hari\s+)?", re.IGNORECASE)
_RUNNING = re.compile(
    r"\b(?:(?:udah|sudah|sdh|telah|baru|capai|mencapai) (?:\d|jalan|berjalan|masuk|mencapai|capai|tahap)|"
    r"(?:lagi|lg|masih|msh|sedang|terus) (?:jalan|berjalan|berlangsung|di[a-z]+|kerja|proses))",
    re.IGNORECASE,
)


def since(reading: Reading, chosen: Entity, day: date) -> str:
    """ "sudah 80 persen, mulai 2 nov": work that goes on has no day, it has one since when; empty for any other."""
    begun = re.search(r"\b(?:mulai|sejak|dari|dr)\s*(?:hari\s+)?$", reading.before(chosen.start))
    running = begun and day < reading.on and _RUNNING.search(reading.text)
    return f"sejak {day_text(When(text='', day=day))}" if running else ""


def through(reading: Reading, chosen: Entity) -> dict[str, date | time | None]:
    """Until when it lasts where a second day with its hour follows: "sabtu jam 22.00 sampai minggu jam 05.00".

    One night keeps its hours; over more days they are not those of every day. Empty for any other note.
    """
    opening = _following(reading, chosen.end, "time")
    till = opening and _TILL.match(reading.text, opening.end)
    last = _following(reading, till.end(), "date") if till else None
    day, until = days_of(chosen)[0], days_of(last)[0] if last else None
    if opening is None or last is None or day is None or until is None or until <= day:
        return {}
    closing = _following(reading, last.end, "time")
    begin, end = clock(opening.key)[0], clock(closing.key)[0] if closing else None
    overnight = begin and end and (until - day).days == 1 and end < begin and begin.hour >= _EVENING
    return {"start": begin, "end": end} if overnight else {"until": until, "start": None, "end": None}


def _following(reading: Reading, at: int, kind: str) -> Entity | None:
    """The day or time right behind a position."""
    found = (one for one in reading.of(kind) if one.start >= at and not reading.text[at : one.start].strip(" ,"))
    return next(found, None)


def days_of(entity: Entity) -> tuple[date | None, date | None]:
    """First and last day of a date entity; None where not resolved."""
    first, _, last = entity.key.partition("/")
    if not ISO.fullmatch(first):
        return None, None
    return date.fromisoformat(first), date.fromisoformat(last) if ISO.fullmatch(last) else None


def clock(key: str) -> tuple[time | None, time | None]:
    """Begin and end of a time entity's key."""
    first, _, last = key.partition("/")
    return _time(first), _time(last)


def _time(key: str) -> time | None:
    try:
        return datetime.strptime(key.replace("24:00", "00:00"), "%H:%M").time() if key else None  # noqa: DTZ007
    except ValueError:
        return None
