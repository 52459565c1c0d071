"""What the calendar brings: documents and offices about to end, documents that come into force or go out of it."""

from asyncio import to_thread
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

from bot import texts
from bot.buttons import button, short_key
from bot.desk.people import PeopleDesk
from bot.desk.post import Post
from bot.desk.understanding import Understanding
from bot.replies import Message, plain
from bot.settings import Settings
from knowledge.base import KnowledgeBase
from knowledge.documents import Document
from knowledge.errors import IngestBusy, NoKnowledge
from knowledge.names import Holder, Names

HOURS = range(7, 20)  # nobody is reminded at night


class Reminding:
    """Called every hour; everybody is told of one end once."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        names: Names,
        *,
        understanding: Understanding,
        people: PeopleDesk,
        post: Post,
        clock: Callable[[], datetime],
        settings: Settings,
    ) -> None:
        self._knowledge, self._names, self._understanding = knowledge, names, understanding
        self._people, self._post, self._clock = people, post, clock
        self._ahead = timedelta(days=settings.reminder_days)

    async def remind(self) -> int:
        """Tell the admins what ends within the days of the settings; how many messages that are."""
        if self._clock().hour not in HOURS:
            return 0
        admins, told = await self._people.admins(), 0
        for document in await to_thread(self._ending):
            message = _document_message(document, self._clock().date())
            told += await self._post.tell(admins, f"berakhir:{document.id}:{document.front.berlaku.sampai}", message)
        for holder in self._leaving():
            text = texts.office_ends(plain(holder.name), plain(holder.title), holder.valid_until)
            topic = f"menjabat:{holder.name}:{holder.office}:{holder.valid_until}"
            told += await self._post.tell(admins, topic, Message(text, markup=True))
        return told

    async def renew(self) -> bool:
        """Make a generation if a document came into force or went out of it since the last one; whether it did."""
        if not await to_thread(self._moved):
            return False
        report = await to_thread(self._knowledge.sync)
        return report.new_generation

    async def alarm(self) -> int:
        """Tell the admins what keeps the index from serving as it should, once a day; how many messages that are."""
        with suppress(NoKnowledge):
            if problem := await to_thread(self._knowledge.problem):
                topic = f"indeks:{self._clock():%Y-%m-%d}:{problem[:80]}"
                return await self._post.tell(await self._people.admins(), topic, Message(texts.index_problem(problem)))
        return 0

    async def tidy(self) -> None:
        """Delete what no longer has to be kept, deleted documents included."""
        with suppress(IngestBusy):  # the next round will do
            await to_thread(self._knowledge.tidy)

    def _ending(self) -> list[Document]:
        today = self._clock().date()
        held = [document for document in self._understanding.held() if document.in_force(today)]
        return [document for document in held if self._soon(document.front.berlaku.sampai)]

    def _leaving(self) -> list[Holder]:
        return [holder for holder in self._names.holders if self._soon(holder.valid_until)]

    def _soon(self, end: date | None) -> bool:
        today = self._clock().date()
        return end is not None and today <= end <= today + self._ahead

    def _moved(self) -> bool:
        today = self._clock().date()
        in_index = {document.id for document in self._understanding.in_index()}
        return any((document.id in in_index) != document.in_force(today) for document in self._understanding.held())


def _document_message(document: Document, today: date) -> Message:
    end, key = document.front.berlaku.sampai, short_key(document.id)
    row = (button("Buka", "m", 0, "lihat", key), button("Perpanjang", "m", 0, "perpanjang", key))
    left = (end - today).days if end else 0
    return Message(texts.document_ends(plain(document.title), end, left), (row,), markup=True)
