"""A text as the check has read it, and what stays the same while it is being repaired."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.checking.claims import Vouchers
from knowledge.checking.grounding import Ground
from knowledge.checking.known import Known
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.checking.request import CheckRequest
from knowledge.checking.sources import Source
from knowledge.checking.stretches import Stretches
from knowledge.documents import Programme
from knowledge.entities.entity import Entity


@dataclass(frozen=True, slots=True)
class Material:
    """What a text is held to. `programmes`: those it is recognised to be about; `noted`: the facts of the note."""

    request: CheckRequest
    programmes: tuple[Programme, ...]
    sources: tuple[Source, ...]
    noted: tuple[Entity, ...]
    vouchers: Vouchers | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One state of the text: its facts, its words, its sentences."""

    text: str
    entities: Sequence[Entity]
    prose: Prose
    parts: Stretches


@dataclass(frozen=True, slots=True)
class Looked:
    """A text as it was read and held to its sources; `found`: what is found in how it is written and in what it states.
    `known`: what tells who may hold which office."""

    told: Reading
    grounds: tuple[Ground, ...]
    grounded: bool
    known: Known
    found: tuple[Finding, ...]
