"""Waiting for what must come: a busy machine makes a test slow, never wrong."""

import time
from collections.abc import Callable

PATIENCE = 180.0  # seconds; only a test that fails waits so long


def until(there: Callable[[], bool], every: float = 0.02) -> bool:
    """Whether it came about before patience ended."""
    end = time.monotonic() + PATIENCE
    while not (come := there()) and time.monotonic() < end:
        time.sleep(every)
    return come
