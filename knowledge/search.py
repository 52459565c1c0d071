"""Search one generation: words and meaning together, in force only, best first, or plainly nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from time import perf_counter
from typing import Protocol, runtime_checkable

from knowledge.documents import Kind, Passage
from knowledge.embedding import Embedder, Vectors
from knowledge.fusion import Fusion, Signs, fusion
from knowledge.normalise import tokens
from knowledge.query import Query, understand

DEPTH = 60  # candidates asked of each side: deeper ones change nothing in the first ten (FacQA, domain set)
FILTERED_DEPTH = 400  # when a kind or a day leaves some of them out
READ = 40  # best candidates whose words are compared with the query's
JUDGED = 3  # the best passages that may prove that an answer is there
YEAR = 365.0
ALIKE = 0.85  # share of common tokens from which two passages say the same
PER_DOCUMENT = 3  # further passages of one document come after everyone else's


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with what each side says about it: BM25 (0 if no word matches) and cosine similarity."""

    passage: Passage
    bm25: float
    cosine: float


def search(  # noqa: PLR0917 - k, kind and on are the words of the whole bot
    generation: Generation,
    embedder: Embedder,
    query: str,
    k: int = 8,
    kind: Kind | None = None,
    on: date | None = None,
    tuning: Fusion | None = None,
) -> SearchResult:
    """The `k` passages that answer best; only of `kind`, only in force on `on`, where given."""
    began = perf_counter()
    tuning = tuning or fusion()
    understood = read(generation, query)
    found = candidates(generation, embedder, understood, FILTERED_DEPTH if kind or on else DEPTH)
    fitting = [c for c in found if (not kind or c.passage.kind == kind) and (not on or c.passage.in_force(on))]
    ranked = ranking(fitting, understood, tuning, on)
    confidence = _confidence(ranked, understood, tuning)
    best = tuple(replace(candidate.passage, score=round(score, 4)) for score, candidate in _varied(ranked, k))
    return SearchResult(query, best, confidence >= 0.5, (perf_counter() - began) * 1000, round(confidence, 4))


def read(generation: Generation, query: str) -> Query:
    """The query as the generation's own words let it be understood."""
    if isinstance(generation, KnowsTerms):
        return understand(query, generation.terms(), generation.count())
    return understand(query, {}, 0)


def candidates(generation: Generation, embedder: Embedder, query: Query, depth: int) -> list[Candidate]:
    """The best `depth` of each side, together. A passage that only one side brought gets the other's lowest score.

    Vectors of another model than the embedder's mean nothing to it: then the words alone decide.
    """
    lexical = dict(generation.matching(query.terms, depth))
    same_model = generation.model == embedder.model_id
    semantic = dict(generation.nearest(embedder.query(query.text), depth)) if same_model and query.terms else {}
    passages = generation.passages(list(dict.fromkeys([*semantic, *lexical])))
    lowest = min(semantic.values(), default=0.0)
    return [Candidate(p, lexical.get(p.id, 0.0), semantic.get(p.id, lowest)) for p in passages.values()]


def ranking(found: Sequence[Candidate], query: Query, tuning: Fusion, on: date | None) -> list[tuple[float, Candidate]]:
    """`(score, candidate)`, best first; the newer of two equals first. Only the first `READ` are read for cover."""
    if not found:
        return []
    weight = query.scale or max(candidate.bm25 for candidate in found) / tuning.depth
    newest = on or max((c.passage.date for c in found if c.passage.date), default=None)

    def score(candidate: Candidate, cover: float) -> float:
        bonus = tuning.recency * _recency(candidate.passage.date, newest)
        return min(1.0, tuning.score(candidate.bm25, candidate.cosine, cover, weight) + bonus)

    first = _sorted((score(candidate, 0.0), candidate) for candidate in found)
    read = [(score(candidate, _cover(candidate.passage, query)), candidate) for _, candidate in first[:READ]]
    return _sorted(read) + first[READ:]


def _sorted(scored: Iterable[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].passage.id))


def _recency(written: date | None, newest: date | None) -> float:
    """1 for today, a half after a year; undated documents are timeless and count as a half."""
    if not written or not newest:
        return 0.5
    return 1 / (1 + max(0, (newest - written).days) / YEAR)


def evidence(ranked: Sequence[tuple[float, Candidate]], query: Query) -> Signs:
    """What the best passages have to show."""
    best = [candidate for _, candidate in ranked[:JUDGED]]
    total = sum(query.weights)
    return Signs(
        cosine=max((candidate.cosine for candidate in best), default=0.0),
        cover=max((_cover(candidate.passage, query) for candidate in best), default=0.0),
        words=max((candidate.bm25 for candidate in best), default=0.0) / total if total else 0.0,
    )


def _cover(passage: Passage, query: Query) -> float:
    held = _terms(passage)
    total = sum(query.weights)
    return sum(w for term, w in zip(query.terms, query.weights, strict=True) if term in held) / total if total else 0.0


def _confidence(ranked: Sequence[tuple[float, Candidate]], query: Query, tuning: Fusion) -> float:
    return tuning.confidence(evidence(ranked, query)) if ranked else 0.0


def _varied(ranked: Sequence[tuple[float, Candidate]], k: int) -> list[tuple[float, Candidate]]:
    """The best `k` without near-copies, and without one document crowding out the others."""
    kept: list[tuple[float, Candidate]] = []
    later: list[tuple[float, Candidate]] = []
    for pair in ranked:
        if len(kept) == k:
            break
        document = pair[1].passage.document
        if any(_alike(pair[1].passage, other.passage) for _, other in kept):
            continue
        crowded = sum(other.passage.document == document for _, other in kept) >= PER_DOCUMENT
        (later if crowded else kept).append(pair)
    return (kept + later)[:k]


def _alike(one: Passage, two: Passage) -> bool:
    """Copies within one document. The same words in another document are a source of their own (and dropping them
    costs FacQA 0.013 MRR@10, where articles were cut into overlapping passages)."""
    if one.document != two.document:
        return False
    first, second = _terms(one), _terms(two)
    return len(first & second) >= ALIKE * max(len(first), len(second))


@lru_cache(maxsize=4096)
def _terms(passage: Passage) -> frozenset[str]:
    return frozenset(tokens(f"{passage.title} {passage.heading} {passage.text}"))
