"""What others would do with the same folder, as their documentation says to.

`python -m bench.ingest_peers {langchain|llamaindex} {nara|minilm} CORPUS DATA`: LangChain's `index()` with the SQL
record manager over Chroma, or LlamaIndex' `IngestionPipeline` with a document store over Chroma. Both split at about
the length of NARA's passages. Prints the number of passages in Chroma.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from bench.systems.minilm import minilm
from knowledge import embedding
from knowledge.embedding import Embedder
from knowledge.settings import KnowledgeSettings

LONGEST = 1_100  # characters: two pieces a release, as NARA's chunker makes of it
_CHARACTERS_A_WORD = 7
_AT_ONCE = 1_000  # documents
MODELS: dict[str, Callable[[], Embedder]] = {
    "nara": lambda: embedding.load(KnowledgeSettings(_env_file=None)),
    "minilm": minilm,
}


def langchain(embedder: Embedder, corpus: Path, data: Path) -> int:
    """`index(…, cleanup="full")`: what is gone from the folder goes from the store."""
    from langchain_chroma import Chroma
    from langchain_classic.indexes import SQLRecordManager
    from langchain_core.documents import Document
    from langchain_core.indexing import index
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    from bench.systems.langchain import Model

    texts = [Document(_body(path), metadata={"source": path.name}) for path in sorted(corpus.iterdir())]
    pieces = RecursiveCharacterTextSplitter(chunk_size=LONGEST, chunk_overlap=0).split_documents(texts)
    records = SQLRecordManager("releases", db_url=f"sqlite:///{data}/records.db")
    records.create_schema()
    cosine = {"hnsw": {"space": "cosine"}}
    store = Chroma("releases", Model(embedder), str(data / "chroma"), collection_configuration=cosine)
    index(pieces, records, store, cleanup="full", source_id_key="source", key_encoder="blake2b")
    return int(store._collection.count())


def llamaindex(embedder: Embedder, corpus: Path, data: Path) -> int:
    """`UPSERTS` over a `SimpleDocumentStore` that is kept in the folder between runs.

    In batches, for a run's passages go to Chroma in one call, which takes 5,461; `UPSERTS_AND_DELETE` would take the
    documents of the other batches for deleted ones.
    """
    import chromadb
    from chromadb.config import Settings
    from llama_index.core import Document
    from llama_index.core.ingestion import DocstoreStrategy, IngestionPipeline
    from llama_index.core.node_parser import TokenTextSplitter
    from llama_index.core.storage.docstore import SimpleDocumentStore
    from llama_index.vector_stores.chroma import ChromaVectorStore

    from bench.systems.llamaindex import model

    kept = data / "docstore.json"
    documents = SimpleDocumentStore.from_persist_path(str(kept)) if kept.exists() else SimpleDocumentStore()
    client = chromadb.PersistentClient(str(data / "chroma"), settings=Settings(anonymized_telemetry=False))
    cosine = {"hnsw": {"space": "cosine"}}
    place = client.get_or_create_collection("releases", embedding_function=None, configuration=cosine)
    # The sentence splitter and the usual tokenizer would fetch tables from the internet: words are counted instead.
    words = LONGEST // _CHARACTERS_A_WORD
    splitter = TokenTextSplitter(chunk_size=words, chunk_overlap=0, tokenizer=str.split, include_metadata=False)
    pipeline = IngestionPipeline(
        transformations=[splitter, model(embedder)],
        vector_store=ChromaVectorStore(chroma_collection=place),
        docstore=documents,
        docstore_strategy=DocstoreStrategy.UPSERTS,
        disable_cache=True,
    )
    texts = [Document(text=_body(path), id_=path.name) for path in sorted(corpus.iterdir())]
    for start in range(0, len(texts), _AT_ONCE):
        pipeline.run(documents=texts[start : start + _AT_ONCE])
    documents.persist(str(kept))
    return int(place.count())


def _body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("---\n", 2)[-1].strip()


def main(system: str, model: str, corpus: str, data: str) -> None:
    """One run of one system, from the folder as it is to a store that is up to date."""
    Path(data).mkdir(parents=True, exist_ok=True)
    run = {"langchain": langchain, "llamaindex": llamaindex}[system]
    print(run(MODELS[model](), Path(corpus), Path(data)))


if __name__ == "__main__":
    main(*sys.argv[1:])
