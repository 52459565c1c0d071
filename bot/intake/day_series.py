"""Days that belong together: a span of two days named apart, and days of one month told in a row."""

import re
from dataclasses import replace
from datetime import date, timedelta

from knowledge.entities import Entity
from knowledge.entities.calendar import DAYS
from knowledge.entities.months import DAY_PART

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TILL = re.compile(r"\s*(?:-|–|s\.?d\.?|sampai(?:\s+dengan)?|sampe|hingga)\s*(?:hari\s+)?", re.IGNORECASE)
_BARE = re.compile(r"(?:tgl|tanggal)\.? \d{1,2}", re.IGNORECASE)
_PART = re.compile(rf"\s+(?:{DAY_PART})$", re.IGNORECASE)
_FAR = 80  # characters between two days of one series


def in_series(entities: tuple[Entity, ...], text: str, on: date) -> tuple[Entity, ...]:
    """The entities with "besok sampai kamis" as one span, and "tgl 1 …, tgl 8 …, tgl 22 …" in one month."""
    joined: list[Entity] = []
    entities = tuple(_that_day(entities, one, on) for one in entities)
    month = None
    for entity in entities:
        near = entity.kind == "date" and month is not None and entity.start - month.end <= _FAR
        one = _in_month_of(month, entity) if month and near else entity
        before = joined[-1] if joined else None
        if before and _reaches(before, one, text):
            joined[-1] = Entity(before.start, one.end, "date", text[before.start : one.end], f"{before.key}/{one.key}")
        else:
            joined.append(one)
        month = one if one.kind == "date" and _DAY.fullmatch(one.key) else month if one.kind != "date" else None
    return tuple(joined)


def _that_day(entities: tuple[Entity, ...], one: Entity, on: date) -> Entity:
    """A bare weekday or day number where the note gives the date of just one such day before ("jumat 24 juli …, jumat
    sampai 10.30 saja"); a weekday beside days to come alone is one of them."""
    named = one.kind == "date" and _PART.sub("", one.text.strip().casefold()) in DAYS
    if not (named or (one.kind == "date" and _BARE.fullmatch(one.text.strip()))):
        return one
    before = [e.key for e in entities if e.kind == "date" and e.end <= one.start and _dated(e)]
    same = {key for key in before if _alike(key, one, named=named)}
    if len(same) == 1:
        return replace(one, key=same.pop())
    ahead = named and before and all(key.partition("/")[0] > on.isoformat() for key in before)
    past = _DAY.fullmatch(one.key) and date.fromisoformat(one.key) < on
    return replace(one, key=(date.fromisoformat(one.key) + timedelta(days=7)).isoformat()) if ahead and past else one


def _dated(one: Entity) -> bool:
    """Whether an entity is one day with its number and month."""
    return bool(_DAY.fullmatch(one.key) and re.search(r"\d", one.text) and not _BARE.fullmatch(one.text.strip()))


def _alike(key: str, one: Entity, *, named: bool) -> bool:
    """Whether a date has the weekday, or the number, that is written bare."""
    day = date.fromisoformat(key)
    return DAYS[day.weekday()] == one.detail if named else day.day == int(re.sub(r"\D", "", one.text))


def _in_month_of(before: Entity, one: Entity) -> Entity:
    """A bare day number behind a smaller one is of the same month."""
    if not (_BARE.fullmatch(one.text.strip()) and _DAY.fullmatch(one.key)):
        return one
    earlier, day = date.fromisoformat(before.key), date.fromisoformat(one.key)
    return replace(one, key=earlier.replace(day=day.day).isoformat()) if _fits(earlier, day) else one


def _fits(earlier: date, day: date) -> bool:
    try:
        return earlier.day < day.day and bool(earlier.replace(day=day.day))
    except ValueError:
        return False


def _reaches(before: Entity, one: Entity, text: str) -> bool:
    days = before.kind == one.kind == "date" and _DAY.fullmatch(before.key) and _DAY.fullmatch(one.key)
    return bool(days) and before.key < one.key and bool(_TILL.fullmatch(text[before.end : one.start]))
