"""A passage read closely: the terms it holds, and what each of its sentences is about.

The vector of a whole passage blurs its sentences: the sentence nearest to the query says more about an answer (MRR@10
of paraphrases over the demo corpus, dev: 0.71 without it, 0.73 with it).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol, runtime_checkable

from knowledge.documents import Passage
from knowledge.embedding import Embedder, Vectors
from knowledge.expected import UNKNOWN, expected
from knowledge.normalise import tokens
from knowledge.query import Query
from knowledge.sentences import sentences
from knowledge.unrecorded import NOT_KNOWN

KEPT = 2048  # passages whose close-up is kept in memory: about 12 kB each


@runtime_checkable
class ReadsTokens(Protocol):
    """An embedder fast enough to embed every sentence of the candidates while somebody waits."""

    def of_tokens(self, texts: Sequence[Sequence[str]]) -> Vectors:
        """One unit row a list of search tokens."""

    def __hash__(self) -> int: ...


def nearest_sentence(passage: Passage, query: Vectors, embedder: Embedder) -> float | None:
    """Cosine of the sentence nearest to the query's vector, 0..1; None if the embedder is too slow to tell."""
    rows = _sentences(passage, embedder) if isinstance(embedder, ReadsTokens) else None
    return None if rows is None else min(1.0, max(0.0, float((rows @ query).max())))


@lru_cache(maxsize=KEPT)
def terms(passage: Passage) -> frozenset[str]:
    """The search terms of title, heading and text."""
    return frozenset([*tokens(passage.title), *(term for words in _words(passage) for term in words)])


@lru_cache(maxsize=KEPT)
def stated(passage: Passage) -> tuple[tuple[str, ...], ...]:
    """The terms of title, heading and each sentence in their order, but for the sentences that say themselves that
    something is not known: they answer nothing."""
    heading, *spans = _words(passage)
    texts = (text for text, _ in worded(passage))
    told = (span for text, span in zip(texts, spans, strict=True) if not NOT_KNOWN.search(text))
    return (tuple(tokens(passage.title)), heading, *told)


@lru_cache(maxsize=KEPT)
def worded(passage: Passage) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each sentence with its search terms."""
    spans = zip(sentences(passage.text), _words(passage)[1:], strict=True)
    return tuple((passage.text[span.start : span.end], frozenset(words)) for span, words in spans)


def tightest(passage: Passage, query: Query) -> float:
    """The most of the query's weight that one sentence holds, with its heading and title; synonyms in part."""
    return max(map(query.wide, set(_held(passage, query))))


def closest(passages: Iterable[Passage], query: Query) -> frozenset[str]:
    """Of the words that the query looks for, those of the sentence that holds most of them, with its heading and
    title."""
    held = dict.fromkeys(words for passage in passages for words in _held(passage, query))
    return max(held, key=query.wide, default=frozenset())


def _held(passage: Passage, query: Query) -> Iterator[frozenset[str]]:
    """What the query looks for and each sentence holds, with heading and title; these alone first."""
    around = surroundings(passage) & query.mentioned
    yield around
    for span in _words(passage)[1:]:
        yield around.union(query.mentioned.intersection(span))


def answering(passage: Passage, query: Query) -> float:
    """0..1: whether the sentence that holds most of the query has what the question asks for (`knowledge.expected`)."""
    wanted = expected(query.text)
    spans = _words(passage)[1:]
    if wanted is None or not spans:
        return UNKNOWN
    best = max(range(len(spans)), key=lambda at: query.cover(frozenset(spans[at])))
    span = sentences(passage.text)[best]
    return wanted.held(passage.text[span.start : span.end])


@lru_cache(maxsize=KEPT)
def surroundings(passage: Passage) -> frozenset[str]:
    """The search terms of title and heading."""
    return frozenset([*tokens(passage.title), *_words(passage)[0]])


@lru_cache(maxsize=KEPT)
def _words(passage: Passage) -> tuple[tuple[str, ...], ...]:
    """The search terms of the heading, then of each sentence."""
    spans = (passage.text[span.start : span.end] for span in sentences(passage.text))
    return tuple(tuple(tokens(text)) for text in (passage.heading, *spans))


@lru_cache(maxsize=KEPT)
def _sentences(passage: Passage, embedder: ReadsTokens) -> Vectors | None:
    """One unit row a sentence, its heading read with it."""
    heading, *spans = _words(passage)
    return embedder.of_tokens([heading + span for span in spans]) if spans else None
