"""Drafts: a note becomes one, buttons and answers revise it, the history opens it again."""

import zlib
from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, get_args

from bot import texts
from bot.buttons import button
from bot.cards.draft import draft_messages, evidence, history_rows, question_message, undo_button
from bot.cards.report import all_findings
from bot.cards.sources import sources_card
from bot.desk.errors import NotFound
from bot.desk.said import Said
from bot.replies import Message, Reply, say
from bot.storage import Store
from bot.storage.records import Answered, Operator, SavedDraft, Version, Waiting
from prompts.brief import Brief, Channel, DraftKind, Question
from prompts.draft import Style

if TYPE_CHECKING:
    from bot.studio import Drafted, Studio

PAGE = 8
ANSWER_WITHIN = timedelta(minutes=30)
STYLES: dict[str, dict[str, str]] = {
    "pendek": {"length": "pendek"},
    "panjang": {"length": "biasa"},
    "resmi": {"tone": "resmi"},
    "hangat": {"tone": "hangat"},
    "biasa": {"tone": "biasa"},
}


class Drafting:
    """Every method takes the operator and finds only that operator's drafts; others raise `NotFound`."""

    def __init__(self, studio: "Studio", store: Store, clock: Callable[[], datetime]) -> None:
        self._studio, self._store, self._clock = studio, store, clock

    async def write(
        self, operator: Operator, said: Said, kind: DraftKind = "caption", channel: Channel | None = "instagram"
    ) -> Reply:
        """A note becomes a saved draft. The same update twice (after a kill) shows the same draft again."""
        known = await to_thread(self._store.drafts.by_origin, operator.id, said.origin)
        if known:
            return await self.show(operator, known.id)
        brief = self._studio.read(said.text, kind, channel, operator.agency, said.at)
        return await self._create(operator, brief, (), said.origin)

    async def show(self, operator: Operator, draft: int) -> Reply:
        """The draft as new messages: text, evidence, and the question that is still open."""
        saved = await self._find(operator, draft)
        asked = question_message(saved)
        if asked:
            await self._wait_for_answer(operator, saved)
        return Reply((*draft_messages(saved), *((asked,) if asked else ())), draft=saved.id)

    async def revise(self, operator: Operator, draft: int, verb: str, argument: str = "") -> Reply:
        """Rewrite in another style or for another channel, in place of what stands in the chat."""
        saved = await self._find(operator, draft)
        version = saved.version
        style, brief = version.style, version.brief
        if verb in STYLES:
            style = replace(style, **STYLES[verb])  # type: ignore[arg-type]
        elif verb == "lain":
            style = replace(style, seed=style.seed + 1)
        elif verb == "kanal" and argument in get_args(Channel) and brief.kind == "caption":
            brief = brief.model_copy(update={"channel": argument})
        else:
            raise NotFound(texts.UNKNOWN_BUTTON)
        drafted = await self._studio.draft(brief, style)
        revised = await self._save(operator, saved, _version(verb, drafted, style, version.answers))
        return _in_place(revised, texts.ACTIONS[verb])

    async def convert(self, operator: Operator, draft: int, kind: DraftKind, origin: int) -> Reply:
        """Another draft from the same note: a release from a caption, or the other way; answers are kept."""
        known = await to_thread(self._store.drafts.by_origin, operator.id, origin)
        if known:
            return await self.show(operator, known.id)
        saved = await self._find(operator, draft)
        old = saved.version.brief
        channel: Channel | None = "instagram" if kind == "caption" else None
        brief = self._studio.read(old.raw, kind, channel, old.agency, old.sent_at)
        for answer in saved.version.answers:
            brief = self._settle(brief, answer)
        return await self._create(operator, brief, saved.version.answers, origin)

    async def answer(self, operator: Operator, draft: int, field: str, text: str, *, pressed: bool) -> Reply:
        """Work an answer into the draft and ask the next question, if any."""
        saved = await self._find(operator, draft)
        question = _question(saved.version.brief, field)
        if question is None:
            return Reply(toast=texts.ALREADY_ANSWERED)
        answered = Answered(question.field, text)
        brief = self._settle(saved.version.brief, answered)
        drafted = await self._studio.draft(brief, saved.version.style)
        answers = (*saved.version.answers, answered)
        revised = await self._save(operator, saved, _version("jawab", drafted, saved.version.style, answers))
        return await self._after_question(operator, revised, texts.noted(question.slot, text), pressed=pressed)

    async def answer_with_option(self, operator: Operator, draft: int, argument: str) -> Reply:
        """A pressed option: `where.1` is the second option of the question for the place."""
        field, _, index = argument.partition(".")
        saved = await self._find(operator, draft)
        question = _question(saved.version.brief, field)
        if question is None or not index.isdecimal() or int(index) >= len(question.options):
            return Reply(toast=texts.ALREADY_ANSWERED)
        return await self.answer(operator, draft, field, question.options[int(index)], pressed=True)

    async def skip(self, operator: Operator, draft: int, field: str) -> Reply:
        """Leave a question unanswered; its slot stays visible in the draft."""
        saved = await self._find(operator, draft)
        question = _question(saved.version.brief, field)
        if question is None:
            return Reply(toast=texts.ALREADY_ANSWERED)
        answered = Answered(question.field)
        version = saved.version
        skipped = replace(
            version,
            action="lewati",
            brief=self._settle(version.brief, answered),
            answers=(*version.answers, answered),
        )
        revised = await self._save(operator, saved, skipped)
        return await self._after_question(operator, revised, texts.SKIPPED, pressed=True)

    async def undo(self, operator: Operator, draft: int) -> Reply:
        """Back to the version before; nothing is deleted."""
        saved = await self._find(operator, draft)
        before = await to_thread(self._store.drafts.undo, saved.id, operator.id, self._clock())
        return _in_place(before, texts.ACTIONS["urung"], undo=False) if before else Reply(toast=texts.NOTHING_TO_UNDO)

    async def fix(self, operator: Operator, draft: int) -> Reply:
        """Apply every suggestion of the check, then check again."""
        saved = await self._find(operator, draft)
        version, brief = saved.version, saved.version.brief
        fixed = version.report.fixed
        if not fixed or fixed == version.draft.text:
            return Reply(toast=texts.NOTHING_TO_FIX)
        report = await self._studio.check(
            fixed,
            on=brief.sent_at.date(),
            kind=brief.kind,
            channel=brief.channel or "",
            brief=brief.raw,
            agency=brief.agency,
        )
        draft_fixed = version.draft.model_copy(update={"text": fixed})
        revised = await self._save(
            operator, saved, replace(version, action="perbaiki", draft=draft_fixed, report=report)
        )
        return _in_place(revised, texts.ACTIONS["perbaiki"])

    async def findings(self, operator: Operator, draft: int) -> Reply:
        """Everything the check says about the draft."""
        saved = await self._find(operator, draft)
        report = saved.version.report
        fixable = report.fixed and report.fixed != saved.version.draft.text
        row = (button("Perbaiki semua", "d", saved.id, "perbaiki"),)
        return Reply((replace(all_findings(report), buttons=(row,) if fixable else ()),))

    async def sources(self, operator: Operator, draft: int) -> Reply:
        """The documents the draft rests on, with their validity."""
        saved = await self._find(operator, draft)
        ids = list(dict.fromkeys(source.document for source in saved.version.draft.sources))
        documents = [await to_thread(self._studio.knowledge.document, name) for name in ids]
        found = [document for document in documents if document]
        return Reply((sources_card(found),)) if found else say(texts.NO_SOURCES)

    async def copy(self, operator: Operator, draft: int) -> Reply:
        """The text alone, once more, at the end of the chat."""
        saved = await self._find(operator, draft)
        return Reply((Message(saved.version.draft.text),))

    async def finish(self, operator: Operator, draft: int, *, done: bool) -> Reply:
        """Close the draft, or open it again."""
        saved = await self._find(operator, draft)
        await to_thread(self._store.drafts.finish, saved.id, operator.id, done, self._clock())
        await to_thread(self._store.chats.done_waiting, operator.id)
        closed = await self._find(operator, draft)
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
        """Remember where the draft stands in the chat, so that a revision finds it."""
        await to_thread(self._store.drafts.place, draft, operator.id, placed)

    async def _create(self, operator: Operator, brief: Brief, answers: tuple[Answered, ...], origin: int) -> Reply:
        # agencies tell one story in different words: the seed differs from agency to agency and note to note
        style = Style(seed=zlib.crc32(f"{brief.agency}\n{brief.raw}".encode()) % 10_000)
        drafted = await self._studio.draft(brief, style)
        version = _version("catatan", drafted, style, answers)
        title = drafted.draft.title or brief.what or brief.raw
        saved = await to_thread(
            self._store.drafts.create, operator.id, version, _one_line(title), self._clock(), origin
        )
        return await self.show(operator, saved.id)

    async def _save(self, operator: Operator, saved: SavedDraft, version: Version) -> SavedDraft:
        return await to_thread(self._store.drafts.revise, saved.id, operator.id, version, self._clock())

    async def _find(self, operator: Operator, draft: int) -> SavedDraft:
        saved = await to_thread(self._store.drafts.find, draft, operator.id)
        if saved is None:
            raise NotFound
        return saved

    async def _after_question(self, operator: Operator, saved: SavedDraft, line: str, *, pressed: bool) -> Reply:
        """Text and evidence in place; the question's message says what was noted and asks the next one."""
        following = question_message(saved, line)
        if following:
            await self._wait_for_answer(operator, saved)
        else:
            await to_thread(self._store.chats.done_waiting, operator.id)
        shown = following or Message(line, (undo_button(saved),), part="question")
        messages = draft_messages(saved, in_place=True)
        if pressed:
            return Reply(messages, edit=shown, draft=saved.id)
        return Reply((*messages, shown), draft=saved.id)

    async def _wait_for_answer(self, operator: Operator, saved: SavedDraft) -> None:
        field = saved.version.brief.questions[0].field
        waiting = Waiting("answer", self._clock(), saved.id, field)
        await to_thread(self._store.chats.wait_for, operator.id, waiting)

    def _settle(self, brief: Brief, answer: Answered) -> Brief:
        """The brief without that question, with its answer worked in unless it was skipped."""
        question = _question(brief, answer.field)
        if question is None:
            return brief
        settled = self._studio.answer_question(brief, question, answer.text) if answer.text else brief
        left = tuple(q for q in settled.questions if q.field != answer.field)
        return settled.model_copy(update={"questions": left})


def _question(brief: Brief, field: str) -> Question | None:
    return next((question for question in brief.questions if question.field == field), None)


def _version(action: str, drafted: "Drafted", style: Style, answers: tuple[Answered, ...]) -> Version:
    programme = drafted.programme.title if drafted.programme else ""
    return Version(action, drafted.brief, drafted.draft, drafted.report, style, programme, answers)


def _in_place(saved: SavedDraft, line: str, *, undo: bool = True) -> Reply:
    """The draft changed where it stands, and one short line that says so."""
    note = Message(line, (undo_button(saved),) if undo else ())
    return Reply((*draft_messages(saved, in_place=True), note), toast=line, draft=saved.id)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:120]
