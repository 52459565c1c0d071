"""Where a fact may come from: the operator's words, the programme, the documents found, the agency itself."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from knowledge.checking.folding import fold
from knowledge.documents import Passage, Programme
from knowledge.entities.entity import Entity

Origin = Literal["catatan", "program", "dokumen", "instansi"]
Read = Callable[[str, date], tuple[Entity, ...]]

BRIEF_LABEL = "catatan operator"


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its name for the operator, its facts, and its words folded for look-ups."""

    label: str
    origin: Origin
    entities: tuple[Entity, ...]
    folded: str

    def has(self, kind: str) -> tuple[Entity, ...]:
        """Its facts of one kind."""
        return tuple(entity for entity in self.entities if entity.kind == kind)


def from_brief(brief: str, on: date, read: Read) -> Source | None:
    """The operator's own words, or nothing without any."""
    return Source(BRIEF_LABEL, "catatan", read(brief, on), fold(brief)) if brief.strip() else None


def from_programmes(programmes: Iterable[Programme], on: date, read: Read) -> list[Source]:
    """What each programme's brief states: facts, key messages, spokespersons, calls to action."""
    sources = []
    for programme in programmes:
        text = "\n".join(_stated(programme))
        sources.append(Source(programme.title, "program", read(text, programme.date or on), fold(text)))
    return sources


def from_passages(passages: Sequence[Passage], on: date, read: Read) -> list[Source]:
    """The documents found, one source a document, in the order of their best passage."""
    order = list(dict.fromkeys(passage.document for passage in passages))
    grouped = groupby(sorted(passages, key=lambda p: order.index(p.document)), key=lambda p: p.document)
    sources = []
    for _, group in grouped:
        parts = list(group)
        entities = tuple(e for p in parts for e in read(f"{p.heading}\n{p.text}", p.date or on))
        text = fold("\n".join([parts[0].title, *(f"{p.heading}\n{p.text}" for p in parts)]))
        sources.append(Source(parts[0].title, "dokumen", entities, text))
    return sources


def from_agency(agency: str, on: date, read: Read) -> list[Source]:
    """The writing agency may name itself."""
    return [Source("instansi penulis", "instansi", read(agency, on), fold(agency))] if agency.strip() else []


def _stated(programme: Programme) -> Iterable[str]:
    yield from programme.names
    for message in programme.key_messages:
        yield from message.wordings
    for fact in programme.facts:
        yield fact.text
        yield fact.value
    yield from programme.calls_to_action
    yield from (f"{person.title} {person.name}" for person in programme.spokespersons)
    yield programme.agency
