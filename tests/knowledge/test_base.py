"""The reader: whole answers from one generation, whatever is built, flipped, deleted or damaged meanwhile."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge.base import KnowledgeBase
from knowledge.errors import NaraError, NoKnowledge
from knowledge.ledger import Ledger
from knowledge.manifest import Damaged
from knowledge.pointer import Pointer
from knowledge.reader import Reader
from tests.knowledge.library import TODAY, base, texts, three, write
from tests.waiting import PATIENCE, until

PROGRAMME = {"jenis": "program", "pesan_kunci": [{"id": "satu", "teks": "Warga siap menghadapi banjir."}]}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return three(tmp_path / "corpus")


def _three_generations(tmp_path: Path, corpus: Path) -> KnowledgeBase:
    knowledge = base(tmp_path)
    for price in ("satu", "dua", "tiga"):
        write(corpus, "pasar", f"Harga beras {price}.")
        knowledge.sync()
    return knowledge


def _price(knowledge: KnowledgeBase) -> str:
    """The word that tells the three generations apart, from the index and from the documents: they must agree."""
    found = next(p for p in knowledge.search("harga beras").passages if p.document == "pasar").text.split()[-1]
    document = knowledge.document("pasar")
    assert document is not None
    assert document.body.split()[-1] == found
    return found.rstrip(".")


def test_nothing_is_known_before_the_first_sync(tmp_path: Path) -> None:
    knowledge = base(tmp_path)
    for ask in (
        knowledge.generation_id,
        knowledge.documents,
        knowledge.rollback,
        knowledge.warm,
        lambda: knowledge.search("banjir"),
        lambda: knowledge.programmes(TODAY),
    ):
        with pytest.raises(NoKnowledge, match=r"ingest\.py"):
            ask()
    assert knowledge.generations() == ()
    assert not (tmp_path / "data").exists()


def test_programmes_are_those_in_force_on_the_day_asked_for(tmp_path: Path, corpus: Path) -> None:
    write(corpus, "siaga-banjir", "Brief.", **PROGRAMME, berlaku={"sampai": date(2026, 6, 30)})
    write(corpus, "tanpa-batas", "Brief.", **PROGRAMME)
    knowledge = base(tmp_path)
    knowledge.sync()
    assert [each.id for each in knowledge.programmes(TODAY)] == ["siaga-banjir", "tanpa-batas"]
    assert [each.id for each in knowledge.programmes(date(2026, 7, 1))] == ["tanpa-batas"]
    assert knowledge.programmes(TODAY)[0].key_messages[0].text == "Warga siap menghadapi banjir."


def test_a_search_may_be_limited_to_a_kind_and_a_day(tmp_path: Path, corpus: Path) -> None:
    write(corpus, "siaga", "Saluran air dibersihkan.", **PROGRAMME, berlaku={"sampai": date(2026, 6, 30)})
    knowledge = base(tmp_path)
    knowledge.sync()
    kinds = {passage.kind for passage in knowledge.search("saluran air banjir", kind="rilis").passages}
    assert kinds == {"rilis"}
    later = knowledge.search("saluran air banjir", on=date(2026, 7, 1)).passages
    assert later
    assert "siaga" not in {passage.document for passage in later}


def test_another_process_s_sync_is_seen_by_the_next_query(tmp_path: Path, corpus: Path) -> None:
    reader, writer = base(tmp_path), base(tmp_path)
    writer.sync()
    assert "dbd" not in texts(reader, "jentik nyamuk")
    write(corpus, "dbd", "Jumantik memeriksa jentik nyamuk.")
    writer.sync()
    assert texts(reader, "jentik nyamuk")[0] == "dbd"


def test_rollback_moves_index_and_documents_together(tmp_path: Path, corpus: Path) -> None:
    knowledge = _three_generations(tmp_path, corpus)
    assert _price(knowledge) == "tiga"
    assert knowledge.rollback() == 2
    assert _price(knowledge) == "dua"
    assert knowledge.rollback(3) == 3
    assert _price(base(tmp_path)) == "tiga"
    assert [info.live for info in knowledge.generations()] == [True, False, False]


def test_rollback_to_what_is_not_there_or_damaged_is_refused(tmp_path: Path, corpus: Path) -> None:
    knowledge = _three_generations(tmp_path, corpus)
    with pytest.raises(NaraError, match="Generasi 9 tidak tersedia"):
        knowledge.rollback(9)
    next((tmp_path / "data/generations/gen-000002").rglob("*.bin")).write_bytes(b"")
    with pytest.raises(Damaged, match="Generasi 2"):
        knowledge.rollback()
    knowledge.rollback(1)
    with pytest.raises(NaraError, match="lebih lama"):
        knowledge.rollback()


def test_a_sync_after_a_rollback_applies_the_corpus_again(tmp_path: Path, corpus: Path) -> None:
    knowledge = _three_generations(tmp_path, corpus)
    knowledge.rollback(1)
    report = knowledge.sync()
    assert (report.changed_ids, report.embedded, report.generation) == (("pasar",), 0, 4)
    assert _price(knowledge) == "tiga"


class _SleptThrough:
    """A pointer that is read once before two syncs, and then as it is."""

    def __init__(self, pointer: Pointer, slept: int) -> None:
        self._pointer, self._reads = pointer, iter([slept])

    def live(self) -> int | None:
        return next(self._reads, None) or self._pointer.live()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pointer, name)


def test_a_reader_that_slept_until_its_generation_was_swept_is_served_by_the_live_one(
    tmp_path: Path, corpus: Path
) -> None:
    knowledge = base(tmp_path, generations_kept=1)
    for price in ("satu", "dua", "tiga"):
        write(corpus, "pasar", f"Harga beras {price} ribu rupiah.")
        knowledge.sync()
    ledger = Ledger(tmp_path / "data" / "ledger.db")
    ledger.pointer = _SleptThrough(ledger.pointer, 1)  # type: ignore[assignment]
    reader = Reader(ledger, tmp_path / "data" / "generations")
    with reader.generation() as generation:
        assert generation.id == knowledge.generation_id()
    assert reader.problem == ""
    reader.close()
    ledger.close()


def test_a_damaged_generation_is_stood_in_for_by_the_one_before(tmp_path: Path, corpus: Path) -> None:
    _three_generations(tmp_path, corpus).close()
    next((tmp_path / "data/generations/gen-000003").rglob("data_level0.bin")).write_bytes(b"")
    knowledge = base(tmp_path)
    assert _price(knowledge) == "dua"
    assert "Generasi 3 rusak" in knowledge.problem()
    knowledge.sync()
    assert _price(knowledge) == "tiga"
    assert knowledge.problem() == ""


def test_without_any_folder_the_ledger_itself_is_searched(tmp_path: Path, corpus: Path) -> None:
    _three_generations(tmp_path, corpus).close()
    shutil.rmtree(tmp_path / "data/generations")
    knowledge = base(tmp_path)
    assert _price(knowledge) == "tiga"
    assert texts(knowledge, "bank sampah")[0] == "sampah"
    assert "rusak" in knowledge.problem()


def test_a_ledger_that_does_not_answer_leaves_the_open_generation_serving(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    knowledge.warm()
    with sqlite3.connect(tmp_path / "data/ledger.db") as database:
        database.execute("ALTER TABLE pointer RENAME TO elsewhere")
    assert texts(knowledge, "harga beras")[0] == "pasar"


def test_verify_examines_the_generation_in_service(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    assert knowledge.verify() == 1
    (tmp_path / "data/generations/gen-000001/fulltext.db").unlink()
    with pytest.raises(NaraError, match="rusak"):
        knowledge.verify()


def test_documents_are_read_once_a_generation(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path)
    knowledge.sync()
    first = knowledge.document("pasar")
    assert first is knowledge.document("pasar")
    write(corpus, "pasar", "Lain.")
    knowledge.sync()
    assert first is not knowledge.document("pasar")


def test_files_of_old_generations_are_closed(tmp_path: Path, corpus: Path) -> None:
    knowledge = base(tmp_path, generations_kept=1)

    def open_generations() -> set[str]:
        """The generations of this knowledge base that this process holds a file of."""
        held = set()
        for handle in Path("/proc/self/fd").iterdir():
            with suppress(OSError):  # closed meanwhile, by another thread
                parts = handle.readlink().parts
                held |= {part for part in parts if part.startswith("gen-") and tmp_path.name in parts}
        return held

    for number in range(6):
        write(corpus, "pasar", f"Harga beras {number}.")
        knowledge.sync()
        texts(knowledge, "harga beras")
        live = f"gen-{knowledge.generation_id():06}"
        assert until(lambda: open_generations() == {live})  # noqa: B023 - called here and now


@contextmanager
def _readers(knowledge: KnowledgeBase, count: int) -> Iterator[list[str]]:
    """Threads that search all the time; what they saw that no whole generation says."""
    wrong: list[str] = []
    asked = [0]
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                found = knowledge.search("nilai ujian", k=50).passages
                asked[0] += 1
                values = {passage.text.split()[-1] for passage in found}
                if len(values) != 1 or len(found) != 12:
                    wrong.append(f"{values} {len(found)}")
            except Exception as error:
                wrong.append(repr(error))

    threads = [threading.Thread(target=read) for _ in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield wrong
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        assert asked[0] > 20


READER = """
import sys
from pathlib import Path
from tests.knowledge.library import base
knowledge = base(Path(sys.argv[1]))
while not Path(sys.argv[1], "stop").exists():
    found = knowledge.search("nilai ujian", k=50).passages
    print(len(found), *sorted({passage.text.split()[-1] for passage in found}), flush=True)
"""


def test_readers_see_the_whole_old_or_the_whole_new_generation(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"

    def rewrite(value: int) -> None:
        for number in range(12):
            write(corpus, f"d{number}", f"Nilai ujian dokumen {number} adalah v{value}")

    knowledge = base(tmp_path, generations_kept=2)
    rewrite(0)
    knowledge.sync()
    other = subprocess.Popen([sys.executable, "-c", READER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    with _readers(knowledge, 3) as wrong:
        for value in range(1, 6):
            rewrite(value)
            base(tmp_path, generations_kept=2).sync()
        knowledge.rollback()
    (tmp_path / "stop").touch()
    lines = other.communicate(timeout=PATIENCE)[0].split("\n")[:-1]
    assert wrong == []
    assert other.returncode == 0
    assert {line.split()[0] for line in lines} == {"12"}
    assert all(len(line.split()) == 2 for line in lines)
