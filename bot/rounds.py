"""What the bot does by itself: an hourly round through the calendar, the post and what is to be swept."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot

from bot.desk.reminding import Reminding
from bot.desk.watching import Watching
from bot.postman import Postman
from knowledge.errors import NaraError

LOG = logging.getLogger(__name__)
EVERY = 3600.0  # seconds


class Rounds:
    """A task of its own from the start of the bot to its end. A step that fails keeps no other from being done."""

    def __init__(self, reminding: Reminding, watching: Watching, postman: Postman, every: float = EVERY) -> None:
        self._reminding, self._watching, self._postman, self._every = reminding, watching, postman, every
        self._task: asyncio.Task[None] | None = None

    def start(self, bot: Bot) -> None:
        """The first round begins at once."""
        self._task = asyncio.create_task(self._keep_going(bot))

    async def stop(self) -> None:
        """No further round; one that is being made is left at its next await."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def once(self, bot: Bot) -> None:
        """One round."""
        steps: tuple[Callable[[], Awaitable[object]], ...] = (
            self._reminding.alarm,
            self._reminding.renew,
            self._watching.look,
            self._reminding.remind,
            self._reminding.tidy,
            lambda: self._postman.deliver(bot, again=True),
        )
        for step in steps:
            try:
                await step()
            except (NaraError, SQLAlchemyError, OSError) as error:
                LOG.warning("a step of the hourly round failed: %s", type(error).__name__)
            except Exception:  # the boundary of a task nobody waits for: the next round must come
                LOG.exception("a step of the hourly round failed unexpectedly")

    async def _keep_going(self, bot: Bot) -> None:
        while True:
            await self.once(bot)
            await asyncio.sleep(self._every)
