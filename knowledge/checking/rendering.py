"""A fact of a source, written the way the text writes it: the suggestion that can be put in its place."""

import re
from datetime import date

from knowledge.checking.casing import first_upper, titled
from knowledge.checking.comparing import days, unit, value
from knowledge.checking.kinds.template import thousands
from knowledge.day_names import DAYS, MONTHS
from knowledge.entities.entity import Entity

_CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}\b")
_YEAR = re.compile(r"\b\d{4}\b")


def weekday(day: date) -> str:
    """The Indonesian name of the day."""
    return DAYS[day.weekday()]


def as_written(wrong: Entity, right: Entity) -> str:
    """The right value in the style of the wrong one; empty where no safe way of writing it is known."""
    if wrong.kind == "date":
        return _date(wrong, right)
    if wrong.kind == "person":
        return right.text if right.text[:1].isupper() else titled(right.key)
    if wrong.kind == "number":
        return _number(wrong, right)
    if wrong.kind in {"place", "organisation"}:
        return right.text if right.text[:1].isupper() else ""
    return _time(wrong, right) if wrong.kind == "time" else right.text


def _time(wrong: Entity, right: Entity) -> str:
    """The clock times exchanged, `pukul` and `WIB` kept."""
    times = iter(right.key.rstrip("/").split("/"))
    if len(_CLOCK.findall(wrong.text)) != right.key.rstrip("/").count("/") + 1:
        return ""
    return _CLOCK.sub(lambda _: next(times).replace(":", "."), wrong.text)


def quotation(wrong: Entity, right: Entity) -> str:
    """The supplied words in the text's own marks, with its capital and its closing comma or full stop."""
    words, inner = right.text[1:-1].strip(), wrong.text[1:-1].strip()
    if inner[:1].isupper():
        words = first_upper(words)
    if inner[-1:] in ",." and words[-1:] not in set(",.!?"):
        words += inner[-1]
    return wrong.text[0] + words + wrong.text[-1]


def _date(wrong: Entity, right: Entity) -> str:
    found = days(right)
    if len(found) != 1 or len(days(wrong)) != 1:
        return ""
    day = found[0]
    if "/" in wrong.text:
        short = f"{day.day}/{day.month}/{day.year}" if _YEAR.search(wrong.text) else f"{day.day}/{day.month}"
        bare = f"({short})" if "(" in wrong.text else short
        return f"{weekday(day)} {bare}" if wrong.detail else bare
    year = f" {day.year}" if _YEAR.search(wrong.text) else ""
    long = f"{day.day} {MONTHS[day.month - 1]}{year}"
    return f"{weekday(day)}, {long}" if wrong.detail else long


def _number(wrong: Entity, right: Entity) -> str:
    figure, name = value(right), unit(wrong)
    words = wrong.text.split()
    if not figure.isdigit() or not name or words[-1].casefold() != name.split()[-1]:
        return right.text
    return f"{thousands(figure)} {words[-1]}"
