"""LlamaIndex' default pipeline: its sentence splitter, a `VectorStoreIndex` in Chroma, the default model."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.collections import Collection
from bench.systems.minilm import minilm
from bench.systems.system import DEEP, System, unique
from knowledge.chunking import embedding_text
from knowledge.embedding import Embedder


def llamaindex(collection: Collection, work: Path, embedder: Callable[[], Embedder] = minilm) -> System:
    """Every passage is a document of its own, so that the splitter only cuts what is longer than its default."""
    import chromadb
    from chromadb.config import Settings
    from llama_index.core import Document, StorageContext, VectorStoreIndex
    from llama_index.vector_stores.chroma import ChromaVectorStore

    client = chromadb.PersistentClient(str(work), settings=Settings(anonymized_telemetry=False))
    store = ChromaVectorStore(chroma_collection=client.create_collection("passages", embedding_function=None))
    texts = [Document(text=embedding_text(p), metadata={}, id_=str(at)) for at, p in enumerate(collection.passages)]
    index = VectorStoreIndex.from_documents(
        texts, storage_context=StorageContext.from_defaults(vector_store=store), embed_model=model(embedder())
    )
    near = index.as_retriever(similarity_top_k=min(DEEP, len(texts)))

    def rank(text: str) -> list[str]:
        return unique(collection.passages[int(found.node.ref_doc_id)].document for found in near.retrieve(text))

    return System(rank, close=client.close)


def model(embedder: Embedder) -> Any:
    """The embedder as LlamaIndex wants it."""
    from llama_index.core.embeddings import BaseEmbedding

    class Model(BaseEmbedding):  # type: ignore[misc]
        """The embedder as LlamaIndex wants it."""

        def _get_text_embedding(self, text: str) -> list[float]:
            return self._get_text_embeddings([text])[0]

        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            return embedder.passages(texts).tolist()  # type: ignore[no-any-return]

        def _get_query_embedding(self, query: str) -> list[float]:
            return embedder.query(query).tolist()  # type: ignore[no-any-return]

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_query_embedding(query)

    return Model(model_name="bench")
