"""One note drafted offline and everything measured on the draft."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass

from bench.added import Sources
from bench.expect import forbidden, met, publishable
from bench.forms import broken
from bench.leftovers import Vocabulary
from bench.notes import Note
from bench.plain import plain
from bot.studio import Drafted, Studio, fresh_style
from knowledge.checking.coverage import cover
from knowledge.checking.stretches import stretches
from knowledge.limits import Limits
from prompts.brief import Brief, Channel, DraftKind

Writer = Callable[[Brief], Awaitable[Drafted]]


@dataclass(frozen=True, slots=True)
class Measured:
    """`missing`: facts of the note not in the draft, `stated` those of them that the operator is told of with a
    reason; `message`: whether its programme's key message is said (None:
    no programme expected); `stray`: a programme told that the note is not about; `ms`: note to checked draft."""

    note: Note
    kind: DraftKind
    channel: Channel | None
    brief: Brief
    drafted: Drafted
    missing: tuple[str, ...]
    stated: tuple[str, ...]
    forbidden: tuple[str, ...]
    added: tuple[str, ...]
    message: bool | None
    stray: str
    limits: tuple[str, ...]
    leftovers: tuple[str, ...]
    ms: float

    @property
    def label(self) -> str:
        return f"{self.note.id} {self.kind}{' ' + self.channel if self.channel else ''}"


class Bench:
    """The parts every measurement needs, over a studio whose knowledge is synced."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self._sources = Sources(studio.knowledge, studio.names)
        self._words = Vocabulary(studio.knowledge.documents())
        self._limits = Limits.load()

    async def measure(self, chosen: Iterable[Note], write: Writer | None = None) -> AsyncIterator[Measured]:
        """Every form of every note, in order, by the product's writer or by a peer."""
        for note in chosen:
            for kind, channel in note.forms:
                yield await self.one(note, kind, channel, write or self.studio.draft)

    async def template(self, brief: Brief) -> Drafted:
        """The peer: a plain template over the same brief, with the product's check as its judge."""
        draft = plain(brief)
        report = await self.studio.recheck(brief, draft, fresh_style(brief))
        return Drafted(brief, draft, report, None, (), 0.0)

    async def one(self, note: Note, kind: DraftKind, channel: Channel | None, write: Writer) -> Measured:
        """One note in one form."""
        began = time.perf_counter()
        brief = self.studio.read(note.text, kind, channel, note.agency, note.sent_at)
        drafted = await write(brief)
        ms = (time.perf_counter() - began) * 1000
        text = publishable(drafted.draft.text)
        told = drafted.programme.id if drafted.programme else ""
        missing = tuple(fact for fact in note.facts if not met(fact, text))
        reasoned = publishable("\n".join(one.text for one in drafted.draft.left_out))
        return Measured(
            note, kind, channel, brief, drafted,
            missing=missing,
            stated=tuple(fact for fact in missing if met(fact, reasoned)),
            forbidden=tuple(forbidden(note.forbid, text)),
            added=self._sources.added(note, drafted),
            message=self._message(note, drafted.draft.text),
            stray=told if told != note.program else "",
            limits=broken(drafted.draft, self._limits),
            leftovers=self._words.leftovers(drafted.draft.text, note.text),
            ms=ms,
        )  # fmt: skip

    def _message(self, note: Note, text: str) -> bool | None:
        if not note.program:
            return None
        programmes = self.studio.knowledge.programmes(note.sent_at.date())
        programme = next((p for p in programmes if p.id == note.program), None)
        if programme is None:
            raise ValueError(f"{note.id}: programme {note.program} is not in force on {note.sent_at:%Y-%m-%d}")
        return any(c.status in {"present", "paraphrased"} for c in cover(programme, stretches(text)))
