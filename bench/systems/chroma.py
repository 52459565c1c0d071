"""Chroma with its usual default model: one collection, the nearest passages by cosine."""

from collections.abc import Callable
from pathlib import Path

from bench.collections import Collection
from bench.systems.minilm import minilm
from bench.systems.system import DEEP, System, rate, unique
from knowledge.chunking import embedding_text
from knowledge.embedding import Embedder

BATCH = 2_000


def chroma(collection: Collection, work: Path, embedder: Callable[[], Embedder] = minilm) -> System:
    """A persistent collection of the passages, asked with the query's vector."""
    import chromadb
    from chromadb.config import Settings

    model = embedder()
    texts = [embedding_text(passage) for passage in collection.passages]
    client = chromadb.PersistentClient(str(work), settings=Settings(anonymized_telemetry=False))
    held = client.create_collection("passages", embedding_function=None, configuration={"hnsw": {"space": "cosine"}})
    for start in range(0, len(texts), BATCH):
        part = texts[start : start + BATCH]
        held.add(ids=[str(start + at) for at in range(len(part))], embeddings=model.passages(part))

    def rank(text: str) -> list[str]:
        found = held.query(query_embeddings=[model.query(text)], n_results=min(DEEP, len(texts)), include=[])
        return unique(collection.passages[int(name)].document for name in found["ids"][0])

    return System(rank, rate(model, texts), close=client.close)
