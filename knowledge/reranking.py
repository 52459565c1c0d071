"""The optional second look: a cross-encoder reads the query together with each of the best passages.

Off by default: no such model travels with NARA, and one on two cores costs seconds where the rest takes milliseconds.
"""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from knowledge.chunking import embedding_text
from knowledge.errors import NaraError
from knowledge.ranking import Ranked
from knowledge.settings import KnowledgeSettings

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class Reranker(Protocol):
    """Judges pairs; `depth` passages are shown to it, and its word makes up `share` of their score."""

    @property
    def depth(self) -> int: ...
    @property
    def share(self) -> float: ...
    def scores(self, query: str, texts: Sequence[str]) -> Sequence[float]:
        """One number a text, 0..1: how well it answers."""
        ...


class RerankerMissing(NaraError):
    """The reranker named by the settings is not on this machine, or is no model of this kind."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"Model pengurut ulang `{name}` tidak dapat dibuka: {reason}. Sistem ini tidak mengunduh model; letakkan"
            " foldernya di mesin ini lalu isi NARA_RERANKER dengan jalurnya, atau kosongkan NARA_RERANKER."
        )


class CrossEncoderReranker:
    """Any sentence-transformers `CrossEncoder` with one output, opened at its first use; safe to share by threads."""

    def __init__(self, name: str, depth: int, share: float) -> None:
        self._name, self._depth, self._share = name, depth, share
        self._lock = threading.Lock()
        self._model: CrossEncoder | None = None

    @property
    def depth(self) -> int:
        """Best passages shown to the model."""
        return self._depth

    @property
    def share(self) -> float:
        """0..1, of the model's word in the score."""
        return self._share

    def open(self) -> "CrossEncoder":
        """The model; raises `RerankerMissing`. Takes seconds the first time."""
        with self._lock:
            if self._model is None:
                self._model = _open(self._name)
            return self._model

    def scores(self, query: str, texts: Sequence[str]) -> Sequence[float]:
        """The sigmoid of the model's output for each pair."""
        from torch.nn import Sigmoid

        pairs: list[Any] = [(query, text) for text in texts]
        found = self.open().predict(pairs, activation_fn=Sigmoid(), show_progress_bar=False) if pairs else []
        return [float(score) for score in found]


def load(settings: KnowledgeSettings) -> CrossEncoderReranker | None:
    """The reranker of the settings, not opened yet; None where none is named."""
    if not settings.reranker:
        return None
    return CrossEncoderReranker(settings.reranker, settings.reranker_depth, settings.reranker_share)


def reranked(ranked: Sequence[Ranked], query: str, reranker: Reranker) -> list[Ranked]:
    """The ranking with the first `depth` judged again; what is not shown to the model counts as 0 there."""
    first, rest = ranked[: reranker.depth], ranked[reranker.depth :]
    judged = reranker.scores(query, [embedding_text(each.passage) for each in first])
    kept = 1 - reranker.share
    scores = [kept * each.score + reranker.share * score for each, score in zip(first, judged, strict=True)]
    again = [each._replace(score=score) for each, score in zip(first, scores, strict=True)]
    again += [each._replace(score=kept * each.score) for each in rest]
    return sorted(again, key=lambda each: -each.score)


def _open(name: str) -> "CrossEncoder":
    """Offline by force: the switches must be set before the libraries are imported."""
    import os

    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")
    from sentence_transformers import CrossEncoder

    try:
        model: CrossEncoder = CrossEncoder(name, device="cpu", local_files_only=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise RerankerMissing(name, "tidak ada di mesin ini atau bukan model CrossEncoder") from error
    if model.num_labels != 1:
        raise RerankerMissing(name, f"keluarannya {model.num_labels} nilai, seharusnya satu")
    return model
