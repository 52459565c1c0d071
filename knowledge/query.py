"""Understand a query before searching: which words carry it, and what a mistyped one was meant to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log
from pathlib import Path

import yaml

from knowledge.namesakes import Terms, also_written, namesakes
from knowledge.normalise import FOLDER, normalise, stem
from knowledge.spelling import meant


@dataclass(frozen=True, slots=True)
class Query:
    """The text to embed and the terms to look up, each with its weight.

    `scale` is the sum of the weights where they are inverse document frequencies, 0 where the index's words are unknown
    and every term counts 1. `also`: term → what the index may write instead, where the term is part of a name.
    """

    text: str
    terms: tuple[str, ...]
    weights: tuple[float, ...]
    scale: float
    also: Mapping[str, tuple[Terms, ...]] = field(default_factory=dict)

    @property
    def lookups(self) -> tuple[str, ...]:
        """The terms, and those of the other spellings of the names among them."""
        others = (term for spellings in self.also.values() for spelling in spellings for term in spelling)
        return tuple(dict.fromkeys([*self.terms, *others]))

    def cover(self, held: frozenset[str]) -> float:
        """The share of the query's weight whose terms are held, themselves or in another spelling of the name."""
        said = zip(self.terms, self.weights, strict=True)
        covered = sum(weight for term, weight in said if term in held or self._otherwise(term, held))
        return covered / sum(self.weights) if covered else 0.0

    def _otherwise(self, term: str, held: frozenset[str]) -> bool:
        return any(held.issuperset(spelling) for spelling in self.also.get(term, ()))


def understand(text: str, vocabulary: Mapping[str, int], documents: int) -> Query:
    """The query behind the words typed. `vocabulary`: term → number of passages of the index that hold it.

    Question and function words are left out unless nothing else is left: in a small collection they are rare and
    would outweigh what is asked about. A word that the index does not know is replaced by its nearest neighbour.
    """
    typed = normalise(text).split()
    words = list(dict.fromkeys(typed))
    carrying = [word for word in words if word not in function_words()] or words
    terms = list(dict.fromkeys(meant(word, vocabulary) for word in carrying))
    weights = tuple(_weight(vocabulary.get(term, 0), documents) for term in terms)
    stems = {stem(word) for word in words}
    changed = [term for term in terms if term not in stems]
    whole = f"{text} {' '.join(changed)}" if changed else text
    also = also_written([stem(word) for word in typed], vocabulary, namesakes()) if vocabulary else {}
    return Query(whole, tuple(terms), weights, sum(weights) if documents else 0.0, also)


@lru_cache(maxsize=1)
def function_words(path: Path = FOLDER / "kata-tugas.yaml") -> frozenset[str]:
    """The words that say nothing about the subject, as they are written after folding."""
    listed: Sequence[str] = yaml.safe_load(path.read_text(encoding="utf-8"))["kata"]
    return frozenset(term for word in listed for term in normalise(word).split())


def _weight(holding: int, documents: int) -> float:
    return log(1 + (documents - holding + 0.5) / (holding + 0.5)) if documents else 1.0
