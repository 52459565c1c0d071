"""What an office types in Word arrives whole: headings, lists, tables, boxes, notes, changes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge.documents import FrontMatter
from knowledge.extraction import Extracted, Extractor
from knowledge.extraction.made import document
from tests.knowledge.extraction.samples import changed, paragraphs, word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SENTENCE = "Sebanyak 1.234 warga membersihkan 7,41 km saluran air pada Minggu (12/10/2025)."


def _read(extractor: Extractor, content: bytes, name: str = "surat.docx") -> Extracted:
    (part,) = extractor.extract(name, content)
    return part


def _body(extractor: Extractor, inside: str) -> str:
    """The text of a Word file whose body is this XML."""
    xml = f"<w:document {W}><w:body>{inside}<w:sectPr/></w:body></w:document>"
    return _read(extractor, changed(paragraphs(), {"word/document.xml": xml.encode()})).text


def _p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_headings_lists_and_tables_keep_their_shape(extractor: Extractor) -> None:
    def fill(file: Any) -> None:
        file.add_heading("Kerja Bakti", 0)
        file.add_heading("Kegiatan", 2)
        file.add_paragraph(SENTENCE)
        for style in ("List Number", "List Bullet"):
            for item in ("cangkul", "sapu"):
                file.add_paragraph(item, style=style)
        table = file.add_table(2, 2)
        for row, values in enumerate((("RT", "Warga"), ("03", "80|90"))):
            for column, value in enumerate(values):
                table.cell(row, column).text = value

    text = _read(extractor, word(fill)).text
    assert text == (
        f"# Kerja Bakti\n\n## Kegiatan\n\n{SENTENCE}\n\n1. cangkul\n2. sapu\n- cangkul\n- sapu\n\n"
        "| RT | Warga |\n| --- | --- |\n| 03 | 80\\|90 |\n"
    )


def test_a_bold_line_of_its_own_is_a_heading(extractor: Extractor) -> None:
    def fill(file: Any) -> None:
        file.add_paragraph().add_run("Latar Belakang:").bold = True
        file.add_paragraph(SENTENCE).add_run(" Penting.").bold = True
        file.add_paragraph().add_run("Ini kalimat tebal yang utuh.").bold = True

    text = _read(extractor, word(fill)).text
    assert [line for line in text.split("\n") if line.startswith("#")] == ["## Latar Belakang"]


def test_boxes_controls_and_insertions_are_said_and_deletions_are_not(extractor: Extractor) -> None:
    text = _body(
        extractor,
        f"<w:sdt><w:sdtContent>{_p('Isi kontrol formulir.')}</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>Anggaran </w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>250 juta</w:t></w:r></w:ins></w:p>"
        f"<w:p><w:r><w:pict><w:txbxContent>{_p('Kotak teks: 14 titik.')}</w:txbxContent></w:pict></w:r></w:p>",
    )
    assert text == "Isi kontrol formulir.\n\nAnggaran 250 juta\n\nKotak teks: 14 titik.\n"


def test_headers_are_kept_once_and_page_numbers_are_not(extractor: Extractor) -> None:
    def fill(file: Any) -> None:
        file.sections[0].header.paragraphs[0].text = "DINAS KESEHATAN"
        file.sections[0].footer.paragraphs[0].text = "Halaman 1 dari 3"
        file.add_paragraph(SENTENCE)

    assert _read(extractor, word(fill)).text == f"DINAS KESEHATAN\n\n{SENTENCE}\n"


def test_a_letter_says_its_title_day_agency_and_number(extractor: Extractor) -> None:
    part = _read(
        extractor,
        paragraphs(
            "PEMERINTAH KOTA CILEGON", "DINAS KESEHATAN", "Nomor : 400.7/123/Dinkes/2025", "Perihal : Panduan Rilis",
            "Rapat dilaksanakan pada 1 September 2025.", SENTENCE, "Cilegon, 3 Oktober 2025", "Kepala Dinas",
        ),
    )  # fmt: skip
    guesses = part.guesses
    assert (part.title, guesses.kind, guesses.agency) == ("Panduan Rilis", "panduan", "Dinas Kesehatan")
    assert (guesses.date, guesses.number) == (date(2025, 10, 3), "400.7/123/Dinkes/2025")


def test_a_front_matter_typed_in_word_wins(extractor: Extractor) -> None:
    part = _read(
        extractor,
        paragraphs(
            "———", "jenis: panduan", "judul: “Ejaan: rumah”", "tanggal: 2025-01-02", "———", "# Siaran Pers", SENTENCE,
        ),
    )  # fmt: skip
    made = document(part, "rilis/a.docx", "a.docx", date(2026, 1, 1))
    assert made.front == FrontMatter(jenis="panduan", judul="Ejaan: rumah", tanggal=date(2025, 1, 2))
    assert made.body.strip() == f"# Siaran Pers\n\n{SENTENCE}"


def test_a_mistake_in_a_typed_front_matter_is_named(extractor: Extractor) -> None:
    part = _read(extractor, paragraphs("---", "jenis: berita", "judul: A", "tanggal: 2025-01-02", "---", SENTENCE))
    with pytest.raises(ExceptionGroup) as caught:
        document(part, "a.docx", "a.docx", date(2026, 1, 1))
    assert "`jenis` harus salah satu dari" in str(caught.value.exceptions[0])


def test_the_folder_says_the_kind(extractor: Extractor, tmp_path: Path) -> None:
    part = _read(extractor, paragraphs("# Cara menulis", SENTENCE))
    made = document(part, "panduan/cara.docx", "cara.docx", date(2026, 1, 1))
    assert (made.id, made.kind, made.front.tanggal) == ("panduan/cara", "panduan", date(2025, 10, 12))
