"""Build a generation's folder from the ledger, in a child process of low priority.

Written as `gen-000123.tmp/`, forced to disk, then renamed: a folder with the final name is always whole. In one process
a writing thread slows eight readers' median from 8 to 206 ms (RELIABILITY §1.3); a child does not.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np

from knowledge import manifest, worker
from knowledge.documents import Passage
from knowledge.errors import IngestFailed
from knowledge.fulltext import FullText
from knowledge.grafting import graft
from knowledge.ledger import Ledger, Vector
from knowledge.manifest import Manifest
from knowledge.pointer import GenerationInfo
from knowledge.server import Server, packed, unpacked
from knowledge.vectors import BATCH, Served, Vectors
from knowledge.worker import Run

_ROOM = 50_000_000  # bytes that must be free besides three times the largest generation
Progress = Callable[[int, int], None]


def build(
    ledger: Ledger,
    number: int,
    final: Path,
    *,
    ef_search: int,
    progress: Progress,
    run: Run,
    base: Path | None = None,
    server: Server | None = None,
) -> None:
    """Make the folder `final` of generation `number`; raises `IngestFailed` and then leaves no folder behind.

    From a copy of the folder `base`, should that be sound and little be different, else from nothing. With a server the
    vectors go there, into a collection that `Server.sweep` knows.
    """
    generations, draft = final.resolve().parent, _draft(final)
    generations.mkdir(parents=True, exist_ok=True)
    refuse_full_disk(generations, shutil.disk_usage(generations).free)
    size = ledger.pointer.info(number).passages

    def said(line: str) -> None:
        progress(int(line), size)

    try:
        run(*building(number, final, ef_search, base), packed(ledger.url, server), said, 120 + size / 50)
    except IngestFailed:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    draft.rename(draft.with_suffix(""))
    manifest.sync_to_disk(generations)


def building(number: int, final: Path, ef_search: int, base: Path | None) -> tuple[str, list[str]]:
    """The module that builds and its arguments, as `worker.Run` takes them."""
    return __name__, [str(number), str(_draft(final)), str(ef_search), str(base.resolve()) if base else ""]


def _draft(final: Path) -> Path:
    return final.resolve().with_suffix(".tmp")


def refuse_full_disk(generations: Path, free: int) -> None:
    """Raises `IngestFailed` unless `free` bytes are three times the largest generation, and a little more."""
    largest = max((_size(folder) for folder in generations.glob("gen-*")), default=0)
    needed = 3 * largest + _ROOM
    if free < needed:
        sizes = f"tersisa {free // 1_000_000} MB, perlu {needed // 1_000_000} MB"
        raise IngestFailed(f"Ruang disk tidak cukup untuk indeks baru ({sizes}).")


def _size(folder: Path) -> int:
    """Bytes on disk: a damaged file may claim terabytes it does not hold, and must not forbid its own repair."""
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file())


def _write(
    ledger: Ledger,
    info: GenerationInfo,
    folder: Path,
    ef_search: int,
    server: Server | None,
    *,
    said: Callable[[str], None],
) -> None:
    place = Served(server, info.id) if server else folder / manifest.CHROMA
    vectors = Vectors.create(place, info.passages, ef_search)
    words = FullText.create(folder / manifest.FULL_TEXT)
    done, dimensions = 0, 0
    for passages, numbers in _batches(ledger, info):
        ids = [passage.id for passage in passages]
        words.add(passages)
        vectors.add(ids, numbers)
        done, dimensions = done + len(ids), len(numbers[0])
        said(str(done))
    words.finish()
    words.close()
    vectors.close()
    if done != info.passages:
        raise IngestFailed(f"{done} petikan di buku besar, seharusnya {info.passages}")
    manifest.write(
        folder, Manifest(info.id, info.layout, info.model, dimensions, done, served=server.place if server else "")
    )


def _batches(ledger: Ledger, info: GenerationInfo) -> Iterator[tuple[list[Passage], list[Vector]]]:
    entries = ledger.entries(info.id, info.model)
    while batch := list(islice(entries, BATCH)):
        vectors = [vector for _, vector in batch if vector is not None and np.isfinite(vector).all()]
        if len(vectors) != len(batch):
            raise IngestFailed("ada petikan tanpa vektor")
        yield [passage for passage, _ in batch], vectors


def work(places: str, number: str, folder: str, ef_search: str, base: str, *, said: Callable[[str], None]) -> None:
    """What the child does: fill `folder` with generation `number` (`server.packed` places); says how far it is."""
    url, server = unpacked(places)
    ledger = Ledger(url)
    info = ledger.pointer.info(int(number))
    path = Path(folder)
    path.mkdir(parents=True)
    if server or not (base and graft(ledger, info, Path(base), path, said)):
        _write(ledger, info, path, int(ef_search), server, said=said)
    ledger.close()


if __name__ == "__main__":
    sys.exit(worker.main(work))
