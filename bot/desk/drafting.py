"""Writing: a note becomes a draft; styles, channels, corrections and fixes make new versions of it."""

from dataclasses import replace
from typing import get_args

from bot import texts
from bot.cards.draft import draft_messages, question_message, undo_button
from bot.desk.correction import Correction
from bot.desk.errors import NotFound
from bot.desk.kits import KitDesk
from bot.desk.rereading import Rereading
from bot.desk.said import Said
from bot.desk.shelf import Shelf
from bot.desk.versions import version_of
from bot.replies import Message, Reply
from bot.storage.records import Answered, Operator, SavedDraft
from bot.studio import Studio, fresh_style
from prompts.brief import Brief, Channel, DraftKind

STYLES: dict[str, dict[str, str]] = {
    "pendek": {"length": "pendek"},
    "panjang": {"length": "biasa"},
    "resmi": {"tone": "resmi"},
    "hangat": {"tone": "hangat"},
    "biasa": {"tone": "biasa"},
}


class Drafting:
    """Every version is saved before it is shown."""

    def __init__(self, studio: Studio, shelf: Shelf, rereading: Rereading, kits: KitDesk) -> None:
        self._studio, self._shelf, self._rereading, self._kits = studio, shelf, rereading, kits

    async def write(
        self, operator: Operator, said: Said, kind: DraftKind = "caption", channel: Channel | None = "instagram"
    ) -> Reply:
        """A note becomes a saved draft. The same update twice (after a kill) shows the same draft again."""
        if known := await self._shelf.made_by(operator, said.origin):
            return await self._shelf.show(operator, known.id)
        brief = self._studio.read(said.text, kind, channel, operator.agency, said.at)
        return await self._create(operator, brief, (), said.origin)

    async def convert(self, operator: Operator, draft: int, kind: DraftKind, origin: int) -> Reply:
        """Another draft from the same note: a release from a caption, or the other way; answers are kept."""
        if known := await self._shelf.made_by(operator, origin):
            return await self._shelf.show(operator, known.id)
        version = (await self._shelf.find(operator, draft)).version
        channel: Channel | None = "instagram" if kind == "caption" else None
        brief = self._rereading.again(version.brief, version.brief.raw, kind, channel, version.answers)
        return await self._create(operator, brief, version.answers, origin)

    async def revise(self, operator: Operator, draft: int, verb: str, argument: str = "") -> Reply:
        """Rewrite in another style or for another channel, in place of what stands in the chat."""
        saved = await self._shelf.find(operator, draft)
        style, brief = saved.version.style, saved.version.brief
        if verb in STYLES:
            style = replace(style, **STYLES[verb])  # type: ignore[arg-type]
        elif verb == "model":
            pass  # the same once more: the model may answer now
        elif verb == "lain":
            style = replace(style, seed=style.seed + 1)
        elif verb == "kanal" and argument in get_args(Channel) and brief.kind == "caption":
            brief = brief.model_copy(update={"channel": argument})
        else:
            raise NotFound(texts.UNKNOWN_BUTTON)
        drafted = await self._studio.draft(brief, style)
        revised = await self._shelf.add(operator, saved, version_of(verb, drafted, style, saved.version.answers))
        return _in_place(revised, toast=texts.ACTIONS[verb])

    async def correct(self, operator: Operator, saved: SavedDraft, correction: Correction, origin: int) -> Reply:
        """The note with a few words changed, written again."""
        version = saved.version
        brief = self._rereading.again(
            version.brief, correction.note, version.brief.kind, version.brief.channel, version.answers
        )
        drafted = await self._studio.draft(brief, version.style)
        changed = version_of("koreksi", drafted, version.style, version.answers, origin)
        revised = await self._shelf.add(operator, saved, changed)
        note = Message(texts.corrected(correction.before, correction.after), (undo_button(revised),))
        return _in_place(revised, note, *await self._kits.follow(operator, saved, revised))

    async def fix(self, operator: Operator, draft: int) -> Reply:
        """Apply every suggestion of the check, then check again."""
        saved = await self._shelf.find(operator, draft)
        version, brief = saved.version, saved.version.brief
        fixed = version.report.fixed
        if not fixed or fixed == version.draft.text:
            return Reply(toast=texts.NOTHING_TO_FIX)
        changed = version.draft.model_copy(update={"text": fixed})
        report = await self._studio.recheck(brief, changed, version.style)
        revised = await self._shelf.add(
            operator, saved, replace(version, action="perbaiki", draft=changed, report=report, origin=None)
        )
        return _in_place(revised, toast=texts.ACTIONS["perbaiki"])

    async def undo(self, operator: Operator, draft: int, made: str = "") -> Reply:
        """Back to the version before; nothing is deleted. A question whose answer is taken back is asked again.

        `made`: the version whose own message has the button, which then says so; the evidence's button has none.
        """
        current = await self._shelf.find(operator, draft)
        if made and made != str(current.version.number):
            return Reply(toast=texts.CHANGED_SINCE)
        before = await self._shelf.back(operator, current)
        if before is None:
            return Reply(toast=texts.NOTHING_TO_UNDO)
        line = texts.ACTIONS["urung"]
        asked = None
        if len(before.version.answers) < len(current.version.answers):
            await self._shelf.wait_for_answer(operator, before)
            asked = question_message(before, line)
        kit = await self._kits.follow(operator, current, before)
        if made:
            return replace(_in_place(before, *kit, toast=line), edit=asked or Message(line))
        again = (replace(asked, replaces=before.placed.question),) if asked else ()
        return _in_place(before, *again, *kit, toast=line)

    async def _create(self, operator: Operator, brief: Brief, answers: tuple[Answered, ...], origin: int) -> Reply:
        style = fresh_style(brief)
        drafted = await self._studio.draft(brief, style)
        title = drafted.draft.title or brief.raw  # the note's own words are what its writer recognises
        saved = await self._shelf.create(operator, version_of("catatan", drafted, style, answers), title, origin)
        return await self._shelf.show(operator, saved.id)


def _in_place(saved: SavedDraft, *notes: Message, toast: str = "") -> Reply:
    """The draft changed where it stands. A button's effect is seen right above it and needs no message."""
    return Reply((*draft_messages(saved, in_place=True), *notes), toast=toast, draft=saved.id)
