"""Work done in a child process of low priority: what crashes there does not take the bot with it."""

import importlib
import os
import resource
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

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
    with _Child(module, arguments) as child:
        child.work(secret, said, limit)


class Crew:
    """Children that are started before there is work for them: importing Chroma takes each of them 0.8 s."""

    def __init__(self) -> None:
        self._ready: dict[tuple[str, tuple[str, ...]], _Child] = {}

    def prepare(self, module: str, arguments: Sequence[str]) -> None:
        """Start the child that `run` will be asked for."""
        self._ready[module, tuple(arguments)] = _Child(module, arguments)

    def run(
        self, module: str, arguments: Sequence[str], secret: str, said: Callable[[str], None], limit: float
    ) -> None:
        """As `worker.run`, by the child that was prepared for it, if one was."""
        with self._ready.pop((module, tuple(arguments)), None) or _Child(module, arguments) as child:
            child.work(secret, said, limit)

    def close(self) -> None:
        """End the children that were prepared for nothing."""
        while self._ready:
            self._ready.popitem()[1].close()


class _Child:
    """One process; it waits for its secret before it works."""

    def __init__(self, module: str, arguments: Sequence[str]) -> None:
        pipe, command = subprocess.PIPE, [sys.executable, "-m", module, *arguments]
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the child
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=self._errors, cwd=_ROOT, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def work(self, secret: str, said: Callable[[str], None], limit: float) -> None:
        status = self._work(secret, said, limit)
        if status:
            self._errors.seek(0)
            last = self._errors.read().decode("utf-8", "replace").strip().rsplit("\n", 1)[-1]
            raise IngestFailed(f"Indeks baru gagal dibuat ({last or f'proses berakhir dengan {status}'}).")

    def close(self) -> None:
        self._process.kill()
        with self._process, self._errors:  # closes its streams and waits
            pass

    def _work(self, secret: str, said: Callable[[str], None], limit: float) -> int:
        child = self._process
        alarm = threading.Timer(limit, child.kill)
        alarm.start()
        try:
            if child.stdin and child.stdout:
                with suppress(BrokenPipeError):  # it ended early: its status tells
                    child.stdin.write(secret + "\n")
                    child.stdin.flush()
                for line in child.stdout:
                    said(line.rstrip("\n"))
            return child.wait()
        finally:
            alarm.cancel()


def main(work: Callable[..., None]) -> int:
    """In the child: `work(secret, *arguments, said=…)`, nicely, and only as long as the parent lives."""
    os.nice(10)
    importlib.import_module("chromadb")  # while the parent has no work for us yet
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
