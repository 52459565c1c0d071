"""How long a sync takes, and what it costs: `python -m bench.ingest [DOCUMENTS …]` prints one table.

For a generated corpus of each size: the first ingest, a run with nothing changed, a run with one changed document.
Each run is `ingest.py` as a process; memory is the sum of the resident sets of the process and its children, sampled
every 20 ms; "visible" is when the next query of another process (this one) answers from the new generation.
"""

import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from knowledge.base import KnowledgeBase
from knowledge.errors import NoKnowledge
from knowledge.settings import KnowledgeSettings

ROOT = Path(__file__).resolve().parent.parent
SUBJECTS = ["Warga", "Petugas", "Kader posyandu", "Lurah dan warga", "Perangkat daerah", "Pelaku usaha", "Siswa"]
VERBS = ["membersihkan", "memeriksa", "menata", "membahas", "mengawasi", "memperbaiki", "mengunjungi", "mendata"]
OBJECTS = ["saluran air", "pasar", "ruang terbuka", "puskesmas", "jalan lingkungan", "data penerima", "sekolah"]
PLACES = ["Cibeber", "Citangkil", "Ciwandan", "Jombang", "Purwakarta", "Pulomerak", "Gerogol", "Cilegon"]


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run of `ingest.py`."""

    name: str
    documents: int
    passages: int
    seconds: float
    visible: float
    megabytes: int


def main(sizes: list[int]) -> None:
    """Measure each size and print the table."""
    heads = ["documents", "passages", "s", "doc/s", "pass/s", "visible s", "peak MB", "disk MB"]
    print(f"{'run':<20}" + "".join(f"{head:>10}" for head in heads))
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), size)


def _measure(folder: Path, size: int) -> None:
    chance = random.Random(size)  # noqa: S311
    for number in range(size):
        _write(folder, number, chance)
    settings = KnowledgeSettings(data=folder / "data", corpus=folder / "corpus", _env_file=None)
    knowledge = KnowledgeBase(settings)
    for name in ("first ingest", "nothing changed", "one changed", "one changed, again"):
        if name.startswith("one"):
            _write(folder, 0, chance)
        run = _run(name, folder, knowledge, size)
        disk = sum(path.stat().st_size for path in (folder / "data").rglob("*") if path.is_file()) / 1e6
        rates = (run.documents / run.seconds, run.passages / run.seconds)
        print(
            f"{run.name:<20}{run.documents:>10}{run.passages:>10}{run.seconds:>10.2f}{rates[0]:>10.0f}{rates[1]:>10.0f}"
            f"{run.visible:>10.2f}{run.megabytes:>10}{disk:>10.1f}",
            flush=True,
        )
    knowledge.close()


def _run(name: str, folder: Path, knowledge: KnowledgeBase, size: int) -> Run:
    before = _generation(knowledge)
    began = time.perf_counter()
    command = [sys.executable, "ingest.py", "--corpus", folder / "corpus", "--data", folder / "data"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    peak = [0]
    watcher = threading.Thread(target=_watch, args=(process, peak))
    watcher.start()
    visible = 0.0
    while process.poll() is None:
        if not visible and _generation(knowledge) != before:
            knowledge.search("warga saluran air")
            visible = time.perf_counter() - began
        time.sleep(0.01)
    seconds = time.perf_counter() - began
    watcher.join()
    assert process.returncode == 0
    return Run(name, size, knowledge.generations()[0].passages, seconds, visible, peak[0] // 1_000_000)


def _generation(knowledge: KnowledgeBase) -> int:
    try:
        return knowledge.generation_id()
    except NoKnowledge:
        return 0


def _watch(process: subprocess.Popen[bytes], peak: list[int]) -> None:
    parent = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            family = [parent, *parent.children(recursive=True)]
            peak[0] = max(peak[0], sum(each.memory_info().rss for each in family))
        except psutil.NoSuchProcess:
            continue
        time.sleep(0.02)


def _write(folder: Path, number: int, chance: random.Random) -> None:
    """A release of about 1,800 characters."""
    place = chance.choice(PLACES)
    sentences = [
        f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)} di {chance.choice(PLACES)} "
        f"bersama {chance.randint(10, 900)} orang pada pukul {chance.randint(7, 20):02}.00 WIB."
        for _ in range(18)
    ]
    path = folder / "corpus" / f"rilis-{number:05}.md"
    path.parent.mkdir(exist_ok=True)
    day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    front = f"jenis: rilis\njudul: Kegiatan {number} di {place}\ntanggal: {day}"
    path.write_text(f"---\n{front}\n---\n\n{' '.join(sentences)}\n", encoding="utf-8")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1000])
