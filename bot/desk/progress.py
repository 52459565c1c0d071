"""Progress of work in a thread, shown now and then: Telegram allows about one edit a second in a chat."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Self

from bot import texts

EVERY = 1.5  # seconds


class Progress:
    """`tell` may be called from any thread, as often as one likes; only the latest state is shown."""

    def __init__(self, show: Callable[[str], Awaitable[None]], every: float = EVERY) -> None:
        self._show, self._every = show, every
        self._latest = self._shown = ""
        self._task: asyncio.Task[None] | None = None

    def tell(self, stage: str, done: int, total: int) -> None:
        """So much of the stage (`embed`, `build`, `verify`) is done."""
        self._latest = texts.progress(stage, done, total)

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._keep_showing())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _keep_showing(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            if self._latest != self._shown:
                self._shown = self._latest
                await self._show(self._latest)
