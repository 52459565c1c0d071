"""A generation in memory, and how tests ask it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from knowledge.documents import Kind, Passage
from knowledge.embedding import BUNDLED, Embedder, StaticEmbedder, Vectors
from knowledge.fulltext import FullText
from knowledge.search import Generation, SearchResult, search

TEXTS = {
    "banjir": "Normalisasi drainase dan pembersihan saluran air mengurangi risiko genangan di permukiman.",
    "golok": "Golok Day mempertemukan para pendekar pencak silat dengan warga di alun-alun.",
    "inflasi": "Harga cabai rawit merah dipantau bersama agar warga dapat berbelanja dengan tenang.",
    "puskesmas": "Puskesmas membuka layanan persalinan 24 jam bagi ibu hamil.",
    "sampah": "Volume sampah kota sekitar 200 ton per hari; pilah sampah dari rumah.",
}
SHARED = StaticEmbedder(BUNDLED)


class Shelf:
    """A generation in memory: real full text, exact vectors."""

    def __init__(self, passages: Sequence[Passage], embedder: Embedder) -> None:
        self.model = embedder.model_id
        self.held = {passage.id: passage for passage in passages}
        self.vectors = embedder.passages([f"{passage.title}\n{passage.text}" for passage in passages])
        self.words = FullText.create(None)
        self.words.add(passages)

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        scores = self.vectors @ vector
        ids = list(self.held)
        return [(ids[at], float(scores[at])) for at in np.argsort(-scores)[:k]]

    def matching(self, tokens: Sequence[str], k: int) -> list[tuple[str, float]]:
        return self.words.matching(tokens, k)

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        return self.words.passages(ids)

    def terms(self) -> dict[str, int]:
        return self.words.terms()

    def count(self) -> int:
        return self.words.count()


def passage(name: str, text: str, kind: Kind = "rilis", **more: object) -> Passage:
    plain = Passage(
        id=name, document=name, title=name.title(), kind=kind, date=date(2025, 1, 1), heading="", text=text, path=""
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def shelf(*passages: Passage) -> Shelf:
    return Shelf(passages or [passage(name, text) for name, text in TEXTS.items()], SHARED)


def ask(generation: Generation, query: str, **more: object) -> SearchResult:
    return search(generation, SHARED, query, **more)  # type: ignore[arg-type]
