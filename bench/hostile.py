"""What the worst files cost: seconds and memory of the reading process for each, and what is left in this one.

The files are those of the tests, read with the limits of service. `python -m bench.hostile`
"""

import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from knowledge.errors import FileRefused
from knowledge.extraction import Extractor, Limits
from tests.knowledge.extraction.hostile import ALL
from tests.knowledge.extraction.hostile.hostile import Hostile

Row = tuple[float, float, str, str]
_EVERY = 0.01  # seconds between two looks
_SHOWN = 8


class Watch:
    """The largest resident memory of all child processes together, in MiB."""

    def __init__(self) -> None:
        self.peak = 0.0
        self._over = threading.Event()

    def look(self) -> None:
        """Until `end`."""
        here = psutil.Process()
        while not self._over.wait(_EVERY):
            total = 0
            for child in here.children(recursive=True):
                try:
                    total += child.memory_info().rss
                except psutil.Error:
                    continue
            self.peak = max(self.peak, total / 2**20)

    def end(self) -> None:
        """No more looks."""
        self._over.set()


@contextmanager
def watched() -> Iterator[Watch]:
    """A watch on the children of this process while the block runs."""
    watch = Watch()
    thread = threading.Thread(target=watch.look)
    thread.start()
    try:
        yield watch
    finally:
        watch.end()
        thread.join()


def main(_arguments: Sequence[str]) -> int:
    """Print the costliest files and the whole; 1 if a limit was passed or something was left open."""
    rows: list[Row] = []
    limits, here = Limits(), psutil.Process()
    _read_all(rows, Extractor(limits), ALL[:1])  # what is imported once is no leak
    rows.clear()
    files, memory = _open(), here.memory_info().rss
    _read_all(rows, Extractor(limits), ALL)
    left, grown = _open() - files, (here.memory_info().rss - memory) / 2**20
    print("| file | seconds | MiB | outcome |\n|---|---|---|---|")
    for seconds, peak, what, outcome in sorted(rows, reverse=True)[:_SHOWN]:
        print(f"| {what} | {seconds:.1f} | {peak:.0f} | {outcome} |")
    slowest, largest = max(row[0] for row in rows), max(row[1] for row in rows)
    read = sum(row[3] == "read" for row in rows)
    print(
        f"\n{len(rows)} files: {read} read, {len(rows) - read} refused; at most {slowest:.1f} s and {largest:.0f} MiB."
    )
    print(f"In this process: {left:+d} open files, {grown:+.0f} MiB.")
    return int(slowest > limits.wall + 2 or largest > limits.memory * 1.05 or left > 0)


def _read_all(rows: list[Row], extractor: Extractor, files: Sequence[Hostile]) -> None:
    with extractor as reader:
        for hostile in files:
            content = hostile.make()
            with watched() as watch:
                began = time.perf_counter()
                outcome = _read(reader, hostile.name, content)
                rows.append((time.perf_counter() - began, watch.peak, hostile.what, outcome))


def _read(reader: Extractor, name: str, content: bytes) -> str:
    try:
        reader.extract(name, content)
    except FileRefused as refusal:
        return str(refusal).split(";")[0][:90]
    return "read"


def _open() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
