"""A file's documents, examined: against what they replace, what is in force, what is stored, and for what is unfit."""

from asyncio import to_thread
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.cards.upload import Examined
from bot.desk.impact import Impact
from bot.desk.understanding import Understanding, Understood
from bot.storage.records import Upload
from knowledge.difference import Read, conflicts, difference, text_of
from knowledge.documents import Document
from knowledge.flags import flags

FACTS = 30  # of a document, that others are searched for


@dataclass(frozen=True, slots=True)
class Examining:
    """Raises `CorpusRejected` for files that cannot be used."""

    understanding: Understanding
    impact: Impact
    read: Read
    clock: Callable[[], datetime]

    async def of(self, uploads: Sequence[Upload]) -> tuple[Examined, ...]:
        """Every document of the files."""
        understood = await self.understanding.of(uploads)
        return await to_thread(self._all, understood)

    def _all(self, understood: Sequence[Understood]) -> tuple[Examined, ...]:
        held = self.understanding.held()
        return tuple(self._one(each, held) for each in understood)

    def _one(self, understood: Understood, held: Sequence[Document]) -> Examined:
        now, document = self.clock(), understood.document
        before = understood.replaces.document if understood.replaces else None
        others = self._related(document, held, now.date())
        return Examined(
            understood,
            difference(document, before),
            conflicts(document, others, now.date(), self.read) if document.in_force(now.date()) else (),
            flags(text_of(document)),
            len(self.impact.touched([(document, before)], now)) if before else 0,
        )

    def _related(self, document: Document, held: Sequence[Document], on: date) -> list[Document]:
        """Every document with facts, and those that a search finds for the facts of this one: reading the figures of
        ten thousand releases would take minutes."""
        facts = [fact.teks for fact in document.front.fakta[:FACTS]]
        found = {name for fact in facts for name in self.understanding.about(fact, on)}
        return [each for each in held if each.front.fakta or each.id in found]
