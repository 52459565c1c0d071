"""A small change is grafted onto a copy of the generation before, and answers as if it had been built from nothing."""

from pathlib import Path

import pytest

from knowledge import manifest
from knowledge.generation import FolderGeneration, open_generation
from knowledge.normalise import tokens
from tests.knowledge.fakes import HashEmbedder
from tests.knowledge.library import base, write

COUNT = 60
WORDS = str.split("banjir sampah beras warga lurah pasar sekolah jalan taman festival wisata kapal cabai")


def _text(number: int, more: str = "") -> str:
    return f"Dokumen {number}: {WORDS[number % 12]} dan {WORDS[number * 5 % 12]} di RT {number}. {more}"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for number in range(COUNT):
        write(tmp_path / "corpus", f"d{number}", _text(number))
    return tmp_path / "corpus"


def _live(data: Path, number: int) -> FolderGeneration:
    return open_generation(manifest.folder_of(data / "generations", number))


def _grafted(tmp_path: Path, number: int) -> int:
    return manifest.read(manifest.folder_of(tmp_path / "data/generations", number)).grafted


def test_a_grafted_generation_answers_as_one_built_from_nothing(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    write(corpus, "d7", _text(7, "Harga cabai naik."))
    (corpus / "d8.md").unlink()
    assert knowledge.sync().generation == 2
    write(corpus, "baru", "Harga cabai turun.")
    assert knowledge.sync().generation == 3
    assert _grafted(tmp_path, 3) == 2 + 1 + 1
    base(tmp_path, data=tmp_path / "other").sync()
    grafted, whole = _live(tmp_path / "data", 3), _live(tmp_path / "other", 1)
    assert grafted.count() == whole.count() == grafted.vectors.count() == COUNT
    assert grafted.terms() == whole.terms()
    embedder = HashEmbedder()
    for word in WORDS:
        assert grafted.matching(tokens(word), 50) == whole.matching(tokens(word), 50)
        near = [dict(each.nearest(embedder.query(f"{word} di RT 3"), 8)) for each in (grafted, whole)]
        assert near[0] == pytest.approx(near[1])
    ids = sorted(whole.vectors.ids())
    assert grafted.passages(ids) == whole.passages(ids)
    grafted.close()
    whole.close()


def test_after_a_tenth_has_changed_the_index_is_built_from_nothing(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    counts = []
    for number in range(4):
        write(corpus, f"d{number}", _text(number, f"Versi {number}."))
        counts.append(_grafted(tmp_path, knowledge.sync().generation or 0))
    assert counts == [2, 4, 6, 0]


def test_a_passage_that_only_moved_says_its_new_line(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    path = corpus / "d5.md"
    before = next(p for p in knowledge.search(_text(5)).passages if p.document == "d5")
    path.write_text(path.read_text().replace("---\n\nDokumen", "---\n\n\n\nDokumen"))
    report = knowledge.sync()
    after = next(p for p in knowledge.search(_text(5)).passages if p.document == "d5")
    assert (report.embedded, _grafted(tmp_path, 2)) == (0, 0)
    assert (after.id, after.line) == (before.id, before.line + 2)
    knowledge.rollback()
    assert next(p for p in knowledge.search(_text(5)).passages if p.document == "d5") == before


def test_nothing_is_grafted_onto_a_damaged_generation(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    folder = manifest.folder_of(tmp_path / "data/generations", 1)
    next(folder.rglob("data_level0.bin")).write_bytes(b"\0" * 1000)
    write(corpus, "d7", _text(7, "Harga cabai naik."))
    assert knowledge.sync().generation == 2
    assert _grafted(tmp_path, 2) == 0
    assert knowledge.verify() == 2
