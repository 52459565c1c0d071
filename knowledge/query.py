"""Understand a query before searching: which words carry it, and what a mistyped one was meant to be."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from math import log
from pathlib import Path

from knowledge.affairs import Names, affairs, details
from knowledge.elsewhere import elsewhere
from knowledge.namesakes import also_written, namesakes
from knowledge.normalise import FOLDER, SPOKEN, normalise, stem
from knowledge.phrases import Terms
from knowledge.question import Question, question
from knowledge.spelling import common_words, known, meant
from knowledge.synonyms import holding, loose_thesaurus, synonyms, thesaurus
from knowledge.yaml_files import read_yaml

ALIKE = 0.8  # what a word counts of which only a synonym is held
LOOSE = 0.5  # the same of a looser one
WHOLE = 1.0  # what a word counts that is held itself

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)  # no slots: what is asked of it for every sentence is kept
class Query:
    """The text to embed and the terms to look up, each with its weight.

    `scale` is the sum of the weights where they are inverse document frequencies, 0 where the index's words are unknown
    and every term counts 1. `also`: term → what the index may write instead, where the term is part of a name.
    `alike`: term → what may be said instead; `loose`: what may be said here and there. `common`: the weight of each
    term as that of the commonest of its synonyms, so that a rare word for a common thing does not outweigh the rest.
    `rarest`: the weight of a term that the index does not hold. `elsewhere`: the places outside the city it names.
    `affairs` and `details`: what narrow matters, and what details of people and things, it names
    (`knowledge.affairs`). `asked`: what kind of answer it wants (`knowledge.question`).
    """

    text: str
    terms: tuple[str, ...]
    weights: tuple[float, ...]
    scale: float
    also: Mapping[str, tuple[Terms, ...]] = field(default_factory=dict)
    alike: Mapping[str, tuple[Terms, ...]] = field(default_factory=dict)
    loose: Mapping[str, tuple[Terms, ...]] = field(default_factory=dict)
    common: tuple[float, ...] = ()
    rarest: float = 0.0
    elsewhere: tuple[Terms, ...] = ()
    affairs: tuple[Names, ...] = ()
    details: tuple[Names, ...] = ()
    asked: Question = field(default_factory=Question)

    @property
    def years(self) -> frozenset[str]:
        """The years among the terms."""
        return frozenset(filter(_YEAR.fullmatch, self.terms))

    @cached_property
    def lookups(self) -> tuple[str, ...]:
        """The terms, and those of the other spellings of the names and of the synonyms among them."""
        others = (
            term for table in (self.also, self.alike) for said in table.values() for each in said for term in each
        )
        return tuple(dict.fromkeys([*self.terms, *others]))

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """All terms that `cover` and `wide` look for: what else a text holds makes no difference to them."""
        loose = (term for said in self.loose.values() for each in said for term in each)
        return frozenset([*self.lookups, *loose])

    def cover(self, held: frozenset[str]) -> float:
        """The share of the query's weight whose terms are held, themselves or in another spelling of the name."""
        return self._covered(self._parts(held))

    def wide(self, held: frozenset[str]) -> float:
        """As `cover`, by the common weights; a synonym counts in part."""
        return self._widely(self._parts(held))

    def shares(self, held: frozenset[str]) -> tuple[float, float]:
        """`cover` and `wide` at once."""
        parts = self._parts(held)
        return self._covered(parts), self._widely(parts)

    def missing(self, held: frozenset[str]) -> float:
        """0..1: the common weight of the rarest word of the language, slips aside, of which nothing is held."""
        spoken = {self.terms[at] for at, _ in self._parts(held)}
        gone = (
            weight
            for term, weight in zip(self.terms, self.common or self.weights, strict=True)
            if term not in spoken and known(term)
        )
        return max(gone, default=0.0) / self.rarest if self.rarest else 0.0

    def _covered(self, parts: Sequence[tuple[int, float]]) -> float:
        return sum([self.weights[at] for at, part in parts if part == WHOLE]) / self._whole

    def _widely(self, parts: Sequence[tuple[int, float]]) -> float:
        weights = self.common or self.weights
        return sum([weights[at] * part for at, part in parts]) / self._common_whole

    def _parts(self, held: frozenset[str]) -> list[tuple[int, float]]:
        """The places of the terms of which something is held, in order, and how much, 0..1: a release as a query has
        hundreds of terms, a sentence speaks for few."""
        most: dict[int, float] = {}
        for word in held & self._speaking.keys():
            for at, part, phrase in self._speaking[word]:
                if part > most.get(at, 0.0) and (not phrase or held.issuperset(phrase)):
                    most[at] = part
        return sorted(most.items())

    @cached_property
    def _whole(self) -> float:
        return sum(self.weights) or 1.0

    @cached_property
    def _common_whole(self) -> float:
        return sum(self.common or self.weights) or 1.0

    @cached_property
    def _speaking(self) -> dict[str, list[tuple[int, float, Terms]]]:
        """Word → the terms that it stands for, alone or as the first of a phrase (one that is held is held with its
        first word): the place in `terms`, how much of the term it is, and the rest of the phrase."""
        found: dict[str, list[tuple[int, float, Terms]]] = {}
        for at, term in enumerate(self.terms):
            found.setdefault(term, []).append((at, WHOLE, ()))
            for part, table in ((WHOLE, self.also), (ALIKE, self.alike), (LOOSE, self.loose)):
                for word, *rest in table.get(term, ()):
                    found.setdefault(word, []).append((at, part, tuple(rest)))
        return found

    def part(self, term: str, held: frozenset[str]) -> float:
        """How much of one term is held, 0..1: itself, by a synonym, by a looser one."""
        if term in held or any(held.issuperset(each) for each in self.also.get(term, ())):
            return WHOLE
        if any(held.issuperset(each) for each in self.alike.get(term, ())):
            return ALIKE
        return LOOSE if any(held.issuperset(each) for each in self.loose.get(term, ())) else 0.0


