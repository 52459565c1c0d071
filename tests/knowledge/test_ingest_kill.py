"""kill -9 of `ingest.py` at any moment leaves the old knowledge serving, and the next run succeeds."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from knowledge.base import KnowledgeBase
from tests.knowledge.fakes import here
from tests.knowledge.library import settings, write
from tests.waiting import PATIENCE, until

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = 40
CHANCE = random.Random(20250924)  # noqa: S311


def _rewrite(tmp_path: Path, value: int) -> None:
    for number in range(DOCUMENTS):
        write(tmp_path / "corpus", f"d{number}", f"Nilai ujian dokumen {number} adalah v{value}")


def _start(tmp_path: Path) -> subprocess.Popen[str]:
    """`ingest.py` and its children as one process group."""
    command = [sys.executable, "ingest.py", "--corpus", tmp_path / "corpus", "--data", tmp_path / "data"]
    environment = os.environ | {"NARA_GENERATION_GRACE": "0"}
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        start_new_session=True,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _finish(tmp_path: Path) -> float:
    """A run that nobody disturbs; how long it took."""
    began = time.perf_counter()
    process = _start(tmp_path)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err
    return time.perf_counter() - began


def _served(knowledge: KnowledgeBase) -> str:
    """The value that all documents and all passages found agree on."""
    values = {document.body.split()[-1] for document in knowledge.documents()}
    found = knowledge.search("nilai ujian dokumen", k=DOCUMENTS).passages
    values |= {passage.text.split()[-1] for passage in found}
    assert len(knowledge.documents()) == DOCUMENTS
    assert len(found) > 8
    assert len(values) == 1
    return values.pop()


def _alive(group: int) -> list[int]:
    """Processes of the group that still run."""
    return [
        each.pid
        for each in psutil.process_iter(["status"])
        if each.info["status"] != psutil.STATUS_ZOMBIE and _group(each.pid) == group
    ]


def _group(process: int) -> int:
    try:
        return os.getpgid(process)
    except ProcessLookupError:
        return -1


def _kill_when(moment: Callable[[], bool], process: subprocess.Popen[str]) -> bool:
    """SIGKILL for the whole group at that moment; whether it was still running."""
    while not moment() and process.poll() is None:
        time.sleep(0.005)
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return running


def _moments(generations: Path, whole: float) -> Iterator[Callable[[], bool]]:
    """Any time in a run, Chroma's folder just made, the words being written, the finished folder being examined."""
    while True:
        end = time.perf_counter() + CHANCE.uniform(0.1, 0.9) * whole
        yield lambda end=end: time.perf_counter() >= end
        yield lambda: any(generations.glob("gen-*.tmp/chroma/*"))
        yield lambda: any(generations.glob("gen-*.tmp/fulltext.db"))
        there = {folder.name for folder in generations.iterdir()}
        yield lambda there=there: any(f.name not in there for f in generations.glob("gen-??????"))


@pytest.mark.slow
def test_ten_kills_at_different_moments_lose_nothing(tmp_path: Path) -> None:
    _rewrite(tmp_path, 0)
    whole = _finish(tmp_path)
    generations = tmp_path / "data/generations"
    knowledge = KnowledgeBase(settings(tmp_path))
    assert _served(knowledge) == "v0"
    killed = old = 0
    for value, moment in zip(range(1, 25), _moments(generations, whole), strict=False):
        _rewrite(tmp_path, value)
        killed += _kill_when(moment, _start(tmp_path))
        served = _served(knowledge)
        old += served == f"v{value - 1}"
        assert served in (f"v{value - 1}", f"v{value}")
        assert _served(KnowledgeBase(settings(tmp_path))) == served
        if value % 5 == 0:
            _finish(tmp_path)
        else:  # the same run without the seconds that starting three processes takes
            KnowledgeBase(settings(tmp_path), run=here).sync()
        assert _served(knowledge) == f"v{value}"
        assert not list(generations.glob("*.tmp"))
        if killed == 10:
            break
    assert killed == 10
    assert old >= 6
    assert knowledge.verify()


def test_a_builder_whose_parent_was_killed_ends_by_itself(tmp_path: Path) -> None:
    _rewrite(tmp_path, 0)
    generations = tmp_path / "data/generations"
    process = _start(tmp_path)
    while not any(generations.glob("gen-*.tmp/chroma/*")) and process.poll() is None:
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert until(lambda: not _alive(process.pid))
    _finish(tmp_path)
    assert _served(KnowledgeBase(settings(tmp_path))) == "v0"
