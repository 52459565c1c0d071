"""Every system of the retrieval bench finds the document that holds the words of a query."""

import json
from pathlib import Path

import pytest

from bench.asking import asked
from bench.collections import Collection, Question, domain, quality
from bench.systems.chroma import chroma
from bench.systems.langchain import ensemble
from bench.systems.line_up import LINE_UP
from bench.systems.llamaindex import llamaindex
from bench.systems.system import System
from knowledge.chunking import passages
from knowledge.loaders import load
from tests.knowledge.fakes import HashEmbedder

TEXTS = {
    "banjir": "Normalisasi drainase mengurangi genangan di permukiman.",
    "golok": "Pendekar pencak silat bertemu di alun-alun.",
    "harga": "Cabai rawit merah dipantau di pasar.",
}


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.md").write_text(f"# {name.title()}\n\n{text}\n", encoding="utf-8")
    cut = tuple(each for document in load([tmp_path]).documents for each in passages(document))
    return Collection("three", tmp_path, cut, (Question("pencak silat", frozenset(["golok"])),))


def found(system: System) -> str:
    best = system.rank("pencak silat")[0]
    system.close()
    return best


@pytest.mark.parametrize("name", [name for name, entry in LINE_UP.items() if not entry.needs])
def test_a_system_without_further_packages_finds_the_words(name: str, collection: Collection, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    assert found(LINE_UP[name].build()(collection, tmp_path / "work")) == "golok"


def test_chroma_finds_the_words(collection: Collection, tmp_path: Path) -> None:
    assert found(chroma(collection, tmp_path / "work", HashEmbedder)) == "golok"


def test_langchains_rank_fusion_finds_the_words(collection: Collection, tmp_path: Path) -> None:
    pytest.importorskip("langchain_classic", reason="a package of `make bench`")
    assert found(ensemble(collection, tmp_path / "work", HashEmbedder)) == "golok"


def test_llamaindex_finds_the_words(collection: Collection, tmp_path: Path) -> None:
    pytest.importorskip("llama_index.core", reason="a package of `make bench`")
    assert found(llamaindex(collection, tmp_path / "work", HashEmbedder)) == "golok"


def test_a_system_is_measured_in_its_own_process(collection: Collection, tmp_path: Path) -> None:
    measured = asked(LINE_UP["BM25 (bm25s, off the shelf)"], collection, collection.questions, tmp_path / "work")
    assert measured.ranked["pencak silat"][0] == "golok"
    assert len(measured.times) == 1
    assert measured.refused is None


def test_every_query_of_the_sets_names_documents_that_exist() -> None:
    for each in (domain(), domain(2), domain(3), domain(4)):
        there = {passage.document for passage in each.passages}
        assert len(each.questions) > 50
        assert {name for question in each.questions for name in question.relevant} <= there
        assert sum(not question.relevant for question in each.questions) >= 10


def test_rows_kept_aside_are_measured_beside_those_that_are_here(tmp_path: Path) -> None:
    row = {"id": "x", "split": "test", "style": "formal", "query": "jadwal", "relevant": ["panduan-ejaan"]}
    (tmp_path / "kueri-3.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    here, with_more = (
        [question.text for question in each.of("test") if question.style] for each in (domain(3), domain(3, tmp_path))
    )
    assert [text for text in with_more if text not in here] == ["jadwal"]


def test_a_set_that_is_not_here_yet_is_read_from_where_it_is_kept(tmp_path: Path) -> None:
    row = {"id": "x", "split": "dev", "style": "formal", "query": "jadwal cuti kucing", "relevant": ["panduan-ejaan"]}
    (tmp_path / "kueri-5.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert "jadwal cuti kucing" in [question.text for question in domain(5, tmp_path).of("dev")]


def test_an_expired_document_is_neither_there_nor_an_answer() -> None:
    for each in (domain(), domain(2), domain(3)):
        there = {passage.document for passage in each.passages}
        assert "agenda-2026-12" in there
        assert "seratus-hari-kerja" not in there
        assert all(question.relevant <= there for question in each.questions)


def test_the_first_right_document_makes_the_reciprocal_rank() -> None:
    questions = (Question("a", frozenset("x")), Question("b", frozenset("y")))
    measured = quality(questions, {"a": ["x", "z"], "b": ["z", "y"]})
    assert measured.mrr == pytest.approx(0.75)
    assert measured.recall == 1
