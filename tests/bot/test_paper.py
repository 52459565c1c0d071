"""A draft as Word, PDF and zip: the same words, on the agency's letterhead, with sources for the house alone."""

import os
import re
import shutil
import subprocess
from datetime import datetime
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from bot.clock import JAKARTA
from bot.paper import Letterheads, Press
from knowledge.checking.report import CheckedFact, Finding, Report
from knowledge.errors import NaraError
from prompts.brief import Brief
from prompts.draft import Draft, Source
from tests import bundled
from tests.bot.chat import OPERATOR, Chat
from tests.bot.fakes import FakeKnowledge
from tests.waiting import PATIENCE

AT = datetime(2025, 10, 12, 10, 0, tzinfo=JAKARTA)
TITLE = "Warga Ciwedus Bersihkan Saluran Air"
RELEASE = f"""SIARAN PERS
Nomor: [NOMOR]
Untuk disiarkan segera

{TITLE}

CILEGON – Sebanyak 80 warga RT 03 membersihkan saluran air, Minggu (12/10/2025).

“Terima kasih,” ujar [LENGKAPI: nama Lurah Ciwedus].

Narahubung: [LENGKAPI: nama dan nomor narahubung]"""
NAMES = bundled.names()
soffice = pytest.mark.skipif(
    not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice is not installed (libreoffice-writer)"
)


def _written(text: str = RELEASE, kind: Any = "rilis", title: str = TITLE, agency: str = "Kelurahan Ciwedus") -> Any:
    brief = Brief(raw="kerja bakti & bersih got", kind=kind, agency=agency, sent_at=AT)
    sources = (Source(document="brief-banjir", title="Brief"),)
    channel: Any = "instagram" if kind == "caption" else None
    draft = Draft(kind=kind, channel=channel, title=title, text=text, slots=("nama Lurah Ciwedus",), sources=sources)
    facts = (
        CheckedFact("80 warga", "number", "supported", "catatan operator", 3, 11),
        CheckedFact("RT 09", "place", "unsupported", "", 20, 25),
    )
    finding = Finding("fakta", "fakta", "error", 20, 25, "RT 09", "Tidak ada sumbernya.")
    return SimpleNamespace(brief=brief, draft=draft, report=Report(48, "tahan", (finding,), facts=facts))


@pytest.fixture
def press() -> Press:
    return Press.of("", NAMES, FakeKnowledge())  # type: ignore[arg-type]


def _body(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(content)).paragraphs]


def _header(content: bytes) -> list[str]:
    header = Document(BytesIO(content)).sections[0].first_page_header
    cells = [p.text for table in header.tables for cell in table.rows[0].cells for p in cell.paragraphs]
    return [*cells, *(paragraph.text for paragraph in header.paragraphs)]


