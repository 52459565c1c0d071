"""LangChain's hybrid search: `EnsembleRetriever`, rank fusion of BM25 and a Chroma store with the default model."""

from collections.abc import Callable, Sequence
from pathlib import Path

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever

from bench.collections import Collection
from bench.systems.minilm import minilm
from bench.systems.system import DEEP, System, unique
from bench.systems.words import cut_words, passage_ranker
from knowledge.chunking import embedding_text
from knowledge.embedding import Embedder


class Model(Embeddings):
    """An embedder as LangChain wants it."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One list a text."""
        return self._embedder.passages(texts).tolist()  # type: ignore[no-any-return]

    def embed_query(self, text: str) -> list[float]:
        """The query's vector."""
        return self._embedder.query(text).tolist()  # type: ignore[no-any-return]


class Words(BaseRetriever):
    """bm25s as a retriever: LangChain's own one is in a package that is no longer kept up."""

    rank: Callable[[str], list[int]]
    held: Sequence[Document]

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [self.held[at] for at in self.rank(query)]


def ensemble(collection: Collection, work: Path, embedder: Callable[[], Embedder] = minilm) -> System:
    """Both retrievers weigh the same, as in LangChain's documentation."""
    from langchain_chroma import Chroma
    from langchain_classic.retrievers import EnsembleRetriever

    texts = [embedding_text(passage) for passage in collection.passages]
    held = [
        Document(text, metadata={"document": p.document}) for text, p in zip(texts, collection.passages, strict=True)
    ]
    store = Chroma("passages", Model(embedder()), str(work), collection_configuration={"hnsw": {"space": "cosine"}})
    for start in range(0, len(held), 2_000):
        store.add_documents(held[start : start + 2_000])
    near = store.as_retriever(search_kwargs={"k": min(DEEP, len(held))})
    both = EnsembleRetriever(
        retrievers=[Words(rank=passage_ranker(collection, cut_words), held=held), near], weights=[0.5, 0.5]
    )
    return System(lambda text: unique(found.metadata["document"] for found in both.invoke(text)))
