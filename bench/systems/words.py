"""BM25 alone: bm25s as it comes, and with the Indonesian Snowball stemmer."""

from collections.abc import Callable
from pathlib import Path

from bench.collections import Collection
from bench.systems.system import DEEP, System, unique
from knowledge.chunking import embedding_text

Cut = Callable[[list[str]], list[list[str]]]


def off_the_shelf(collection: Collection, _work: Path) -> System:
    """Words in lower case, nothing more: what `bm25s.tokenize` does when only the texts are given."""
    return _system(collection, cut_words)


def stemmed(collection: Collection, _work: Path) -> System:
    """With the stemmer that bm25s' documentation recommends for the language."""
    import Stemmer

    return _system(collection, lambda texts: cut_words(texts, stemmer=Stemmer.Stemmer("indonesian"), stopwords=None))


def passage_ranker(collection: Collection, cut: Cut) -> Callable[[str], list[int]]:
    """Query → numbers of the best passages."""
    import bm25s

    index = bm25s.BM25()
    index.index(cut([embedding_text(passage) for passage in collection.passages]), show_progress=False)
    depth = min(DEEP, len(collection.passages))

    def rank(text: str) -> list[int]:
        found, scores = index.retrieve(cut([text]), k=depth, show_progress=False)
        return [int(at) for at, score in zip(found[0], scores[0], strict=True) if score > 0]

    return rank


def _system(collection: Collection, cut: Cut) -> System:
    rank = passage_ranker(collection, cut)
    return System(lambda text: unique(collection.passages[at].document for at in rank(text)))


def cut_words(texts: list[str], **how: object) -> list[list[str]]:
    import bm25s

    found: list[list[str]] = bm25s.tokenize(texts, return_ids=False, show_progress=False, **how)
    return found
