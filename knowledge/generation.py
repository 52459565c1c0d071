"""One generation of the index, opened to be read: a folder that nobody writes any more."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Protocol

from knowledge import manifest
from knowledge.documents import Passage
from knowledge.exact import ExactVectors
from knowledge.fulltext import FullText
from knowledge.ledger import Vector
from knowledge.manifest import Damaged
from knowledge.served import ServedVectors
from knowledge.server import Server, ServerAway, is_away
from knowledge.vectors import Place, Served, Vectors


class Generation(Protocol):
    """What a search needs. `model` names the embedding model of its vectors; ask `nearest` with no other's."""

    def __hash__(self) -> int: ...

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

    @property
    def problem(self) -> str:
        """What keeps it from serving as it should, for the admins; empty if nothing does."""

    def close(self) -> None:
        """Release files and memory."""


class FolderGeneration:
    """A generation on disk; safe to ask from many threads."""

    def __init__(self, about: manifest.Manifest, vectors: Vectors | ServedVectors, words: FullText) -> None:
        self.about = about
        self.vectors, self.words = vectors, words

    @property
    def id(self) -> int:
        """The number the pointer names."""
        return self.about.id

    @property
    def problem(self) -> str:
        """See `Generation`."""
        return self.vectors.problem if isinstance(self.vectors, ServedVectors) else ""

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


def open_generation(
    folder: Path, server: Server | None = None, exact: Callable[[], ExactVectors] | None = None
) -> FolderGeneration:
    """Open a folder after checking that it is what was built; raises `Damaged`.

    If its vectors are on a server that does not answer: with `exact` it serves all the same, without `ServerAway` is
    raised.
    """
    about = manifest.read(folder)
    if about.served:
        return _open_served(folder, about, server, exact)
    words = FullText.open(folder / manifest.FULL_TEXT)
    try:
        return FolderGeneration(about, _opened(folder / manifest.CHROMA, about), words)
    except Damaged:
        words.close()
        raise


def _open_served(
    folder: Path, about: manifest.Manifest, server: Server | None, exact: Callable[[], ExactVectors] | None
) -> FolderGeneration:
    if server is None or server.place != about.served:
        raise Damaged(about.id, f"vektornya ada di server Chroma {about.served}, bukan yang disebut CHROMA_URL")
    connect = partial(_opened, Served(server, about.id), about)
    vectors: Vectors | ServedVectors
    if exact is None:
        vectors = connect()
    else:
        with suppress(ServerAway):  # whether the collection is there and whole, if anybody can say so
            connect().close()
        vectors = ServedVectors(connect, exact)
    return FolderGeneration(about, vectors, FullText.open(folder / manifest.FULL_TEXT))


def _opened(place: Place, about: manifest.Manifest) -> Vectors:
    """The vectors, counted and once searched; raises `Damaged`, and `ServerAway`."""
    vectors = None
    try:
        vectors = Vectors.open(place)
        _try(vectors, about)
    except Exception as error:  # Chroma's own errors share no base class
        if vectors:
            vectors.close()
        if isinstance(error, ServerAway) or is_away(error):
            raise ServerAway(about.served) from error
        raise Damaged(about.id, f"Chroma tidak dapat membukanya ({type(error).__name__})") from error
    return vectors


def _try(vectors: Vectors, about: manifest.Manifest) -> None:
    """Count, and load the graph into memory: the first query then costs no more than the others."""
    import numpy as np

    if vectors.count() != about.passages:
        raise ValueError("count")
    if about.passages:
        vectors.nearest(np.full(about.dimensions, about.dimensions**-0.5, dtype=np.float32), 1)
