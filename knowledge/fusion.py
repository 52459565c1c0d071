"""Two scores become one: BM25 and cosine similarity, each put on 0..1 so that a weighted sum means something.

Rank fusion forgets how sure each side was: on FacQA it made BM25 worse (MRR@10 0.57 against 0.81 with a weak second
side). Here a side that found nothing adds nothing. The numbers are tuned by `python -m bench.tune`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import NamedTuple

import yaml

PATH = Path(__file__).resolve().parent / "model" / "fusion.yaml"


@dataclass(frozen=True, slots=True)
class Fusion:
    """Shares of the score: `lexical` for BM25, `cover` for how much of the query is held, the cosine has the rest.

    `depth`: the share of the query's whole weight at which BM25 counts as 1. `low`, `high`: the cosines that count as 0
    and 1. `found_*`: the logistic judgement that the best passage answers at all. `recency`: bonus of a passage dated
    today over a very old one.
    """

    lexical: float
    cover: float
    depth: float
    low: float
    high: float
    found_bias: float
    found_cosine: float
    found_cover: float
    found_words: float
    recency: float

    def score(self, bm25: float, cosine: float, cover: float, weight: float) -> float:
        """0..1 from the three signs; `weight` is what all terms of the query weigh together."""
        words = min(1.0, max(0.0, bm25 / (self.depth * weight))) if weight > 0 else 0.0
        meaning = min(1.0, max(0.0, (cosine - self.low) / (self.high - self.low)))
        return self.lexical * words + self.cover * cover + (1 - self.lexical - self.cover) * meaning

    def confidence(self, signs: "Signs") -> float:
        """Probability that the best passages answer."""
        return 1 / (1 + exp(-(self.found_bias + self.level(signs))))

    def level(self, signs: "Signs") -> float:
        """The weighted sum of the signs."""
        return self.found_cosine * signs.cosine + self.found_cover * signs.cover + self.found_words * signs.words


class Signs(NamedTuple):
    """What speaks for an answer among the best passages, each the highest of any: the cosine, the share of the query's
    weight that is held, and BM25 as a share of that weight."""

    cosine: float
    cover: float
    words: float


@lru_cache(maxsize=1)
def fusion(path: Path = PATH) -> Fusion:
    """The tuned numbers of the bundled model."""
    values: Mapping[str, float] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Fusion(**{name: float(value) for name, value in values.items()})
