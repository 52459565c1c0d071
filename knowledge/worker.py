"""Work done in a child process of low priority: what crashes there does not take the bot with it."""

import os
import resource
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from knowledge.errors import IngestFailed, NaraError

_ROOT = Path(__file__).resolve().parent.parent
_LARGEST_FILE = 20_000_000_000

# Module, its arguments, a secret, what to do with each line it says, seconds it may take: `run`, or a test's stand-in.
Run = Callable[[str, Sequence[str], str, Callable[[str], None], float], None]


def run(module: str, arguments: Sequence[str], secret: str, said: Callable[[str], None], limit: float) -> None:
    """Run `python -m module arguments`, hand each line it prints to `said`; raises `IngestFailed` after `limit` s.

    `secret` (a database URL may hold a password) goes through standard input, not through the process list. The
    child ends when this process does, however it ends: its standard input closes (`main`).
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


def main(work: Callable[..., None]) -> int:
    """In the child: `work(secret, *arguments, said=…)`, nicely, and only as long as the parent lives."""
    os.nice(10)
    # A torn graph once asked for 2.9 TB (RELIABILITY §1.2); 100,000 passages need 0.5 GB in all.
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
    secret = sys.stdin.readline().rstrip("\n")
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        work(secret, *sys.argv[1:], said=lambda line: print(line, flush=True))
    except NaraError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _end_with_parent() -> None:
    sys.stdin.read()
    os._exit(3)
