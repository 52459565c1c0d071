"""The update queue that forgets nothing: an update is a row before anybody is told that it arrived.

python-telegram-bot keeps pending updates in memory and confirms them to Telegram at once; a kill then loses them
(170-180 of 200, RELIABILITY.md §3). Here `put` returns only when the row is on the disk, and the row is closed
after the reply.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError
from tenacity import before_sleep_log, retry, retry_if_exception_type, wait_exponential_jitter

from bot.desk.whole import Reading
from bot.pieces import Pieces
from bot.storage.inbox import InboxRows

LOG = logging.getLogger(__name__)


class Inbox(asyncio.Queue[object]):
    """For `ApplicationBuilder.update_queue`. Repeated updates are dropped, split messages are joined."""

    def __init__(
        self,
        rows: InboxRows,
        bot_id: int,
        clock: Callable[[], datetime],
        pieces: Pieces,
        read: Callable[[Update], Awaitable[Reading]] | None = None,
    ) -> None:
        """`read` tells whether a message is a part of a note, so that it waits for the rest."""
        super().__init__()
        self._rows, self._bot_id, self._clock, self._pieces = rows, bot_id, clock, pieces
        self._read, self._signs = read, set[asyncio.Task[None]]()

    async def put(self, item: object) -> None:
        """Keep the update, then queue it. Never raises for a database that is away: it waits for it."""
        if not isinstance(item, Update):  # the application's stop signal
            for update in self._pieces.release():
                await super().put(update)
            await super().put(item)
            return
        if await self._keep(item):
            await self._offer(item)
            if self._pieces.holds(item):
                self._show_typing(item)

    async def reopen(self, bot: Bot) -> int:
        """Queue again what a previous process left unanswered; returns how many updates."""
        pending = await asyncio.to_thread(self._rows.reopen, self._bot_id)
        for row in pending:
            await self._offer(Update.de_json(json.loads(row.payload), bot))
        await asyncio.to_thread(self._rows.sweep, self._clock())
        if pending:
            LOG.info("requeued %d unanswered updates", len(pending))
        return len(pending)

    @retry(
        retry=retry_if_exception_type(SQLAlchemyError),
        wait=wait_exponential_jitter(multiplier=0.1, max=5),
        before_sleep=before_sleep_log(LOG, logging.ERROR),
    )
    async def finish(self, update: Update) -> None:
        """The update is answered."""
        ids = self._pieces.parts_of(update)
        await asyncio.to_thread(self._rows.finish, self._bot_id, ids, self._clock())

    @retry(
        retry=retry_if_exception_type(SQLAlchemyError),
        wait=wait_exponential_jitter(multiplier=0.1, max=5),
        before_sleep=before_sleep_log(LOG, logging.ERROR),
    )
    async def _keep(self, update: Update) -> bool:
        row = (self._bot_id, update.update_id, update.to_json(), self._clock())
        return await asyncio.to_thread(self._rows.add, *row)

    async def _offer(self, update: Update) -> None:
        reading = await self._read(update) if self._read and self._pieces.quiet else ""
        for ready in self._pieces.offer(update, self.put_nowait, reading):
            self.put_nowait(ready)

    def _show_typing(self, update: Update) -> None:
        """Whoever waits sees at once that the message came; a sign that fails is no loss."""

        async def show() -> None:
            with suppress(TelegramError):
                await update.get_bot().send_chat_action(update.effective_chat.id, ChatAction.TYPING)  # type: ignore[union-attr]

        task = asyncio.create_task(show())
        self._signs.add(task)
        task.add_done_callback(self._signs.discard)
