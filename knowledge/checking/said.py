"""A text with what its quotations may come from, and where it says who spoke one."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.checking.folding import says
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.names import Names


@dataclass(frozen=True, slots=True)
class Said:
    """A text as the check has read it, and what its quotations may come from."""

    text: str
    entities: Sequence[Entity]
    sources: Sequence[Source]
    names: Names

    @property
    def people(self) -> list[Entity]:
        """Everybody named in the text."""
        return [entity for entity in self.entities if entity.kind == "person"]

    def knows(self, person: Entity) -> bool:
        """Whether a source or the list of offices has the person."""
        parts = set(person.key.split())
        fuller = (other.key for other in self.people if parts < set(other.key.split()))  # "ujar Tunggul"
        listed = any(self.names.person(key) for key in (person.key, *fuller))
        return listed or any(says(source.folded, person.key) for source in self.sources)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Where a text says who spoke: what stands `beside` the quotation, and `around` it, where only "ujarnya" does."""

    beside: tuple[int, int]
    around: tuple[int, int]
