"""A brief filled in in Word is a programme with rules, in whichever way its parts are marked."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from knowledge.documents import Document, Programme
from knowledge.extraction import Extractor
from knowledge.extraction.form import recognised
from knowledge.extraction.made import document
from tests.knowledge.extraction.samples import paragraphs, word

PARTS = {
    "Instansi": ["Dinas Kesehatan"],
    "Tanggal": ["3 September 2025"],
    "Ruang Lingkup": ["persalinan malam, dokter jaga"],
    "Pesan Kunci": ["Puskesmas melayani warga 24 jam.", "Layanan darurat tidak mengenal jam tutup."],
    "Fakta": ["Ada 9 puskesmas yang melayani 24 jam (per 1 Agustus 2025; sumber: Laporan Dinkes)."],
    "Istilah Wajib": ["puskesmas 24 jam"],
    "Istilah Terlarang": ["pasien miskin → warga penerima bantuan"],
    "Tagar": ["#CilegonSehat #Puskesmas24Jam"],
    "Juru Bicara": ["dr. Contoh Nama, M.Kes. – Kepala Dinas Kesehatan"],
    "Ajakan": ["Datanglah ke puskesmas terdekat."],
    "Berlaku": ["1 September 2025 s.d. 31 Desember 2026"],
}


def _as_headings(file: Any) -> None:
    file.add_heading("Brief Program: Puskesmas Siaga", 0)
    for label, lines in PARTS.items():
        file.add_heading(label, 1)
        for line in lines:
            file.add_paragraph(line, style="List Bullet")


def _as_bold_lines(file: Any) -> None:
    file.add_paragraph().add_run("BRIEF PROGRAM Puskesmas Siaga").bold = True
    for label, lines in PARTS.items():
        file.add_paragraph().add_run(f"{label}:").bold = True
        for line in lines:
            file.add_paragraph(line)


def _as_labels(file: Any) -> None:
    file.add_paragraph("Nama Program: Puskesmas Siaga")
    for label, lines in PARTS.items():
        first, *others = lines
        file.add_paragraph(f"{label}: {first}")
        for line in others:
            file.add_paragraph(line)


def _as_table(file: Any) -> None:
    file.add_heading("Brief Puskesmas Siaga", 0)
    table = file.add_table(0, 2)
    for label, lines in PARTS.items():
        cells = table.add_row().cells
        cells[0].text = label
        cells[1].text = "\n".join(lines)


@pytest.mark.parametrize("fill", [_as_headings, _as_bold_lines, _as_labels, _as_table])
def test_the_parts_of_a_brief_become_its_rules(extractor: Extractor, fill: Callable[[Any], None]) -> None:
    made = _made(extractor, word(fill))
    front, programme = made.front, Programme.of(made)
    assert (made.kind, made.title) == ("program", "Puskesmas Siaga")
    assert [message.text for message in programme.key_messages] == PARTS["Pesan Kunci"]
    (fact,) = front.fakta
    assert (fact.teks, fact.per) == ("Ada 9 puskesmas yang melayani 24 jam.", date(2025, 8, 1))
    assert (fact.nilai, fact.sumber) == ("9 puskesmas", "Laporan Dinkes")
    assert (front.istilah.wajib, programme.hashtags) == (("puskesmas 24 jam",), ("#CilegonSehat", "#Puskesmas24Jam"))
    assert [(t.avoid, t.instead) for t in programme.forbidden_terms] == [("pasien miskin", "warga penerima bantuan")]
    assert programme.scope == ("persalinan malam", "dokter jaga")
    (speaker,) = programme.spokespersons
    assert (speaker.name, speaker.title) == ("dr. Contoh Nama, M.Kes.", "Kepala Dinas Kesehatan")
    assert programme.calls_to_action == ("Datanglah ke puskesmas terdekat.",)
    assert (programme.valid_from, programme.valid_until) == (date(2025, 9, 1), date(2026, 12, 31))
    assert (front.tanggal, front.instansi) == (date(2025, 9, 3), "Dinas Kesehatan")


def test_a_release_with_a_heading_fakta_is_no_brief(extractor: Extractor) -> None:
    made = _made(extractor, paragraphs("# Siaran Pers Pasar Murah", "Warga datang.", "# Fakta", "Ada 80 warga hadir."))
    assert made.kind == "rilis"


def test_a_message_set_in_is_another_wording() -> None:
    front = recognised(
        "## Pesan Kunci\n1. Got bersih, air lancar.\n  - Air lancar bila got bersih.\n2. Warga siaga.\n\n"
        "## Tagar\n#Bersih\n\n## Ajakan\nBersihkan got.\n",
        "Saluran",
    )
    assert front is not None
    assert [(m.teks, m.varian) for m in front.pesan_kunci] == [
        ("Got bersih, air lancar.", ("Air lancar bila got bersih.",)),
        ("Warga siaga.", ()),
    ]


def _made(extractor: Extractor, content: bytes) -> Document:
    (part,) = extractor.extract("brief.docx", content)
    return document(part, "brief.docx", "brief.docx", date(2026, 1, 1))
