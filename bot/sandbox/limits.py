"""Telegram's flood limits, off by default, and failures on demand: what a bot must survive.

Documented (core.telegram.org/bots/faq): about one message a second in a chat, short bursts allowed, and
about 30 a second over all chats.
"""

import math
from dataclasses import dataclass, field

from bot.sandbox.failure import ApiError, too_many_requests

CHAT_BURST, CHAT_RATE = 3.0, 1.0
ALL_BURST, ALL_RATE = 30.0, 30.0


@dataclass(slots=True)
class _Bucket:
    capacity: float
    rate: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Take one token, or say in how many seconds there will be one."""
        self.level = min(self.capacity, self.level + (now - self.at) * self.rate)
        self.at = now
        if self.level >= 1:
            self.level -= 1
            return 0.0
        return (1 - self.level) / self.rate


@dataclass(slots=True)
class Failure:
    """The next `times` calls of `method` ("" for any) fail with this code and description."""

    method: str
    code: int
    description: str
    times: int = 1
    retry_after: int | None = None

    def error(self) -> ApiError:
        extra = {"retry_after": self.retry_after} if self.retry_after is not None else None
        return ApiError(self.code, self.description, extra)


@dataclass(slots=True)
class Limits:
    """What stands between a call and its effect; `on` switches the flood limits."""

    on: bool = False
    failures: list[Failure] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _all: _Bucket | None = None

    def fail_if_asked(self, method: str) -> None:
        """Raise the first failure that waits for this method (lower case)."""
        for failure in self.failures:
            if failure.times > 0 and failure.method.lower() in ("", method):
                failure.times -= 1
                raise failure.error()

    def count(self, chat: int, now: float) -> None:
        """Count one message to the chat. Raises ApiError 429 with the seconds to wait."""
        if not self.on:
            return
        bucket = self._chats.setdefault(chat, _Bucket(CHAT_BURST, CHAT_RATE, CHAT_BURST, now))
        self._all = self._all or _Bucket(ALL_BURST, ALL_RATE, ALL_BURST, now)
        seconds = max(bucket.wait(now), self._all.wait(now))
        if seconds > 0:
            raise too_many_requests(math.ceil(seconds))
