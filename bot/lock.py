"""One process for each token and data folder: two would take each other's updates away."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import NaraError


class AlreadyRunning(NaraError):
    """Another process serves this bot from this data folder."""


@contextmanager
def only_process(data: Path, token: str) -> Iterator[None]:
    """Hold the lock of the token's bot in the data folder; raises `AlreadyRunning` at once if somebody has it.

    The kernel frees a `flock` when its holder dies, however it dies, so no stale lock is ever left behind.
    """
    data.mkdir(parents=True, exist_ok=True)
    bot = hashlib.blake2b(token.partition(":")[0].encode(), digest_size=5).hexdigest()
    with (data / f"bot-{bot}.lock").open("a+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            handle.seek(0)
            raise AlreadyRunning(_reason(handle.read().strip())) from error
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield


def _reason(process: str) -> str:
    who = f" (proses {process})" if process.isdecimal() else ""
    return f"Bot ini sudah berjalan dengan folder data yang sama{who}. Hentikan proses itu dahulu."
