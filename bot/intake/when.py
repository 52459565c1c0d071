"""When it happens: the day, its part and the clock times of a note."""

import re
from datetime import date, timedelta

from bot.intake.lasting import ISO, clock, days_of, since, through
from bot.intake.reading import Reading
from bot.intake.timetable import stops, timetable
from knowledge.entities import Entity
from knowledge.entities.calendar import DAYS
from prompts.brief import DayPart, When

_PART = re.compile(r"\b(dini\s+hari|subuh|pagi|siang|sore|petang|malam|semal[ae]m)\b", re.IGNORECASE)
_UNTIL = (
    r"(?:sampai|sampe|hingga|s\.d\.?|s/d|(?<=\d )sd|"
    r"lambat|telat|target|kelar|selesai|batas|mulai|sejak|sisanya|nyusul|lanjut)\W*$"
)
_EXCEPT = re.compile(
    r"\b(?:kecuali|selain)\s+(?:(?:hari|tiap|setiap)\s+)*$", re.IGNORECASE
)  # "tiap hari kecuali minggu"
_DAWN, _DUSK = 4, 17  # o'clock
_DAY_SPAN = rf"(?:{'|'.join(DAYS)})\s*(?:-|–|sampai|s\.?d\.?)\s*(?:{'|'.join(DAYS)})"
_STANDARD: dict[str, DayPart] = {
    "dini hari": "dini hari",
    "subuh": "dini hari",
    "pagi": "pagi",
    "siang": "siang",
    "sore": "sore",
    "petang": "sore",
    **dict.fromkeys(("malam", "semalam", "semalem"), "malam"),
}


def when(reading: Reading, other: tuple[Entity, ...] = (), never: tuple[Entity, ...] = ()) -> When | None:
    """The time of the event, None where the note names none. Two readings leave `resolved` False.

    `other` are days and clock times that belong to something else, unless there are none besides; `never` are not
    used at all.
    """
    if days := timetable(reading):  # from its first day to its last; the stops are told one by one
        stretch = {"text": stops(reading)[0].text, "day": days[0], "until": days[-1]}
        return _hours(reading, tuple(reading.of("time"))[:1]).model_copy(update=stretch)
    names = weekdays(reading)
    clocks = tuple(one for one in reading.of("time") if one not in other)
    hours = _hours(reading, clocks)
    if len(names) > 1:
        return When(text=" dan ".join(", ".join(names).rsplit(", ", 1)))
    chosen = _chosen(reading, other)
    vague = chosen is None or (not re.match(r"[a-z]", chosen.key) and not is_certain(chosen))
    if vague and (recent := _just_now(reading, hours, clocks)):  # "tera ulang td. … minggu depan di pasar kranggot"
        return recent
    chosen = chosen or _chosen(reading, tuple(one for one in other if one in never or _bounded(reading, one)))
    if chosen is None:
        now = re.match(r"\s*(?:info\s+)?(?:update|terkini|kondisi|pantauan)\b", reading.text, re.IGNORECASE)
        day = reading.on if now else None  # a report of how things are is one of the day it is sent
        text = clocks[0].text if clocks else ""
        return hours.model_copy(update={"text": text, "day": day, "resolved": bool(now)}) if clocks else None
    return _dated(reading, chosen, hours, clocks)


def _hours(reading: Reading, clocks: tuple[Entity, ...]) -> When:
    """The hours alone, without a day."""
    if not clocks:
        return When(text="")
    start, end = clock(clocks[0].key)
    return When(text="", start=start, end=end, open_end=clocks[0].key.endswith("/"), about=_about(reading, clocks[0]))


def _just_now(reading: Reading, hours: When, clocks: tuple[Entity, ...]) -> When | None:
    """ "semalam", "tadi pagi", "barusan": the eve or the day of sending."""
    nights = re.finditer(r"\bsemal[ae]m(?:an)?\b", reading.text, re.IGNORECASE)
    if night := next((one for one in nights if _is_last_night(reading, one)), None):
        if hours.start and _DAWN <= hours.start.hour < _DUSK:  # "surut jam 5 subuh, semalam 60 cm": not of that night
            return hours.model_copy(update={"text": clocks[0].text.strip(), "day": reading.on})
        eve = reading.on - timedelta(days=1)
        return hours.model_copy(update={"text": _words(night[0], clocks), "day": eve, "day_part": "malam"})
    just_now = re.search(r"\b(?:tadi|td|barusan)\b(?:\s+(\w+))?", reading.text, re.IGNORECASE)
    if just_now is None:
        return None
    part = _STANDARD.get((just_now[1] or "").casefold())
    words = _words(just_now[0] if part else just_now[0].split()[0], clocks)
    told = next((one for one in reading.of("date") if one.start <= just_now.start() < one.end), None)
    day = days_of(told)[0] if told and part == "malam" and is_certain(told) else None  # "tadi malam" is the eve
    return hours.model_copy(update={"text": words, "day": day or reading.on, "day_part": part})


