"""The decision about files that wait: applied as one step, cancelled, or turned down."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot import texts
from bot.buttons import Button, button
from bot.cards.documents import done_card, rejected_lines
from bot.desk.errors import Refused
from bot.desk.impact import Impact, Touched
from bot.desk.people import PeopleDesk
from bot.desk.post import Post
from bot.desk.progress import Progress
from bot.desk.receiving import Receiving
from bot.desk.understanding import Understanding, Understood
from bot.replies import Message, Reply, plain
from bot.settings import Settings
from bot.storage.records import Operator, Upload, UploadState
from bot.storage.uploads import Uploads
from knowledge.base import KnowledgeBase
from knowledge.errors import CorpusRejected, NaraError, NoKnowledge
from knowledge.index import SyncReport

Show = Callable[[str], Awaitable[None]]


class Applying:
    """Files that came together are applied together: all of them are in the next generation, or none."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        uploads: Uploads,
        *,
        receiving: Receiving,
        understanding: Understanding,
        impact: Impact,
        people: PeopleDesk,
        post: Post,
        clock: Callable[[], datetime],
        settings: Settings,
    ) -> None:
        self._knowledge, self._uploads = knowledge, uploads
        self._receiving, self._understanding, self._impact = receiving, understanding, impact
        self._people, self._post, self._clock, self._settings = people, post, clock, settings

    async def apply(self, admin: Operator, upload_id: int, show: Show) -> Reply:
        """Write the documents and sync. If that fails nothing has changed, and it may be tried again.

        After a kill in the middle the files are still open, and this goes on.
        """
        upload = await self._receiving.find(admin, upload_id)
        batch = await to_thread(self._uploads.batch, upload)
        if await self._second_needed(admin, upload):
            return await self._ask_another(admin, batch)
        before = await to_thread(self._generation)
        await self._move(batch, "applying", admin)
        try:
            understood = await self._understanding.of(batch)
            touched = await to_thread(self._touched, understood)
            report = await self._change(understood, show)
        except NaraError as error:
            back: UploadState = upload.state if upload.state != "applying" else "pending"
            await self._move(batch, back, admin, upload.decider)
            return Reply(edit=Message(f"{_reason(error)}\n\n{texts.TAKEN_BACK}", _again(upload)))
        await self._applied(batch, understood, admin)
        told = await self._impact.tell(touched) if report.new_generation else 0
        return Reply(edit=_done(report, before, touched, told))

    async def cancel(self, admin: Operator, upload_id: int, *, only_this: bool = False) -> Reply:
        """Throw the files away."""
        upload = await self._receiving.find(admin, upload_id)
        batch = (upload,) if only_this else await to_thread(self._uploads.batch, upload)
        await self._move(batch, "cancelled", admin)
        return Reply(edit=Message(texts.LEFT_OUT if only_this else texts.CANCELLED))

    async def decline(self, admin: Operator, upload_id: int) -> Reply:
        """Turn a proposal down; its sender is told."""
        upload = await self._receiving.find(admin, upload_id)
        batch = await to_thread(self._uploads.batch, upload)
        await self._move(batch, "declined", admin)
        await self._answer_sender(batch, admin, texts.proposal_declined(plain(batch[0].name)))
        return Reply(edit=Message(texts.DECLINED))

    async def _change(self, understood: Sequence[Understood], show: Show) -> SyncReport:
        state = await to_thread(self._knowledge.uploads.state)
        put = {each.part.file: each.part.content for each in understood}
        old = {each.replaces.document.path for each in understood if each.replaces}
        drop = [name for name in old if name in state and name not in put]  # the same document under another file name
        async with Progress(show) as progress:
            return await to_thread(self._knowledge.uploads.change, put, drop, progress.tell)

    async def _applied(self, batch: Sequence[Upload], understood: Sequence[Understood], admin: Operator) -> None:
        for upload in batch:
            names = [each.document.id for each in understood if each.upload.id == upload.id]
            await to_thread(self._uploads.became, upload.id, names)
        await self._move(batch, "applied", admin)
        await self._answer_sender(batch, admin, texts.proposal_applied(plain(batch[0].name)))

    async def _answer_sender(self, batch: Sequence[Upload], admin: Operator, text: str) -> None:
        sender = batch[0].operator
        if sender != admin.id:
            await self._post.tell([sender], f"putusan:{batch[0].id}", Message(text, markup=True))

    async def _second_needed(self, admin: Operator, upload: Upload) -> bool:
        """Whether another admin has to agree first. A proposal that an admin applies was seen by two people."""
        if upload.state == "awaiting" and upload.decider == admin.id:
            raise Refused(texts.NEEDS_ANOTHER)
        return self._settings.second_approval and upload.state == "pending" and upload.operator == admin.id

    async def _ask_another(self, admin: Operator, batch: Sequence[Upload]) -> Reply:
        others = [person for person in await self._people.admins() if person != admin.id]
        if not others:
            raise Refused(texts.NO_OTHER_ADMIN)
        await self._move(batch, "awaiting", admin)
        look = button("Lihat", "u", batch[0].id, "lihat")
        text = texts.approval_asked(plain(admin.name or f"ID {admin.id}"), plain(batch[0].name), len(batch))
        await self._post.tell(others, f"setuju:{batch[0].id}", Message(text, ((look,),), markup=True))
        return Reply(edit=Message(texts.AWAITING))

    async def _move(
        self, batch: Sequence[Upload], state: UploadState, admin: Operator, decider: int | None = None
    ) -> None:
        await to_thread(self._uploads.move, [each.id for each in batch], state, admin.id, self._clock(), decider)

    def _touched(self, understood: Sequence[Understood]) -> tuple[Touched, ...]:
        pairs = [(each.document, each.replaces.document if each.replaces else None) for each in understood]
        return self._impact.touched(pairs, self._clock())

    def _generation(self) -> int | None:
        try:
            return self._knowledge.generation_id()
        except NoKnowledge:
            return None


def _done(report: SyncReport, before: int | None, touched: Sequence[Touched], told: int) -> Message:
    if not report.new_generation:
        return Message(texts.ALREADY_IN_SERVICE)
    lines = [done_card(report), *texts.touched_drafts([each.draft.title for each in touched], told)]
    back = (button(f"Gulung ke {before}", "g", before, "tanya"),) if before else ()
    return Message("\n".join(lines), (back,) if back else (), markup=True)


def _again(upload: Upload) -> tuple[tuple[Button, ...], ...]:
    return ((button("Terapkan", "u", upload.id, "terapkan"), button("Batal", "u", upload.id, "batal")),)


def _reason(error: NaraError) -> str:
    return "\n".join(rejected_lines(error)) if isinstance(error, CorpusRejected) else str(error)
