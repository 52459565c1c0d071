"""Search one generation: words and meaning together, in force only, best first, or plainly nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from time import perf_counter
from typing import Protocol, runtime_checkable

from knowledge.documents import Kind, Passage
from knowledge.embedding import Embedder, Vectors
from knowledge.fusion import Fusion, fusion
from knowledge.query import Query, understand
from knowledge.quotas import quotas
from knowledge.ranking import Asked, Candidate, Ranked, evidence, ranking
from knowledge.reranking import Reranker, reranked
from knowledge.variety import varied

DEPTH = 60  # candidates asked of each side: deeper ones change nothing in the first ten (FacQA, domain set)
FILTERED_DEPTH = 400  # when a kind or a day leaves some of them out


class Generation(Protocol):
    """What a search needs of a generation (`knowledge.generation.Generation` is one)."""

    @property
    def model(self) -> str:
        """`Embedder.model_id` of its vectors."""

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """Passage id and cosine similarity, nearest first."""

    def matching(self, tokens: Sequence[str], k: int) -> list[tuple[str, float]]:
        """Passage id and BM25 score, best first."""

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """The passages with these ids."""

    def __hash__(self) -> int: ...


@runtime_checkable
class KnowsTerms(Protocol):
    """A generation that knows its terms: then mistyped words are understood and rare ones weigh more."""

    def terms(self) -> Mapping[str, int]:
        """Term → number of passages that hold it."""

    def count(self) -> int:
        """Number of passages."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Passages best first, each with its score (0..1); `found` is False when none answers; `ms` is the time spent."""

    query: str
    passages: tuple[Passage, ...]
    found: bool
    ms: float
    confidence: float = 0.0


def search(  # noqa: PLR0917 - k, kind and on are the words of the whole bot
    generation: Generation,
    embedder: Embedder,
    query: str,
    k: int = 8,
    kind: Kind | None = None,
    on: date | None = None,
    tuning: Fusion | None = None,
    reranker: Reranker | None = None,
) -> SearchResult:
    """The `k` passages that answer best; only of `kind`, only in force on `on`, where given."""
    began = perf_counter()
    ranked, confidence = rank(generation, embedder, query, kind, on, tuning or fusion())
    ranked = reranked(ranked, query, reranker) if reranker else ranked
    return result(query, varied(ranked, k), confidence, began)


def for_draft(  # noqa: PLR0917 - as `search`
    generation: Generation,
    embedder: Embedder,
    note: str,
    guide: str,
    on: date,
    k: int = 8,
    tuning: Fusion | None = None,
    reranker: Reranker | None = None,
) -> SearchResult:
    """What to write a note up from: by kind (`knowledge.quotas`), in force on `on`, no two passages alike.

    `guide`: the words that find the guide for the draft's kind ("siaran pers", "caption Instagram").
    """
    began = perf_counter()
    tuning = tuning or fusion()
    ranked, confidence = rank(generation, embedder, note, None, on, tuning)
    ranked = reranked(ranked, note, reranker) if reranker else ranked
    guides = _guides(generation, embedder, guide, on, tuning)
    return result(note, quotas(ranked, guides, k), confidence, began)


@lru_cache(maxsize=32)  # all notes of one kind of text ask for the same guide on one day
def _guides(generation: Generation, embedder: Embedder, guide: str, on: date, tuning: Fusion) -> tuple[Ranked, ...]:
    return tuple(rank(generation, embedder, guide, "panduan", on, tuning)[0])


def rank(  # noqa: PLR0917
    generation: Generation, embedder: Embedder, query: str, kind: Kind | None, on: date | None, tuning: Fusion
) -> tuple[list[Ranked], float]:
    """Every candidate, best first, and the probability that the best of them answer."""
    asked = ask(generation, embedder, query)
    found = candidates(generation, asked, FILTERED_DEPTH if kind or on else DEPTH)
    fitting = [c for c in found if (not kind or c.passage.kind == kind) and (not on or c.passage.in_force(on))]
    ranked = ranking(fitting, asked, tuning, on)
    return ranked, tuning.confidence(evidence(ranked, asked)) if ranked else 0.0


def result(query: str, best: Sequence[Ranked], confidence: float, began: float) -> SearchResult:
    """What is shown of a ranking; `began` by `perf_counter`."""
    passages = tuple(replace(each.passage, score=round(each.score, 4)) for each in best)
    return SearchResult(query, passages, confidence >= 0.5, (perf_counter() - began) * 1000, round(confidence, 4))


def ask(generation: Generation, embedder: Embedder, text: str) -> Asked:
    """The query as the generation's own words let it be understood, with its vector.

    Vectors of another model than the embedder's mean nothing to it: then the words alone decide.
    """
    query = understood(generation, text)
    if generation.model != embedder.model_id or not query.terms:
        return Asked(query, None, None)
    return Asked(query, embedder.query(query.text), embedder)


def understood(generation: Generation, text: str) -> Query:
    """The query as the generation's own words let it be understood."""
    if isinstance(generation, KnowsTerms):
        return understand(text, generation.terms(), generation.count())
    return understand(text, {}, 0)


def candidates(generation: Generation, asked: Asked, depth: int) -> list[Candidate]:
    """The best `depth` of each side, together. A passage that only one side brought gets the other's lowest score."""
    return sides(generation, asked.query.lookups, asked.vector, depth)


def sides(generation: Generation, terms: Sequence[str], vector: Vectors | None, depth: int) -> list[Candidate]:
    """As `candidates`, of any terms and vector."""
    lexical = dict(generation.matching(terms, depth))
    semantic = dict(generation.nearest(vector, depth)) if vector is not None else {}
    passages = generation.passages(list(dict.fromkeys([*semantic, *lexical])))
    lowest = min(semantic.values(), default=0.0)
    return [Candidate(p, lexical.get(p.id, 0.0), semantic.get(p.id, lowest)) for p in passages.values()]
