"""Writing: a note becomes a draft; styles, channels, corrections and fixes make new versions of it."""

import re
from dataclasses import replace
from typing import get_args

from bot import texts
from bot.buttons import Button
from bot.cards.draft import draft_messages, question_message, undo_button
from bot.desk.correction import Correction
from bot.desk.edits import added, unsaid
from bot.desk.errors import NotFound
from bot.desk.kits import BY_HAND, KitDesk
from bot.desk.rereading import Rereading
from bot.desk.said import Said
from bot.desk.shelf import Shelf
from bot.desk.versions import version_of
from bot.desk.wishes import known_parts, takes_out
from bot.replies import Message, Reply, say
from bot.storage.records import Answered, Operator, SavedDraft, Version
from bot.studio import Studio, fresh_style
from prompts.brief import Brief, Channel, DraftKind
from prompts.draft import Draft, Style
from prompts.faults import ModelUnavailable
from prompts.offline.slots import slots_in

STYLES: dict[str, dict[str, str]] = {
    "pendek": {"length": "pendek"},
    "panjang": {"length": "biasa"},
    "perpanjang": {"length": "panjang"},
    "resmi": {"tone": "resmi"},
    "hangat": {"tone": "hangat"},
    "muda": {"tone": "muda"},
    "sederhana": {"tone": "sederhana"},
    "biasa": {"tone": "biasa"},
}
OPENINGS = 6  # tries for an opening that differs


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

    async def revise(
        self, operator: Operator, draft: int, verb: str, argument: str = "", origin: int | None = None
    ) -> Reply:
        """Rewrite in another style or for another channel, in place of what stands in the chat."""
        saved = await self._shelf.find(operator, draft)
        brief, style = _restyled(saved.version, verb, argument)
        drafted = await self._studio.draft(brief, style)
        for _ in range(OPENINGS if verb == "pembuka" else 0):
            if _opening(drafted.draft) != _opening(saved.version.draft):
                break
            style = replace(style, opening=style.opening + 1)
            drafted = await self._studio.draft(brief, style)
        if verb not in {"kanal", "model"} and drafted.draft.text == saved.version.draft.text:
            return say(texts.UNCHANGED.get(verb, texts.UNCHANGED[""]))
        version = version_of(verb, drafted, style, saved.version.answers, origin)
        revised = await self._shelf.add(operator, saved, version)
        line = texts.EDIT_LEFT if saved.version.action in BY_HAND else texts.ACTIONS[verb]
        kit = await self._kits.follow(operator, saved, revised)
        if origin is None:
            return _in_place(revised, *kit, toast=line)
        return _in_place(revised, Message(line, (undo_button(revised),)), *kit)

    async def reword(self, operator: Operator, saved: SavedDraft, wish: str, origin: int) -> Reply:
        """Changed by the model as wished in free words; where it does not, as far as the rules know the wish."""
        version = saved.version
        try:
            drafted = await self._studio.revise(
                version.brief, version.style, (version.draft, version.report), wish, may_lose=takes_out(wish)
            )
        except ModelUnavailable as error:
            return await self._by_rules(operator, saved, wish, str(error), origin)
        if drafted.draft.text == version.draft.text:
            return say(texts.UNCHANGED[""])
        revised = await self._shelf.add(
            operator, saved, version_of("ubah", drafted, version.style, version.answers, origin)
        )
        kit = await self._kits.follow(operator, saved, revised)
        return _in_place(revised, Message(texts.reworded(wish), (undo_button(revised),)), *kit)

    async def _by_rules(self, operator: Operator, saved: SavedDraft, wish: str, why: str, origin: int) -> Reply:
        style, done = saved.version.style, []
        for part in known_parts(wish):
            if part.verb in STYLES:
                style = replace(style, **STYLES[part.verb])  # type: ignore[arg-type]
                done.append(part.verb)
        if not done:
            return say(texts.not_reworded(why))
        drafted = await self._studio.draft(saved.version.brief, style, modelled=False)
        if drafted.draft.text == saved.version.draft.text:
            return say(texts.not_reworded(why))
        version = version_of("ubah", drafted, style, saved.version.answers, origin)
        revised = await self._shelf.add(operator, saved, version)
        line = texts.reworded_by_rules(why, tuple(texts.ACTIONS[verb] for verb in done))
        kit = await self._kits.follow(operator, saved, revised)
        return _in_place(revised, Message(line, (undo_button(revised),)), *kit)

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

    async def fix(self, operator: Operator, draft: int, origin: int | None = None) -> Reply:
        """Apply every suggestion of the check, then check again."""
        saved = await self._shelf.find(operator, draft)
        fixed = saved.version.report.fixed
        if not fixed or fixed == saved.version.draft.text:
            return Reply(toast=texts.NOTHING_TO_FIX) if origin is None else say(texts.NOTHING_TO_FIX)
        return await self.change(operator, saved, fixed, "perbaiki", texts.ACTIONS["perbaiki"], origin)

    async def change(  # noqa: PLR0917 - what changes, and how it is told
        self, operator: Operator, saved: SavedDraft, text: str, action: str, line: str, origin: int | None
    ) -> Reply:
        """Another text for the draft, checked against everything it rests on. `origin`: the message that asked; None
        where a button did, whose effect needs no line."""
        version = saved.version
        draft = retitled(version.draft.model_copy(update={"text": text, "slots": slots_in(text)}))
        report = await self._studio.recheck(version.brief, draft, version.style)
        made = replace(version, action=action, draft=draft, report=report, origin=origin)
        revised = await self._shelf.add(operator, saved, made)
        kit = await self._kits.follow(operator, saved, revised)
        if origin is None:
            return _in_place(revised, *kit, toast=line)
        return _in_place(revised, Message(line, (undo_button(revised),)), *kit)

    async def extend(
        self, operator: Operator, saved: SavedDraft, more: str, origin: int, row: tuple[Button, ...] = ()
    ) -> Reply:
        """The note with more words, written again; where the writer has no place for them, they are a sentence more.

        `row`: buttons beside the one that undoes it.
        """
        version = saved.version
        note, old = f"{version.brief.raw.rstrip(' .,;')}\n{more}", version.brief
        brief = self._rereading.again(old, note, old.kind, old.channel, version.answers)
        drafted = await self._studio.draft(brief, version.style)
        if drafted.draft.text == version.draft.text:
            line = texts.extended(more)
            return await self.change(operator, saved, added(version.draft.text, more), "suntingan", line, origin)
        made = version_of("tambah", drafted, version.style, version.answers, origin)
        revised = await self._shelf.add(operator, saved, made)
        line = texts.extended(more, unsaid(more, drafted.draft.text))
        kit = await self._kits.follow(operator, saved, revised)
        return _in_place(revised, Message(line, ((*undo_button(revised), *row),)), *kit)

    async def undo(self, operator: Operator, draft: int, made: str = "", origin: int | None = None) -> Reply:
        """Back to the version before; nothing is deleted. A question whose answer is taken back is asked again.

        `made`: the version whose own message has the button, which then says so; the evidence's button has none.
        """
        current = await self._shelf.find(operator, draft)
        if made and made != str(current.version.number):
            return Reply(toast=texts.CHANGED_SINCE)
        before = await self._shelf.back(operator, current, origin)
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


