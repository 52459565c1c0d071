"""The note of a draft read once more: for another kind or channel, with a correction, with the answers given since."""

from typing import TYPE_CHECKING

from bot.storage.records import Answered
from prompts.brief import Brief, Channel, DraftKind, Question

if TYPE_CHECKING:
    from bot.studio import Studio


class Rereading:
    """Nothing that the operator said is lost between two readings."""

    def __init__(self, studio: "Studio") -> None:
        self._studio = studio

    def again(
        self, old: Brief, note: str, kind: DraftKind, channel: Channel | None, answers: tuple[Answered, ...]
    ) -> Brief:
        """The note as a brief of this kind, with every answer that was given worked in again."""
        brief = self._studio.read(note, kind, channel, old.agency, old.sent_at)
        for answer in answers:
            brief = self.settle(brief, answer)
        return brief

    def settle(self, brief: Brief, answer: Answered) -> Brief:
        """The brief without that question, with its answer worked in unless it was skipped."""
        question = question_of(brief, answer.field)
        if question is None:
            return brief
        settled = self._studio.answer_question(brief, question, answer.text) if answer.text else brief
        left = tuple(q for q in settled.questions if q.field != answer.field)
        return settled.model_copy(update={"questions": left})


def question_of(brief: Brief, field: str) -> Question | None:
    """The open question for this field, or None."""
    return next((question for question in brief.questions if question.field == field), None)