def _pdf_text(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def test_body_of_the_word_file_is_the_text_and_nothing_else(press: Press) -> None:
    file = press.paper(_written(), "docx")
    assert file.name == "siaran-pers-warga-ciwedus-bersihkan-saluran-air.docx"
    assert _body(file.content) == [line for line in RELEASE.splitlines() if line]


def test_gaps_stand_out_in_the_word_file(press: Press) -> None:
    document = Document(BytesIO(press.paper(_written(), "docx").content))
    marked = [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.font.highlight_color]
    assert marked == ["[NOMOR]", "[LENGKAPI: nama Lurah Ciwedus]", "[LENGKAPI: nama dan nomor narahubung]"]


def test_letterhead_of_a_kelurahan_names_its_kecamatan_and_leaves_the_address_open(press: Press) -> None:
    header = _header(press.paper(_written(), "docx").content)
    assert header[:3] == ["PEMERINTAH KOTA CILEGON", "KECAMATAN CILEGON", "KELURAHAN CIWEDUS"]
    assert header[3].startswith("[LENGKAPI: alamat")


@pytest.mark.parametrize(
    ("agency", "over", "name"),
    [
        ("Diskominfo", 1, "DINAS KOMUNIKASI, INFORMATIKA, STATISTIK, DAN PERSANDIAN"),
        ("Dinas Kesehatan Kota Cilegon", 1, "DINAS KESEHATAN"),
        ("Kecamatan Pulomerak", 1, "KECAMATAN PULOMERAK"),
        ("Karang Taruna Ciwedus Kota Cilegon", 1, "KARANG TARUNA CIWEDUS"),
        ("", 0, "PEMERINTAH KOTA CILEGON"),
        ("Pemerintah Kota Cilegon", 0, "PEMERINTAH KOTA CILEGON"),
    ],
)
def test_every_agency_has_a_letterhead(agency: str, over: int, name: str) -> None:
    head = Letterheads(NAMES).of(agency)
    assert (len(head.over), head.name) == (over, name)


def test_address_and_logo_come_from_the_city_s_file(tmp_path: Path) -> None:
    """The agency may be named by any of its names; the logo lies beside the file."""
    Image.new("RGB", (30, 40), "navy").save(tmp_path / "lambang.png")
    path = tmp_path / "kop.yaml"
    path.write_text("Dinkes:\n  alamat: Jalan Contoh 1\n  pos_el: a@contoh.id\n  logo: lambang.png\n", encoding="utf-8")
    press = Press.of(str(path), NAMES, FakeKnowledge())  # type: ignore[arg-type]
    written = _written(agency="Dinas Kesehatan Kota Cilegon")
    header = _header(press.paper(written, "docx").content)
    assert "Jalan Contoh 1" in header
    assert "Pos-el a@contoh.id" in header
    assert len(PdfReader(BytesIO(press.paper(written, "pdf").content)).pages[0].images) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Dinkes:\n  jalan: X\n", "Dinkes.jalan"),
        ("Dinkes: [\n", "bukan YAML"),
        ("Dinkes:\n  logo: tidak-ada.png\n", "logo tidak dapat dibaca"),
        ("Dinkes:\n  logo: kop.yaml\n", "logo tidak dapat dibaca"),
    ],
)
def test_mistake_in_the_letterheads_is_named(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "kop.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NaraError, match=re.escape(reason)):
        Press.of(str(path), NAMES, FakeKnowledge())  # type: ignore[arg-type]


def test_missing_file_of_letterheads_is_named(tmp_path: Path) -> None:
    with pytest.raises(NaraError, match="tidak dapat dibaca"):
        Press.of(str(tmp_path / "kop.yaml"), NAMES, FakeKnowledge())  # type: ignore[arg-type]


def test_internal_copy_shows_each_fact_with_its_source(press: Press) -> None:
    """The doubtful ones first; documents, findings and the note follow."""
    file = press.paper(_written(), "docx", internal=True)
    assert file.name.endswith("-internal.docx")
    rows = [[cell.text for cell in row.cells] for row in Document(BytesIO(file.content)).tables[0].rows]
    assert rows[1] == ["RT 09", "tempat", "tanpa sumber", "tanpa sumber"]
    assert rows[2] == ["80 warga", "angka", "catatan operator", "ada sumbernya"]
    told = "\n".join(_body(file.content))
    assert "LAMPIRAN SUMBER" in told
    assert "Tahan 48/100" in told
    assert "Penanganan Banjir (program, 3/9/2025, DPUPR)" in told
    assert "“RT 09”: Tidak ada sumbernya." in told
    assert "kerja bakti & bersih got" in told
    assert "LAMPIRAN" not in "\n".join(_body(press.paper(_written(), "docx").content))


def test_pdf_says_the_same_and_is_the_same_every_time(press: Press) -> None:
    first, second = (press.paper(_written(), "pdf") for _ in range(2))
    told = _pdf_text(first.content)
    assert first.content == second.content
    for line in ("KELURAHAN CIWEDUS", "SIARAN PERS", TITLE, "Minggu (12/10/2025)", "“Terima kasih,”"):
        assert line in told
    assert "RT 09" in _pdf_text(press.paper(_written(), "pdf", internal=True).content)


def test_zip_holds_text_papers_and_the_internal_copy(press: Press) -> None:
    caption = _written("Got bersih. 💧\n\n📍 RT 03", "caption", "")
    file = press.kit([_written(), caption])
    with ZipFile(BytesIO(file.content)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert archive.read("teks/caption-instagram-got-bersih.txt").decode() == caption.draft.text
    assert names == [
        "teks/siaran-pers-warga-ciwedus-bersihkan-saluran-air.txt",
        "siaran-pers-warga-ciwedus-bersihkan-saluran-air.docx",
        "siaran-pers-warga-ciwedus-bersihkan-saluran-air.pdf",
        "internal/siaran-pers-warga-ciwedus-bersihkan-saluran-air-internal.docx",
        "teks/caption-instagram-got-bersih.txt",
        "internal/caption-instagram-got-bersih-internal.docx",
    ]


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=400), st.text(max_size=60), st.sampled_from(["rilis", "caption"]))
def test_any_text_can_be_printed(text: str, title: str, kind: str) -> None:
    """An operator's own wording may hold anything: angle brackets, emoji, control characters, nothing at all."""
    press = Press.of("", NAMES, FakeKnowledge())  # type: ignore[arg-type]
    written = _written(text, kind, title)
    for form in ("docx", "pdf"):
        file = press.paper(written, form, internal=True)  # type: ignore[arg-type]
        assert len(file.content) > 1000
        assert re.fullmatch(r"[a-z0-9-]{3,80}\.(docx|pdf)", file.name)


