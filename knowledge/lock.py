"""One ingest at a time, whichever process starts it: the bot's /muatulang or `ingest.py`."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import IngestBusy


@contextmanager
def ingest_lock(data: Path) -> Iterator[None]:
    """Hold `data/ingest.lock`; raises `IngestBusy` at once if another holder lives.

    The kernel frees a `flock` when its holder dies, however it dies, so no stale lock is ever left behind.
    """
    data.mkdir(parents=True, exist_ok=True)
    with (data / "ingest.lock").open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise IngestBusy from error
        yield
