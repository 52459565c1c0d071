"""A Python module run as a child of its own session, with a scratch folder: spoken to in lines, ended without trace."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

_ROOT = Path(__file__).resolve().parent.parent.parent


class Process:
    """Starts at once. `first` is the first line it hears; `programs` the folders in which it finds other programs."""

    def __init__(self, module: str, first: str, programs: str) -> None:
        self._scratch = tempfile.TemporaryDirectory(prefix="nara-")
        environment = {
            "PATH": programs,
            "HOME": self._scratch.name,
            "TMPDIR": self._scratch.name,
            "LANG": "C.UTF-8",
            "OMP_THREAD_LIMIT": "1",  # tesseract's threads
            "OPENBLAS_NUM_THREADS": "1",
        }
        try:
            self._child = subprocess.Popen(
                [sys.executable, "-m", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env=environment,
                start_new_session=True,  # so that a program it starts is ended with it
            )
        except OSError:
            self._scratch.cleanup()
            raise
        self.tell(first)

    def tell(self, line: str, content: bytes = b"") -> None:
        """A line and the bytes after it. Whether it still lives shows in `hear`."""
        with contextlib.suppress(BrokenPipeError):
            pipe = _open(self._child.stdin)
            pipe.write(line.encode() + b"\n" + content)
            pipe.flush()

    def hear(self) -> bytes:
        """The next line it says; empty when it has ended."""
        return _open(self._child.stdout).readline()

    def kill(self) -> None:
        """End it and everything it started, now."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)

    def end(self) -> int:
        """Let it end, or kill it after a second; its exit status."""
        with contextlib.suppress(BrokenPipeError):
            _open(self._child.stdin).close()
        _open(self._child.stdout).close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(1)
        self.kill()
        status = self._child.wait()
        self._scratch.cleanup()
        return status


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise RuntimeError("both ends are pipes")
    return pipe
