"""SIGKILL aimed at an ingest, under four reader processes: what is lost?

`python -m bench.kills [KILLS] [--seed N] [--minutes M]`. Every round changes documents (all of them, or few enough
for a graft), starts `ingest.py` and kills it, with its children or the child alone, at a moment its files tell:
Chroma's folder just made, the graph being flushed, the words or the manifest being written, the finished folder being
verified; or at any time. After each kill a knowledge base opened anew must answer with the whole old or the whole new
state, and from then on with nothing older. Exit status 1 if not.
"""

import argparse
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from knowledge.base import KnowledgeBase
from knowledge.settings import KnowledgeSettings

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS, MARKED, READERS = 60, 3, 4
QUERY = "nilai ujian akhir"
AIMS: dict[str, str] = {
    "folder made": "gen-*.tmp/chroma/chroma.sqlite3",
    "graph flushed": "gen-*.tmp/chroma/*/data_level0.bin",
    "pickle written": "gen-*.tmp/chroma/*/index_metadata.pickle",
    "words written": "gen-*.tmp/fulltext.db-journal",
    "log written": "gen-*.tmp/chroma/chroma.sqlite3-journal",
    "manifest written": "gen-*.tmp/manifest.json",
    "verified": "gen-??????",
    "any time": "",
}


@dataclass(slots=True)
class Tally:
    """What happened to all rounds."""

    killed: Counter[str] = field(default_factory=Counter)
    finished: int = 0
    wrong: list[str] = field(default_factory=list)


def main(arguments: list[str]) -> int:
    """Run the rounds and print the tally."""
    parser = argparse.ArgumentParser(prog="python -m bench.kills")
    parser.add_argument("kills", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=20260924)
    parser.add_argument("--minutes", type=float, default=60.0, help="end after this long, whatever was done")
    chosen = parser.parse_args(arguments)
    chance, tally = random.Random(chosen.seed), Tally()  # noqa: S311
    end = time.monotonic() + 60 * chosen.minutes
    with tempfile.TemporaryDirectory() as folder, _corpus(Path(folder)), _readers(Path(folder), tally) as waits:
        value = 0
        while tally.killed.total() < chosen.kills and time.monotonic() < end:
            value += 1
            _round(Path(folder), value, chance, tally)
        _finish(Path(folder), value + 1, tally)
    _report(tally, waits)
    return 1 if tally.wrong else 0


@contextmanager
def _corpus(folder: Path) -> Iterator[None]:
    _write(folder, 0, whole=True)
    _ingest(folder).wait()
    yield


def _write(folder: Path, value: int, whole: bool) -> None:
    """The marked documents say the value; all others only change where the whole corpus does."""
    for number in range(DOCUMENTS if whole else MARKED):
        words = f"Nilai ujian akhir v{value}" if number < MARKED else f"Warga kelurahan {number} kerja bakti ke-{value}"
        path = folder / "corpus" / f"d{number:02}.md"
        path.parent.mkdir(exist_ok=True)
        front = f"jenis: rilis\njudul: Dokumen {number}\ntanggal: 2026-01-05"
        path.write_text(f"---\n{front}\n---\n{words}\n", encoding="utf-8")


def _ingest(folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "ingest.py", "--corpus", str(folder / "corpus"), "--data", str(folder / "data")]
    environment = os.environ | {"NARA_GENERATION_GRACE": "5"}
    nothing = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True, stdout=nothing, stderr=nothing)


def _round(folder: Path, value: int, chance: random.Random, tally: Tally) -> None:
    aim, whole, alone = chance.choice(list(AIMS)), chance.random() < 0.5, chance.random() < 0.3
    old = _served(folder, tally)
    _write(folder, value, whole)
    process = _ingest(folder)
    if _wait(_moment(folder / "data/generations", AIMS[aim], chance), process):
        tally.killed[f"{aim}, {'whole' if whole else 'graft'}{', child alone' if alone else ''}"] += 1
        _kill(process.pid, alone)
    else:
        tally.finished += 1
    process.wait()
    new = _served(folder, tally)
    if new not in (old, f"v{value}"):
        tally.wrong.append(f"round {value} ({aim}): {old} became {new}")


def _moment(generations: Path, pattern: str, chance: random.Random) -> Callable[[], bool]:
    if not pattern:
        end = time.monotonic() + chance.uniform(0.5, 8.0)
        return lambda: time.monotonic() >= end
    there = set(generations.glob(pattern))
    return lambda: not there.issuperset(generations.glob(pattern))


