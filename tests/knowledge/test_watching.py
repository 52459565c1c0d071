"""`ingest.py --watch` as a process: changes are applied, mistakes are named, nothing ends it but Ctrl+C."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from knowledge.lock import ingest_lock
from tests.knowledge.library import three, write
from tests.waiting import PATIENCE

ROOT = Path(__file__).resolve().parents[2]


def _hears_interrupts() -> None:
    """A suite that was started in the background ignores Ctrl+C, and its children with it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Watcher:
    """The process, and each line it prints as soon as it is there."""

    def __init__(self, tmp_path: Path) -> None:
        command = [sys.executable, "ingest.py", "--corpus", tmp_path / "corpus", "--data", tmp_path / "data"]
        self.process = subprocess.Popen(
            [*command, "--watch", "--json"],
            cwd=ROOT,
            env=os.environ | {"NARA_WATCH_QUIET": "0.2"},
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=_hears_interrupts,  # noqa: PLW1509 - one signal's disposition, before anything else runs
        )
        self.out, self.err = _lines(self.process.stdout), _lines(self.process.stderr)

    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out.get(timeout=PATIENCE))
        return found


def _lines(stream: IO[str] | None) -> "queue.Queue[str]":
    lines: queue.Queue[str] = queue.Queue()

    def read() -> None:
        assert stream
        with stream:
            for line in stream:
                lines.put(line)

    threading.Thread(target=read).start()
    return lines


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    three(tmp_path / "corpus")
    started = Watcher(tmp_path)
    yield started
    started.process.kill()
    started.process.wait()


def test_a_watched_folder_is_followed_past_a_broken_document_and_another_ingest(
    watcher: Watcher, tmp_path: Path
) -> None:
    assert watcher.report()["added"] == 3
    assert "Memantau" in watcher.err.get(timeout=PATIENCE)
    broken = write(tmp_path / "corpus", "salah", "Isi.", jenis="berita")
    (mistake,) = watcher.report()["rejected"]
    assert (mistake["path"], mistake["line"]) == (str(broken), 3)
    with ingest_lock(tmp_path / "data"):
        write(tmp_path / "corpus", "salah", "Isi yang benar.")
        (tmp_path / "corpus/pasar.md").unlink()
        with pytest.raises(queue.Empty):
            watcher.out.get(timeout=1.5)
    report = watcher.report()
    assert (report["generation"], report["added"], report["removed"]) == (2, 1, 1)
    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(timeout=PATIENCE) == 0
