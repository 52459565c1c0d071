"""A file's documents, examined: against what they replace, what is in force, what is stored, and for what is unfit."""

from asyncio import to_thread
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.upload import Examined
from bot.desk.impact import Impact
from bot.desk.understanding import Understanding, Understood
from bot.storage.records import Upload
from knowledge.difference import Read, conflicts, difference, text_of
from knowledge.documents import Document
from knowledge.flags import flags


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
        return Examined(
            understood,
            difference(document, before),
            conflicts(document, held, now.date(), self.read) if document.in_force(now.date()) else (),
            flags(text_of(document)),
            len(self.impact.touched([(document, before)], now)) if before else 0,
        )
