"""The last resort when no generation's folder will open: every vector compared, the words indexed in memory.

Made from the ledger alone. Exact, and fast enough: 0.3-0.7 ms a search over 10,000 vectors (RELIABILITY §1.3).
"""

from collections.abc import Sequence
from itertools import islice
from typing import Self

import numpy as np

from knowledge.documents import Passage
from knowledge.fulltext import FullText
from knowledge.ledger import Ledger, Vector
from knowledge.vectors import BATCH


class ExactVectors:
    """Vectors in memory, every one of them compared."""

    def __init__(self, ids: Sequence[str], vectors: Sequence[Vector]) -> None:
        self._ids = ids
        self._vectors = np.stack(vectors) if vectors else np.zeros((0, 1), np.float32)

    @classmethod
    def of(cls, ledger: Ledger, number: int, model: str) -> Self:
        """All that the ledger has cached for the passages of a generation."""
        found = [(p.id, vector) for p, vector in ledger.entries(number, model) if vector is not None]
        return cls([name for name, _ in found], [vector for _, vector in found])

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        """Passage id and cosine similarity of the `k` nearest, nearest first; exact."""
        if not self._ids:
            return []
        scores = self._vectors @ vector
        best = np.argsort(-scores, kind="stable")[:k]
        return [(self._ids[at], float(scores[at])) for at in best]


class ExactGeneration:
    """A generation without a folder; see `generation.Generation`."""

    def __init__(self, ledger: Ledger, number: int) -> None:
        self._about = ledger.pointer.info(number)
        self._words = FullText.create(None)
        ids: list[str] = []
        found: list[Vector] = []
        entries = ledger.entries(number, self._about.model)
        while batch := list(islice(entries, BATCH)):
            self._words.add(passage for passage, _ in batch)
            for passage, vector in batch:
                if vector is not None:
                    ids.append(passage.id)
                    found.append(vector)
        self._vectors = ExactVectors(ids, found)

    @property
    def id(self) -> int:
        """The number of the generation it stands in for."""
        return self._about.id

    @property
    def problem(self) -> str:
        """Empty: that it stands in is said by the reader."""
        return ""

    @property
    def model(self) -> str:
        """The embedding model of the cached vectors."""
        return self._about.model

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        """Passage id and cosine similarity of the `k` nearest, nearest first; exact."""
        return self._vectors.nearest(vector, k)

    def matching(self, tokens: Sequence[str], k: int) -> list[tuple[str, float]]:
        """Passage id and BM25 score of the `k` best, best first."""
        return self._words.matching(tokens, k)

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """The passages with these ids."""
        return self._words.passages(ids)

    def terms(self) -> dict[str, int]:
        """Every token of the index and the number of passages that hold it."""
        return self._words.terms()

    def count(self) -> int:
        """Number of passages."""
        return self._words.count()

    def close(self) -> None:
        """Release the memory."""
        self._words.close()
