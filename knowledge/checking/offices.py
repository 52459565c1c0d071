"""Who held an office on the day the text is about, whether acting, and how the name is spelt."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from knowledge.checking.comparing import days
from knowledge.checking.folding import fold
from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity
from knowledge.names import Holder, Names

_FORMER = re.compile(r"\b(?:mantan|eks|bekas)\b[ -]*$", re.IGNORECASE)
_ACTING = re.compile(r"\b((?:Plt|Plh|Pj)\.?|Pelaksana (?:Tugas|Harian)|Penjabat)\s", re.IGNORECASE)
_HEADS = re.compile(r"kepala\s+(?=\S)", re.IGNORECASE)
_LONGEST = len("Pelaksana Harian ")


def office_findings(
    text: str, entities: Sequence[Entity], names: Names, on: date, supported: Collection[str] = ()
) -> Iterator[Finding]:
    """Findings on every listed office holder named in the text, or named with a listed office.

    `supported` are the keys of people a source names: there the office may be the mistake, so the name is kept.
    """
    day = next((d for e in entities if e.kind == "date" for d in days(e)), on)
    for person in (e for e in entities if e.kind == "person"):
        expected = names.holder(person.detail, day) if person.detail else None
        listed = names.person(person.key, day)
        if expected and not _part_of(person, expected) and names.like(person.key) == expected:
            yield from _spelling(person, expected)
        elif expected and expected.name.casefold() != person.key and not _part_of(person, expected):
            yield _wrong_holder(person, expected, day, person.key not in supported)
        elif listed:
            yield from _spelling(person, listed)
            yield from _in_office(text, person, listed, day, names)
        elif (meant := names.like(person.key)) and person.key not in supported:
            yield from _spelling(person, meant)


def _in_office(text: str, person: Entity, holder: Holder, day: date, names: Names) -> Iterator[Finding]:
    """Whether the office written beside a listed name is theirs on that day, and acting as the list says."""
    if not person.detail:
        return
    if not _office_of(person, holder, names):
        yield from _elsewhere(text, person, holder, day, names)
        return
    if not holder.in_office(day):
        message = f"Pada {day.day}/{day.month}/{day.year}, {holder.name} bukan lagi {holder.office}."
        yield Finding(
            "nama.pejabat", "nama", "error", person.start, person.end, person.text, message, "", holder.source
        )
    elif match := _FORMER.search(text[: max(0, text.rfind(person.detail, 0, person.start))]):
        message = f"Pada {day.day}/{day.month}/{day.year}, {holder.name} masih {holder.office}: tulis tanpa “mantan”."
        yield Finding("nama.pejabat", "nama", "error", *match.span(), match[0], message, "", holder.source)
    elif holder.acting:
        yield from _acting(text, person, holder)
    elif match := _ACTING.search(text, max(0, person.start - len(person.detail) - _LONGEST), person.start):
        message = f"{holder.name} bukan pelaksana tugas: tulis tanpa “{match[0].strip()}”."
        yield Finding("nama.plt", "nama", "error", *match.span(1), match[1], message, "", holder.source)


def _elsewhere(text: str, person: Entity, holder: Holder, day: date, names: Names) -> Iterator[Finding]:
    """The head of one agency named as that of another; who stands in for somebody may well be."""
    said = _HEADS.match(person.detail)
    other = names.agency(person.detail[said.end() :]) if said else None
    own = names.agency(holder.agency or _HEADS.sub("", holder.office))
    start = text.rfind(person.detail, max(0, person.start - len(person.detail) - 12), person.start)
    if other is None or own is None or other == own or start < 0 or not holder.in_office(day):
        return
    if not _HEADS.match(holder.office) or _ACTING.search(text, max(0, start - _LONGEST), start + 1):
        return
    message = f"Pada {day.day}/{day.month}/{day.year}, {holder.name} adalah {holder.title}, bukan {person.detail}."
    yield Finding(
        "nama.pejabat", "nama", "error", start, start + len(person.detail), person.detail, message, "", holder.source
    )


def _office_of(person: Entity, holder: Holder, names: Names) -> bool:
    office = names.office(re.sub(r"^(?:plt|plh|pj)\.?\s+", "", person.detail, flags=re.IGNORECASE))
    official = office.official if office and "{" not in office.official else person.detail
    return fold(official).strip() in fold(holder.office) or fold(holder.office).strip() in fold(official)


def _part_of(person: Entity, holder: Holder) -> bool:
    return set(person.key.split()) <= set(holder.name.casefold().split())


def _wrong_holder(person: Entity, holder: Holder, day: date, replace: bool) -> Finding:
    message = f"Pada {day.day}/{day.month}/{day.year}, {holder.title} adalah {holder.name}, bukan {person.text}."
    return Finding(
        "nama.pejabat", "nama", "error", person.start, person.end, person.text, message,
        holder.name if replace else "", holder.source,
    )  # fmt: skip


def _spelling(person: Entity, holder: Holder) -> Iterator[Finding]:
    """A known variant with as many words as the name is a misspelling; a shorter one is just short."""
    same_length = len(person.text.split()) == len(holder.name.split())
    if same_length and fold(person.text) != fold(holder.name):
        message = f"Ejaan nama di daftar pejabat: {holder.name}."
        yield Finding(
            "nama.ejaan", "nama", "error", person.start, person.end, person.text, message, holder.name, holder.source
        )


def _acting(text: str, person: Entity, holder: Holder) -> Iterator[Finding]:
    start = text.rfind(person.detail, max(0, person.start - len(person.detail) - 12), person.start)
    if _ACTING.search(text, max(0, start - _LONGEST), max(0, start) + len(person.detail)):
        return
    if start >= 0:
        message = f"{holder.name} adalah pelaksana tugas: tulis “Plt.”."
        yield Finding(
            "nama.plt", "nama", "error", start, start + len(person.detail), person.detail, message,
            f"Plt. {person.detail}", holder.source,
        )  # fmt: skip
