"""`python ingest.py`: what an admin types, what it prints, its exit status."""

import json
import os
import pty
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import ingest
from knowledge.lock import ingest_lock
from tests.knowledge.library import three, write

FIELDS = {"generation", "added", "changed", "removed", "unchanged", "passages", "embedded", "rejected", "seconds"}


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """`run(*arguments)` → exit status, standard output, standard error."""
    three(tmp_path / "corpus")

    def call(*arguments: str) -> tuple[int, str, str]:
        folders = ["--corpus", str(tmp_path / "corpus"), "--data", str(tmp_path / "data")]
        try:
            status = ingest.main([*folders, *arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def test_a_sync_a_change_a_rollback_and_the_list(run: Any, tmp_path: Path) -> None:
    status, out, err = run()
    assert (status, err) == (0, "")
    assert "3 baru" in out
    assert "Generasi 1 dipakai: 3 petikan" in out
    write(tmp_path / "corpus", "pasar", "Harga cabai naik.")
    status, out, _ = run("--json")
    report = json.loads(out)
    assert report.keys() >= FIELDS
    assert (report["generation"], report["changed"], report["unchanged"], report["embedded"]) == (2, 1, 2, 1)
    assert report["rejected"] == []
    assert run("--rollback")[:2] == (0, "Generasi 1 dipakai.\n")
    listed = json.loads(run("--list", "--json")[1])["generations"]
    assert [(each["id"], each["live"]) for each in listed] == [(2, False), (1, True)]
    assert run("--list")[1].split("\n")[1].startswith("→ generasi 1 · ")
    assert run("--rollback", "2")[:2] == (0, "Generasi 2 dipakai.\n")
    assert run("--verify")[:2] == (0, "Generasi 2 utuh dan lengkap.\n")


def test_a_rejected_document_is_exit_status_one_with_its_line(run: Any, tmp_path: Path) -> None:
    path = write(tmp_path / "corpus", "salah", "Isi.", jenis="berita")
    status, out, err = run("--json")
    assert status == 1
    (mistake,) = json.loads(out)["rejected"]
    assert (mistake["path"], mistake["line"]) == (str(path), 3)
    assert "`jenis` harus salah satu dari" in mistake["reason"]
    assert len(err.strip().split("\n")) == 1
    status, out, err = run()
    assert out.startswith(f"{path}:3: ")
    assert "tidak ada yang diubah" in err
    assert not (tmp_path / "data" / "generations").exists()


def test_a_dry_run_says_what_would_happen(run: Any, tmp_path: Path) -> None:
    status, out, _ = run("--dry-run")
    assert status == 0
    assert "3 baru" in out
    assert "Belum ada yang diubah" in out
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("--rolback",), 2, "argumen tidak dikenal: --rolback"),
        (("--rollback", "dua"), 2, "bukan bilangan bulat"),
        (("--data",), 2, "perlu satu nilai"),
        (("--list", "--verify"), 2, "tidak dapat bersama"),
        (("--watch", "--dry-run"), 2, "tidak dapat bersama"),
        (("--watch", "--corpus", "/tidak/ada"), 1, "Tidak ada dokumen"),
        (("--rollback",), 1, "Basis pengetahuan masih kosong"),
        (("--verify",), 1, "Basis pengetahuan masih kosong"),
        (("--corpus", "/tidak/ada"), 1, "Tidak ada dokumen"),
        (("--data", "/proc/tidak-boleh"), 1, "tidak dapat dipakai"),
    ],
)
def test_errors_are_one_indonesian_line(run: Any, arguments: tuple[str, ...], status: int, words: str) -> None:
    got, out, err = run(*arguments)
    assert (got, out) == (status, "")
    assert words in err
    assert len(err.strip().split("\n")) == 1


def test_a_damaged_ledger_is_said_in_one_line(run: Any, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "ledger.db").write_bytes(b"bukan basis data" * 1000)
    status, _, err = run()
    assert status == 1
    assert "tidak dapat dipakai" in err
    assert len(err.strip().split("\n")) == 1


def test_a_second_ingest_is_told_to_wait(run: Any, tmp_path: Path) -> None:
    with ingest_lock(tmp_path / "data"):
        status, _, err = run()
    assert status == 1
    assert "sedang berjalan" in err


def test_the_list_of_an_empty_knowledge_base(run: Any) -> None:
    assert run("--list") == (0, "Belum ada generasi. Jalankan `python ingest.py`.\n", "")


def test_help_is_indonesian(run: Any) -> None:
    status, out, _ = run("--help")
    assert status == 0
    assert "Memuat dokumen ke basis pengetahuan" in out
    assert not {"usage", "options", "show"} & set(out.replace(":", " ").split())


def test_runs_that_embed_nothing_import_nothing_heavy(run: Any, tmp_path: Path) -> None:
    assert run()[0] == 0
    code = """
import sys, ingest
for more in ([], ["--dry-run"], ["--list"]):
    assert ingest.main([*sys.argv[1:], *more]) == 0
heavy = {"torch", "chromadb", "langchain_core", "sentence_transformers", "transformers", "tokenizers"}
print("heavy:", sorted(heavy & set(sys.modules)))
"""
    folders = ["--corpus", str(tmp_path / "corpus"), "--data", str(tmp_path / "data")]
    done = subprocess.run([sys.executable, "-c", code, *folders], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("heavy: []\n")


def test_progress_is_drawn_on_a_terminal_and_nowhere_else(run: Any, tmp_path: Path) -> None:
    command = [sys.executable, "ingest.py", "--corpus", tmp_path / "corpus", "--data", tmp_path / "data"]
    terminal, end = pty.openpty()
    termios.tcsetwinsize(end, (30, 100))
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=end, text=True, check=True)
    os.close(end)
    drawn = b""
    with suppress(OSError):  # the kernel's way of saying that a terminal's other end is closed
        while part := os.read(terminal, 65_536):
            drawn += part
    os.close(terminal)
    shown = drawn.decode()
    assert all(f"{words} " in shown for words in ("menghitung vektor", "membuat indeks", "memeriksa indeks"))
    assert "3/3" in shown
    assert "Generasi 1 dipakai" in done.stdout
    write(tmp_path / "corpus", "pasar", "Harga cabai naik.")
    assert run()[2] == ""
