"""In which order updates are worked on: one after the other in a chat, side by side across chats."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.inbox import Inbox

GIVE_UP = "w:0:luring"
QUEUED = 100_000  # the base class's limit is taken before the chat's turn: small, one busy chat would use it up


class ChatOrder(BaseUpdateProcessor):
    """A lane for each chat. An update is closed in the inbox when its handlers are done, reply included."""

    def __init__(self, inbox: Inbox, at_once: int) -> None:
        super().__init__(QUEUED)
        self._inbox = inbox
        self._slots = asyncio.Semaphore(at_once)
        self._lanes: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: "Awaitable[object]") -> None:
        """Wait for the chat's turn, then for a free slot; close the update unless we were cancelled."""
        async with self._lane(None if _overtakes(update) else _chat(update)), self._slots:
            await coroutine
            if isinstance(update, Update):
                await self._inbox.finish(update)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    @asynccontextmanager
    async def _lane(self, chat: int | None) -> AsyncIterator[None]:
        """The chat's lock; it is forgotten when nobody waits for it any more."""
        if chat is None:
            yield
            return
        lock, users = self._lanes.get(chat, (asyncio.Lock(), 0))
        self._lanes[chat] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            lock, users = self._lanes[chat]
            if users == 1:
                del self._lanes[chat]
            else:
                self._lanes[chat] = (lock, users - 1)


def _overtakes(update: object) -> bool:
    """Whether it must not wait for what it is to end: the button that gives up a slow model."""
    query = update.callback_query if isinstance(update, Update) else None
    return query is not None and query.data == GIVE_UP


def _chat(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else None