def _is_last_night(reading: Reading, night: re.Match[str]) -> bool:
    """Whether "semalam" says when it was: not "karena hujan semalam", nor "20 ribu semalam" (for one night)."""
    whole = night[0].casefold().endswith("an")  # "semalaman"
    said = whole or any(one.start <= night.start() < one.end for one in reading.of("date"))
    return said and not _CAUSE.search(reading.text[: night.start()])


def _dated(reading: Reading, chosen: Entity, hours: When, clocks: tuple[Entity, ...]) -> When:
    """The time of an event with a day, a schedule, or a stretch of days."""
    if re.match(r"[a-z]", chosen.key):  # "senin-jumat", "setiap selasa": a schedule has no single day
        text = re.sub(r"[a-z]+", lambda m: m[0].capitalize() if m[0] in DAYS else m[0], chosen.key).replace("-", "–")
        return hours.model_copy(update={"text": _words(text, clocks), "about": False})
    day, until = days_of(chosen)
    if day and until is None and (begun := since(reading, chosen, day)):
        return When(text=begun)
    told = hours.model_copy(update={"text": _words(chosen.text, clocks), "day_part": _part(reading, chosen)})
    if not is_certain(chosen):
        return told.model_copy(update={"resolved": False})
    return told.model_copy(update={"day": day, "until": until, **through(reading, chosen)})


_CAUSE = re.compile(r"\b(?:karena|krn|karna|gara-?gara|gara2|gegara|akibat|soalnya|sebab)\s+$", re.IGNORECASE)


def _about(reading: Reading, time_: Entity) -> bool:
    """ "jam 11an", "sekitar jam 11": a time that is not exact."""
    told = re.search(r"\b(?:sekitar|sekira|kira-kira|kira2|kurang lebih)\s*$", reading.before(time_.start))
    return bool(time_.detail or told)


def weekdays(reading: Reading) -> list[str]:
    """The bare weekdays of a timetable ("selasa di …, rabu di …"); a single one is a day like any other."""
    bare = [one.text.strip().casefold() for one in reading.of("date")]
    every = [
        day
        for one in bare
        if (match := re.fullmatch(r"(?:tiap|setiap)\s+(?:hari\s+)?(\w+)", one)) and (day := match[1]) in DAYS
    ]
    if every and any(one in DAYS for one in bare):  # "tiap selasa & kamis"
        return [day.capitalize() for day in dict.fromkeys([*every, *(one for one in bare if one in DAYS)])]
    spans = [re.sub(r"\s*(?:-|–|sampai|s\.?d\.?)\s*", "–", one) for one in bare if re.fullmatch(_DAY_SPAN, one)]
    if spans and any(one in DAYS for one in bare):  # "senin-jumat …, sabtu …"
        return ["–".join(map(str.capitalize, one.split("–"))) for one in spans] + [
            d.capitalize() for d in bare if d in DAYS
        ]
    return [day.capitalize() for day in dict.fromkeys(bare) if day in {*DAYS, "jum'at"}]


def _bounded(reading: Reading, one: Entity) -> bool:
    """A day that only says until or from when, or when the rest follows."""
    return one.kind != "date" or bool(re.search(_UNTIL, reading.before(one.start))) or is_as_of(reading, one)


def is_as_of(reading: Reading, one: Entity) -> bool:
    """ "per jumat 72,5 persen": how far it was that day; a date ("per 9 sept") may be all the note has."""
    return not re.search(r"\d", one.text) and bool(re.search(r"\bper\s*$", reading.before(one.start)))


def _words(day: str, clocks: tuple[Entity, ...]) -> str:
    return ", ".join([day.strip(), *(one.text.strip() for one in clocks[:1])])


def _chosen(reading: Reading, other: tuple[Entity, ...] = ()) -> Entity | None:
    """The date that tells most: a full or numbered one before "kemarin", resolved before unresolved."""
    found = [
        one
        for one in reading.of("date")
        if one not in other
        and not re.fullmatch(r"\d{4}-\d\d", one.key)
        and not _CAUSE.search(reading.before(one.start))
        and not _EXCEPT.search(reading.before(one.start))
    ]
    return max(
        found, key=lambda one: (any(c.isdigit() for c in one.text), bool(ISO.match(one.key)), -one.start), default=None
    )


def is_certain(entity: Entity) -> bool:
    """Whether the words have one reading: a day is resolved and a written weekday is that day's."""
    day, _ = days_of(entity)
    return day is not None and not contradicts(entity, day)


def contradicts(entity: Entity, day: date) -> bool:
    """Whether the written weekday is another one than the date's ("Selasa 24/9/2025" is a Wednesday)."""
    written = entity.detail.split("-", maxsplit=1)[0]
    return bool(written) and DAYS[day.weekday()] != written and not entity.text.casefold().startswith("malam")


def _part(reading: Reading, chosen: Entity) -> DayPart | None:
    around = f"{chosen.text} {reading.after(chosen.end, 14)}"
    match = _PART.search(around) or _PART.search(reading.before(chosen.start, 12))
    return _STANDARD[" ".join(match[1].casefold().split())] if match else None
