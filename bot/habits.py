"""The habits of each agency, learned from its texts in the knowledge base and from the drafts it has closed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from knowledge.documents import Document
from knowledge.errors import NoKnowledge
from knowledge.names import Names
from prompts.brief import DraftKind
from prompts.habits import Habits, habits, is_caption

KINDS: tuple[DraftKind, ...] = ("caption", "rilis")  # the kinds that have a style of their own
RECENT = 60  # closed drafts of all agencies that are looked at


@dataclass(frozen=True, slots=True)
class ClosedText:
    """A draft that its operator closed: it was good enough to publish."""

    agency: str
    kind: str
    text: str


Closed = Callable[[int], tuple[ClosedText, ...]]


class Shelves(Protocol):
    """Where past texts are: the knowledge base."""

    def generation_id(self) -> int: ...
    def documents(self) -> tuple[Document, ...]: ...


def nothing_closed(_most: int) -> tuple[ClosedText, ...]:
    """No drafts: what the command line learns from."""
    return ()


class AgencyHabits:
    """Measures again only when the knowledge or the closed drafts have changed."""

    def __init__(self, knowledge: Shelves, names: Names, closed: Closed = nothing_closed) -> None:
        self._knowledge, self._names, self._closed = knowledge, names, closed
        self._measured = lru_cache(maxsize=256)(self._measure)

    def of(self, agency: str, kind: str) -> Habits | None:
        """The habits of an agency, by any of its names, in texts of this kind; None where it has too few."""
        if kind not in KINDS:
            return None
        try:
            generation = self._knowledge.generation_id()
        except NoKnowledge:
            return None
        return self._measured(self._key(agency), kind, generation, self._closed(RECENT))

    def _measure(self, agency: str, kind: str, _generation: int, closed: Sequence[ClosedText]) -> Habits | None:
        past = [
            document.body
            for document in self._knowledge.documents()
            if document.kind == "rilis" and self._key(document.front.instansi) == agency
        ]
        published = [text for text in past if is_caption(text) == (kind == "caption")]
        own = [one.text for one in closed if one.kind == kind and self._key(one.agency) == agency]
        return habits([*published, *own])

    def _key(self, agency: str) -> str:
        ward = (
            agency.split(",", 1)[0] if agency.startswith("Kelurahan ") else agency
        )  # its kecamatan tells nothing more
        known = self._names.agency(ward) if ward else None
        return known.name if known else agency.strip()