def _restyled(version: Version, verb: str, argument: str) -> tuple[Brief, Style]:
    """The brief and style that a button or wish asks for. Raises `NotFound` for one that there is not."""
    style, brief = version.style, version.brief
    if verb in STYLES:
        return brief, replace(style, **STYLES[verb])  # type: ignore[arg-type]
    if verb == "model":
        return brief, style  # the same once more: the model may answer now
    if verb == "lain":
        return brief, replace(style, seed=style.seed + 1)
    if verb == "pembuka":
        return brief, replace(style, opening=style.opening + 1)
    if verb == "kanal" and argument in get_args(Channel) and brief.kind == "caption":
        return brief.model_copy(update={"channel": argument}), style
    raise NotFound(texts.UNKNOWN_BUTTON)


def _opening(draft: Draft) -> str:
    """What a text opens with: the first line, of a release the lead."""
    lines = [line for line in draft.text.splitlines() if line.strip()]
    lead = next((line for line in lines if re.match(r"[A-Z][A-Z ,]+ – ", line)), "")
    return lead or (lines[0] if lines else "")


def retitled(draft: Draft) -> Draft:
    """The draft whose title is the one its text has: an edit may have changed the line."""
    if not draft.title or draft.title in draft.text:
        return draft
    dateline = re.search(r"^(?P<title>[^\n]+)\n+[A-Z][A-Z ,]+ – ", draft.text, re.MULTILINE)
    return draft.model_copy(update={"title": dateline["title"].strip() if dateline else ""})


def _in_place(saved: SavedDraft, *notes: Message, toast: str = "") -> Reply:
    """The draft changed where it stands. A button's effect is seen right above it and needs no message."""
    return Reply((*draft_messages(saved, in_place=True), *notes), toast=toast, draft=saved.id)
