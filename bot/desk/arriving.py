"""A file arrives in the chat: the text of a command, where one asks for it; else a document."""

from asyncio import to_thread
from dataclasses import dataclass, replace
from typing import get_args

from bot import texts
from bot.cards.documents import rejected_lines
from bot.desk.checking import WITH_NOTE
from bot.desk.receiving import Receiving
from bot.desk.said import Said
from bot.desk.talk import Talk, is_for
from bot.desk.understanding import Understanding
from bot.replies import Reply, say
from bot.storage.chats import Chats
from bot.storage.records import Operator, Waiting
from knowledge.errors import CorpusRejected
from prompts.brief import DraftKind

CHECK = "periksa"
COMMANDS = (CHECK, *get_args(DraftKind))  # of a caption
AWAITED = (WITH_NOTE, *COMMANDS)


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent. `command`: the one its caption begins with; `said`: the rest of the caption."""

    name: str
    content: bytes
    said: Said
    command: str = ""
    album: str = ""


@dataclass(frozen=True, slots=True)
class Arriving:
    """`/periksa` or `/rilis` in the caption, or just before the file, takes the file's text; nothing of it is kept as
    a document."""

    chats: Chats
    talk: Talk
    receiving: Receiving
    understanding: Understanding

    async def receive(self, sender: Operator, file: SentFile) -> Reply:
        """The report or the draft asked for; else the card of a new document, or the note that it was proposed."""
        waiting = await to_thread(self.chats.waiting, sender.id)
        awaited = waiting if waiting and waiting.command in AWAITED and is_for(waiting, file.said) else None
        if file.command not in COMMANDS and not awaited:
            return await self.receiving.receive(sender, file.name, file.content, file.said.origin, file.album)
        try:
            text = await self.understanding.text(file.name, file.content)
        except CorpusRejected as error:
            return say(texts.rejected(rejected_lines(error)))
        return await self._worked_on(sender, file, text, awaited)

    async def _worked_on(self, sender: Operator, file: SentFile, text: str, awaited: Waiting | None) -> Reply:
        if file.command not in COMMANDS and awaited:
            return await self.talk.for_command(sender, replace(file.said, text=text), awaited)
        more = "" if file.command == CHECK else file.said.text.strip()
        return await self.talk.work(sender, file.command, replace(file.said, text=f"{more}\n\n{text}".strip()))
