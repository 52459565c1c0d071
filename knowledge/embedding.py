"""Text → vectors: the bundled Indonesian model by default, any sentence-transformers model by setting."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from knowledge.errors import NaraError
from knowledge.normalise import TABLES, tokens
from knowledge.settings import KnowledgeSettings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer

BUNDLED = Path(__file__).resolve().parent / "model" / "weights"
UNKNOWN = 0  # id of [UNK] in the bundled tokenizer
WORDS = 100_000  # words whose pieces are remembered: about 20 MB
BATCH = 512  # texts tokenised at a time: bounds memory while a large corpus is embedded

Vectors = npt.NDArray[np.float32]


class Embedder(Protocol):
    """Unit-length float32 vectors; `model_id` differs whenever the vectors would, so it can key a cache."""

    @property
    def model_id(self) -> str: ...
    def __hash__(self) -> int: ...
    @property
    def dimensions(self) -> int: ...
    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text, shape `(len(texts), dimensions)`."""
        ...

    def query(self, text: str) -> Vectors:
        """The vector of a question or a search, shape `(dimensions,)`."""
        ...


class ModelMissing(NaraError):
    """The embedding model named by the settings is not on this machine (nothing is ever downloaded)."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        super().__init__(
            f"Model embedding `{name}` tidak dapat dibuka: {reason}. Sistem ini tidak mengunduh model; letakkan"
            " foldernya di mesin ini lalu isi NARA_EMBEDDING_MODEL dengan jalurnya, atau pakai `bundled`."
        )


def load(settings: KnowledgeSettings) -> Embedder:
    """The embedder of the settings; raises `ModelMissing`. Takes 0.3 s for the bundled model, seconds for others."""
    if settings.embedding_model == "bundled":
        return StaticEmbedder(BUNDLED)
    return TransformerEmbedder(
        settings.embedding_model, settings.embedding_query_prefix, settings.embedding_passage_prefix
    )


class StaticEmbedder:
    """A sentence-transformers `StaticEmbedding` over search tokens, read with the two libraries it needs itself.

    The mean of the tokens' vectors is all such a model computes; importing sentence-transformers for it costs 4 s
    and 350 MB (measured, version 5.7). A test holds the two equal.
    """

    def __init__(self, folder: Path) -> None:
        self._tokenizer, self._weights = _read(folder)
        self._cut: dict[str, list[int]] = {}
        self._id = f"nara-static-{_digest([*folder.iterdir(), *TABLES])}"

    @property
    def model_id(self) -> str:
        """Changes with the weights, the tokenizer and the tables that prepare the text."""
        return self._id

    @property
    def dimensions(self) -> int:
        """Length of every vector."""
        return int(self._weights.shape[1])

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text; a text without a single word gets the unknown token's vector."""
        rows = np.empty((len(texts), self.dimensions), np.float32)
        for start in range(0, len(texts), BATCH):
            rows[start : start + BATCH] = self.of_tokens([tokens(text) for text in texts[start : start + BATCH]])
        return rows

    def of_tokens(self, texts: Sequence[Sequence[str]]) -> Vectors:
        """As `passages`, for texts that are search tokens already (`knowledge.normalise.tokens`)."""
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        rows = np.empty((len(texts), self.dimensions), np.float32)
        for row, words in zip(rows, texts, strict=True):
            pieces = [piece for word in words for piece in self._pieces(word)] or [UNKNOWN]
            # One text at a time: twenty times as fast as `np.add.reduceat` over all of them (measured, 4,000 texts).
            row[:] = self._weights.take(pieces, axis=0).sum(axis=0) / len(pieces)
        return _unit(rows)

    def _pieces(self, word: str) -> list[int]:
        """The ids of a word's pieces, remembered: the tokenizer cuts at spaces first, so that words never mix, and its
        thread pool costs 1 ms a call on busy cores."""
        found = self._cut.get(word)
        if found is None:
            if len(self._cut) >= WORDS:
                self._cut.clear()
            found = self._cut[word] = self._tokenizer.encode(word, add_special_tokens=False).ids
        return found

    def query(self, text: str) -> Vectors:
        """As a passage: both sides are the same kind of text to a static model."""
        row: Vectors = self.passages([text])[0]
        return row


class TransformerEmbedder:
    """Any other sentence-transformers model, by name in the local cache or by folder, with its prefixes."""

    def __init__(self, name: str, query_prefix: str = "", passage_prefix: str = "") -> None:
        self._query_prefix, self._passage_prefix = query_prefix, passage_prefix
        self._model = _open(name)
        self._id = f"{Path(name).name}-{_fingerprint(self._model, query_prefix, passage_prefix)}"

    @property
    def model_id(self) -> str:
        """The name, the prefixes and a hash of the parameters: another revision of a model is another model."""
        return self._id

    @property
    def dimensions(self) -> int:
        """Length of every vector."""
        return int(self._model.get_embedding_dimension() or 0)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text, the passage prefix put in front."""
        return self._encode([self._passage_prefix + text for text in texts])

    def query(self, text: str) -> Vectors:
        """The query prefix put in front."""
        row: Vectors = self._encode([self._query_prefix + text])[0]
        return row

    def _encode(self, texts: list[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        vectors = self._model.encode(texts, batch_size=32, convert_to_numpy=True, show_progress_bar=False)
        return _unit(np.asarray(vectors, np.float32))


def _read(folder: Path) -> "tuple[Tokenizer, Vectors]":
    from safetensors import SafetensorError
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    try:
        weights = load_file(folder / "model.safetensors")["embedding.weight"]
        return Tokenizer.from_file(str(folder / "tokenizer.json")), weights.astype(np.float32)
    except (OSError, SafetensorError, KeyError) as error:
        raise ModelMissing("bundled", f"berkas di {folder} hilang atau rusak") from error


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted((path for path in files if path.is_file()), key=lambda path: path.name):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _fingerprint(model: "SentenceTransformer", *prefixes: str) -> str:
    """Reads the first numbers of every tensor: once, since a search asks for the id each time."""
    digest = hashlib.sha256("\0".join(prefixes).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(tensor.detach().cpu().contiguous().view(-1)[:4096].float().numpy().tobytes())
    return digest.hexdigest()[:16]


def _open(name: str) -> "SentenceTransformer":
    """Offline by force: the switches must be set before the libraries are imported."""
    import os

    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")
    from sentence_transformers import SentenceTransformer

    try:
        model: SentenceTransformer = SentenceTransformer(name, device="cpu", local_files_only=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise ModelMissing(name, "tidak ada di mesin ini atau bukan model sentence-transformers") from error
    return model


def _unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), np.float32)