def _wait(moment: Callable[[], bool], process: "subprocess.Popen[bytes]") -> bool:
    """Whether the moment came while the process ran."""
    while not moment():
        if process.poll() is not None:
            return False
        time.sleep(0.002)
    return process.poll() is None


def _kill(process: int, alone: bool) -> None:
    children = psutil.Process(process).children(recursive=True) if alone else []
    for child in children:
        child.kill()
    if not children:
        os.killpg(process, signal.SIGKILL)


def _served(folder: Path, tally: Tally) -> str:
    """What a knowledge base opened anew says; everything it says has to agree."""
    knowledge = KnowledgeBase(_settings(folder))
    try:
        texts = [each.text for each in knowledge.search(QUERY, k=8).passages if "Nilai" in each.text]
        bodies = {document.body.split()[-1] for document in knowledge.documents() if "Nilai" in document.body}
        values = {text.split()[-1] for text in texts} | bodies
        if len(texts) != MARKED or len(values) != 1 or len(knowledge.documents()) != DOCUMENTS or knowledge.problem():
            tally.wrong.append(f"served {values}, {len(knowledge.documents())} documents, {knowledge.problem()!r}")
        return min(values, default="nothing")
    except Exception as error:  # whatever it is, it is what we look for
        tally.wrong.append(repr(error))
        return "nothing"
    finally:
        knowledge.close()


def _finish(folder: Path, value: int, tally: Tally) -> None:
    """A last run that nobody disturbs: everything is there, and nothing is left lying about."""
    time.sleep(5)  # the grace of generations that went out of service
    _write(folder, value, whole=True)
    if _ingest(folder).wait():
        tally.wrong.append("the last run failed")
    if (served := _served(folder, tally)) != f"v{value}":
        tally.wrong.append(f"the last run left {served}")
    knowledge = KnowledgeBase(_settings(folder))
    kept = {f"gen-{info.id:06d}" for info in knowledge.generations()}
    knowledge.close()
    orphans = {path.name for path in (folder / "data/generations").iterdir()} - kept
    if orphans:
        tally.wrong.append(f"orphans: {orphans}")


def _settings(folder: Path) -> KnowledgeSettings:
    return KnowledgeSettings(data=folder / "data", corpus=folder / "corpus", _env_file=None)


@contextmanager
def _readers(folder: Path, tally: Tally) -> Iterator[list[float]]:
    """Processes that search all the time; afterwards their waits in ms, what they saw wrong is in the tally."""
    command = [sys.executable, "-m", "bench.kills", "--reader", str(folder)]
    processes = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(READERS)]
    waits: list[float] = []
    try:
        yield waits
    finally:
        (folder / "stop").touch()
        for process in processes:
            seen = json.loads(process.communicate()[0] or '{"wrong": ["a reader ended"], "waits": []}')
            tally.wrong += seen["wrong"]
            waits += seen["waits"]


def _read(folder: Path) -> None:
    """One reader: every answer is from one state, and never from an older one than the answer before."""
    knowledge = KnowledgeBase(_settings(folder))
    waits: list[float] = []
    wrong: list[str] = []
    newest = 0
    while not (folder / "stop").exists():
        began = time.perf_counter()
        try:
            texts = [each.text for each in knowledge.search(QUERY, k=8).passages if "Nilai" in each.text]
        except Exception as error:  # whatever it is, it is what we look for
            wrong.append(repr(error))
            continue
        waits.append(1000 * (time.perf_counter() - began))
        values = {int(text.split()[-1][1:]) for text in texts}
        if len(texts) != MARKED or len(values) != 1 or min(values) < newest:
            wrong.append(f"a reader saw {values} after v{newest} ({len(texts)} passages)")
        newest = max(values, default=newest)
        time.sleep(0.05)
    print(json.dumps({"wrong": wrong[:20], "waits": waits}))


def _report(tally: Tally, waits: list[float]) -> None:
    for what, count in sorted(tally.killed.items()):
        print(f"{count:>4} killed: {what}")
    print(f"{tally.killed.total():>4} killed in all, {tally.finished} finished before they could be")
    cuts = statistics.quantiles(waits, n=100) if len(waits) > 100 else [0.0] * 99
    print(
        f"{len(waits):>4} answers to {READERS} readers, p50 {cuts[49]:.1f}, p95 {cuts[94]:.1f}, p99 {cuts[98]:.1f} ms"
    )
    print(f"{len(tally.wrong):>4} wrong" + "".join(f"\n     {line}" for line in tally.wrong[:30]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--reader"]:
        _read(Path(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