@soffice
def test_word_file_opens_in_libreoffice_on_one_page(press: Press, tmp_path: Path) -> None:
    path = tmp_path / "rilis.docx"
    path.write_bytes(press.paper(_written(), "docx").content)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=PATIENCE)
    shown = PdfReader(path.with_suffix(".pdf"))
    told = " ".join(shown.pages[0].extract_text().split())
    assert len(shown.pages) == 1
    assert told.index("KELURAHAN CIWEDUS") < told.index("SIARAN PERS") < told.index(TITLE) < told.index("Narahubung")


async def test_files_are_two_taps_from_a_draft(chat: Chat) -> None:
    """The group opens in place of the buttons and leads back; each button sends one document."""
    _, evidence = await chat.says(OPERATOR, "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga")
    stands = chat.id_of(evidence.text)
    (group,) = await chat.presses(OPERATOR, evidence.buttons["Berkas"], stands)
    assert group.text == evidence.text
    assert list(group.buttons) == ["Word", "PDF", "Word dan sumber", "Zip", "Kembali"]
    for label, word in (("Word", "Draf"), ("PDF", "Draf"), ("Word dan sumber", "internal"), ("Zip", "berkas Word")):
        (sent,) = await chat.presses(OPERATOR, group.buttons[label])
        assert sent.method == "sendDocument"
        assert word in sent.text
    (back,) = await chat.presses(OPERATOR, group.buttons["Kembali"], stands)
    assert back.buttons == evidence.buttons


async def test_form_that_is_none_is_refused(chat: Chat) -> None:
    _, evidence = await chat.says(OPERATOR, "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga")
    number = evidence.buttons["Sumber"].split(":")[1]
    (shown,) = await chat.presses(OPERATOR, f"d:{number}:berkas:exe")
    assert "tidak berlaku" in shown.text


def test_name_of_the_kind_is_not_told_twice_in_a_file_s_name(press: Press) -> None:
    points = _written("POIN BICARA\n\n1. Kerja bakti di Ciwedus.", "poin", "Poin Bicara")
    assert press.paper(points, "docx").name == "poin-bicara-1-kerja-bakti-di-ciwedus.docx"
