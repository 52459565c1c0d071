"""What is missing is asked once, briefly, and can be skipped."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import texts
from bot.cards.draft import draft_messages, question_message, undo_button
from bot.desk.kits import KitDesk
from bot.desk.rereading import Rereading, question_of
from bot.desk.shelf import Shelf
from bot.desk.versions import version_of
from bot.replies import Message, Reply
from bot.storage.records import Answered, Operator, SavedDraft

if TYPE_CHECKING:
    from bot.studio import Studio


class Questions:
    """Answers to the open questions of a draft, by button or in words."""

    def __init__(self, studio: "Studio", shelf: Shelf, rereading: Rereading, kits: KitDesk) -> None:
        self._studio, self._shelf, self._rereading, self._kits = studio, shelf, rereading, kits

    async def answer(
        self, operator: Operator, draft: int, field: str, text: str, *, origin: int | None = None
    ) -> Reply:
        """Work an answer into the draft and ask the next question, if any. `origin`: it came as a text message."""
        saved = await self._shelf.find(operator, draft)
        question = question_of(saved.version.brief, field)
        if question is None:
            return Reply(toast=texts.ALREADY_ANSWERED)
        answered = Answered(question.field, text)
        brief = self._rereading.settle(saved.version.brief, answered)
        if field == "when" and not (brief.when and (brief.when.day or brief.when.start)):
            asked = question_message(saved, texts.NO_DAY)
            return Reply((asked,) if asked else (), draft=saved.id)
        drafted = await self._studio.draft(brief, saved.version.style)
        answers = (*saved.version.answers, answered)
        version = version_of("jawab", drafted, saved.version.style, answers, origin)
        revised = await self._shelf.add(operator, saved, version)
        reply = await self._after(operator, revised, texts.noted(question.slot, text), pressed=origin is None)
        return replace(reply, messages=(*reply.messages, *await self._kits.follow(operator, saved, revised)))

    async def answer_with_option(self, operator: Operator, draft: int, argument: str) -> Reply:
        """A pressed option: `where.1` is the second option of the question for the place."""
        field, _, index = argument.partition(".")
        saved = await self._shelf.find(operator, draft)
        question = question_of(saved.version.brief, field)
        if question is None or not index.isdecimal() or int(index) >= len(question.options):
            return Reply(toast=texts.ALREADY_ANSWERED)
        return await self.answer(operator, draft, field, question.options[int(index)])

    async def skip(self, operator: Operator, draft: int, field: str) -> Reply:
        """Leave a question unanswered; its slot stays visible in the draft."""
        saved = await self._shelf.find(operator, draft)
        version = saved.version
        question = question_of(version.brief, field)
        if question is None:
            return Reply(toast=texts.ALREADY_ANSWERED)
        answered = Answered(question.field)
        brief = self._rereading.settle(version.brief, answered)
        answers = (*version.answers, answered)
        revised = await self._shelf.add(
            operator, saved, replace(version, action="lewati", brief=brief, answers=answers, origin=None)
        )
        return await self._after(operator, revised, texts.SKIPPED, pressed=True)

    async def _after(self, operator: Operator, saved: SavedDraft, line: str, *, pressed: bool) -> Reply:
        """Text and evidence in place; the question's message says what was noted and asks the next one."""
        following = question_message(saved, line)
        if following:
            await self._shelf.wait_for_answer(operator, saved)
        else:
            await self._shelf.stop_waiting(operator)
        shown = following or Message(line, (undo_button(saved),), part="question")
        messages = draft_messages(saved, in_place=True)
        if pressed:
            return Reply(messages, edit=shown, draft=saved.id)
        return Reply((*messages, shown), draft=saved.id)
