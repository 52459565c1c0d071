"""PDF, slides, web pages, archives and pictures."""

import os
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.platypus import PageBreak, SimpleDocTemplate, Table

from knowledge.errors import FileRefused
from knowledge.extraction import Extractor, Limits
from tests.knowledge.extraction.samples import paragraph, paragraphs, picture, printed, slides, zipped

SENTENCE = "Sebanyak 1.234 warga membersihkan 7,41 km saluran air pada Minggu (12/10/2025) di Kelurahan Ciwedus."
LETTER = [
    paragraph("Undangan Kerja Bakti", "Heading1"),
    paragraph("Nomor: 005/77/Kel-Cwd/2025"),
    paragraph(SENTENCE),
    paragraph("Warga diminta membawa cangkul, sapu, dan karung. Kegiatan dimulai pukul 07.00 WIB."),
]
scans = pytest.mark.skipif(
    not shutil.which("tesseract") and not os.environ.get("CI"), reason="tesseract is not installed"
)


def test_a_pdf_keeps_headings_paragraphs_and_tables(extractor: Extractor) -> None:
    table = Table([["RT", "Warga", "Alat"], ["03", "80", "cangkul"], ["04", "65", "sapu"]])
    content = printed(
        paragraph("Kerja Bakti Ciwedus", "Heading1"), paragraph(" ".join([SENTENCE] * 3)),
        paragraph("Peserta", "Heading2"), table,
    )  # fmt: skip
    (part,) = extractor.extract("a.pdf", content)
    lines = part.text.split("\n")
    assert lines[0] == "# Kerja Bakti Ciwedus"
    assert lines[2] == " ".join([SENTENCE] * 3)
    assert "## Peserta" in lines
    assert lines[-5:] == [
        "| RT | Warga | Alat |",
        "| --- | --- | --- |",
        "| 03 | 80 | cangkul |",
        "| 04 | 65 | sapu |",
        "",
    ]


def test_what_stands_on_every_page_is_said_once_and_page_numbers_never(extractor: Extractor) -> None:
    def edges(canvas: Any, _document: object) -> None:
        canvas.drawString(80, 800, "DINAS KESEHATAN KOTA CILEGON")
        canvas.drawString(80, 30, f"Halaman {canvas.getPageNumber()} dari 4")

    target = BytesIO()
    pages = [part for n in range(4) for part in (paragraph(SENTENCE.replace("1.234", f"1.23{n}")), PageBreak())]
    SimpleDocTemplate(target).build(pages, onFirstPage=edges, onLaterPages=edges)
    (part,) = extractor.extract("a.pdf", target.getvalue())
    assert part.text.count("DINAS KESEHATAN") == 1
    assert "Halaman" not in part.text
    assert all(f"1.23{n} warga" in part.text for n in range(4))


def test_slides_become_sections(extractor: Extractor) -> None:
    (part,) = extractor.extract("a.pptx", slides(("Penanganan Banjir", SENTENCE), ("Langkah", "Bersihkan got\nSiaga")))
    assert part.text == f"# Penanganan Banjir\n\n{SENTENCE}\n\n## Langkah\n\n- Bersihkan got\n- Siaga\n"
    assert part.title == "Penanganan Banjir"


def test_a_page_of_a_site_loses_its_menus_and_keeps_its_day(extractor: Extractor) -> None:
    menu = "".join(f"<li><a href='/{n}'>Menu {n}</a></li>" for n in range(20))
    page = f"""<html><head><title>Pasar Murah | Situs Contoh</title>
      <meta property="article:published_time" content="2025-08-07T10:00:00+07:00"></head>
      <body><nav><ul>{menu}</ul></nav><article><h1>Pasar Murah</h1><p>{SENTENCE}</p><h2>Harga</h2><p>{SENTENCE}</p>
      </article><footer>Hak cipta situs</footer></body></html>"""
    (part,) = extractor.extract("a.html", page.encode())
    assert (part.title, part.guesses.date) == ("Pasar Murah", date(2025, 8, 7))
    assert "Menu 3" not in part.text
    assert part.text.count("1.234 warga") == 2
    assert "## Harga" in part.text


def test_an_archive_holds_its_members_as_documents(extractor: Extractor) -> None:
    content = zipped({
        "Rilis/Satu.docx": paragraphs("# Satu", SENTENCE), "Rilis/dua.txt": SENTENCE.encode(),
        "__MACOSX/._Satu.docx": b"x", "Rilis/.DS_Store": b"x",
    })  # fmt: skip
    assert [part.part for part in extractor.extract("a.zip", content)] == ["rilis/satu", "rilis/dua"]


@scans
@pytest.mark.parametrize(("name", "kind"), [("surat.png", "PNG"), ("surat.jpg", "JPEG"), ("pindaian.pdf", "PDF")])
def test_a_scan_is_read_with_its_confidence(extractor: Extractor, name: str, kind: str) -> None:
    (part,) = extractor.extract(name, picture(printed(*LETTER), kind))
    assert part.title == "Undangan Kerja Bakti"
    assert part.guesses.number == "005/77/Kel-Cwd/2025"
    for number in ("1.234", "7,41", "12/10/2025", "07.00"):
        assert number in part.text
    assert 0.8 < part.confidence < 1
    assert "keyakinan" in part.warnings[0]


@scans
def test_an_unclear_scan_is_refused() -> None:
    with Extractor(Limits(confidence=0.999)) as strict, pytest.raises(FileRefused, match="kurang jelas"):
        strict.extract("a.png", picture(printed(*LETTER)))


def test_without_tesseract_a_scan_is_refused_and_text_is_read(tmp_path: Path) -> None:
    with Extractor(programs=str(tmp_path)) as bare:
        with pytest.raises(FileRefused, match="tesseract"):
            bare.extract("a.png", picture(printed(*LETTER)))
        assert bare.extract("a.pdf", printed(*LETTER))[0].confidence == 1


def test_a_blank_page_says_that_it_has_no_text(extractor: Extractor) -> None:
    with pytest.raises(FileRefused, match="hampir tidak ada teks"):
        extractor.extract("a.pdf", printed(paragraph("")))
