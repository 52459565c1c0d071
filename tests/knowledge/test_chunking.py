"""Passages: of a useful length, whole sentences, their heading kept, nothing of the document lost."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.chunking import LONGEST, embedding_text, passages
from knowledge.documents import Document, FrontMatter, Passage
from knowledge.loaders import load

SENTENCE = "Warga Kelurahan Ciwedus membersihkan saluran air bersama lurah dan petugas kebersihan setiap Minggu pagi."


def document(body: str, **front: Any) -> Document:
    keys = {"jenis": "panduan", "judul": "Panduan Rilis", "tanggal": date(2026, 1, 5), **front}
    return Document("panduan-rilis", FrontMatter(**keys), body, "panduan/rilis.md", 10, "0" * 64)


def programme(**front: Any) -> Document:
    return document(
        "Isi brief.",
        jenis="program",
        judul="Saban Juare",
        pesan_kunci=[{"id": "warga", "teks": "Warga ikut membangun.", "varian": ["Dibangun bersama warga."]}],
        **front,
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_a_long_section_becomes_passages_of_whole_sentences() -> None:
    found = passages(document(" ".join(f"{SENTENCE[:-1]} {number}." for number in range(30))))
    assert len(found) > 2
    assert all(400 <= len(passage.text) <= LONGEST for passage in found)
    assert all(passage.text.startswith("Warga") and re.search(r"pagi \d+\.$", passage.text) for passage in found)


def test_a_passage_knows_the_headings_above_it() -> None:
    body = "# Panduan Rilis\n\nPengantar.\n\n## Judul\n\nLima kata.\n\n### Contoh\n\nSatu.\n\n## Teras\n\nDua."
    found = {passage.text: passage.heading for passage in passages(document(body))}
    assert found == {"Pengantar.": "", "Lima kata.": "Judul", "Satu.": "Judul › Contoh", "Dua.": "Teras"}


def test_a_passage_knows_its_line() -> None:
    (first, second) = passages(document("\n## Judul\n\nSatu.\n\n## Teras\nDua."))
    assert (first.line, second.line) == (13, 16)


def test_a_heading_inside_a_code_block_is_text() -> None:
    (found,) = passages(document("```\n# bukan judul\n```\n"))
    assert (found.heading, "# bukan judul" in found.text) == ("", True)


def test_list_items_and_table_rows_are_not_cut() -> None:
    items = [f"- Butir {number}. {SENTENCE} {SENTENCE}" for number in range(12)]
    rows = [f"| baris {number} | {SENTENCE} |" for number in range(20)]
    table = "\n".join(["| Nama | Isi |", "|---|---|", *rows])
    found = passages(document("\n".join(items) + "\n\n" + table))
    for piece in (*items, *rows):
        assert sum(piece in passage.text for passage in found) == 1
    assert len(found) > 4


def test_a_table_that_goes_on_repeats_its_head() -> None:
    rows = [f"| baris {number} | {SENTENCE} |" for number in range(20)]
    found = passages(document("\n".join(["Jadwal:", "", "| Nama | Isi |", "|---|---|", *rows])))
    assert len(found) > 2
    assert all("| Nama | Isi |\n|---|---|" in passage.text for passage in found)


def test_a_word_without_end_is_cut() -> None:
    found = passages(document("x" * 5000 + " " + "kata " * 1000))
    assert all(len(passage.text) <= LONGEST for passage in found)


def test_markdown_marks_are_not_read_out() -> None:
    (found,) = passages(document("Tulis **wali kota**, lihat [KBBI](https://kbbi.example/x) dan `kode`."))
    assert found.text == "Tulis wali kota, lihat KBBI dan kode."


def test_front_matter_can_be_found() -> None:
    facts = [{"teks": "Pagu 5 persen.", "per": "2025-12-05", "sumber": "Banten Raya", "perlu_konfirmasi": True}]
    terms = {"wajib": ["Saban Juare"], "terlarang": [{"tulis": "bagi-bagi uang", "ganti": "anggaran"}]}
    found = _by_heading(programme(fakta=facts, istilah=terms, tagar=["#SabanJuare"], alias=["Salira"]))
    assert found["Pesan kunci"] == "Pesan kunci Saban Juare:\n- Warga ikut membangun."
    assert found["Ragam pesan kunci"] == "Ragam pesan kunci Saban Juare:\n- Dibangun bersama warga."
    assert "Pagu 5 persen (per 5 Desember 2025; sumber: Banten Raya). Perlu konfirmasi" in found["Fakta"]
    assert "Jangan tulis “bagi-bagi uang”; tulis “anggaran”." in found["Istilah"]
    assert "Salira" in found["Istilah"]
    assert "#SabanJuare" in found["Tagar"]


def test_many_facts_become_several_passages_each_saying_whose_they_are() -> None:
    facts = [{"teks": f"{SENTENCE} {n}", "per": "2025-12-05", "sumber": "Brief"} for n in range(20)]
    found = [passage for passage in passages(programme(fakta=facts)) if passage.heading == "Fakta"]
    assert len(found) > 1
    assert all(passage.text.startswith("Fakta Saban Juare:\n- ") for passage in found)
    assert all(len(passage.text) <= LONGEST for passage in found)


def test_a_document_of_headings_only_can_still_be_found() -> None:
    (found,) = passages(document("# Panduan Rilis\n\n## Judul\n"))
    assert found.text == "Panduan Rilis"


def test_metadata_come_from_the_front_matter() -> None:
    validity = {"dari": "2026-01-01", "sampai": "2026-12-31"}
    found = passages(programme(instansi="Bapperida", program=["lain"], berlaku=validity))[0]
    assert (found.agency, found.programmes) == ("Bapperida", ("panduan-rilis", "lain"))
    assert found.in_force(date(2026, 6, 1))
    assert not found.in_force(date(2027, 1, 1))


def test_ids_are_stable_and_tell_passages_apart() -> None:
    body = f"## Satu\n{SENTENCE}\n## Dua\n{SENTENCE}\n## Dua\n{SENTENCE}"
    first = passages(document(body))
    assert first == passages(document(body))
    assert len({passage.id for passage in first}) == len(first) == 2
    lower = passages(document("Baris baru.\n" + body))
    assert {passage.id for passage in first} < {passage.id for passage in lower}
    other = passages(document(body, instansi="Diskominfo"))
    assert not {passage.id for passage in first} & {passage.id for passage in other}


def test_what_is_embedded_names_title_and_heading() -> None:
    (found,) = passages(document("## Judul\nLima kata."))
    assert embedding_text(found) == "Panduan Rilis › Judul\nLima kata."


def test_the_demo_corpus_is_cut_into_useful_passages() -> None:
    documents = load([Path("knowledge/corpus")]).documents
    found = [passage for each in documents for passage in passages(each)]
    assert len(documents) > 30
    assert len({passage.id for passage in found}) == len(found)
    lengths = sorted(len(passage.text) for passage in found)
    assert lengths[-1] <= 2 * LONGEST
    assert lengths[len(lengths) // 2] >= 200


_LINES = st.sampled_from(
    [
        "# Satu",
        "## Dua",
        "### Tiga",
        "- butir satu. Dua.",
        "1. urut",
        "| a | b |",
        "|---|---|",
        "",
        SENTENCE,
        "kata " * 300,
        "x" * 1200,
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_LINES, max_size=25).map("\n".join))
def test_every_word_of_the_body_is_in_some_passage(body: str) -> None:
    found = passages(document(body))
    kept = set(_words(" ".join(f"{passage.heading} {passage.text}" for passage in found)))
    text = re.sub(r"^#+ .*$", "", body, flags=re.MULTILINE)
    assert set(_words(text.replace("x" * 1200, ""))) <= kept
    assert "".join(passage.text for passage in found).count("x") >= min(text.count("x"), 1200)


def _by_heading(brief: Document) -> dict[str, str]:
    found: list[Passage] = passages(brief)
    return {passage.heading: passage.text for passage in found}
