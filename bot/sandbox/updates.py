"""The queue between people and the bot: update ids, confirmation by offset, long polling, one poller."""

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Any

from bot.sandbox.failure import conflict
from bot.sandbox.formatted import Json
from bot.sandbox.pulse import Pulse

TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"
BY_WEBHOOK = "terminated by setWebhook request"


class UpdateQueue:
    """Updates in order of `update_id`; an update stays until a poll with a higher offset confirms it."""

    def __init__(self, first_id: int) -> None:
        self._next = first_id
        self._pending: deque[Json] = deque()
        self._pulse = Pulse()
        self._poller: asyncio.Future[str] | None = None
        self._closed = False
        self.allowed: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self._pending)

    def add(self, kind: str, value: Json) -> int | None:
        """Queue one update and return its id; None when the bot did not ask for that kind."""
        if self.allowed and kind not in self.allowed:
            return None
        update_id = self._next
        self._next += 1
        self._pending.append({"update_id": update_id, kind: value})
        self._pulse.beat()
        return update_id

    def confirm(self, offset: int) -> None:
        """Forget everything below the offset; a negative one keeps that many from the end."""
        if offset < 0:
            offset = self._next + offset
        while self._pending and self._pending[0]["update_id"] < offset:
            self._pending.popleft()

    def drop(self) -> None:
        """Forget everything (`drop_pending_updates`)."""
        self._pending.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> Sequence[Json]:
        """Confirm, then the next updates; waits for the first one. A later poll ends this one with 409."""
        if offset:
            self.confirm(offset)
        if not self._pending and seconds > 0 and not self._closed:
            await self._wait(seconds)
        return [self._pending[i] for i in range(min(limit, len(self._pending)))]

    def interrupt(self, reason: str) -> None:
        """End a waiting poll with 409 and this reason."""
        if self._poller and not self._poller.done():
            self._poller.set_result(reason)

    def close(self) -> None:
        """Let every waiting poll return, and never wait again."""
        self._closed = True
        self._pulse.beat()

    async def _wait(self, seconds: float) -> None:
        self.interrupt(TERMINATED)
        mine: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poller = mine
        woken = asyncio.ensure_future(self._pulse.wait(seconds))
        either: set[asyncio.Future[Any]] = {mine, woken}
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()
        if mine.done():
            raise conflict(mine.result())
        self._poller = None
