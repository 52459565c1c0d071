"""Changing a draft by words: a wish in a few of them, or the whole text changed by hand and sent back."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import button
from bot.clock import JAKARTA
from bot.desk.correction import correction
from bot.desk.drafting import Drafting
from bot.desk.edits import added, exchanged, removed
from bot.desk.errors import NotFound
from bot.desk.kits import KitDesk
from bot.desk.pasted import pasted
from bot.desk.renaming import renamed
from bot.desk.said import Said
from bot.desk.shelf import Shelf
from bot.desk.whole import amount
from bot.desk.wishes import LONGEST, Wish, free_wish, wish
from bot.replies import Reply, say
from bot.storage.records import Held, Operator, SavedDraft

if TYPE_CHECKING:
    from bot.storage import Store
    from bot.studio import Studio


MORE_WITHIN = timedelta(minutes=2)  # from one message to the next


class Revising:
    """Answers None for words that are no change of a draft."""

    def __init__(self, studio: "Studio", shelf: Shelf, drafting: Drafting, kits: KitDesk, store: "Store") -> None:
        self._studio, self._shelf, self._drafting, self._kits = studio, shelf, drafting, kits
        self._chats = store.chats

    async def by_words(self, operator: Operator, saved: SavedDraft, said: Said) -> Reply | None:
        """A wish for the draft, in words that are known or free, or a correction of its note."""
        if found := correction(said.text, saved.version.brief.raw):
            return await self._drafting.correct(operator, saved, found, said.origin)
        if wanted := wish(said.text):
            return await self._granted(operator, saved, said, wanted)
        if self.free(operator, said):
            return await self._drafting.reword(operator, saved, said.text.strip(), said.origin)
        return None

    def free(self, operator: Operator, said: Said) -> bool:
        """Whether the words are a wish that only a model understands, where there is one."""
        return self._studio.revises and free_wish(said.text) and not self._is_note(operator, said)

    async def by_hand(self, operator: Operator, said: Said) -> Reply | None:
        """A draft of the chat that was changed and sent back; where that is not certain, its operator is asked."""
        edit = pasted(said.text, await self._shelf.lately_shown(operator))
        if edit is None:
            return None
        if edit.sure:
            return await self._edited(operator, edit.draft, said.text, said.origin)
        await to_thread(self._chats.hold, operator.id, Held(said.text, said.at, said.origin))
        number = edit.draft.id
        row = (button("Suntingan draf", "d", number, "sunting"), button("Catatan baru", "d", number, "baru"))
        return say(texts.EDIT_OR_NOTE, row)

    async def more(self, operator: Operator, said: Said) -> Reply | None:
        """Words that only add to the note sent just before; a button makes them a note of their own."""
        saved = await self._shelf.latest(operator)
        if saved is None or not timedelta(0) <= said.at - saved.version.brief.sent_at <= MORE_WITHIN:
            return None
        if amount(self._studio, operator, said) != "more":
            return None
        await to_thread(self._chats.hold, operator.id, Held(said.text, said.at, said.origin))
        own = (button("Catatan baru", "d", saved.id, "baru"),)
        return await self._drafting.extend(operator, saved, said.text.strip(), said.origin, own)

    async def decided(self, operator: Operator, draft: int, verb: str, origin: int) -> Reply:
        """What the operator says that the held text is: `sunting` an edit of the draft, `baru` a new note."""
        if known := await self._shelf.made_by(operator, origin):
            return await self._shelf.show(operator, known.id)  # the press came again after a kill
        held = await to_thread(self._chats.held, operator.id)
        if held is None:
            raise NotFound(texts.UNKNOWN_BUTTON)
        saved = await self._shelf.find(operator, draft)
        if verb == "sunting":
            reply = await self._edited(operator, saved, held.text, held.origin)
        else:
            reply = await self._apart(operator, saved, held, origin)
        await to_thread(self._chats.let_go, operator.id)
        return reply

    async def _apart(self, operator: Operator, saved: SavedDraft, held: Held, origin: int) -> Reply:
        """The held text as a note of its own; where it was added to a draft, it is taken out of that one again."""
        added_before = saved.version.origin == held.origin
        undone = await self._drafting.undo(operator, saved.id, origin=origin) if added_before else Reply()
        new = await self._drafting.write(operator, Said(held.text, held.at.astimezone(JAKARTA), origin))
        return Reply((*undone.messages, *new.messages), draft=new.draft)

    async def _edited(self, operator: Operator, saved: SavedDraft, text: str, origin: int) -> Reply:
        text = text.strip()
        if text == saved.version.draft.text:
            return say(texts.SAME_TEXT)
        return await self._drafting.change(operator, saved, text, "suntingan", texts.ACTIONS["suntingan"], origin)

    async def _granted(self, operator: Operator, saved: SavedDraft, said: Said, wanted: Wish) -> Reply | None:
        drafting, draft, origin = self._drafting, saved.id, said.origin
        ways: dict[str, Callable[[], Awaitable[Reply | None]]] = {
            "gaya": lambda: drafting.revise(operator, draft, wanted.verb, origin=origin),
            "kanal": lambda: self._channel(operator, saved, wanted.verb, origin),
            "rilis": lambda: drafting.convert(operator, draft, "rilis", origin),
            "paket": lambda: self._kits.make(operator, draft, origin),
            "urung": lambda: self._undone(operator, saved, origin),
            "perbaiki": lambda: drafting.fix(operator, draft, origin),
            "beda": lambda: self._shelf.changes(operator, draft),
            "hapus": lambda: self._without(operator, saved, said, wanted.target),
            "tambah": lambda: self._with(operator, saved, said, wanted.target),
            "ganti": lambda: self._exchanged(operator, saved, said, wanted),
        }
        return await ways[wanted.act]()

    async def _undone(self, operator: Operator, saved: SavedDraft, origin: int) -> Reply:
        reply = await self._drafting.undo(operator, saved.id, origin=origin)
        return Reply((*reply.messages, *say(reply.toast).messages), draft=reply.draft)

    async def _channel(self, operator: Operator, saved: SavedDraft, channel: str, origin: int) -> Reply | None:
        if saved.version.draft.kind != "caption":
            return None
        return await self._drafting.revise(operator, saved.id, "kanal", channel, origin)

    async def _without(self, operator: Operator, saved: SavedDraft, said: Said, target: str) -> Reply | None:
        text = removed(saved.version.draft.text, target)
        if text is None:
            return None if self._is_note(operator, said) else say(texts.not_in_draft(target))
        line = texts.removed_words(target)
        return await self._drafting.change(operator, saved, text, "hapus", line, said.origin)

    async def _with(self, operator: Operator, saved: SavedDraft, said: Said, more: str) -> Reply | None:
        if self._is_note(operator, said):
            return None
        if more.startswith("#"):
            text = added(saved.version.draft.text, more)
            return await self._drafting.change(operator, saved, text, "suntingan", texts.extended(more), said.origin)
        return await self._drafting.extend(operator, saved, more, said.origin)

    async def _exchanged(self, operator: Operator, saved: SavedDraft, said: Said, wanted: Wish) -> Reply | None:
        if found := renamed(saved.version.brief, wanted.target, wanted.instead):
            return await self._drafting.correct(operator, saved, found, said.origin)
        text = exchanged(saved.version.draft.text, wanted.target, wanted.instead)
        if text is None:
            return None if self._is_note(operator, said) else say(texts.not_in_draft(wanted.target))
        line = texts.corrected(wanted.target, wanted.instead)
        return await self._drafting.change(operator, saved, text, "suntingan", line, said.origin)

    def _is_note(self, operator: Operator, said: Said) -> bool:
        """Whether the words are a whole note of their own."""
        return amount(self._studio, operator, said, short=LONGEST) == "whole"
