"""`/celah`: what people looked for in vain, ranked, and what the base offers that nobody told this month."""

from asyncio import to_thread
from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot import texts
from bot.buttons import short_key
from bot.cards.gaps import gaps_card
from bot.clock import JAKARTA
from bot.desk.errors import NotFound, admins_only
from bot.desk.library import UNANSWERED
from bot.replies import Reply, say
from bot.settings import Settings
from bot.storage import Store
from bot.storage.records import Operator
from knowledge.base import KnowledgeBase
from knowledge.documents import Programme
from knowledge.errors import NoKnowledge
from knowledge.topics import Asked, Topic, topics, without

CLOSED = "celah-selesai"
READ = 1000  # questions that are grouped


class Gaps:
    """The admins' to-do. What is ticked off comes back when somebody looks for it again."""

    def __init__(
        self, knowledge: KnowledgeBase, store: Store, clock: Callable[[], datetime], settings: Settings
    ) -> None:
        self._knowledge, self._audit, self._usage = knowledge, store.audit, store.usage
        self._clock, self._days = clock, settings.gap_days

    async def show(self, admin: Operator) -> Reply:
        """The most wanted topics without a document, and key messages without a draft."""
        admins_only(admin)
        gaps, unused = await to_thread(self._open), await to_thread(self._unused)
        if not gaps and not unused:
            return say(texts.NO_GAPS)
        return Reply((gaps_card(gaps, unused, self._clock().date()),))

    async def close(self, admin: Operator, key: str) -> Reply:
        """`Selesai`: the topic has its document now."""
        admins_only(admin)
        gap = next((each for each in await to_thread(self._open) if short_key(each.text) == key), None)
        if gap is None:
            raise NotFound(texts.UNKNOWN_BUTTON)
        await to_thread(self._audit.add_feedback, self._clock(), admin.id, CLOSED, gap.text)
        return Reply(edit=(await self.show(admin)).messages[0], toast=texts.GAP_CLOSED)

    def _open(self) -> list[Topic]:
        since = self._clock() - timedelta(days=self._days)
        questions = [Asked(q.text, q.times, q.last) for q in self._audit.feedback(UNANSWERED, READ)]
        closed = [Asked(q.text, q.times, q.last) for q in self._audit.feedback(CLOSED, READ)]
        asked = [one for one in (*questions, *self._usage.found_nothing(since)) if one.last >= since]
        return without(topics(asked), closed)

    def _unused(self) -> list[tuple[Programme, list[str]]]:
        """Of each programme in force, the key messages that no draft of this month tells."""
        today = self._clock().date()
        told = self._usage.told(_month_of(today))
        unused = [
            (programme, [m.text for m in programme.key_messages if not told[programme.title, m.text]])
            for programme in self._programmes(today)
        ]
        return [(programme, messages) for programme, messages in unused if messages]

    def _programmes(self, today: date) -> tuple[Programme, ...]:
        try:
            return self._knowledge.programmes(today)
        except NoKnowledge:
            return ()


def _month_of(today: date) -> datetime:
    return datetime(today.year, today.month, 1, tzinfo=JAKARTA)
