"""The bot as its users run it: `python -m bot sandbox`, a process of its own with a data folder of its own."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.waiting import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
READY = "Halaman uji coba: "


@dataclass(frozen=True)
class Bot:
    """A running bot: the address of its page, its folders, and how long it took to answer."""

    url: str
    data: Path
    corpus: Path
    seconds: float
    pid: int

    def ingest(self) -> str:
        """Run `python ingest.py` on the same folders while the bot runs; what it printed."""
        command = [sys.executable, "ingest.py", "--data", str(self.data), "--corpus", str(self.corpus)]
        done = subprocess.run(
            command, cwd=ROOT, env=_environment(), capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextmanager
def started(folder: Path, *, corpus: Path | None = None, **settings: str) -> Iterator[Bot]:
    """Start the bot with a copy of the demo corpus (or that one) and stop it with SIGTERM, which must suffice."""
    documents = folder / "corpus"
    if not documents.exists():
        shutil.copytree(corpus or ROOT / "knowledge" / "corpus", documents)
    command = [sys.executable, "-m", "bot", "sandbox", "--port", "0", "--no-browser"]
    command += ["--data", str(folder / "data"), "--corpus", str(documents)]
    began = time.monotonic()
    with (folder / "bot.log").open("w+") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=_environment(**settings), stdout=subprocess.PIPE, stderr=log, text=True
        )
        try:
            url = _url(process, log.name)
            yield Bot(url, folder / "data", documents, time.monotonic() - began, process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)
            if process.poll() is None:
                process.kill()
                raise AssertionError("the bot did not stop on SIGTERM")
            assert process.stdout
            process.stdout.close()
    assert process.returncode == 0, Path(folder / "bot.log").read_text()[-3000:]


def _environment(**settings: str) -> dict[str, str]:
    """Nothing from outside: no settings, no proxies. `settings` are `NARA_…` fields."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    mine = {f"NARA_{name.upper()}": value for name, value in settings.items()}
    offline = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    return kept | offline | {"PYTHONUNBUFFERED": "1"} | mine


def _url(process: subprocess.Popen[str], log: str) -> str:
    """The address the bot prints when it is ready."""
    lines: queue.Queue[str | None] = queue.Queue()
    assert process.stdout
    out = process.stdout

    def read() -> None:
        with suppress(ValueError):  # closed while we were reading: the test is over
            for line in out:
                lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    printed: list[str] = []
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            line = lines.get(timeout=1.0)
        except queue.Empty:
            continue
        if line is None:
            break
        printed.append(line)
        if line.startswith(READY):
            return line.removeprefix(READY).strip()
    raise AssertionError(f"the bot did not start: {''.join(printed)}\n{Path(log).read_text()[-3000:]}")
