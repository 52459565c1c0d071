"""The ledger: versions never change, vectors are kept, and the pointer moves in one step."""

import json
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge.chunking import passages
from knowledge.documents import Document, FrontMatter
from knowledge.errors import NaraError
from knowledge.ledger import Ledger, vector_key
from knowledge.pointer import Planned, Recipe

RECIPE = Recipe("model-a", "setelan", "susunan")


def document(name: str, body: str, sha: str = "") -> Document:
    front = FrontMatter(jenis="rilis", judul=f"Rilis {name}", tanggal=date(2026, 1, 5))
    return Document(name, front, body, f"{name}.md", 1, sha or body)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.db")


def _generation(ledger: Ledger, *documents: Document, in_force: bool = True, flip: bool = True) -> int:
    known = ledger.versions()
    ledger.add([each for each in documents if (each.id, each.sha256) not in known], passages)
    versions = ledger.versions()
    plan = [Planned(each.id, versions[each.id, each.sha256], in_force) for each in documents]
    number = ledger.pointer.begin(RECIPE, plan, ledger.size(part.version for part in plan))
    if flip:
        ledger.pointer.flip(number, {})
    return number


def test_a_generation_gives_back_the_documents_it_was_made_of(ledger: Ledger) -> None:
    first, second = document("a", "Isi a."), document("b", "Isi b.")
    number = _generation(ledger, first, second)
    assert ledger.documents(number) == (first, second)
    assert ledger.documents(number, in_force=False) == ()
    assert [passage for passage, _ in ledger.entries(number, "model-a")] == [*passages(first), *passages(second)]


def test_a_new_version_leaves_the_old_generation_as_it_was(ledger: Ledger) -> None:
    old, new = document("a", "Isi lama."), document("a", "Isi baru.")
    before, after = _generation(ledger, old), _generation(ledger, new)
    assert (ledger.documents(before), ledger.documents(after)) == ((old,), (new,))


def test_documents_left_out_of_the_index_stay_in_the_ledger(ledger: Ledger) -> None:
    number = _generation(ledger, document("a", "Isi."), in_force=False)
    assert ledger.documents(number) == ()
    assert len(ledger.documents(number, in_force=False)) == 1
    assert not list(ledger.entries(number, "model-a"))
    assert not ledger.contents(number)["a"].in_force


def test_vectors_are_cached_under_the_text_and_the_model(ledger: Ledger) -> None:
    number = _generation(ledger, document("a", "Isi."))
    ((passage, missing),) = ledger.entries(number, "model-a")
    assert missing is None
    vector = np.arange(4, dtype=np.float32)
    ledger.add_vectors("model-a", {vector_key(passage): vector})
    ledger.add_vectors("model-a", {vector_key(passage): vector})
    ((_, found),) = ledger.entries(number, "model-a")
    assert found is not None
    assert found.tolist() == [0, 1, 2, 3]
    assert ledger.known_vectors("model-b", [vector_key(passage)]) == set()
    ledger.forget_vectors(["model-b"])
    assert ledger.known_vectors("model-a", [vector_key(passage)]) == set()


def test_a_generation_serves_only_after_the_flip(ledger: Ledger) -> None:
    assert ledger.pointer.live() is None
    number = _generation(ledger, document("a", "Isi."), flip=False)
    assert ledger.pointer.live() is None
    ledger.pointer.flip(number, {})
    assert ledger.pointer.live() == number


def test_every_move_of_the_pointer_is_in_the_audit(ledger: Ledger, tmp_path: Path) -> None:
    first, second = _generation(ledger, document("a", "1")), _generation(ledger, document("a", "2"))
    ledger.pointer.rollback(None)
    with sqlite3.connect(tmp_path / "ledger.db") as database:
        rows = database.execute("SELECT event, generation, previous FROM audit ORDER BY id").fetchall()
    assert rows == [("flip", first, None), ("flip", second, first), ("rollback", first, second)]


def test_rollback_goes_to_the_newest_older_one_or_to_the_one_named(ledger: Ledger) -> None:
    numbers = [_generation(ledger, document("a", text)) for text in "123"]
    assert ledger.pointer.rollback(None) == numbers[1]
    assert ledger.pointer.rollback(None) == numbers[0]
    assert ledger.pointer.rollback(numbers[2]) == numbers[2]
    assert ledger.pointer.live() == numbers[2]
    with pytest.raises(NaraError, match="99"):
        ledger.pointer.rollback(99)
    ledger.pointer.rollback(numbers[0])
    with pytest.raises(NaraError, match="lebih lama"):
        ledger.pointer.rollback(None)


def test_a_failed_build_cannot_be_rolled_back_to(ledger: Ledger) -> None:
    _generation(ledger, document("a", "1"))
    failed = _generation(ledger, document("a", "2"), flip=False)
    ledger.pointer.fail(failed, "disk penuh")
    with pytest.raises(NaraError):
        ledger.pointer.rollback(failed)


def test_the_live_generation_and_the_newest_others_are_kept(ledger: Ledger) -> None:
    numbers = [_generation(ledger, document("a", text)) for text in "12345"]
    ledger.pointer.rollback(numbers[0])
    assert ledger.pointer.retire(keep=3, grace=3600) == ()
    assert set(ledger.pointer.retire(keep=3, grace=0)) == {numbers[1], numbers[2]}
    kept = [row.id for row in ledger.pointer.generations() if row.state == "ready"]
    assert kept == [numbers[4], numbers[3], numbers[0]]


def test_what_a_killed_build_left_is_marked_failed(ledger: Ledger) -> None:
    number = _generation(ledger, document("a", "1"), flip=False)
    ledger.pointer.retire(keep=3, grace=0)
    assert ledger.pointer.info(number).state == "failed"


def test_the_file_is_written_ahead_and_fully_synchronised(ledger: Ledger, tmp_path: Path) -> None:
    ledger.pointer.live()
    with sqlite3.connect(tmp_path / "ledger.db") as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with ledger._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000


def test_several_processes_may_create_the_same_ledger(tmp_path: Path) -> None:
    code = "import sys, pathlib, knowledge.ledger as l; l.Ledger(pathlib.Path(sys.argv[1])).pointer.live()"
    path = str(tmp_path / "ledger.db")
    children = [subprocess.Popen([sys.executable, "-c", code, path], stderr=subprocess.PIPE) for _ in range(4)]
    assert [(child.communicate()[1], child.returncode) for child in children] == [(b"", 0)] * 4


def test_detail_of_a_flip_is_readable(ledger: Ledger, tmp_path: Path) -> None:
    number = _generation(ledger, document("a", "1"), flip=False)
    ledger.pointer.flip(number, {"added": ("a",)})
    with sqlite3.connect(tmp_path / "ledger.db") as database:
        ((detail,),) = database.execute("SELECT detail FROM audit").fetchall()
    assert json.loads(detail) == {"added": ["a"]}
