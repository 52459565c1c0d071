"""Documents are right or named with their mistake; nothing is half loaded."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import CorpusRejected, DocumentRejected, FolderMissing
from knowledge.loaders import Corpus, load
from knowledge.plain import clean, slug
from tests.knowledge.library import three, write

GOOD = "---\njenis: rilis\njudul: Kerja bakti\ntanggal: 2025-10-12\n---\nIsi.\n"


def _rejected(folder: Path) -> list[DocumentRejected]:
    with pytest.raises(CorpusRejected) as caught:
        load([folder])
    return list(caught.value.rejected)


def _one(folder: Path, name: str, text: str | bytes) -> DocumentRejected:
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    mistakes = _rejected(folder)
    assert len(mistakes) == 1
    assert mistakes[0].path.endswith(name)
    return mistakes[0]


def test_front_matter_gives_the_document_its_fields(tmp_path: Path) -> None:
    write(tmp_path, "rilis/kerja-bakti", "Warga turun bersama.", id="kerja-bakti", instansi="Kelurahan Ciwedus")
    (document,) = load([tmp_path]).documents
    assert (document.id, document.title, document.kind) == ("kerja-bakti", "Rilis rilis/kerja-bakti", "rilis")
    assert document.front.instansi == "Kelurahan Ciwedus"
    assert document.body.strip() == "Warga turun bersama."
    assert document.path == "rilis/kerja-bakti.md"
    text = (tmp_path / document.path).read_text().split("\n")
    assert text[document.body_line :][0] == "Warga turun bersama."


def test_scalars_stay_what_was_written(tmp_path: Path) -> None:
    fact = "  - {teks: Angka, nilai: %s, per: 2025-01-02, sumber: Brief}\n"
    values = ["1.234", "09.00", "12:30", "no", "0123", "5 persen"]
    facts = "fakta:\n" + "".join(fact % value for value in values)
    (tmp_path / "a.md").write_text(GOOD.replace("---\nIsi", f"{facts}---\nIsi"))
    (document,) = load([tmp_path]).documents
    assert [each.nilai for each in document.front.fakta] == values
    assert document.front.fakta[0].per == date(2025, 1, 2)


def test_an_empty_value_is_as_good_as_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(GOOD.replace("judul", "instansi:\nsumber:\njudul"))
    assert load([tmp_path]).documents[0].front.instansi == ""


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("jenis: rilis", "jenis: berita", 2, "`jenis` harus salah satu dari panduan, rilis"),
        ("judul: Kerja bakti\n", "", 1, "`judul` wajib diisi"),
        ("judul:", "judl:", 3, "mungkin maksudnya `judul`"),
        ("2025-10-12", "12/10/2025", 4, "TTTT-BB-HH"),
        ("2025-10-12", "2025-02-30", 4, "tertulis `2025-02-30`"),
        ("tanggal:", "judul: Dua\ntanggal:", 4, "ditulis dua kali"),
        ("tanggal:", "tagar: ['#ok', 'kerja bakti']\ntanggal:", 4, "`tagar[2]` harus berupa tagar"),
        ("tanggal:", "tagar: '#ok'\ntanggal:", 4, "harus berupa daftar"),
        ("tanggal:", "fakta:\n  - teks: Satu\n    sumber: A\ntanggal:", 5, "`fakta[1].per` wajib diisi"),
        ("tanggal:", "fakta:\n  - teks: Satu\n    sumbr: A\ntanggal:", 6, "mungkin maksudnya `sumber`"),
        ("tanggal:", "berlaku: {dari: 2025-02-01, sampai: 2025-01-01}\ntanggal:", 4, "harus sebelum"),
        ("tanggal:", "alias: 3\ntanggal:", 4, "harus berupa daftar"),
        ("Kerja bakti", "Rilis: kerja bakti", 3, "titik dua"),
        ("Kerja bakti", '"Kerja bakti', 3, "tidak ditutup"),
        ("judul:", "\tjudul:", 3, "tab"),
        ("Kerja bakti", "*bakti", 3, "diapit tanda kutip"),
        ("Kerja bakti", "[" * 40, 3, "terlalu dalam"),
        ("rilis", "program", 1, "minimal satu `pesan_kunci`"),
    ],
)
def test_a_mistake_is_named_with_the_line_of_its_key(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in GOOD
    mistakes = _rejected(_folder(tmp_path, GOOD.replace(old, new, 1)))
    assert (line, True) in [(each.line, words in each.reason) for each in mistakes], [str(m) for m in mistakes]


def _folder(path: Path, text: str) -> Path:
    (path / "rilis.md").write_text(text)
    return path


def test_every_mistake_of_every_document_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\njenis: x\njudul: A\ntanggal: y\n---\nIsi")
    (tmp_path / "b.md").write_text("---\njudul: B\n")
    assert [(Path(m.path).name, m.line) for m in _rejected(tmp_path)] == [("a.md", 2), ("a.md", 4), ("b.md", 1)]


def test_deeply_nested_yaml_does_not_crash_the_process(tmp_path: Path) -> None:
    """libyaml composes recursively in C: half a million brackets are a SIGSEGV unless they are refused first."""
    assert "terlalu dalam" in _one(tmp_path, "a.md", "---\n" + "[" * 500_000 + "\n---\nIsi").reason


def test_line_counts_in_front_matter_after_blank_lines(tmp_path: Path) -> None:
    assert _one(tmp_path, "a.md", "\n\n" + GOOD.replace("jenis: rilis", "jenis: x")).line == 4


def test_text_without_front_matter_is_a_release_titled_by_its_first_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "\nWarga Gerem Kerja Bakti\n\nCILEGON - Warga bergotong royong, Rabu (24/9/2025).\n"
    )
    (tmp_path / "b.md").write_text("# **Pasar Murah**\n\nDigelar 7 Agustus 2025.\n")
    first, second = load([tmp_path]).documents
    assert (first.id, first.title, first.kind) == ("a", "Warga Gerem Kerja Bakti", "rilis")
    assert first.front.tanggal == date(2025, 9, 24)
    assert (second.title, second.front.tanggal) == ("Pasar Murah", date(2025, 8, 7))


def test_a_rule_of_dashes_opens_a_text_file_without_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nSiaran pers\n---\nIsi.")
    assert load([tmp_path]).documents[0].title == "Siaran pers"


def test_front_matter_in_a_text_file_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    assert load([tmp_path]).documents[0].title == "Kerja bakti"


def test_jsonl_keeps_its_ids(tmp_path: Path) -> None:
    lines = [{"id": "Dok_1", "title": "Judul", "text": "Isi satu."}, {"id": 7, "text": "Isi dua. Titik."}]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(line) for line in lines) + "\n\n")
    found = {document.id: document for document in load([tmp_path]).documents}
    assert found["Dok_1"].title == "Judul"
    assert found["7"].title == "Isi dua. Titik."
    assert found["7"].body_line == 2
    assert load([tmp_path / "a.jsonl"]).documents == load([tmp_path]).documents


def test_bad_lines_of_jsonl_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": 1}\n{"id": 2, "text": "baik"}\nbukan json\n{"id": 3, "text": " "}\n[]\n')
    assert [mistake.line for mistake in _rejected(tmp_path)] == [1, 3, 4, 5]


def test_text_is_cleaned_of_what_cannot_be_seen(tmp_path: Path) -> None:
    hidden = "\ufeffKer\u200bja\x00 ba\u00adkti\r\nbaris\u2060 dua \u202eterbalik\U000e0041"
    (tmp_path / "a.txt").write_text(hidden, encoding="utf-8", newline="")
    assert load([tmp_path]).documents[0].body == "Kerja bakti\nbaris dua terbalik"


@pytest.mark.parametrize("code", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_text_without_its_mark_is_refused_and_not_read_as_nonsense(tmp_path: Path, code: str) -> None:
    (tmp_path / "a.md").write_bytes("“Warga hadir,” kata panitia.".encode(code))
    (mistake,) = _rejected(tmp_path)
    assert "UTF-8" in mistake.reason


@given(st.text(max_size=300))
def test_cleaning_is_idempotent_and_keeps_lines(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\x00" not in once
    assert once.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@pytest.mark.parametrize(
    "text", ["", "  \n\t\n", "\ufeff\u200b", "---\njenis: rilis\njudul: A\ntanggal: 2025-01-01\n---\n \n"]
)
def test_an_empty_document_is_rejected(tmp_path: Path, text: str) -> None:
    assert "kosong" in _one(tmp_path, "a.md", text).reason


def test_bytes_that_are_not_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    mistake = _one(tmp_path, "a.txt", b"satu\ndua\ntiga \xe9\n")
    assert (mistake.line, "UTF-8" in mistake.reason) == (3, True)


def test_notepads_unicode_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Pasar Murah\nDigelar 7 Agustus 2025.\n".encode("utf-16"))
    assert load([tmp_path]).documents[0].title == "Pasar Murah"


def test_a_document_above_the_limit_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 1001)
    with pytest.raises(CorpusRejected, match="lebih besar"):
        load([tmp_path], max_bytes=1000)


def test_two_documents_with_one_id_are_both_named(tmp_path: Path) -> None:
    write(tmp_path, "a", "Isi.", id="sama")
    write(tmp_path, "b", "Isi.", id="sama")
    (mistake,) = _rejected(tmp_path)
    assert mistake.path.endswith("b.md")
    assert "a.md" in mistake.reason


def test_a_later_folder_replaces_an_earlier_one(tmp_path: Path) -> None:
    three(tmp_path / "corpus")
    write(tmp_path / "unggahan", "brief-baru", "Isi baru.", id="banjir", judul="Banjir rev. 2")
    corpus = load([tmp_path / "corpus", tmp_path / "unggahan"])
    assert [(d.id, d.title) for d in corpus.documents] == [
        ("banjir", "Banjir rev. 2"),
        ("pasar", "Rilis pasar"),
        ("sampah", "Rilis sampah"),
    ]


def test_a_missing_folder_is_not_an_empty_corpus(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="salah-ketik"):
        load([tmp_path / "salah-ketik"])


def test_hidden_and_other_files_are_left_alone(tmp_path: Path) -> None:
    three(tmp_path)
    for name in (".banjir.md", "~$brief.docx", "musik.mp3", ".git/config.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"\xff\x00")
    assert len(load([tmp_path]).documents) == 3


def test_moving_the_corpus_folder_changes_no_document(tmp_path: Path) -> None:
    before = _digests(load([three(tmp_path / "a")]))
    assert before == _digests(load([three(tmp_path / "b")]))
    write(tmp_path / "b", "banjir", "Isi lain.")
    assert len(before.items() ^ _digests(load([tmp_path / "b"])).items()) == 2


def _digests(corpus: Corpus) -> dict[str, str]:
    return {document.id: document.sha256 for document in corpus.documents}


@given(st.text(max_size=200))
def test_a_slug_is_always_a_valid_id(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:[-/][a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= 120


def test_a_file_that_is_still_what_a_known_document_was_read_from_is_that_document(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\njenis: rilis\njudul: Satu\ntanggal: 2026-01-05\n---\nIsi.\n")
    (tmp_path / "b.txt").write_text("Tanpa front matter.")
    first = load([tmp_path]).documents
    again = load([tmp_path], known=first).documents
    assert [one is other for one, other in zip(first, again, strict=True)] == [True, True]
    path.write_text(path.read_text().replace("Satu", "Dua"))
    changed = {document.id: document for document in load([tmp_path], known=first).documents}
    assert (changed["a"].title, changed["b"] is first[1]) == ("Dua", True)
    path.write_text(path.read_text().replace("rilis", "berita"))
    with pytest.raises(CorpusRejected):
        load([tmp_path], known=first)
