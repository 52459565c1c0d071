"""Work done in a child process of low priority: what crashes there does not take the bot with it."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from knowledge.errors import IngestFailed

_ROOT = Path(__file__).resolve().parent.parent


def run(module: str, arguments: Sequence[str], secret: str, said: Callable[[str], None], limit: float) -> None:
    """Run `python -m module arguments`, hand each line it prints to `said`; raises `IngestFailed` after `limit` s.

    `secret` (a database URL may hold a password) goes through standard input, not through the process list. The
    child ends when this process does, however it ends: its standard input closes (`obey_parent`).
    """
    with tempfile.TemporaryFile() as errors:
        status = _run([sys.executable, "-m", module, *arguments], secret, said, limit, errors)
        if status:
            errors.seek(0)
            last = errors.read().decode("utf-8", "replace").strip().rsplit("\n", 1)[-1]
            raise IngestFailed(f"Indeks baru gagal dibuat ({last or f'proses berakhir dengan {status}'}).")


def _run(command: Sequence[str], secret: str, said: Callable[[str], None], limit: float, errors: IO[bytes]) -> int:
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=errors, cwd=_ROOT, text=True) as child:
        alarm = threading.Timer(limit, child.kill)
        alarm.start()
        try:
            if child.stdin and child.stdout:
                child.stdin.write(secret + "\n")
                child.stdin.flush()
                for line in child.stdout:
                    said(line.rstrip("\n"))
            return child.wait()
        finally:
            alarm.cancel()
            child.kill()


def obey_parent() -> str:
    """In the child: be nice, end at once when the parent is gone; returns the secret it handed over."""
    os.nice(10)
    secret = sys.stdin.readline().rstrip("\n")
    threading.Thread(target=_wait_for_parent, daemon=True).start()
    return secret


def _wait_for_parent() -> None:
    sys.stdin.read()
    os._exit(3)
