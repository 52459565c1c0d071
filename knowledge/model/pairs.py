"""What the model learns from: a query as somebody may type it, and the text of the article that answers it."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.model.colloquial import colloquial
from knowledge.phrases import Phrases
from knowledge.synonyms import Thesaurus, loose_thesaurus, thesaurus

Ids = npt.NDArray[np.uint16]
Near = npt.NDArray[np.int32]  # one row an article: its neighbours by number, -1 where there are fewer
LONGEST_QUERY = 24
UNSHARED = 0.25  # share of the queries that keep few of the passage's own words: what BM25 finds needs no model
FOLLOWING = 2  # neighbours that follow an article
REWORDED = 0.3  # share of the queries that are said in other words


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article as search tokens: the title, and its sentences by paragraph with their token ids in one list."""

    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    ids: tuple[Ids, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of all paragraphs."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


def pairs(
    articles: Sequence[Prepared], rng: random.Random, near: Near | None = None
) -> Iterator[tuple[str, tuple[Ids, ...]]]:
    """Endless `(query, token ids of the passage's sentences)`, every article once a round; with `near`, two of an
    article's neighbours follow it, so that they stand in one batch."""
    order, table = list(range(len(articles))), Phrases({**loose_thesaurus(), **thesaurus()})
    while True:
        rng.shuffle(order)
        for index in order if near is None else _with_neighbours(order, near, rng):
            words, kept = pair(articles[index], rng)
            if words and kept:
                if rng.random() < UNSHARED:
                    words = unshared(words, [articles[index].sentences[at] for at in kept], rng)
                words = reworded(_cut(words, rng), table, rng)
                yield " ".join(colloquial(words, rng)), tuple(articles[index].ids[at] for at in kept)


def _with_neighbours(order: Sequence[int], near: Near, rng: random.Random) -> Iterator[int]:
    for index in order:
        known = [int(other) for other in near[index] if other >= 0]
        yield from (index, *rng.sample(known, min(FOLLOWING, len(known))))


def pair(article: Prepared, rng: random.Random) -> tuple[list[str], Sequence[int]]:
    """The query's words and the passage's sentences by number. One kind of pair by chance: title, title and sentence,
    a sentence of the passage, the next paragraph, or a sentence that is taken out of the passage (the inverse cloze
    task of Lee et al., 2019)."""
    sentences = article.sentences
    every = range(len(sentences))
    chance = rng.random()
    if len(sentences) == 1 or chance < 0.25:
        more = rng.choice(sentences).split() if chance < 0.1 and len(sentences) > 1 else []
        return article.title.split() + more, every
    if chance < 0.45:
        return rng.choice(sentences).split(), every
    if len(article.paragraphs) > 1 and chance < 0.6:
        at = rng.randrange(1, len(article.paragraphs))
        before = sum(len(paragraph) for paragraph in article.paragraphs[:at])
        return " ".join(article.paragraphs[at]).split()[:40], every[:before]
    at = rng.randrange(len(sentences))
    return sentences[at].split(), [*every[:at], *every[at + 1 :]]


def unshared(words: list[str], passage: Sequence[str], rng: random.Random) -> list[str]:
    """The words without most of those that stand in the passage, unless fewer than two would be left."""
    held = {word for sentence in passage for word in sentence.split()}
    kept = [word for word in words if word not in held or rng.random() < 0.1]
    return kept if len(kept) > 1 else words


def reworded(words: Sequence[str], table: Thesaurus, rng: random.Random) -> list[str]:
    """The words, in three queries of ten with each one said otherwise, by the thesaurus, every other time."""
    if rng.random() >= REWORDED:
        return list(words)
    said: list[str] = []
    at = 0
    while at < len(words):
        entry = next((part for n in (3, 2, 1) if (part := tuple(words[at : at + n])) in table), None)
        said += rng.choice(table[entry]) if entry and rng.random() < 0.5 else words[at : at + len(entry or " ")]
        at += len(entry or " ")
    return said


def _cut(words: list[str], rng: random.Random) -> list[str]:
    """A stretch of a long query, now and then only every other word of it."""
    if len(words) > LONGEST_QUERY:
        start = rng.randrange(len(words) - 12)
        words = words[start : start + rng.randint(8, LONGEST_QUERY)]
    if len(words) > 6 and rng.random() < 0.35:
        words = [word for word in words if rng.random() < 0.5] or words
    return words
