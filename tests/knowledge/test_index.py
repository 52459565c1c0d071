"""A sync changes what has to change, embeds only what is new, and is seen whole or not at all."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge.base import KnowledgeBase
from knowledge.build import refuse_full_disk
from knowledge.embedding import Vectors
from knowledge.errors import CorpusRejected, FolderMissing, IngestBusy, IngestFailed, NaraError
from knowledge.lock import ingest_lock
from tests.knowledge.fakes import HashEmbedder, here
from tests.knowledge.library import TODAY, base, settings, texts, three, write


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return three(tmp_path / "corpus")


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_first_sync_makes_every_document_searchable(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    report = knowledge.sync()
    assert (report.generation, report.added, report.passages, report.embedded) == (1, 3, 3, 3)
    assert texts(knowledge, "harga beras pasar")[0] == "pasar"
    assert [document.id for document in knowledge.documents()] == ["banjir", "pasar", "sampah"]


def test_an_unchanged_corpus_embeds_nothing_and_makes_no_generation(tmp_path: Path, corpus: Path) -> None:
    base(tmp_path).sync()
    embedder = HashEmbedder()
    report = base(tmp_path, embedder).sync()
    assert (report.generation, report.new_generation, report.unchanged, report.embedded) == (1, False, 3, 0)
    assert embedder.embedded == []
    assert len(list((tmp_path / "data/generations").iterdir())) == 1


def test_one_changed_document_embeds_only_its_new_passage(tmp_path: Path, corpus: Path) -> None:
    embedder = HashEmbedder()
    knowledge = base(tmp_path, embedder)
    knowledge.sync()
    embedder.embedded.clear()
    write(corpus, "pasar", "## Harga\nPetugas memantau harga beras.\n\n## Cabai\nHarga cabai rawit naik.")
    report = knowledge.sync()
    assert (report.changed_ids, report.added, report.removed, report.unchanged) == (("pasar",), 0, 0, 2)
    assert len(embedder.embedded) == report.embedded == 2
    assert texts(knowledge, "cabai rawit")[0] == "pasar"


def test_a_removed_document_is_gone_from_the_next_answer(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    (corpus / "pasar.md").unlink()
    report = knowledge.sync()
    assert (report.removed_ids, report.generation) == (("pasar",), 2)
    assert "pasar" not in texts(knowledge, "harga beras pasar")
    assert knowledge.document("pasar") is None


def test_an_added_document_and_a_removed_one_in_one_run(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    (corpus / "pasar.md").unlink()
    write(corpus, "dbd", "Jumantik memeriksa jentik di rumah warga.")
    report = knowledge.sync()
    assert (report.added, report.removed, report.unchanged, report.embedded) == (1, 1, 2, 1)


def test_a_document_that_comes_back_is_not_embedded_again(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    moved = (corpus / "pasar.md").rename(tmp_path / "pasar.md")
    knowledge.sync()
    moved.rename(corpus / "pasar.md")
    report = knowledge.sync()
    assert (report.added, report.embedded, report.generation) == (1, 0, 3)


def test_what_is_not_in_force_is_kept_but_not_searchable(tmp_path: Path, corpus: Path) -> None:
    write(corpus, "lama", "Aturan lama tentang parkir.", status="dicabut")
    write(corpus, "nanti", "Aturan parkir baru.", berlaku={"dari": date(2026, 3, 1)})
    knowledge = base(tmp_path)
    report = knowledge.sync()
    assert (report.left_out, report.passages) == (2, 3)
    assert not {"lama", "nanti"} & set(texts(knowledge, "aturan parkir"))
    assert {document.id for document in knowledge.left_out()} == {"lama", "nanti"}
    report = knowledge.sync(on=date(2026, 3, 1))
    assert (report.generation, report.changed, report.unchanged, report.embedded) == (2, 0, 5, 1)
    assert "nanti" in texts(knowledge, "aturan parkir")


def test_a_validity_that_does_not_matter_today_makes_no_generation(tmp_path: Path, corpus: Path) -> None:
    write(corpus, "panjang", "Berlaku lama.", berlaku={"sampai": date(2027, 1, 1)})
    knowledge = base(tmp_path)
    knowledge.sync()
    assert not knowledge.sync(on=date(2026, 12, 31)).new_generation
    assert knowledge.sync(on=date(2027, 1, 2)).new_generation


def test_another_model_embeds_everything_again_and_says_so(tmp_path: Path, corpus: Path) -> None:
    base(tmp_path).sync()
    other = base(tmp_path, HashEmbedder("hash-48", 48))
    report = other.sync()
    assert (report.model_changed, report.embedded, report.unchanged, report.generation) == (True, 3, 3, 2)
    assert texts(other, "harga beras")[0] == "pasar"


def test_another_width_of_search_rebuilds_without_embedding(tmp_path: Path, corpus: Path) -> None:
    base(tmp_path).sync()
    report = base(tmp_path, ef_search=100).sync()
    assert (report.generation, report.embedded, report.model_changed) == (2, 0, False)


def test_a_dry_run_changes_nothing(tmp_path: Path, corpus: Path) -> None:
    report = base(tmp_path).sync(dry_run=True)
    assert (report.added, report.embedded, report.passages, report.generation) == (3, 3, 3, None)
    assert not (tmp_path / "data").exists()
    knowledge = base(tmp_path)
    knowledge.sync()
    write(corpus, "pasar", "Petugas memantau harga cabai.")
    knowledge.close()
    before = _snapshot(tmp_path / "data")
    dry = base(tmp_path)
    report = dry.sync(dry_run=True)
    dry.close()
    assert (report.changed, report.embedded, report.generation, report.new_generation) == (1, 1, 1, False)
    after = _snapshot(tmp_path / "data")
    assert {name for name in after if after[name] != before.get(name)} <= {"ledger.db-shm", "ledger.db-wal"}
    assert not base(tmp_path).sync(dry_run=True).new_generation


def test_one_rejected_document_stops_the_whole_run(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    write(corpus, "baru", "Isi baru.")
    write(corpus, "salah", "Isi.", jenis="berita")
    with pytest.raises(CorpusRejected, match=r"salah\.md:3:"):
        knowledge.sync()
    assert knowledge.generation_id() == 1
    assert knowledge.document("baru") is None


def test_an_emptied_corpus_folder_does_not_empty_the_knowledge(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    for path in corpus.iterdir():
        path.unlink()
    with pytest.raises(FolderMissing):
        knowledge.sync()
    assert len(knowledge.documents()) == 3


def test_a_document_sent_through_the_chat_replaces_the_one_of_the_corpus(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    write(tmp_path / "data/unggahan", "rev2", "Petugas memantau harga gula.", id="pasar", judul="Pasar rev. 2")
    assert knowledge.sync().changed_ids == ("pasar",)
    document = knowledge.document("pasar")
    assert document is not None
    assert document.title == "Pasar rev. 2"


def test_only_one_ingest_runs_at_a_time(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    with ingest_lock(tmp_path / "data"), pytest.raises(IngestBusy):
        knowledge.sync()
    assert knowledge.sync().generation == 1


class _Failing(HashEmbedder):
    """Dies after the first batch."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        if self.embedded:
            raise MemoryError
        return super().passages(texts)


