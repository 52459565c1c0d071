"""Documents of the chat: applied as one step, withdrawn by a rollback, gone for good when deleted."""

from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.errors import CorpusRejected, NaraError
from knowledge.lock import ingest_lock
from tests.knowledge.library import base, texts, three

CANARY = "kenari kuning bertengger"
TEXT = "---\nid: {id}\njenis: rilis\njudul: Rilis {id}\ntanggal: 2026-01-05\n---\n\n{body}\n"


def _file(name: str, body: str) -> dict[str, bytes]:
    return {f"{name}.md": TEXT.format(id=name, body=body).encode()}


def _stored(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "data/unggahan"
    return {path.name: path.read_text() for path in folder.iterdir()} if folder.is_dir() else {}


@pytest.fixture
def knowledge(tmp_path: Path) -> KnowledgeBase:
    three(tmp_path / "corpus")
    knowledge = base(tmp_path, generations_kept=5)
    knowledge.sync()
    return knowledge


def test_an_upload_is_in_service_after_one_step(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    report = knowledge.uploads.change(_file("taman", "Warga merawat taman kota."), ())
    assert report.added_ids == ("taman",)
    assert texts(knowledge, "taman kota")[0] == "taman"
    assert list(_stored(tmp_path)) == ["taman.md"]


def test_a_change_that_is_rejected_leaves_the_folder_as_it_was(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    knowledge.uploads.change(_file("taman", "Warga merawat taman kota."), ())
    before = _stored(tmp_path)
    with pytest.raises(CorpusRejected):
        knowledge.uploads.change({"taman.md": b"---\njenis: apa\n---\nIsi.", "lain.md": b"Lain"}, ())
    assert _stored(tmp_path) == before
    assert not knowledge.sync().new_generation


def test_a_rollback_withdraws_what_was_uploaded_after_it(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    knowledge.uploads.change(_file("taman", "Warga merawat taman kota."), ())
    knowledge.uploads.change(_file("taman", "Petugas menutup taman kota.") | _file("kebun", "Kebun warga."), ())
    knowledge.rollback(2)
    assert set(_stored(tmp_path)) == {"taman.md"}
    assert "merawat" in _stored(tmp_path)["taman.md"]
    assert not knowledge.sync().new_generation
    assert knowledge.generation_id() == 2
    knowledge.rollback(1)
    assert _stored(tmp_path) == {}
    assert not knowledge.sync().new_generation


def test_a_rollback_may_be_taken_back(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    knowledge.uploads.change(_file("taman", "Warga merawat taman kota."), ())
    knowledge.rollback(1)
    knowledge.rollback(2)
    assert list(_stored(tmp_path)) == ["taman.md"]
    assert not knowledge.sync().new_generation


def test_a_rollback_does_not_race_a_running_sync(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    knowledge.uploads.change(_file("taman", "Warga merawat taman kota."), ())
    with ingest_lock(tmp_path / "data"), pytest.raises(NaraError, match="sedang berjalan"):
        knowledge.rollback(1)
    assert list(_stored(tmp_path)) == ["taman.md"]


def test_what_a_killed_change_left_is_settled(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    knowledge.uploads.change(_file("taman", "Warga merawat taman kota."), ())
    (tmp_path / "data/unggahan/taman.md").write_text("separuh jadi")
    (tmp_path / "data/unggahan/baru.md").write_text("belum diterapkan")
    knowledge.uploads.settle()
    assert list(_stored(tmp_path)) == ["taman.md"]
    assert "merawat" in _stored(tmp_path)["taman.md"]


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_deleted_document_is_gone_from_old_generations_and_the_ledger(
    knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    knowledge.uploads.change(_file("taman", f"Warga melihat {CANARY} di taman."), ())
    knowledge.uploads.change(_file("kebun", "Kebun warga."), ())
    assert CANARY.encode() in _bytes_of(tmp_path / "data")
    knowledge.uploads.forget(["taman"], ["taman.md"])
    assert "taman" not in texts(knowledge, CANARY)
    assert [row.id for row in knowledge.generations()] == [4, 1]
    with pytest.raises(NaraError, match="tidak tersedia"):
        knowledge.rollback(3)
    knowledge.tidy()
    knowledge.close()
    assert CANARY.encode() not in _bytes_of(tmp_path / "data")
    assert "kebun" in texts(knowledge, "kebun warga")


def test_a_deleted_document_stays_readable_for_the_grace(tmp_path: Path) -> None:
    three(tmp_path / "corpus")
    knowledge = base(tmp_path, generation_grace=3600)
    knowledge.sync()
    knowledge.uploads.change(_file("taman", f"Warga melihat {CANARY} di taman."), ())
    knowledge.uploads.forget(["taman"], ["taman.md"])
    knowledge.tidy()
    assert (tmp_path / "data/generations/gen-000002").is_dir()
    with pytest.raises(NaraError, match="tidak tersedia"):
        knowledge.rollback(2)


def test_a_document_that_replaced_one_of_the_corpus_gives_way_to_it_again(
    knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    knowledge.uploads.change(_file("banjir", f"Revisi: {CANARY}."), ())
    knowledge.uploads.forget(["banjir"], ["banjir.md"])
    knowledge.tidy()
    document = knowledge.document("banjir")
    assert document is not None
    assert "saluran air" in document.body
    assert CANARY.encode() not in (tmp_path / "data/ledger.db").read_bytes()
