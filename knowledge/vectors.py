"""The semantic half of a generation: one Chroma collection with our own vectors, written once and never changed.

`embedding_function=None` always: Chroma's own default would download a model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from knowledge.ledger import Vector
from knowledge.server import Server, release

BATCH = 2_000  # Chroma takes at most 5,461
_COLLECTION = "petikan"


@dataclass(frozen=True, slots=True)
class Served:
    """A generation's collection on a server."""

    server: Server
    number: int


Place = Path | Served


class Vectors:
    """A Chroma folder or a collection on a server, opened by one process or by several that only read."""

    def __init__(self, client: Any, collection: Any, size: int = 0) -> None:
        self._client, self._collection, self._size = client, collection, size

    @classmethod
    def create(cls, where: Place, size: int, ef_search: int) -> Self:
        """A new collection for exactly `size` vectors.

        The HNSW files are written once, with the last vector: a smaller threshold would rewrite them while the
        collection grows, a larger one would leave it to every reader to build the graph again (0.06 s against
        1.3 s at 10,000 x 256) and to write into the folder while doing so.
        """
        client, name = _client(where, patient=True), _name(where)
        hnsw = {"space": "cosine", "ef_search": ef_search, "sync_threshold": max(size, 2)}
        settings = {"hnsw": hnsw}
        return cls(client, client.create_collection(name, embedding_function=None, configuration=settings), size)

    @classmethod
    def open(cls, where: Place, patient: bool = False) -> Self:
        """The finished collection; check a folder first (`manifest.read`). Raises `ServerAway` for a server."""
        client = _client(where, patient)
        try:
            return cls(client, client.get_collection(_name(where), embedding_function=None))
        except Exception:
            release(client)
            raise

    def add(self, ids: Sequence[str], vectors: Sequence[Vector]) -> None:
        """Append at most `BATCH` vectors of unit length under unique ids."""
        numbers = np.stack(vectors)
        self._collection.add(ids=list(ids), embeddings=numbers)
        if self._size == 1:  # Chroma's smallest threshold is two: say the only vector twice
            self._collection.upsert(ids=list(ids), embeddings=numbers)

    def change(self, drop: Sequence[str], ids: Sequence[str], vectors: Sequence[Vector]) -> None:
        """Take vectors out and put others in, fewer than the collection was made for.

        They stay in Chroma's log, and the graph's files as they are: whoever opens the collection applies the log in
        memory (70 µs a vector).
        """
        for start in range(0, len(drop), BATCH):
            self._collection.delete(ids=list(drop[start : start + BATCH]))
        for start in range(0, len(ids), BATCH):
            part = vectors[start : start + BATCH]
            self._collection.add(ids=list(ids[start : start + BATCH]), embeddings=np.stack(part))

    def ids(self) -> set[str]:
        """The ids of all vectors."""
        return set(self._collection.get(include=[])["ids"])

    def count(self) -> int:
        """Number of vectors."""
        return int(self._collection.count())

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        """`(passage id, cosine similarity)` of the `k` nearest passages, nearest first."""
        if k < 1:
            return []
        found = self._collection.query(query_embeddings=[vector], n_results=k, include=["distances"])
        return [
            (name, 1.0 - float(distance)) for name, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        ]

    def close(self) -> None:
        """Release the folder; Chroma keeps one shared system a path and frees it with its last client."""
        release(self._client)


def _name(where: Place) -> str:
    return _COLLECTION if isinstance(where, Path) else where.server.name(where.number)


def _client(where: Place, patient: bool = False) -> Any:
    if not isinstance(where, Path):
        return where.server.connect(60.0 if patient else None)
    return _folder(where)


def _folder(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    try:
        return chromadb.PersistentClient(path=str(folder), settings=Settings(anonymized_telemetry=False))
    except BaseException as error:
        # A folder that is swept away while it is opened makes Chroma's Rust side panic, which is no `Exception`.
        if type(error).__module__ == "pyo3_runtime":
            raise OSError(f"Chroma cannot open {folder.parent.name}") from error
        raise
