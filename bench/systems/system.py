"""What a system is to the bench: it indexes a collection, then names the documents for a query, best first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.collections import Collection
from knowledge.embedding import Embedder

DEEP = 30  # passages asked for, so that ten different documents are among them
SPEED_SAMPLE = 300  # passages embedded to measure the rate

Ranker = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class System:
    """An index that answers; `rate` is passages embedded a second, `found` says whether anything answers at all."""

    rank: Ranker
    rate: float | None = None
    found: Callable[[str], bool] | None = None
    close: Callable[[], None] = lambda: None


Build = Callable[[Collection, Path], System]  # the folder is the system's own, empty


def unique(names: Iterable[str]) -> list[str]:
    """The names in order, each once."""
    return list(dict.fromkeys(names))


def rate(embedder: Embedder, texts: Sequence[str]) -> float:
    """Passages embedded a second, after a warm-up."""
    embedder.passages(texts[:8])
    sample = texts[:SPEED_SAMPLE]
    began = perf_counter()
    embedder.passages(sample)
    return len(sample) / (perf_counter() - began)
