"""Where a fact may come from: the operator's words, the programme, the documents found, the agency itself.

What a passage or a programme states is worked out once and kept: the same twenty passages come back with every text
about the same thing. A passage's id is the hash of its content, so a kept entry can never be out of date.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal

from knowledge.checking.comparing import value
from knowledge.checking.folding import content, fold
from knowledge.documents import Passage, Programme
from knowledge.entities.entity import Entity

Origin = Literal["catatan", "program", "dokumen", "instansi"]
Read = Callable[[str, date], tuple[Entity, ...]]

BRIEF_LABEL = "catatan operator"
_KEPT = 8192  # passages; 5,000 of them take about 20 MB


@dataclass(frozen=True)
class Source:
    """One source: its name for the operator, its facts, and its words folded for look-ups."""

    label: str
    origin: Origin
    entities: tuple[Entity, ...]
    folded: str
    about: frozenset[str] = frozenset()
    text: str = ""  # as written; a document has its pieces
    pieces: tuple["Source", ...] = ()
    year: int = 0  # of what a programme is of: its ordinals go on by one each year

    def has(self, kind: str) -> tuple[Entity, ...]:
        """Its facts of one kind."""
        return self._by_kind.get(kind, ())

    @cached_property
    def keys(self) -> frozenset[tuple[str, str]]:
        """Kind and key of every fact."""
        return frozenset((entity.kind, entity.key) for entity in self.entities)

    def with_value(self, figure: str) -> tuple[Entity, ...]:
        """Its numbers and sums of this figure."""
        return self._by_value.get(figure, ())

    def named(self, kind: str) -> str:
        """The keys of its facts of one kind in one line, each between two spaces."""
        return self._names.get(kind, "")

    @cached_property
    def people(self) -> tuple[frozenset[str], ...]:
        """The words of each person's key."""
        return tuple(frozenset(person.key.split()) for person in self.has("person"))

    @cached_property
    def _names(self) -> dict[str, str]:
        return {kind: f" {' | '.join(one.key for one in ones)} " for kind, ones in self._by_kind.items()}

    @cached_property
    def _by_value(self) -> dict[str, tuple[Entity, ...]]:
        found: dict[str, list[Entity]] = {}
        for entity in (*self.has("number"), *self.has("money")):
            found.setdefault(value(entity), []).append(entity)
        return {figure: tuple(entities) for figure, entities in found.items()}

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entity, ...]]:
        kinds = dict.fromkeys(entity.kind for entity in self.entities)
        return {kind: tuple(e for e in self.entities if e.kind == kind) for kind in kinds}


class FactLedger:
    """The sources of requests, each passage and programme read once. Safe to share between threads."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._piece = lru_cache(maxsize=_KEPT)(self._of_passage)
        self._document = lru_cache(maxsize=512)(self._of_document)
        self._programme = lru_cache(maxsize=512)(self._of_programme)

    def brief(self, brief: str, on: date) -> list[Source]:
        """The operator's own words, or nothing without any."""
        return [self._source(BRIEF_LABEL, "catatan", brief, on)] if brief.strip() else []

    def agency(self, agency: str, on: date) -> list[Source]:
        """The writing agency may name itself."""
        return [self._source("instansi penulis", "instansi", agency, on)] if agency.strip() else []

    def programmes(self, programmes: Iterable[Programme], on: date) -> list[Source]:
        """What each programme's brief states: facts, key messages, spokespersons, calls to action."""
        return [self._programme(programme, programme.date or on) for programme in programmes]

    def passages(self, passages: Sequence[Passage], on: date) -> list[Source]:
        """The documents found, one source a document, in the order of their best passage. A guide is none: its
        figures, dates and people are examples."""
        documents: dict[str, list[Passage]] = {}
        for passage in passages:
            if passage.kind == "panduan":
                continue
            documents.setdefault(passage.document, []).append(passage)
        return [
            self._document(parts[0].title, tuple((_Content(p.id, p.heading, p.text), p.date or on) for p in parts))
            for parts in documents.values()
        ]

    def _of_document(self, title: str, parts: tuple[tuple["_Content", date], ...]) -> Source:
        pieces = [self._piece(*part) for part in parts]
        return Source(
            title,
            "dokumen",
            tuple(entity for piece in pieces for entity in piece.entities),
            "".join([fold(title), *(piece.folded for piece in pieces)]),
            content(title).union(*(piece.about for piece in pieces)),
            pieces=tuple(pieces),
        )

    def _of_passage(self, passage: "_Content", on: date) -> Source:
        return self._source(passage.id, "dokumen", f"{passage.heading}\n{passage.text}", on)

    def _of_programme(self, programme: Programme, on: date) -> Source:
        source = self._source(programme.title, "program", "\n".join(stated(programme)), on)
        return replace(source, year=on.year)

    def _source(self, label: str, origin: Origin, text: str, on: date) -> Source:
        return Source(label, origin, self._read(text, on), fold(text), content(text), text)


@dataclass(frozen=True, slots=True)
class _Content:
    """A passage without its score: what its facts depend on."""

    id: str
    heading: str
    text: str


def stated(programme: Programme) -> Iterator[str]:
    """Everything a programme states, line by line."""
    yield from programme.names
    for message in programme.key_messages:
        yield from message.wordings
    for fact in programme.facts:
        yield fact.text
        yield fact.value
    yield from programme.calls_to_action
    yield from (f"{person.title} {person.name}" for person in programme.spokespersons)
    yield programme.agency
