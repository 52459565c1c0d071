"""The admin's desk: documents are received, applied, listed, reloaded, and a generation is rolled back to."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import Button, button
from bot.cards.documents import done_card, listing, rejected_lines, rollback_choices, upload_card
from bot.desk.errors import NotFound, admins_only
from bot.desk.progress import Progress
from bot.desk.uploaded import UploadFolder, understand
from bot.replies import Message, Reply, card, say
from bot.settings import Settings
from bot.storage import Store
from bot.storage.records import Operator, Upload, UploadState
from knowledge.documents import Document
from knowledge.errors import CorpusRejected, NaraError, NoKnowledge
from knowledge.extraction.text import decoded

if TYPE_CHECKING:
    from bot.studio import Studio

Show = Callable[[str], Awaitable[None]]


class Documents:
    """For admins only: every method raises `Refused` for anybody else, whichever button or command brought them."""

    def __init__(self, studio: "Studio", store: Store, clock: Callable[[], datetime], settings: Settings) -> None:
        self._studio, self._knowledge, self._store, self._clock = studio, studio.knowledge, store, clock
        self._settings = settings
        self._folder = UploadFolder(settings.uploads, store.uploads)

    async def receive(self, admin: Operator, name: str, content: bytes) -> Reply:
        """Read a document that was sent, and show what was understood. Nothing is applied yet."""
        admins_only(admin)
        try:
            stored, document = await to_thread(understand, name, content, self._settings.upload_max_bytes)
        except CorpusRejected as error:
            return say(texts.rejected(rejected_lines(error)))
        before = await to_thread(self._document, document.id)
        text, _ = decoded(content)
        upload = await to_thread(self._store.uploads.add, admin.id, stored, text, self._clock())
        return Reply((upload_card(upload.id, document, before, self._clock().date()),))

    async def apply(self, admin: Operator, upload_id: int, show: Show) -> Reply:
        """Store the document and sync. If that fails the document is taken back and may be applied again."""
        upload = await self._decide(admin, upload_id)
        before = await to_thread(self._generation)
        await to_thread(self._folder.put, upload)
        try:
            reply = await self._sync(show, before)
        except NaraError as error:
            await to_thread(self._folder.restore, upload.name)
            await self._move(upload, "pending", admin)
            return Reply(edit=Message(f"{_reason(error)}\n\n{texts.TAKEN_BACK}", _decision(upload.id)))
        await self._move(upload, "applied", admin)
        return Reply(edit=reply.messages[0])

    async def cancel(self, admin: Operator, upload_id: int) -> Reply:
        """Throw a received document away."""
        upload = await self._decide(admin, upload_id)
        await self._move(upload, "cancelled", admin)
        return Reply(edit=Message(texts.CANCELLED))

    async def reload(self, admin: Operator, show: Show) -> Reply:
        """`/muatulang`: read every folder again, and the rules of the check; a broken rule file changes nothing."""
        admins_only(admin)
        await to_thread(self._studio.reload_rules)
        before = await to_thread(self._generation)
        await to_thread(self._store.audit.add, self._clock(), admin.id, "muat-ulang")
        return await self._sync(show, before)

    async def list(self, admin: Operator, page: int = 0) -> Reply:
        """`/dokumen`: what is in service."""
        admins_only(admin)
        documents = await to_thread(self._documents)
        return Reply((listing(documents, page, self._clock().date()),)) if documents else say(texts.NO_DOCUMENTS)

    async def generations(self, admin: Operator) -> Reply:
        """`/gulung`: which generations one can go back to."""
        admins_only(admin)
        return rollback_choices(await to_thread(self._knowledge.generations))

    async def confirm(self, admin: Operator, generation: int) -> Reply:
        """Ask before rolling back."""
        admins_only(admin)
        yes, no = button("Ya, gulung", "g", generation, "gulung"), button("Batal", "g", 0, "batal")
        return Reply(edit=Message(texts.confirm_rollback(generation), ((yes, no),)))

    async def rollback(self, admin: Operator, generation: int) -> Reply:
        """Serve an earlier generation again."""
        admins_only(admin)
        await to_thread(self._knowledge.rollback, generation)
        await to_thread(self._store.audit.add, self._clock(), admin.id, "gulung", generation)
        return Reply(edit=Message(texts.rolled_back(generation)))

    async def keep(self, admin: Operator) -> Reply:
        """The answer "no" to `confirm`."""
        admins_only(admin)
        return Reply(edit=Message(texts.CANCELLED))

    async def _sync(self, show: Show, before: int | None) -> Reply:
        async with Progress(show) as progress:
            report = await to_thread(self._knowledge.sync, progress.tell)
        if not report.new_generation:
            return say(texts.RELOAD_UNCHANGED)
        back = (button(f"Gulung ke {before}", "g", before, "tanya"),) if before else ()
        return card(done_card(report), *((back,) if back else ()))

    async def _decide(self, admin: Operator, upload_id: int) -> Upload:
        """The upload, now being worked on. After a kill in the middle it is still open, and this goes on."""
        admins_only(admin)
        upload = await to_thread(self._store.uploads.find, upload_id)
        if upload is None or upload.operator != admin.id or upload.state not in ("pending", "applying"):
            raise NotFound(texts.UPLOAD_GONE)
        await self._move(upload, "applying", admin)
        return replace(upload, state="applying")

    async def _move(self, upload: Upload, state: UploadState, admin: Operator) -> None:
        await to_thread(self._store.uploads.move, upload.id, state, admin.id, self._clock())

    def _generation(self) -> int | None:
        try:
            return self._knowledge.generation_id()
        except NoKnowledge:
            return None

    def _documents(self) -> tuple[Document, ...]:
        try:
            return self._knowledge.documents()
        except NoKnowledge:
            return ()

    def _document(self, name: str) -> Document | None:
        return next((document for document in self._documents() if document.id == name), None)


def _decision(upload: int) -> tuple[tuple[Button, ...], ...]:
    return ((button("Terapkan", "u", upload, "terapkan"), button("Batal", "u", upload, "batal")),)


def _reason(error: NaraError) -> str:
    return "\n".join(rejected_lines(error)) if isinstance(error, CorpusRejected) else str(error)
