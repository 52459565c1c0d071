"""Golden queries: asked of every new generation, and none that loses them goes into service."""

from pathlib import Path

import pytest

from knowledge.errors import CorpusRejected, IngestFailed
from knowledge.golden import NAME
from tests.knowledge.library import base, texts, three, write


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = three(tmp_path / "corpus")
    (folder / NAME).write_text("- kueri: harga beras di pasar\n  dokumen: pasar\n")
    return folder


def test_a_generation_that_loses_a_golden_query_does_not_serve(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path, golden_among=1)
    assert knowledge.sync().generation == 1
    write(corpus, "pasar", "Kendaraan dilarang parkir di tepi jalan.", judul="Parkir")
    write(corpus, "beras", "Harga beras di pasar naik.", judul="Harga beras di pasar")
    with pytest.raises(IngestFailed, match=r"1 dari 1 kueri acuan .*“harga beras di pasar” \(pasar\)"):
        knowledge.sync()
    assert knowledge.generation_id() == 1
    assert texts(knowledge, "harga beras")[0] == "pasar"
    assert [path.name for path in (tmp_path / "data/generations").iterdir()] == ["gen-000001"]


def test_the_share_of_golden_queries_that_must_be_found_is_a_setting(tmp_path: Path, corpus: Path) -> None:
    (corpus / NAME).write_text("- {kueri: harga beras, dokumen: pasar}\n- {kueri: harga beras, dokumen: sampah}\n")
    with pytest.raises(IngestFailed, match="1 dari 2"):
        base(tmp_path, golden_among=1).sync()
    assert base(tmp_path, golden_among=1, golden_share=0.5).sync().generation


def test_a_document_taken_away_on_purpose_takes_its_golden_query_along(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    (corpus / "pasar.md").unlink()
    assert knowledge.sync().removed == 1


def test_golden_queries_of_the_data_folder_are_asked_by_verify_too(tmp_path: Path, corpus: Path) -> None:
    (corpus / NAME).unlink()
    knowledge = base(tmp_path, golden_among=1)
    knowledge.sync()
    (tmp_path / "data" / NAME).write_text("- {kueri: harga beras, dokumen: sampah}")
    with pytest.raises(IngestFailed, match="kueri acuan"):
        knowledge.verify()
    (tmp_path / "data" / NAME).write_text("- {kueri: bank sampah, dokumen: sampah}")
    assert knowledge.verify() == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("kueri: apa", 1),
        ("- kueri: apa\n", 1),
        ("- {kueri: a, dokumen: b}\n- {kueri: c}\n", 2),
        ("- {kueri: a, dokumen: b}\n- {kueri: c, dokumen: d, lain: e}\n", 2),
        ("- {kueri: 'a, dokumen: b}\n", 2),
        ("- [satu]", 1),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_line(tmp_path: Path, corpus: Path, text: str, line: int) -> None:
    (corpus / NAME).write_text(text)
    with pytest.raises(CorpusRejected, match=rf"{NAME}:{line}: "):
        base(tmp_path).sync()
    assert not (tmp_path / "data/generations").exists()


def test_an_empty_file_asks_nothing(tmp_path: Path, corpus: Path) -> None:
    (corpus / NAME).write_text("# belum ada\n")
    assert base(tmp_path).sync().generation == 1
