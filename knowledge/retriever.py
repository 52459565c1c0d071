"""The search as a langchain retriever, for chains that expect one."""

from collections.abc import Callable
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from knowledge.documents import Passage
from knowledge.search import SearchResult


class HybridRetriever(BaseRetriever):
    """Wraps a search such as `KnowledgeBase.search`; an empty list means that nothing answers."""

    lookup: Callable[..., SearchResult]
    k: int = 8
    options: dict[str, Any] = {}

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        result = self.lookup(query, k=self.k, **self.options)
        return [_document(passage) for passage in result.passages] if result.found else []


def _document(passage: Passage) -> Document:
    about = {
        "document": passage.document,
        "title": passage.title,
        "kind": passage.kind,
        "date": passage.date.isoformat() if passage.date else None,
        "heading": passage.heading,
        "path": passage.path,
        "line": passage.line,
        "score": passage.score,
    }
    return Document(page_content=passage.text, metadata=about, id=passage.id)
