"""A breaker: after repeated failures the server is left alone for a while, and drafts come at once without it."""

from collections import deque
from collections.abc import Callable

FAILURES, WINDOW, PAUSE = 5, 60.0, 60.0  # failures within seconds, then seconds of rest


class Breaker:
    """Counts failures of one server; `clock` is a monotonic clock in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failed: deque[float] = deque(maxlen=FAILURES)
        self._until = 0.0

    def open(self) -> bool:
        """Whether the server should not be asked now."""
        return self._clock() < self._until

    def failure(self) -> None:
        """Note a failure; the fifth within a minute opens the breaker."""
        now = self._clock()
        self._failed.append(now)
        if len(self._failed) == FAILURES and now - self._failed[0] <= WINDOW:
            self._until = now + PAUSE
            self._failed.clear()

    def success(self) -> None:
        """Forget the failures."""
        self._failed.clear()
