"""What a plain text means: the text a command waits for, an answer, a question, or a note."""

import re
from asyncio import to_thread
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, get_args

from bot import texts
from bot.cards.kinds import kind_choices, other_kind
from bot.clock import JAKARTA
from bot.desk.checking import WITH_NOTE, Checking
from bot.desk.correction import correction
from bot.desk.drafting import Drafting
from bot.desk.library import Library
from bot.desk.questions import Questions
from bot.desk.revising import Revising
from bot.desk.said import Said
from bot.desk.shelf import Shelf
from bot.desk.tidying import WORDING
from bot.desk.whole import Reading, amount
from bot.desk.wishes import wish
from bot.intake import asked_kind, text_to_check
from bot.replies import Reply, say
from bot.storage import Store
from bot.storage.records import Operator, SavedDraft, Waiting
from prompts.brief import Channel, DraftKind

if TYPE_CHECKING:
    from bot.studio import Studio

TEXT_WITHIN = timedelta(hours=2)
ANSWER_WITHIN = timedelta(minutes=30)
LONGEST_ANSWER = 1000  # characters
NOTES = tuple(texts.KINDS)  # commands that wait for a note
CHANNEL_WORDS = {"ig": "instagram", "fb": "facebook", "twitter": "x"} | {name: name for name in get_args(Channel)}
GREETING = re.compile(
    r"(?:(?:halo|hai|hi|hei|p|pagi|siang|sore|malam|selamat (?:pagi|siang|sore|malam)|assalamu\W?alaikum|test?|tes)"
    r"\W*(?:min|admin|kak|pak|bu|bot|nara)?)\W*",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"(?:terima ?kasih|makasih|trims|thanks?|ok[ey]*|oke|siap|sip|mantap)\W*(?:banyak|kak|min|ya|nara)?\W*",
    re.IGNORECASE,
)
REQUEST = re.compile(
    r"(?:(?:tolong|mohon|minta|bisa|coba|mau|saya|aku|buat|buatkan|buatin|bikin|bikinkan|bikinin|tulis|tuliskan)\W+)+"
    r"(?P<kind>caption|rilis|siaran pers)(?:\W+(?:instagram|ig|facebook|fb|x|dong|ya|kak|min))*\W*",
    re.IGNORECASE,
)

Work = Callable[[Operator, Said], Awaitable[Reply]]
BY_BUTTON = frozenset(
    {"berlaku", "tayang", WITH_NOTE, WORDING}
)  # texts that a chat waits for after a press, no commands


