"""A file arrives in the chat: it is read, kept, and shown as a card. Nothing is applied yet."""

from asyncio import to_thread
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot import texts
from bot.buttons import Button, button
from bot.cards.documents import rejected_lines
from bot.cards.upload import batch_card, kind_menu, upload_card
from bot.desk.errors import NotFound, Refused, admins_only
from bot.desk.examining import Examining
from bot.desk.people import PeopleDesk
from bot.desk.post import Post
from bot.replies import Message, Reply, plain, say
from bot.settings import Settings
from bot.storage.records import Operator, Upload, UploadState
from bot.storage.uploads import Uploads
from knowledge.errors import CorpusRejected

OPEN: tuple[UploadState, ...] = ("pending", "proposed", "awaiting", "applying")


class Receiving:
    """An admin's file waits for that admin's decision; an operator's is a proposal that any admin decides on."""

    def __init__(
        self,
        uploads: Uploads,
        examining: Examining,
        *,
        people: PeopleDesk,
        post: Post,
        clock: Callable[[], datetime],
        settings: Settings,
    ) -> None:
        self._uploads, self._examining, self._people, self._post = uploads, examining, people, post
        self._clock, self._settings = clock, settings

    async def receive(self, sender: Operator, name: str, content: bytes, origin: int, album: str = "") -> Reply:
        """Read a file that was sent and show what was understood; a file that cannot be used is refused, and why."""
        if not sender.is_admin:
            await self._within_limit(sender)
        try:
            await self._examining.understanding.of([Upload(0, sender.id, name, content, "pending", self._clock())])
        except CorpusRejected as error:
            return say(texts.rejected(rejected_lines(error)))
        state: UploadState = "pending" if sender.is_admin else "proposed"
        add = self._uploads.add
        upload = await to_thread(
            lambda: add(sender.id, name, content, self._clock(), state=state, origin=origin, album=album)
        )
        return await self._shown(upload) if sender.is_admin else await self._proposed(sender, upload)

    async def put_forward(self, admin: Operator, name: str, content: bytes) -> Reply:
        """A change of a document that another admin has to agree to: the card as for a file that was sent."""
        upload = await to_thread(lambda: self._uploads.add(admin.id, name, content, self._clock()))
        return Reply(edit=replace(await self.card([upload]), part="card"), upload=upload.id)

    async def look(self, admin: Operator, upload_id: int) -> Reply:
        """`Lihat`: the card of a proposal, or of what waits for a second admin, with its buttons."""
        admins_only(admin)
        upload = await self.find(admin, upload_id)
        return Reply((await self.card(await to_thread(self._uploads.batch, upload)),))

    async def detail(self, admin: Operator, upload_id: int) -> Reply:
        """One file of several, or the card again after its menu."""
        upload = await self.find(admin, upload_id)
        alone = len(await to_thread(self._uploads.batch, upload)) == 1
        card = await self.card([upload], one_of_many=not alone)
        return Reply(edit=card) if alone else Reply((card,))

    async def kinds(self, admin: Operator, upload_id: int) -> Reply:
        """`Ubah jenis`: the kinds it may be taken for."""
        upload = await self.find(admin, upload_id)
        examined = await self._examining.of([upload])
        messages = all(each.understood.document.front.pesan_kunci for each in examined)
        return Reply(edit=Message(texts.CHOOSE_KIND, kind_menu(upload.id, messages)))

    async def as_kind(self, admin: Operator, upload_id: int, kind: str) -> Reply:
        """Take the file for that kind."""
        upload = await self.find(admin, upload_id)
        if kind not in texts.DOCUMENT_KINDS:
            raise NotFound(texts.UNKNOWN_BUTTON)
        await self._examining.understanding.of([replace(upload, kind=kind)])  # raises if it cannot be that
        await to_thread(lambda: self._uploads.choose(upload.id, kind=kind))
        return await self.detail(admin, upload_id)

    async def alone(self, admin: Operator, upload_id: int, *, alone: bool) -> Reply:
        """Take the file for a document of its own, or again for the newer version of the one it resembles."""
        upload = await self.find(admin, upload_id)
        await to_thread(lambda: self._uploads.choose(upload.id, alone=alone))
        return await self.detail(admin, upload_id)

    async def proposals(self, admin: Operator) -> list[tuple[Button, ...]]:
        """A button for each file that waits for an admin, oldest first."""
        admins_only(admin)
        waiting = (
            *await to_thread(self._uploads.in_state, "proposed"),
            *await to_thread(self._uploads.in_state, "awaiting"),
        )
        heads = {(each.operator, each.album or each.id): each for each in reversed(waiting)}
        return [(button(f"{each.name}"[:60], "u", each.id, "lihat"),) for each in reversed(heads.values())]

    async def placed(self, upload_id: int, card: int | None) -> None:
        """Remember under which message the card stands, so that the next file of the album joins it."""
        upload = await to_thread(self._uploads.find, upload_id)
        if upload:
            ids = [each.id for each in await to_thread(self._uploads.batch, upload)]
            await to_thread(self._uploads.placed, ids, card)

    async def find(self, admin: Operator, upload_id: int) -> Upload:
        """The upload if it still waits and this admin may decide on it."""
        admins_only(admin)
        upload = await to_thread(self._uploads.find, upload_id)
        mine = upload and (upload.operator == admin.id or upload.state in ("proposed", "awaiting", "applying"))
        if upload is None or not mine or upload.state not in OPEN:
            raise NotFound(texts.UPLOAD_GONE)
        return upload

    async def card(self, batch: Sequence[Upload], *, one_of_many: bool = False) -> Message:
        """The card of these files."""
        examined, today = await self._examining.of(batch), self._clock().date()
        if len(examined) == 1:
            return upload_card(examined[0], today, one_of_many=one_of_many)
        return batch_card(examined, today)

    async def _shown(self, upload: Upload) -> Reply:
        batch = await to_thread(self._uploads.batch, upload)
        stands = next((each.card for each in batch if each.card), None)
        card = await self.card(batch)
        return Reply((replace(card, part="card", replaces=stands),), upload=upload.id)

    async def _proposed(self, sender: Operator, upload: Upload) -> Reply:
        batch = await to_thread(self._uploads.batch, upload)
        look = button("Lihat usulan", "u", batch[0].id, "lihat")
        told = texts.proposed_to_admins(
            plain(sender.name or f"ID {sender.id}"), plain(sender.agency), plain(upload.name)
        )
        await self._post.tell(
            await self._people.admins(), f"usul:{batch[0].id}", Message(told, ((look,),), markup=True)
        )
        return say(texts.proposal_kept(upload.name)) if batch[0].id == upload.id else Reply()

    async def _within_limit(self, sender: Operator) -> None:
        since = self._clock() - timedelta(days=1)
        if await to_thread(self._uploads.since, sender.id, since) >= self._settings.proposals_per_day:
            raise Refused(texts.too_many_proposals(self._settings.proposals_per_day))
