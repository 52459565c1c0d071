"""Judge a generation before anyone searches it, in a process of its own: a torn index can end the one that opens it."""

import random
import sys
from collections.abc import Callable
from pathlib import Path

from knowledge import worker
from knowledge.documents import Passage
from knowledge.errors import IngestFailed
from knowledge.generation import FolderGeneration, open_generation
from knowledge.ledger import Ledger, Vector
from knowledge.normalise import tokens
from knowledge.server import Server, packed, unpacked
from knowledge.vectors import Vectors
from knowledge.worker import Run

_SAMPLE = 100
_MAY_MISS = 2  # of the sample: HNSW is approximate
_SAME = 0.999  # cosine similarity of a vector with itself, after float32
_AMONG = 50
_RAREST = 6


def verify(ledger: Ledger, folder: Path, run: Run = worker.run, server: Server | None = None) -> None:
    """Raises `IngestFailed` if the folder is damaged, incomplete, or does not find its own passages."""
    run(*verifying(folder), packed(ledger.url, server), lambda _: None, 300)


def verifying(folder: Path) -> tuple[str, list[str]]:
    """The module that verifies and its arguments, as `worker.Run` takes them."""
    return __name__, [str(folder.resolve())]


def mistakes(ledger: Ledger, folder: Path, server: Server | None = None) -> list[str]:
    """What is wrong with the generation in `folder`, in Indonesian; empty if it may serve."""
    generation = open_generation(folder, server)
    try:
        return [
            *_counts(generation),
            *_sizes(generation, folder),
            *_contents(ledger, generation),
            *_searches(ledger, generation),
        ]
    finally:
        generation.close()


def _counts(generation: FolderGeneration) -> list[str]:
    expected = generation.about.passages
    vectors = _vectors(generation)
    found = {"vektor": vectors.count(), "teks": generation.words.count()}
    wrong = [f"{count} {name}, seharusnya {expected}" for name, count in found.items() if count != expected]
    return wrong if generation.words.sound() else [*wrong, "basis data teks tidak utuh"]


def _vectors(generation: FolderGeneration) -> Vectors:
    if not isinstance(generation.vectors, Vectors):
        raise TypeError("who verifies must not be answered by the ledger")
    return generation.vectors


def _sizes(generation: FolderGeneration, folder: Path) -> list[str]:
    """No graph file above four times its expected size (100 elements at least, as hnswlib reserves)."""
    about = generation.about
    largest = 4 * max(about.passages, 100) * (about.dimensions * 4 + 200)
    return [f"{path.name} terlalu besar" for path in sorted(folder.rglob("*.bin")) if path.stat().st_size > largest]


def _contents(ledger: Ledger, generation: FolderGeneration) -> list[str]:
    """The very passages of the ledger, in both halves."""
    want = set(ledger.places(generation.about.id))
    there = {"vektor": _vectors(generation).ids(), "teks": set(generation.words.places())}
    return [f"{len(want ^ ids)} {name} tidak sesuai dengan buku besar" for name, ids in there.items() if want != ids]


def _searches(ledger: Ledger, generation: FolderGeneration) -> list[str]:
    """Sampled passages find themselves, by vector and by their words."""
    about = generation.about
    ids = list(ledger.places(about.id))
    chosen = random.Random(about.id).sample(ids, min(_SAMPLE, len(ids)))  # noqa: S311
    missed = {"vektor": 0, "teks": 0}
    for passage, vector in ledger.chosen(about.id, about.model, chosen):
        missed["vektor"] += vector is None or not _near(generation, passage, vector)
        missed["teks"] += not _matches(generation, passage)
    wrong = [f"{n} dari {len(chosen)} petikan contoh tidak ditemukan lewat {way}" for way, n in missed.items()]
    return [text for text, n in zip(wrong, missed.values(), strict=True) if n > _MAY_MISS]


def _near(generation: FolderGeneration, passage: Passage, vector: Vector) -> bool:
    found = generation.nearest(vector, _AMONG)
    same_text_elsewhere = found[-1:] and found[-1][1] >= _SAME
    return bool(same_text_elsewhere) or (passage.id, True) in [(name, score >= _SAME) for name, score in found]


def _matches(generation: FolderGeneration, passage: Passage) -> bool:
    """By its rarest words: all of them would cost 40 ms a passage."""
    held = generation.terms()
    words = {word: held.get(word, 0) for word in tokens(f"{passage.title} {passage.heading} {passage.text}")}
    found = generation.matching(sorted(words, key=lambda word: (words[word], word))[:_RAREST], _AMONG)
    same_words_elsewhere = found[-1:] and found[-1][1] == found[0][1]
    return not words or bool(same_words_elsewhere) or passage.id in dict(found)


def work(places: str, folder: str, said: Callable[[str], None]) -> None:
    """What the child does; raises `IngestFailed` with all that is wrong."""
    url, server = unpacked(places)
    ledger = Ledger(url)
    wrong = mistakes(ledger, Path(folder), server)
    ledger.close()
    if wrong:
        raise IngestFailed("; ".join(wrong))
    said("1")


if __name__ == "__main__":
    sys.exit(worker.main(work))
