"""One generation of the index, opened to be read: a folder that nobody writes any more."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Protocol

from knowledge import manifest
from knowledge.documents import Passage
from knowledge.fulltext import FullText
from knowledge.ledger import Vector
from knowledge.manifest import Damaged
from knowledge.vectors import Vectors


class Generation(Protocol):
    """What a search needs. `model` names the embedding model of its vectors; ask `nearest` with no other's."""

    @property
    def id(self) -> int:
        """The number the pointer names."""

    @property
    def model(self) -> str:
        """`Embedder.model_id` at the time of building."""

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        """Passage id and cosine similarity of the `k` nearest, nearest first."""

    def matching(self, tokens: Sequence[str], k: int) -> list[tuple[str, float]]:
        """Passage id and BM25 score of the `k` best, best first."""

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """The passages with these ids."""

    def terms(self) -> dict[str, int]:
        """Every token and the number of passages that hold it."""

    def count(self) -> int:
        """Number of passages."""

    def close(self) -> None:
        """Release files and memory."""


class FolderGeneration:
    """A generation on disk; safe to ask from many threads."""

    def __init__(self, about: manifest.Manifest, vectors: Vectors, words: FullText) -> None:
        self.about = about
        self.vectors, self.words = vectors, words

    @property
    def id(self) -> int:
        """The number the pointer names."""
        return self.about.id

    @property
    def model(self) -> str:
        """The embedding model of its vectors."""
        return self.about.model

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        """See `Generation`."""
        return self.vectors.nearest(vector, k)

    def matching(self, tokens: Sequence[str], k: int) -> list[tuple[str, float]]:
        """See `Generation`."""
        return self.words.matching(tokens, k)

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """See `Generation`."""
        return self.words.passages(ids)

    def terms(self) -> dict[str, int]:
        """Every token of the index and the number of passages that hold it."""
        return self.words.terms()

    def count(self) -> int:
        """Number of passages."""
        return self.words.count()

    def close(self) -> None:
        """See `Generation`."""
        self.vectors.close()
        self.words.close()


def open_generation(folder: Path) -> FolderGeneration:
    """Open a folder after checking that it is what was built; raises `Damaged`."""
    about = manifest.read(folder)
    if not _sound(folder / manifest.CHROMA / "chroma.sqlite3"):
        raise Damaged(about.id, "basis data Chroma tidak utuh")
    words = FullText.open(folder / manifest.FULL_TEXT)
    try:
        vectors = Vectors.open(folder / manifest.CHROMA)
        _try(vectors, about)
    except Exception as error:  # Chroma's own errors share no base class
        words.close()
        raise Damaged(about.id, f"Chroma tidak dapat membukanya ({type(error).__name__})") from error
    return FolderGeneration(about, vectors, words)


def _try(vectors: Vectors, about: manifest.Manifest) -> None:
    """Count, and load the graph into memory: the first query then costs no more than the others."""
    import numpy as np

    if vectors.count() != about.passages:
        raise ValueError("count")
    if about.passages:
        vectors.nearest(np.full(about.dimensions, about.dimensions**-0.5, dtype=np.float32), 1)


def _sound(database: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except sqlite3.DatabaseError:
        return False
