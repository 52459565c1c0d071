"""Changes that came another way than by a file in the chat: `/muatulang`, `python ingest.py`, a rollback."""

from asyncio import to_thread
from collections.abc import Callable
from datetime import datetime

from bot.desk.impact import Impact
from bot.desk.understanding import Understanding
from knowledge.base import KnowledgeBase
from knowledge.documents import Document
from knowledge.errors import NoKnowledge


class Watching:
    """Compares the generation in service with the one of the round before; what it saw first is where it begins."""

    def __init__(
        self, knowledge: KnowledgeBase, understanding: Understanding, impact: Impact, clock: Callable[[], datetime]
    ) -> None:
        self._knowledge, self._understanding, self._impact, self._clock = knowledge, understanding, impact, clock
        self._seen: tuple[int, dict[str, Document]] | None = None

    async def look(self) -> int:
        """Tell the operators whose drafts a change made wrong; how many messages that are."""
        now = await to_thread(self._now)
        before, self._seen = self._seen, now
        if before is None or now is None or before[0] == now[0]:
            return 0
        old = before[1]
        pairs = [(each, old[name]) for name, each in now[1].items() if name in old and old[name] != each]
        touched = await to_thread(self._impact.touched, pairs, self._clock())
        return await self._impact.tell(touched)

    def _now(self) -> tuple[int, dict[str, Document]] | None:
        try:
            generation = self._knowledge.generation_id()
        except NoKnowledge:
            return None
        return generation, {document.id: document for document in self._understanding.held()}