class Talk:
    """Finds out what somebody wants, from rows and the text itself: no memory of the process is needed."""

    def __init__(
        self,
        studio: "Studio",
        store: Store,
        *,
        shelf: Shelf,
        questions: Questions,
        drafting: Drafting,
        revising: Revising,
        checking: Checking,
        library: Library,
        more: dict[str, Work],
        clock: Callable[[], datetime],
    ) -> None:
        self._studio, self._chats, self._shelf = studio, store.chats, shelf
        self._questions, self._drafting, self._library = questions, drafting, library
        self._revising = revising
        self._clock = clock
        self._work: dict[str, Work] = {
            "caption": self._caption,
            "rilis": self._release,
            **{kind: self._other(kind) for kind in get_args(DraftKind) if kind in texts.OTHER_KINDS},
            "periksa": checking.check,
            "tanya": library.ask,
            "cari": library.search,
            **more,
        }

    async def command(self, operator: Operator, name: str, said: Said) -> Reply:
        """A command with its text, or without: then the next text is for it."""
        channel_only = name == "caption" and said.text.strip().lower() in CHANNEL_WORDS
        if not said.text.strip() or channel_only:
            await to_thread(self._chats.wait_for, operator.id, Waiting(name, said.at, field=said.text.strip().lower()))
            return say(texts.ASK_FOR[name])
        await to_thread(self._chats.done_waiting, operator.id)
        return await self.work(operator, name, said)

    async def work(self, operator: Operator, name: str, said: Said) -> Reply:
        """A command's work on its text, whatever the chat waits for."""
        return await self._work[name](operator, said)

    async def kinds(self) -> Reply:
        """`/jenis`: every kind of text but captions and releases, one button each."""
        return kind_choices()

    async def choose(self, operator: Operator, kind: str, origin: int) -> Reply:
        """The kind of a button: the next text is its note."""
        return await self.command(operator, other_kind(kind), Said("", self._clock().astimezone(JAKARTA), origin))

    async def stop(self, operator: Operator) -> Reply:
        """`/batal`: the chat waits for nothing any more; drafts stay as they are."""
        waiting = await to_thread(self._chats.waiting, operator.id)
        await to_thread(self._chats.done_waiting, operator.id)
        return say(texts.STOPPED if waiting and waiting.taken is None else texts.NOTHING_AWAITED)

    async def said(self, operator: Operator, name: str, said: Said) -> Reply:
        """A plain text, or a photo's caption, which may begin with a command as well; what only a button asks for
        ("tayang") is none."""
        asked = name in self._work and name not in BY_BUTTON
        return await (self.command(operator, name, said) if asked else self.hear(operator, said))

    async def hear(self, operator: Operator, said: Said) -> Reply:
        """A plain text."""
        if known := await self._shelf.made_by(operator, said.origin):
            return await self._shelf.show(operator, known.id)  # it came again after a kill
        if asked := asked_command(said.text):
            name, text = asked
            return await self.command(operator, name, replace(said, text=text))
        if expected := await self._expected(operator, said):
            return expected
        if small_talk := _small_talk(said.text.strip()):
            return say(small_talk)
        if self._studio.is_question(said.text):
            return await self._library.ask(operator, said)
        return await self._write(operator, said)

    async def _write(self, operator: Operator, said: Said) -> Reply:
        """A draft of the kind that the note asks for; else more of the note sent just before, or a caption."""
        kind, note = asked_kind(said.text) or ("caption", said.text)
        if kind == "caption":
            return await self._revising.more(operator, said) or await self._drafting.write(operator, said)
        return await self._drafting.write(operator, replace(said, text=note), kind, None)

    async def reading(self, operator: Operator, said: Said) -> Reading:
        """Whether a text is a whole note, or a part of one that may go on in the next message; empty for all else:
        what somebody waits for an answer to must not wait for more."""
        text = said.text.strip()
        if asked_command(text) or _small_talk(text) or self._studio.is_question(text) or wish(text):
            return ""
        waiting = await to_thread(self._chats.waiting, operator.id)
        if waiting and waiting.command not in NOTES and said.at - waiting.since <= ANSWER_WITHIN:
            return ""
        latest = await self._shelf.latest(operator)
        if latest and (correction(text, latest.version.brief.raw) or self._revising.free(operator, said)):
            return ""
        found = "whole" if asked_kind(text) else amount(self._studio, operator, said)
        return "part" if found == "more" else found

    async def _expected(self, operator: Operator, said: Said) -> Reply | None:
        """The reply to what the chat waits for: a command's text, a change of a draft, an answer; None for none."""
        if said.reply_to and (replied := await self._to_a_draft(operator, said, said.reply_to)):
            return replied
        waiting = await to_thread(self._chats.waiting, operator.id)
        if waiting and waiting.command in self._work and is_for(waiting, said):
            if waiting.command not in NOTES or not self._studio.is_question(said.text):
                return await self.for_command(operator, said, waiting)
            await to_thread(self._chats.done_waiting, operator.id)  # whoever asks something has left the note
            return None
        if revised := await self._revised(operator, said, await self._shelf.latest(operator)):
            return revised
        if waiting and waiting.draft and self._answers(operator, said, waiting):
            return await self._questions.answer(operator, waiting.draft, waiting.field, said.text, origin=said.origin)
        return None

    async def _to_a_draft(self, operator: Operator, said: Said, message: int) -> Reply | None:
        """A reply to one of a draft's own messages: the answer to its question, or a correction of its note."""
        saved = await self._shelf.at(operator, message)
        if saved is None:
            return None
        questions = saved.version.brief.questions
        if questions and message == saved.placed.question:
            return await self._questions.answer(operator, saved.id, questions[0].field, said.text, origin=said.origin)
        return await self._revised(operator, said, saved)

    async def first_of_album(self, operator: Operator, album: str) -> bool:
        """Whether this is the first message of an album: the others need no answer of their own."""
        return await to_thread(self._chats.first_of_album, operator.id, album)

    async def for_command(self, operator: Operator, said: Said, waiting: Waiting) -> Reply:
        """What the chat waits for, and now has."""
        text = f"{waiting.field} {said.text}" if waiting.field else said.text
        reply = await self._work[waiting.command](operator, Said(text, said.at, said.origin, said.reply_to))
        await to_thread(self._chats.take, operator.id, waiting, said.origin)
        return reply

    async def _revised(self, operator: Operator, said: Said, saved: SavedDraft | None) -> Reply | None:
        """A wish or correction in few words for this draft, or one of the chat's drafts changed and sent back."""
        by_words = await self._revising.by_words(operator, saved, said) if saved else None
        return by_words or await self._revising.by_hand(operator, said)

    def _answers(self, operator: Operator, said: Said, waiting: Waiting) -> bool:
        """Whether the text answers the open question, and is not the next note or a question of its own."""
        text = said.text.strip()
        if said.at - waiting.since > ANSWER_WITHIN or len(text) > LONGEST_ANSWER or text.endswith("?"):
            return False
        if waiting.field == "quote" and re.search('["“”]', text):
            return True
        found = amount(self._studio, operator, said, short=LONGEST_ANSWER)
        if not found:  # "Budi S." is no note but an answer; emoji or an English note are neither
            return bool(re.search(r"\w", text)) and len(text.split()) <= 6
        return found != "whole"

    async def _caption(self, operator: Operator, said: Said) -> Reply:
        first, _, rest = said.text.strip().partition(" ")
        channel = CHANNEL_WORDS.get(first.lower().strip(":"))
        if channel and rest.strip():
            said = Said(rest.strip(), said.at, said.origin, said.reply_to)
        return await self._drafting.write(operator, said, "caption", _channel(channel))

    async def _release(self, operator: Operator, said: Said) -> Reply:
        return await self._drafting.write(operator, said, "rilis", None)

    def _other(self, kind: DraftKind) -> Work:
        async def write(operator: Operator, said: Said) -> Reply:
            return await self._drafting.write(operator, said, kind, None)

        return write


def asked_command(text: str) -> tuple[str, str] | None:
    """The command that a message asks for in words, and its text: a check of the text in it, or a draft of which
    nothing has been said yet."""
    if (checked := text_to_check(text)) is not None:
        return "periksa", checked
    request = REQUEST.fullmatch(text.strip())
    return ("caption" if request["kind"].lower() == "caption" else "rilis", "") if request else None


def _small_talk(text: str) -> str:
    if GREETING.fullmatch(text):
        return texts.GREETING
    return texts.THANKS if THANKS.fullmatch(text) else ""


def is_for(waiting: Waiting, said: Said) -> bool:
    """Whether the text is the one that the command waits for; the same one may come again after a kill."""
    return waiting.taken in (None, said.origin) and said.at - waiting.since <= TEXT_WITHIN


def _channel(name: str | None) -> Channel:
    for channel in get_args(Channel):
        if channel == name:
            return channel  # type: ignore[no-any-return]
    return "instagram"
