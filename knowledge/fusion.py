"""Several marks become one score, each put on 0..1 so that a weighted sum means something.

Rank fusion forgets how sure each side was: on FacQA it made BM25 worse (MRR@10 0.57 against 0.81 with a weak second
side). Here a side that found nothing adds nothing. The shares are learned by `python -m bench.tune`, which also tells
how they do on queries they were not learned from. Shares that change with the query (by how much of it the best passage
holds, by how much of it the index knows) were tried there and gained nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import exp
from operator import mul
from pathlib import Path
from typing import NamedTuple

from knowledge.yaml_files import read_yaml

PATH = Path(__file__).resolve().parent / "model" / "fusion.yaml"
LONE = 0.3  # a passage counts so much as its own support: many documents have but one


class Marks(NamedTuple):
    """What speaks for one passage, each 0..1: BM25, the share of the query's weight that it holds, the same with
    synonyms, the same of its best sentence, the cosine of the whole, that of its nearest sentence, and whether it has
    what is asked for."""

    words: float
    cover: float = 0.0
    wide: float = 0.0
    tight: float = 0.0
    meaning: float = 0.0
    sentence: float = 0.0
    answer: float = 0.0


class Signs(NamedTuple):
    """What speaks for an answer among the best passages, each the highest of any: the cosine, the share of the query's
    weight that is held, synonyms in part, BM25 as a share of that weight. Against one: the cosine of the nearest
    subject in no index, beside their mean and spread (`knowledge.subjects`), 1 / the number of terms (few words are
    soon found; 0 where there is one and it is held), 1 for a place elsewhere, a year, a narrow matter or a detail
    (`knowledge.affairs`) that none of them names, and what they lack of an answer (`knowledge.lacking`). `topic`: how
    much of the weight is held where something of a kind is asked: of what is well known it must stand there too.
    `missing`: the weight of the rarest word of the language that none of them holds, 0..1. `length`: how many terms the
    query has, 1 for eight and more. `gone` and `about`: what the words that no sentence holds, and all of them, were
    learned to say (`knowledge.wording`)."""

    cosine: float
    wide: float
    words: float
    nearest: float
    mean: float
    spread: float
    brief: float
    elsewhere: float
    year: float
    affair: float
    detail: float
    asked: float = 0.0
    answer: float = 0.0
    thing: float = 0.0
    area: float = 0.0
    unrecorded: float = 0.0
    topic: float = 0.0
    missing: float = 0.0
    length: float = 0.0
    gone: float = 0.0
    about: float = 0.0


@dataclass(frozen=True)  # no slots: the shares are put together once
class Fusion:
    """Shares of the score: one for each mark, and `support` for the second best passage of the document.

    `depth`: the share of the query's whole weight at which BM25 counts as 1. `recency`: bonus of a passage dated today
    over a very old one. `found_*`: the logistic judgement that the best passage answers at all.
    """

    words: float
    cover: float
    wide: float
    tight: float
    meaning: float
    sentence: float
    answer: float
    support: float
    depth: float
    recency: float
    found_bias: float
    found_cosine: float
    found_wide: float
    found_words: float
    found_nearest: float
    found_mean: float
    found_spread: float
    found_brief: float
    found_elsewhere: float
    found_year: float
    found_affair: float
    found_detail: float
    found_asked: float = 0.0
    found_answer: float = 0.0
    found_thing: float = 0.0
    found_area: float = 0.0
    found_unrecorded: float = 0.0
    found_topic: float = 0.0
    found_missing: float = 0.0
    found_length: float = 0.0
    found_gone: float = 0.0
    found_about: float = 0.0

    def glance(self, marks: Marks) -> float:
        """0..1 before a close reading: BM25 stands for all that the words will say, the cosine for the rest."""
        words, meaning = self._sides
        return (words * marks.words + meaning * marks.meaning) / (words + meaning)

    def glanced(self, words: float, meaning: float) -> float:
        """The score of a passage that is not read closely: no more marks are known, nor what else its document has."""
        own = self.words * words + self.meaning * meaning
        return own + self.support * max(0.0, LONE * (own / self._whole))

    def alone(self, marks: Marks) -> float:
        """0..1 from the passage's own marks."""
        return self._own(marks) / self._whole

    def score(self, marks: Marks, second: float) -> float:
        """0..1; `second` is what the second best passage of the document scores alone, 0 if there is none."""
        own = self._own(marks)
        return own + self.support * max(second, LONE * (own / self._whole))

    def confidence(self, signs: Signs) -> float:
        """Probability that the best passages answer."""
        return 1 / (1 + exp(-(self.found_bias + self.level(signs))))

    def level(self, signs: Signs) -> float:
        """The weighted sum of the signs."""
        weights = (
            self.found_cosine, self.found_wide, self.found_words, self.found_nearest, self.found_mean,
            self.found_spread, self.found_brief, self.found_elsewhere, self.found_year, self.found_affair,
            self.found_detail, self.found_asked, self.found_answer, self.found_thing, self.found_area,
            self.found_unrecorded, self.found_topic, self.found_missing, self.found_length,
            self.found_gone, self.found_about,
        )  # fmt: skip
        return sum(weight * sign for weight, sign in zip(weights, signs, strict=True))

    def _own(self, marks: Marks) -> float:
        own: float = sum(map(mul, self._shares, marks))  # a hot loop: several times for each of 100 candidates
        return own

    @cached_property
    def _sides(self) -> tuple[float, float]:
        """The shares of all that the words say, and of all that the meaning does."""
        return self.words + self.cover + self.wide + self.tight, self.meaning + self.sentence

    @cached_property
    def _whole(self) -> float:
        return sum(self._shares)

    @cached_property
    def _shares(self) -> tuple[float, ...]:
        return (self.words, self.cover, self.wide, self.tight, self.meaning, self.sentence, self.answer)


@lru_cache(maxsize=1)
def fusion(path: Path = PATH) -> Fusion:
    """The tuned numbers of the bundled model."""
    values: Mapping[str, float] = read_yaml(path)
    return Fusion(**{name: float(value) for name, value in values.items()})
