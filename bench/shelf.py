"""A generation in memory, for measuring without building one."""

from collections.abc import Sequence

import numpy as np

from knowledge.chunking import embedding_text
from knowledge.documents import Passage
from knowledge.embedding import Embedder, Vectors
from knowledge.fulltext import FullText


class Shelf:
    """Real full text, exact vectors."""

    def __init__(self, passages: Sequence[Passage], embedder: Embedder) -> None:
        self.model = embedder.model_id
        self._ids = [passage.id for passage in passages]
        self._vectors = embedder.passages([embedding_text(passage) for passage in passages])
        self._words = FullText.create(None)
        self._words.add(passages)
        self._held = {passage.id: passage for passage in passages}
        self.matching, self.terms, self.count = self._words.matching, self._words.terms, self._words.count

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """Exact, nearest first."""
        scores = self._vectors @ vector
        return [(self._ids[at], float(scores[at])) for at in np.argsort(-scores, kind="stable")[:k]]

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """By id."""
        return {name: self._held[name] for name in ids}