def test_an_embedder_that_fails_leaves_the_old_knowledge_and_its_own_work(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    for number in range(300):
        write(corpus, f"rilis-{number}", f"Rilis nomor {number} tentang warga.")
    with pytest.raises(MemoryError):
        base(tmp_path, _Failing()).sync()
    assert (knowledge.generation_id(), len(knowledge.documents())) == (1, 3)
    report = knowledge.sync()
    assert (report.added, report.embedded) == (300, 300 - 256)


def _broken_run(stage: str, action: Callable[[Path], None]) -> Callable[..., None]:
    def run(module: str, arguments: Sequence[str], *rest: object) -> None:
        here(module, arguments, *rest)  # type: ignore[arg-type]
        if module.endswith(stage):
            action(Path(arguments[1 if stage == "build" else 0]))

    return run


def _fail(_folder: Path) -> None:
    raise IngestFailed("rusak")


def _spoil(folder: Path) -> None:
    next(folder.rglob("data_level0.bin")).write_bytes(b"\0" * 100)


@pytest.mark.parametrize(("stage", "action"), [("build", _fail), ("verify", _fail), ("build", _spoil)])
def test_a_build_that_fails_leaves_the_old_knowledge(
    tmp_path: Path, corpus: Path, stage: str, action: Callable[[Path], None]
) -> None:
    base(tmp_path).sync()
    write(corpus, "baru", "Isi baru.")
    broken = KnowledgeBase(settings(tmp_path), HashEmbedder(), lambda: TODAY, _broken_run(stage, action))
    with pytest.raises(NaraError, match="rusak"):
        broken.sync()
    assert (broken.generation_id(), len(broken.documents())) == (1, 3)
    assert [path.name for path in (tmp_path / "data/generations").iterdir()] == ["gen-000001"]
    assert base(tmp_path).sync().added == 1


def test_a_full_disk_is_said_before_anything_is_written(tmp_path: Path, corpus: Path) -> None:
    base(tmp_path).sync()
    generations = tmp_path / "data/generations"
    refuse_full_disk(generations, free=60_000_000)
    with pytest.raises(IngestFailed, match=r"tersisa 1 MB, perlu 5[0-9] MB"):
        refuse_full_disk(generations, free=1_000_000)


def test_a_file_that_claims_a_terabyte_does_not_forbid_its_own_repair(tmp_path: Path, corpus: Path) -> None:
    base(tmp_path).sync()
    os.truncate(next((tmp_path / "data/generations").rglob("link_lists.bin")), 2**40)
    assert base(tmp_path).sync().generation == 2


def test_a_damaged_live_generation_is_made_again(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    shutil.rmtree(tmp_path / "data/generations/gen-000001")
    report = base(tmp_path).sync()
    assert (report.generation, report.unchanged, report.embedded) == (2, 3, 0)


def test_old_generations_and_orphans_are_swept(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    generations = tmp_path / "data/generations"
    for number in range(5):
        write(corpus, "pasar", f"Harga beras ke-{number}.")
        (generations / "gen-000077.tmp").mkdir(parents=True)
        (generations / "gen-000099").mkdir()
        knowledge.sync()
    assert sorted(path.name for path in generations.iterdir()) == ["gen-000003", "gen-000004", "gen-000005"]
    assert [info.id for info in knowledge.generations()] == [5, 4, 3]


def test_generations_are_not_deleted_under_a_reader(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path, generation_grace=60)
    for number in range(5):
        write(corpus, "pasar", f"Harga beras ke-{number}.")
        knowledge.sync()
    assert len(list((tmp_path / "data/generations").iterdir())) == 5


def test_progress_is_told_in_order(tmp_path: Path, corpus: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    base(tmp_path).sync(lambda stage, done, total: seen.append((stage, done, total)))
    assert [stage for stage, _, _ in seen] == sorted(
        (stage for stage, _, _ in seen), key=["embed", "build", "verify"].index
    )
    assert {("embed", 3, 3), ("build", 3, 3), ("verify", 1, 1)} <= set(seen)


def test_a_passage_without_words_can_be_embedded(tmp_path: Path, corpus: Path) -> None:
    (corpus / "emoji.txt").write_text("🙂🙂")
    knowledge = base(tmp_path)
    assert knowledge.sync().passages == 4
    assert np.isfinite(HashEmbedder().query("🙂")).all()


def _rows(tmp_path: Path, table: str) -> int:
    with closing(sqlite3.connect(tmp_path / "data/ledger.db")) as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def test_old_versions_are_pruned_with_their_passages_and_vectors(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path, generations_kept=2, versions_kept=1)
    for number in range(6):
        write(corpus, "pasar", f"Harga beras ke-{number}.")
        report = knowledge.sync()
    assert report.generation == 6
    # Three documents, of which `pasar` in four versions: live, the generation before, and one old one.
    assert [_rows(tmp_path, table) for table in ("document_version", "passage", "vector")] == [5, 5, 5]
    assert _rows(tmp_path, "generation_document") == 2 * 3
    assert knowledge.rollback() == 5
    assert texts(knowledge, "harga beras")[0] == "pasar"
    write(corpus, "pasar", "Harga beras ke-3.")
    assert knowledge.sync().embedded == 0
    write(corpus, "pasar", "Harga beras ke-0.")
    assert knowledge.sync().embedded == 1


def test_vectors_of_a_model_that_no_kept_generation_uses_are_forgotten(tmp_path: Path, corpus: Path) -> None:
    for name in ("hash-32", "hash-48"):
        base(tmp_path, HashEmbedder(name), generations_kept=2).sync()
    assert _rows(tmp_path, "vector") == 6
    assert base(tmp_path, HashEmbedder("hash-48"), generations_kept=2).rollback() == 1
    assert base(tmp_path, HashEmbedder("hash-48"), generations_kept=2).sync().embedded == 0
    write(corpus, "pasar", "Harga beras lain.")
    base(tmp_path, HashEmbedder("hash-48"), generations_kept=2).sync()
    assert _rows(tmp_path, "vector") == 4
    with closing(sqlite3.connect(tmp_path / "data/ledger.db")) as database:
        assert database.execute("SELECT DISTINCT model FROM vector").fetchall() == [("hash-48",)]


def test_a_change_of_model_that_was_stopped_goes_on_where_it_was(tmp_path: Path, corpus: Path) -> None:
    for number in range(300):
        write(corpus, f"rilis-{number}", f"Rilis nomor {number} tentang warga.")
    base(tmp_path).sync()
    with pytest.raises(MemoryError):
        base(tmp_path, _Failing("hash-48")).sync()
    base(tmp_path).tidy()
    report = base(tmp_path, HashEmbedder("hash-48")).sync()
    assert (report.model_changed, report.embedded) == (True, 303 - 256)


def test_words_alone_answer_while_the_vectors_are_still_another_model_s(tmp_path: Path, corpus: Path) -> None:
    base(tmp_path).sync()
    other = base(tmp_path, HashEmbedder("hash-48", 48))
    assert texts(other, "harga beras di pasar")[0] == "pasar"
