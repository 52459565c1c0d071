"""Who is measured, in the order of the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from bench.systems.minilm import PACKAGES, missing
from bench.systems.system import Build


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a system is built (`module:function`, imported in its own process) and the packages that it needs."""

    builder: str
    needs: Sequence[str] = ()

    def build(self) -> Build:
        """The builder itself."""
        module, name = self.builder.split(":")
        found: Build = getattr(import_module(f"bench.systems.{module}"), name)
        return found

    @property
    def missing(self) -> tuple[str, ...]:
        """Packages that are not installed here."""
        return missing(*self.needs)


LINE_UP: Mapping[str, Entry] = {
    "BM25 (bm25s, off the shelf)": Entry("words:off_the_shelf"),
    "BM25 (bm25s, Indonesian stemmer)": Entry("words:stemmed"),
    "Chroma, all-MiniLM-L6-v2": Entry("chroma:chroma", PACKAGES),
    "LangChain EnsembleRetriever": Entry("langchain:ensemble", (*PACKAGES, "langchain_classic", "langchain_chroma")),
    "LlamaIndex default": Entry("llamaindex:llamaindex", (*PACKAGES, "llama_index")),
    "NARA, bundled model alone": Entry("nara:model_alone"),
    "NARA": Entry("nara:whole"),
}
