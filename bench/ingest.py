"""How long a sync takes and what it costs, beside its peers.

`python -m bench.ingest [DOCUMENTS …] [--minilm-up-to N]` prints one table: for a generated corpus of each size, by
NARA and by `bench.ingest_peers`, the first ingest, a run with nothing changed, with one changed document, with 1%
changed. Every run is a process: `s` is its wall time, `cpu s` the processor time of it and its children (what remains
comparable on a busy machine), `MB` the peak of their proportional set size. "visible" is when another process, this
one, is answered by the new generation; meanwhile it searches all the time, and `p95` is that of its searches in ms,
`x idle` compared with its searches before the run.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.memory import tree_pss
from bench.releases import write
from knowledge.base import KnowledgeBase
from knowledge.settings import KnowledgeSettings

ROOT = Path(__file__).resolve().parent.parent
QUERY = "warga membersihkan saluran air di Cibeber"
_PAUSE = 0.02  # s between two searches: a reader, not a load test
_IDLE = 100  # searches before the run


@dataclass(frozen=True, slots=True)
class System:
    """Who ingests the corpus, in which folder, and with which command."""

    name: str
    data: Path
    command: Sequence[str | Path]
    knowledge: KnowledgeBase | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run."""

    seconds: float
    cpu: float
    megabytes: float
    printed: str
    visible: float = 0.0
    waits: tuple[float, ...] = ()


def main(arguments: list[str]) -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.ingest")
    parser.add_argument("sizes", type=int, nargs="*", default=[100, 1_000])
    parser.add_argument("--minilm-up-to", type=int, default=1_000, help="documents that MiniLM has to embed")
    chosen = parser.parse_args(arguments)
    heads = ["passages", "s", "cpu s", "doc/s", "pass/s", "visible s", "MB", "disk MB", "p95", "x idle"]
    print(f"{'system, run':<44}{'documents':>10}" + "".join(f"{head:>10}" for head in heads))
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            _size(Path(folder), size, minilm=size <= chosen.minilm_up_to)


def _size(folder: Path, size: int, minilm: bool) -> None:
    corpus, chance = folder / "corpus", random.Random(size)  # noqa: S311
    for number in range(size):
        write(corpus, number, chance)
    systems = [_nara(folder), *(_peer(folder, name, "nara") for name in ("langchain", "llamaindex"))]
    systems += [_peer(folder, name, "minilm") for name in ("langchain", "llamaindex") if minilm]
    for name, changed in (("first", 0), ("unchanged", 0), ("one changed", 1), ("1% changed", max(1, size // 100))):
        for number in range(changed):
            write(corpus, number, chance)
        for system in systems:
            _line(system, name, size)
    for system in systems:
        if system.knowledge:
            system.knowledge.close()


def _nara(folder: Path) -> System:
    data, corpus = folder / "nara", folder / "corpus"
    knowledge = KnowledgeBase(KnowledgeSettings(data=data, corpus=corpus, _env_file=None))
    return System("NARA", data, ["ingest.py", "--corpus", corpus, "--data", data, "--json"], knowledge)


def _peer(folder: Path, name: str, model: str) -> System:
    data = folder / f"{name}-{model}"
    title = {"langchain": "LangChain index()", "llamaindex": "LlamaIndex pipeline"}[name]
    with_model = {"nara": "NARA's model", "minilm": "MiniLM"}[model]
    command: list[str | Path] = ["-m", "bench.ingest_peers", name, model, folder / "corpus", data]
    return System(f"{title}, {with_model}", data, command)


def _line(system: System, name: str, size: int) -> None:
    idle = _idle(system)
    run = _run(system)
    count = system.knowledge.generations()[0].passages if system.knowledge else int(run.printed.split()[-1])
    disk = sum(path.stat().st_size for path in system.data.rglob("*") if path.is_file()) / 1e6
    values = f"{count:>10}{run.seconds:>10.2f}{run.cpu:>10.2f}{size / run.seconds:>10.0f}{count / run.seconds:>10.0f}"
    values += f"{run.visible or run.seconds:>10.2f}{run.megabytes:>10.0f}{disk:>10.1f}"
    if len(run.waits) > 10 and idle:
        values += f"{1000 * _p95(run.waits):>10.1f}{_p95(run.waits) / _p95(idle):>10.1f}"
    print(f"{f'{system.name}, {name}':<44}{size:>10}{values}", flush=True)


def _p95(waits: Sequence[float]) -> float:
    return statistics.quantiles(waits, n=20)[-1]


def _idle(system: System) -> tuple[float, ...]:
    knowledge = system.knowledge
    if knowledge is None or not knowledge.generations():
        return ()
    return tuple(_search(knowledge) for _ in range(_IDLE))


def _search(knowledge: KnowledgeBase) -> float:
    began = time.perf_counter()
    knowledge.search(QUERY)
    waited = time.perf_counter() - began
    time.sleep(_PAUSE)
    return waited


def _run(system: System) -> Run:
    knowledge = system.knowledge
    before = _generation(knowledge)
    peak, visible, waits = [0.0], 0.0, []
    began = time.perf_counter()
    command = [sys.executable, *system.command]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        watcher = threading.Thread(target=_watch, args=(process.pid, peak), daemon=True)
        watcher.start()
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            if knowledge and before:
                waits.append(_search(knowledge))
            if knowledge and not visible and _generation(knowledge) != before:
                knowledge.search(QUERY)
                visible = time.perf_counter() - began
            time.sleep(0.005)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        printed, complaint = process.communicate()
    assert process.returncode == 0, complaint
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak[0], printed, visible, tuple(waits))


def _generation(knowledge: KnowledgeBase | None) -> int:
    found = knowledge.generations() if knowledge else ()
    return next((row.id for row in found if row.live), 0)


def _watch(process: int, peak: list[float]) -> None:
    while used := tree_pss(process):
        peak[0] = max(peak[0], used)
        time.sleep(0.1)


if __name__ == "__main__":
    main(sys.argv[1:])
