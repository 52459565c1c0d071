"""What an answer may rest on, and what it is once told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from knowledge.checking.report import Finding
from knowledge.documents import Document, Passage, Programme
from knowledge.names import Names
from knowledge.query import Query, understand
from prompts.draft import Source
from prompts.offline.dates import long_date


class Found(Protocol):
    """A search result: passages best first, and whether they are near enough to hold an answer."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Best first."""

    @property
    def found(self) -> bool:
        """The search's own verdict."""

    @property
    def confidence(self) -> float:
        """0..1: how sure the search is that they answer."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything in force on a day. `search` finds passages, `check` applies the writing rules to a few words,
    `understand` weighs the words of a question by the documents', `lapsed` has the programmes that are over."""

    on: date
    search: Callable[[str], Found]
    programmes: Sequence[Programme] = ()
    documents: Sequence[Document] = ()
    names: Names | None = None
    check: Callable[[str], Sequence[Finding]] = lambda _: ()
    understand: Callable[[str], Query] = lambda text: understand(text, {}, 0)
    lapsed: Callable[[], Sequence[Programme]] = tuple

    def document(self, id: str) -> Document | None:  # noqa: A002 - the schema's word
        """One document in force."""
        return next((one for one in self.documents if one.id == id), None)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said to one question, and the documents it stands in; `recorded` is False where they say that what is
    asked for is not known."""

    text: str
    sources: tuple[Source, ...]
    recorded: bool = True


def validity(start: date | None, end: date | None, written: date | None = None) -> str:
    """`, berlaku s.d. 31 Desember 2029`: the validity, or the day a document was written."""
    if end:
        return f", berlaku s.d. {long_date(end)}"
    if start:
        return f", berlaku sejak {long_date(start)}"
    return f", {long_date(written)}" if written else ""


def brief_title(programme: Programme) -> str:
    """`Brief Saban Juare, berlaku s.d. …`, for the brackets behind a statement."""
    return f"Brief {programme.title}{validity(programme.valid_from, programme.valid_until, programme.date)}"


def source_of(programme: Programme) -> Source:
    """The programme's document."""
    return Source(document=programme.id, title=programme.title)
