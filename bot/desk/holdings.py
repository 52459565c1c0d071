"""`/dokumen`: what the knowledge base holds, found, looked into, downloaded, ended, withdrawn, deleted."""

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from pydantic import ValidationError

from bot import texts
from bot.buttons import button, short_key
from bot.cards import holdings as cards
from bot.cards.documents import done_card
from bot.cards.library import document_card as content_card
from bot.clock import JAKARTA
from bot.desk.errors import NotFound, Refused, admins_only
from bot.desk.keeping import Keeping, Show
from bot.desk.people import PeopleDesk
from bot.desk.receiving import Receiving
from bot.desk.said import Said
from bot.desk.understanding import Understanding
from bot.replies import Attachment, Message, Reply, say
from bot.settings import Settings
from bot.storage import Store
from bot.storage.records import Operator, Upload, Waiting
from knowledge.base import KnowledgeBase
from knowledge.documents import Berlaku, Document
from knowledge.index import SyncReport
from knowledge.plain import written_date
from knowledge.received import file_of, written

SENDERS = 5  # of the history


class Holdings:
    """For admins only. A document is named by the short key of its id, so that a button can carry it."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        store: Store,
        *,
        understanding: Understanding,
        people: PeopleDesk,
        keeping: Keeping,
        receiving: Receiving,
        clock: Callable[[], datetime],
        settings: Settings,
    ) -> None:
        self._knowledge, self._uploads, self._chats = knowledge, store.uploads, store.chats
        self._understanding, self._people, self._keeping, self._clock = understanding, people, keeping, clock
        self._receiving, self._settings = receiving, settings

    async def list(self, admin: Operator, page: int = 0, view: str = "") -> Reply:
        """`/dokumen`, `/dokumen program`, `/dokumen banjir`."""
        admins_only(admin)
        held = await to_thread(self._understanding.held)
        if not held:
            return say(texts.NO_DOCUMENTS)
        return Reply((cards.listing(held, page, view, self._today),))

    async def show(self, admin: Operator, key: str) -> Reply:
        """One document with its buttons."""
        document = await self._find(admin, key)
        origin = await self._origin(document)
        versions = await to_thread(self._knowledge.history, document.id)
        return Reply((cards.document_card(document, origin, len(versions), self._today),))

    async def content(self, admin: Operator, key: str) -> Reply:
        """`Isi`: the document's text."""
        return Reply((content_card(await self._find(admin, key)),))

    async def download(self, admin: Operator, key: str) -> Reply:
        """`Unduh`: the document as it is kept, and the file it was made from."""
        document = await self._find(admin, key)
        kept = Message(texts.DOCUMENT_AS_KEPT, attachment=Attachment(file_of(document.id), written(document)))
        newest = next(iter(await to_thread(self._uploads.of_document, document.id)), None)
        if newest is None or not newest.body or newest.name == file_of(document.id):
            return Reply((kept,))
        return Reply((kept, Message(texts.DOCUMENT_AS_SENT, attachment=Attachment(newest.name, newest.body))))

    async def history(self, admin: Operator, key: str) -> Reply:
        """`Riwayat`: every version that is kept, and who sent what."""
        document = await self._find(admin, key)
        versions = await to_thread(self._knowledge.history, document.id)
        uploads = await to_thread(self._uploads.of_document, document.id)
        senders = [await self._sent(upload) for upload in uploads[:SENDERS]]
        return Reply((cards.history_card(document, versions, senders),))

    async def version(self, admin: Operator, key: str, number: int) -> Reply:
        """One earlier version as a file."""
        document = await self._find(admin, key)
        versions = await to_thread(self._knowledge.history, document.id)
        found = next((version for version in versions if version.number == number), None)
        if found is None:
            raise NotFound(texts.GONE)
        when = found.added.astimezone(JAKARTA)
        name = f"{file_of(document.id).removesuffix('.md')}-{when:%Y%m%d-%H%M}.md"
        return Reply((Message(texts.DOCUMENT_AS_KEPT, attachment=Attachment(name, written(found.document))),))

    async def ask_until(self, admin: Operator, key: str) -> Reply:
        """`Berlaku sampai …`: the choices."""
        return Reply(edit=cards.until_menu(await self._find(admin, key), self._today))

    async def wait_for_day(self, admin: Operator, key: str) -> Reply:
        """`Tanggal lain`: the next text is a day."""
        document = await self._find(admin, key)
        waiting = Waiting("berlaku", self._clock(), field=short_key(document.id))
        await to_thread(self._chats.wait_for, admin.id, waiting)
        return say(texts.ASK_FOR["berlaku"])

    async def day_said(self, admin: Operator, said: Said) -> Reply:
        """The day that was asked for, behind the document's key."""
        key, _, words = said.text.partition(" ")
        document, end = await self._find(admin, key), written_date(words)
        if end is None:
            raise Refused(texts.NO_DAY)  # the chat goes on waiting for it
        yes = button(f"Ya, sampai {end.day}/{end.month}/{end.year}", "m", 0, "hingga", f"{key}.{end:%Y%m%d}")
        return say(texts.confirm_until(document.title, end), (yes, button("Batal", "m", 0, "kelola", key)))

    async def until(self, admin: Operator, key: str, end: str, show: Show) -> Reply:
        """The document is in force up to and with that day (`20251231`), or without an end (`selalu`)."""
        document = await self._find(admin, key)
        try:
            last = None if end == "selalu" else datetime.strptime(end, "%Y%m%d").replace(tzinfo=JAKARTA).date()
            validity = Berlaku(dari=document.front.berlaku.dari, sampai=last)
        except ValidationError as error:
            raise Refused(texts.ends_before_it_starts(document.front.berlaku.dari)) from error
        except ValueError as error:
            raise NotFound(texts.UNKNOWN_BUTTON) from error
        return await self._changed(admin, document, {"berlaku": validity}, show)

    async def withdraw(self, admin: Operator, key: str, show: Show, *, again: bool = False) -> Reply:
        """`Cabut`: kept, but used no more; `again` puts it back."""
        document = await self._find(admin, key)
        return await self._changed(admin, document, {"status": "berlaku" if again else "dicabut"}, show)

    async def ask_deletion(self, admin: Operator, key: str) -> Reply:
        """`Hapus`: what that means."""
        document = await self._find(admin, key)
        origin = await self._origin(document)
        if not origin.file:
            raise Refused(texts.in_corpus_folder(document.path))
        overrides = any(version.document.path != origin.file for version in self._knowledge.history(document.id))
        return Reply(edit=cards.deletion_card(document, origin, overrides))

    async def delete(self, admin: Operator, key: str, show: Show) -> Reply:
        """Delete it for good."""
        document = await self._find(admin, key)
        origin = await self._origin(document)
        if not origin.file:
            raise Refused(texts.in_corpus_folder(document.path))
        report = await self._keeping.delete(admin, document.id, [origin.file], show)
        return Reply(edit=Message(f"{done_card(report)}\n{texts.DELETED}", markup=True))

    async def _changed(self, admin: Operator, document: Document, values: dict[str, object], show: Show) -> Reply:
        front = document.front.model_copy(update=values)
        changed = replace(document, front=front)
        if self._settings.second_approval:
            return await self._receiving.put_forward(admin, file_of(document.id), written(changed))
        return Reply(edit=_done(await self._keeping.write(admin, changed, show)))

    async def _find(self, admin: Operator, key: str) -> Document:
        admins_only(admin)
        held = await to_thread(self._understanding.held)
        found = next((document for document in held if short_key(document.id) == key), None)
        if found is None:
            raise NotFound(texts.GONE)
        return found

    async def _origin(self, document: Document) -> cards.Origin:
        state = await to_thread(self._knowledge.uploads.state)
        if document.path not in state:
            return cards.Origin("")
        newest = next(iter(await to_thread(self._uploads.of_document, document.id)), None)
        if newest is None:
            return cards.Origin(document.path)
        return cards.Origin(document.path, await self._people.name_of(newest.operator), newest.name, newest.created)

    async def _sent(self, upload: Upload) -> str:
        when = upload.created.astimezone(JAKARTA)
        return f"{when:%d/%m/%Y %H.%M} {upload.name}, oleh {await self._people.name_of(upload.operator)}"

    @property
    def _today(self) -> date:
        return self._clock().date()


def _done(report: SyncReport) -> Message:
    if not report.new_generation:
        return Message(texts.RELOAD_UNCHANGED)
    return Message(done_card(report), markup=True)