def understand(text: str, vocabulary: Mapping[str, int], documents: int) -> Query:
    """The query behind the words typed. `vocabulary`: term → number of passages of the index that hold it.

    Question and function words are left out unless nothing else is left: in a small collection they are rare and
    would outweigh what is asked about. A word that neither the index nor the thesaurus knows is replaced by its nearest
    neighbour.
    """
    typed = normalise(text).split()
    words = list(dict.fromkeys(typed))
    empty = function_words()
    carrying = [word for word in words if word not in empty] or words
    phrased = _phrased(typed)
    became = {word: stem(word) if word in phrased else _term(word, vocabulary) for word in carrying}
    held = dict.fromkeys(became.values())
    terms = tuple(held)
    said = [became.get(word) or stem(word) for word in typed]
    also = also_written(said, vocabulary, namesakes()) if vocabulary else {}
    alike = synonyms(said, vocabulary, thesaurus()) if vocabulary else {}
    loose = synonyms(said, vocabulary, loose_thesaurus()) if vocabulary else {}
    weights = tuple(inverse_frequency(vocabulary.get(term, 0), documents) for term in terms)
    common = tuple(inverse_frequency(_holding(term, alike.get(term, ()), vocabulary), documents) for term in terms)
    changed = [term for word, term in became.items() if term != stem(word)]
    return Query(
        text=f"{text} {' '.join(changed)}" if changed else text,
        terms=terms,
        weights=weights,
        scale=sum(common) if documents else 0.0,
        also=also,
        alike={term: others for term, others in alike.items() if term in held},
        loose={term: others for term, others in loose.items() if term in held},
        common=common,
        rarest=inverse_frequency(0, documents),
        elsewhere=elsewhere(typed),
        affairs=affairs(typed),
        details=details(typed),
        asked=question(typed, {word: term for word, term in became.items() if term in vocabulary or known(word)}),
    )


def _phrased(words: Sequence[str]) -> frozenset[str]:
    """The words of the phrases that the thesaurus knows: "desas-desus" is no slip of "desa"."""
    stems = [stem(word) for word in words]
    inside = {term for phrase in thesaurus().among(stems) if len(phrase) > 1 for term in phrase}
    return frozenset(word for word, term in zip(words, stems, strict=True) if term in inside) if inside else frozenset()


def _term(word: str, vocabulary: Mapping[str, int]) -> str:
    """The stem of a word for which a thesaurus knows what the index says; else what the word was meant to be."""
    usual = stem(word) in vocabulary or word in common_words()
    for form in (word,) if usual else (word, SPOKEN.sub("a", word)):
        entry = (stem(form),)
        others = (*thesaurus().get(entry, ()), *loose_thesaurus().get(entry, ()))
        if any(holding(other, vocabulary) for other in others):
            return entry[0]
    return meant(word, vocabulary)


@lru_cache(maxsize=1)
def function_words(path: Path = FOLDER / "kata-tugas.yaml") -> frozenset[str]:
    """The words that say nothing about the subject, as they are written after folding."""
    listed: Sequence[str] = read_yaml(path)["kata"]
    return frozenset(term for word in listed for term in normalise(word).split())


def _holding(term: str, alike: Sequence[Terms], vocabulary: Mapping[str, int]) -> int:
    """In how many passages a term or the commonest of its synonyms stands; of a phrase, its rarest word counts."""
    return max([vocabulary.get(term, 0), *(holding(other, vocabulary) for other in alike)])


def inverse_frequency(holding: int, documents: int) -> float:
    """How much a term tells that so many of the passages hold (BM25's; Robertson & Zaragoza, 2009); 1 without any."""
    return log(1 + (documents - holding + 0.5) / (holding + 0.5)) if documents else 1.0
