"""NARA: the bundled model alone over an exact scan, and the whole search through a real knowledge base."""

from pathlib import Path

import numpy as np

from bench.collections import DAY, Collection
from bench.systems.system import DEEP, System, rate, unique
from knowledge.base import KnowledgeBase
from knowledge.chunking import embedding_text
from knowledge.embedding import load
from knowledge.settings import KnowledgeSettings


def model_alone(collection: Collection, _work: Path) -> System:
    """Every vector compared."""
    model = load(KnowledgeSettings())
    texts = [embedding_text(passage) for passage in collection.passages]
    vectors = model.passages(texts)

    def rank(text: str) -> list[str]:
        best = np.argsort(-(vectors @ model.query(text)), kind="stable")[:DEEP]
        return unique(collection.passages[at].document for at in best)

    return System(rank, rate(model, texts))


def whole(collection: Collection, work: Path) -> System:
    """Ingest and search as the service does them."""
    base = KnowledgeBase(KnowledgeSettings(data=work, corpus=collection.folder))
    base.sync(on=DAY)
    return System(
        lambda text: unique(passage.document for passage in base.search(text, k=DEEP).passages),
        found=lambda text: base.search(text).found,
        close=base.close,
    )
