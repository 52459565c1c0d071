"""A file arrives in the chat: the text of a command, where one asks for it; else a document."""

from asyncio import to_thread
from dataclasses import dataclass, replace
from typing import get_args

from bot import texts
from bot.cards.documents import rejected_lines
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
FROM_FILES = (CHECK, *get_args(DraftKind))


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
        if file.command in FROM_FILES:
            return await self._worked_on(sender, file, file.command)
        waiting = await to_thread(self.chats.waiting, sender.id)
        if waiting and waiting.command in FROM_FILES and is_for(waiting, file.said):
            return await self._awaited(sender, file, waiting)
        return await self.receiving.receive(sender, file.name, file.content, file.said.origin, file.album)

    async def _awaited(self, sender: Operator, file: SentFile, waiting: Waiting) -> Reply:
        reply = await self._worked_on(sender, file, waiting.command)
        await to_thread(self.chats.take, sender.id, waiting, file.said.origin)
        return reply

    async def _worked_on(self, sender: Operator, file: SentFile, command: str) -> Reply:
        try:
            text = await self.understanding.text(file.name, file.content)
        except CorpusRejected as error:
            return say(texts.rejected(rejected_lines(error)))
        more = "" if command == CHECK else file.said.text.strip()
        return await self.talk.work(sender, command, replace(file.said, text=f"{more}\n\n{text}".strip()))
