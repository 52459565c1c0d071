"""What the words of a query say by themselves about whether anything answers it, and those that no sentence holds.

Who asks for a telephone number, a sponsor or last year's figures is mostly answered by nothing, and a word that the
closest sentence lacks weighs more where it names such a detail ("kapasitas") than where it may go without ("acara").
Which words these are is no list: two directions in the space of the bundled model's vectors, learned by `python -m
bench.tune` (`knowledge/model/wording.json`), so that what was learned of "biaya" holds for "tarif".
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from knowledge.closeup import closest
from knowledge.documents import Passage
from knowledge.embedding import StaticEmbedder, Vectors
from knowledge.query import Query

PATH = Path(__file__).resolve().parent / "model" / "wording.json"


class Wording(NamedTuple):
    """Two unit vectors: of the whole query, and of its words that the closest sentence does not hold, the rare ones
    more; zeros where it holds all."""

    gone: Vectors
    about: Vectors


class Leaning(NamedTuple):
    """How far each of them speaks for an answer; 0 as a query does on average, or where nothing is known."""

    gone: float = 0.0
    about: float = 0.0


class _Learned(NamedTuple):
    """The two directions, and where queries stand along them on average."""

    gone: Vectors
    about: Vectors
    usual: Leaning


def wording(query: Query, vector: Vectors, best: Sequence[Passage], embedder: StaticEmbedder) -> Wording:
    """Of a query and the passages that may answer it."""
    held = closest(best, query)
    weights = query.common or query.weights
    parts = [weight * (1 - query.part(term, held)) for term, weight in zip(query.terms, weights, strict=True)]
    gone = np.asarray(np.array(parts, np.float32) @ embedder.of_tokens([[term] for term in query.terms]), np.float32)
    length = float(np.linalg.norm(gone))
    return Wording(gone / length if length else gone, vector)


def leaning(of: Wording | None) -> Leaning:
    """What was learned of such words; nothing of those of a long text, or of another model's vectors."""
    if of is None:
        return Leaning()
    learned = _learned()
    return Leaning(
        float(learned.gone @ of.gone) - learned.usual.gone, float(learned.about @ of.about) - learned.usual.about
    )


@lru_cache(maxsize=1)
def _learned(path: Path = PATH) -> _Learned:
    kept = json.loads(path.read_text(encoding="utf-8"))
    gone, about = (np.array(kept[name], np.float32) for name in Wording._fields)
    return _Learned(gone, about, Leaning(*kept["usual"]))
