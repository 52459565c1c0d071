"""The operator's drafts on the shelf: found, shown, looked into, closed, opened again."""

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import button
from bot.cards.changes import changes_card
from bot.cards.draft import draft_messages, evidence, history_rows, question_message
from bot.cards.report import all_findings
from bot.cards.sources import sources_card
from bot.desk.errors import NotFound
from bot.replies import Message, Reply, say
from bot.storage import Store
from bot.storage.records import Operator, SavedDraft, Version, Waiting
from knowledge.limits import Limits

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

PAGE = 8


class Shelf:
    """Every method takes the operator and finds only that operator's drafts; others raise `NotFound`."""

    def __init__(self, knowledge: "KnowledgeBase", store: Store, clock: Callable[[], datetime], limits: Limits) -> None:
        self._knowledge, self._store, self._clock, self._limits = knowledge, store, clock, limits

    async def find(self, operator: Operator, draft: int) -> SavedDraft:
        """The draft in its current version."""
        saved = await to_thread(self._store.drafts.find, draft, operator.id)
        if saved is None:
            raise NotFound
        return saved

    async def made_by(self, operator: Operator, origin: int) -> SavedDraft | None:
        """The draft that this update already made or revised: it came a second time, after a kill."""
        return await to_thread(self._store.drafts.by_origin, operator.id, origin)

    async def at(self, operator: Operator, message: int) -> SavedDraft | None:
        """The draft that stands under this message id."""
        return await to_thread(self._store.drafts.by_message, operator.id, message)

    async def latest(self, operator: Operator) -> SavedDraft | None:
        """The draft that was touched last, if it is still open."""
        return await to_thread(self._store.drafts.latest, operator.id)

    async def create(self, operator: Operator, version: Version, title: str, origin: int) -> SavedDraft:
        """A new draft with its first version."""
        one_line = " ".join(title.split())[:120]
        create = self._store.drafts.create
        return await to_thread(create, operator.id, version, one_line, self._clock(), origin)

    async def add(self, operator: Operator, saved: SavedDraft, version: Version) -> SavedDraft:
        """A new version, made from the current one."""
        return await to_thread(self._store.drafts.revise, saved.id, operator.id, version, self._clock())

    async def lately_shown(self, operator: Operator) -> tuple[SavedDraft, ...]:
        """The open drafts that stand in the chat, the last shown first."""
        return await to_thread(self._store.drafts.lately_shown, operator.id)

    async def back(self, operator: Operator, saved: SavedDraft, origin: int | None = None) -> SavedDraft | None:
        """The version before is the current one again; None if there is none before. `origin`: the update that asks."""
        return await to_thread(self._store.drafts.undo, saved.id, operator.id, self._clock(), origin)

    async def changes(self, operator: Operator, draft: int, number: str = "") -> Reply:
        """What changed from the version before to this one, or to version `number`."""
        saved = await self.find(operator, draft)
        after = await self._version(operator, saved, int(number)) if number.isdecimal() else saved.version
        before = await self._version(operator, saved, after.parent) if after and after.parent else None
        if after is None or before is None:
            return say(texts.FIRST_VERSION)
        return Reply((changes_card(saved.id, before, after, earlier=bool(before.parent)),))

    async def _version(self, operator: Operator, saved: SavedDraft, number: int) -> Version | None:
        return await to_thread(self._store.drafts.version, saved.id, operator.id, number)

    async def show(self, operator: Operator, draft: int) -> Reply:
        """The draft as new messages: text, evidence, and the question that is still open."""
        saved = await self.find(operator, draft)
        asked = question_message(saved)
        if asked:
            await self.wait_for_answer(operator, saved)
        return Reply((*draft_messages(saved), *((asked,) if asked else ())), draft=saved.id)

    async def findings(self, operator: Operator, draft: int) -> Reply:
        """Everything the check says about the draft."""
        saved = await self.find(operator, draft)
        report = saved.version.report
        fixable = report.fixed and report.fixed != saved.version.draft.text
        row = (button("Perbaiki semua", "d", saved.id, "perbaiki"),)
        return Reply((replace(all_findings(report), buttons=(row,) if fixable else ()),))

    async def sources(self, operator: Operator, draft: int) -> Reply:
        """The documents the draft rests on, with their validity."""
        saved = await self.find(operator, draft)
        ids = list(dict.fromkeys(source.document for source in saved.version.draft.sources))
        documents = [await to_thread(self._knowledge.document, name) for name in ids]
        found = [document for document in documents if document]
        return Reply((sources_card(found, saved.version.draft.follows),)) if found else say(texts.NO_SOURCES)

    async def copy(self, operator: Operator, draft: int) -> Reply:
        """The text alone, once more, at the end of the chat; a thread as one message a post, as it is posted."""
        saved = await self.find(operator, draft)
        limit, text = self._limits.of(saved.version.draft.channel or ""), saved.version.draft.text
        return Reply(tuple(Message(post) for post in (limit.posts(text) if limit else (text,))))

    async def open_menu(self, operator: Operator, draft: int, menu: str) -> Reply:
        """One group of buttons under the evidence, or the first ones again."""
        return Reply(edit=evidence(await self.find(operator, draft), menu=menu), draft=draft)

    async def finish(self, operator: Operator, draft: int, *, done: bool) -> Reply:
        """Close the draft, or open it again."""
        saved = await self.find(operator, draft)
        await to_thread(self._store.drafts.finish, saved.id, operator.id, done, self._clock())
        await to_thread(self._store.chats.done_waiting, operator.id)
        closed = await self.find(operator, draft)
        if not done:
            return Reply(edit=evidence(closed), draft=closed.id)
        return Reply((Message(texts.done(len(closed.version.draft.slots))),), edit=evidence(closed), draft=closed.id)

    async def history(self, operator: Operator, page: int = 0) -> Reply:
        """The operator's drafts, newest first, one button each."""
        lines = await to_thread(self._store.drafts.newest, operator.id, PAGE + 1, page * PAGE)
        if not lines:
            return say(texts.NO_DRAFTS)
        newer = (button("Lebih baru", "h", page - 1, "buka"),) if page else ()
        older = (button("Lebih lama", "h", page + 1, "buka"),) if len(lines) > PAGE else ()
        rows = (*history_rows(lines[:PAGE]), *((newer + older,) if newer + older else ()))
        return say(texts.HISTORY, *rows)

    async def delivered(self, operator: Operator, draft: int, placed: dict[str, int | None]) -> None:
        """Remember where the draft and its kit's card stand in the chat, so that a revision finds them."""
        if "kit" in placed:
            kit = (await self.find(operator, draft)).kit
            card = placed.pop("kit")
            if kit:
                await to_thread(self._store.kits.place, kit, operator.id, card)
        if not placed:
            return
        await to_thread(self._store.drafts.place, draft, operator.id, placed, self._clock())

    async def wait_for_answer(self, operator: Operator, saved: SavedDraft) -> None:
        """The next plain text may answer the draft's first open question."""
        field = saved.version.brief.questions[0].field
        waiting = Waiting("answer", self._clock(), saved.id, field)
        await to_thread(self._store.chats.wait_for, operator.id, waiting)

    async def stop_waiting(self, operator: Operator) -> None:
        """Nothing is asked any more."""
        await to_thread(self._store.chats.done_waiting, operator.id)
