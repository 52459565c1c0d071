"""Noticing that somebody else polls with the same token: Telegram answers both in turn with 409 Conflict."""

import logging
import time
from collections import deque
from collections.abc import Callable

from telegram.error import Conflict
from telegram.ext import ApplicationHandlerStop

from bot.context import Context

LOG = logging.getLogger(__name__)
CONFLICTS = 4  # one or two are normal while an old process still ends
WITHIN = 120.0  # seconds


class Rival:
    """An error handler that ends the process after the fourth conflict within two minutes.

    `won` tells why it ended. Whoever started it reads that after the run.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[float] = deque(maxlen=CONFLICTS)
        self.won = False

    async def __call__(self, update: object, context: Context) -> None:
        """Count a conflict; every other error is left to the next handler."""
        if not isinstance(context.error, Conflict):
            return
        LOG.warning("another process polls with this token")
        now = self._clock()
        self._seen.append(now)
        if len(self._seen) == CONFLICTS and now - self._seen[0] <= WITHIN:
            self.won = True
            context.application.stop_running()
        raise ApplicationHandlerStop
