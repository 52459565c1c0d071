"""The draft: what a writer returns, and the task it is given."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict

from knowledge.checking.neighbours import OtherText
from knowledge.documents import Passage, Programme
from knowledge.themes import Theme
from prompts.brief import Brief, Channel, DraftKind
from prompts.habits import Habits

Tone = Literal["biasa", "resmi", "hangat", "muda", "sederhana"]
Length = Literal["biasa", "pendek", "panjang"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a draft should sound. `seed` chooses among equal wordings: the same seed gives the same text; `opening`
    chooses anew how it opens, and nothing else."""

    tone: Tone = "biasa"
    length: Length = "biasa"
    seed: int = 0
    opening: int = 0


@dataclass(frozen=True, slots=True)
class Precedent:
    """A past release in force, whole: what a new one may take its order from, and nothing else."""

    document: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """Everything a writer may use. Nothing that is not in here may appear in the draft."""

    brief: Brief
    programme: Programme | None = None
    passages: tuple[Passage, ...] = ()
    style: Style = field(default_factory=Style)
    habits: Habits | None = None  # how the agency writes texts of this kind, where that is known
    themes: tuple[Theme, ...] = ()  # for the check alone, as the others' texts are: no writer takes a word from them
    others: tuple[OtherText, ...] = ()
    precedents: tuple[Precedent, ...] = ()  # the nearest first; a writer takes the order of one, never its words


class Source(BaseModel):
    """A document a draft rests on; `use`: "susunan" for a past release of which only the order was followed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    title: str
    use: Literal["isi", "susunan"] = "isi"


class LeftOut(BaseModel):
    """What the note says and the text does not, in printable words, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    reason: str


class Draft(BaseModel):
    """A text to publish after one look. `slots` are the gaps left visible in it as `[LENGKAPI: …]`.

    `text` is exactly what is published: for a release it includes the title and the dateline, for an X thread
    its posts parted by a blank line. `writer` is `luring` or `model`; `note` says in Indonesian what the
    operator should know about how it was written (e.g. why the model was not used); `obeyed` holds what the
    operator told the writer ("jangan sebut daerah mana"), which is followed and not printed; `left_out` what the
    note says and the text could not say; `own_words` the sentences that the operator worded himself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: DraftKind
    channel: Channel | None = None
    title: str = ""
    text: str
    slots: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    writer: Literal["luring", "model"] = "luring"
    note: str = ""
    obeyed: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    own_words: tuple[str, ...] = ()

    @property
    def cited(self) -> tuple[str, ...]:
        """The titles of the documents whose content it rests on, each once."""
        return tuple(dict.fromkeys(source.title for source in self.sources if source.use == "isi"))

    @property
    def follows(self) -> str:
        """The title of the past release whose order it has; empty for the house's own order."""
        return next((source.title for source in self.sources if source.use == "susunan"), "")


class Writer(Protocol):
    """Turns a task into a draft."""

    async def write(self, task: Task) -> Draft:
        """Write the draft. Raises `prompts.model.ModelUnavailable` when a model cannot deliver one."""
        ...
