"""Lists that offices keep in Excel become what they are: programmes, an agenda, office holders, or a readable table."""

from datetime import UTC, date, datetime

import pytest

from knowledge.errors import FileRefused
from knowledge.extraction import Extractor
from knowledge.extraction.made import document
from tests.knowledge.extraction.samples import workbook

ON = date(2026, 1, 1)
LONG = "Pembangunan saluran air sepanjang kawasan permukiman warga dengan pendanaan bersama " * 4


def test_numbers_dates_and_money_are_shown_as_the_sheet_shows_them(extractor: Extractor) -> None:
    rows = [
        ["Uraian tabel", "Angka saja", "Bagian saja", "Hari"],
        ["Penerima bantuan warga", 12533, 0.0741, datetime(2025, 10, 12, tzinfo=UTC).replace(tzinfo=None)],
        ["Belanja kegiatan", 2500000, 1234567.125, datetime(2025, 10, 12, 9, 30, tzinfo=UTC).replace(tzinfo=None)],
        ["Kode lama", 100, 1e-7, None],
    ]
    formats = {"B2": "#,##0", "C2": "0.00%", "B3": '"Rp"#,##0', "C3": "#,##0.00"}
    (part,) = extractor.extract("a.xlsx", workbook({"Sheet1": rows}, formats))
    assert part.text == (
        "| Uraian tabel | Angka saja | Bagian saja | Hari |\n| --- | --- | --- | --- |\n"
        "| Penerima bantuan warga | 12.533 | 7,41% | 12/10/2025 |\n"
        "| Belanja kegiatan | Rp2.500.000 | 1.234.567,125 | 12/10/2025 09.30 |\n"
        "| Kode lama | 100 | 0,0000001 |  |\n"
    )


def test_a_programme_list_becomes_programmes_with_key_messages(extractor: Extractor) -> None:
    rows = [
        ["DAFTAR PROGRAM PRIORITAS"],
        ["No", "Nama Program", "OPD Pengampu", "Pesan Kunci", "Tagar", "Fakta", "Berlaku sampai"],
        [1, "Saluran Bersih", "Dinas PUPR", "Saluran bersih mencegah genangan.\nWarga ikut merawat.",
         "#Bersih #Cilegon", "Ada 14 titik genangan (per 3 September 2025; sumber: Laporan bidang).",
         date(2026, 12, 31)],
        [2, "Pasar Murah", "Disperindag", "Harga terjangkau bagi warga.", "#PasarMurah", "", ""],
    ]  # fmt: skip
    parts = extractor.extract("daftar.xlsx", workbook({"Program": rows}))
    first, second = (document(part, "daftar.xlsx", "daftar.xlsx", ON) for part in parts)
    assert [(d.id, d.kind, d.title) for d in (first, second)] == [
        ("daftar/saluran-bersih", "program", "Saluran Bersih"),
        ("daftar/pasar-murah", "program", "Pasar Murah"),
    ]
    assert [m.teks for m in first.front.pesan_kunci] == ["Saluran bersih mencegah genangan.", "Warga ikut merawat."]
    (fact,) = first.front.fakta
    assert (fact.nilai, fact.per, fact.sumber) == ("14 titik", date(2025, 9, 3), "Laporan bidang")
    assert (first.front.tagar, first.front.berlaku.sampai) == (("#Bersih", "#Cilegon"), date(2026, 12, 31))
    assert (second.front.tanggal, second.front.instansi) == (ON, "Disperindag")


def test_an_agenda_lists_each_day_and_ends_with_the_last(extractor: Extractor) -> None:
    rows = [
        ["Agenda Kehumasan Oktober 2025"],
        ["Tanggal", "Kegiatan", "Tempat", "OPD"],
        [date(2025, 10, 1), "Upacara Kesaktian Pancasila", "Alun-alun", "Kesbangpol"],
        [None, "Dialog warga", "Aula", ""],
        [date(2025, 10, 28), "Hari Sumpah Pemuda", "", ""],
    ]
    (part,) = extractor.extract("agenda.xlsx", workbook({"Sheet1": rows}))
    made = document(part, "agenda.xlsx", "agenda.xlsx", ON)
    assert (made.kind, made.title) == ("agenda", "Agenda Kehumasan Oktober 2025")
    assert (made.front.tanggal, made.front.berlaku.sampai) == (date(2025, 10, 1), date(2025, 10, 28))
    assert "- 1/10/2025: Dialog warga; tempat: Aula\n- 28/10/2025: Hari Sumpah Pemuda" in made.body


def test_office_holders_are_told_in_sentences(extractor: Extractor) -> None:
    content = "Nama;Jabatan;OPD;TMT\nContoh Nama, S.Sos.;Kepala Dinas;Dinas Sosial;1 Januari 2025\n;Camat;;\n"
    (part,) = extractor.extract("pejabat.csv", content.encode("cp1252"))
    assert "- Kepala Dinas Dinas Sosial: Contoh Nama, S.Sos. (sejak 1 Januari 2025)." in part.text
    assert part.guesses.kind == "panduan"
    assert "Daftar nama pemeriksa" in part.warnings[0]


def test_any_other_table_is_readable_and_long_rows_are_lines(extractor: Extractor) -> None:
    content = f"Paket;Uraian pekerjaan;Pagu\nA;{LONG};100\nB;{LONG};200\n"
    (part,) = extractor.extract("a.csv", content.encode())
    assert part.text.startswith(f"- Paket: A\n- Uraian pekerjaan: {LONG.strip()}\n- Pagu: 100\n\n- Paket: B")


def test_sheets_are_documents_of_their_own_and_hidden_ones_are_named(extractor: Extractor) -> None:
    rows = [["Uraian", "Banyaknya"], ["Penerima bantuan tunai di kelurahan", 12]]
    parts = extractor.extract("a.xlsx", workbook({"Satu": rows, "Dua": rows, "Sheet3": [[]]}))
    assert [part.part for part in parts] == ["satu", "dua"]


@pytest.mark.parametrize("content", [b"\n\n", b"a"])
def test_an_empty_table_is_refused(extractor: Extractor, content: bytes) -> None:
    with pytest.raises(FileRefused, match=r"kosong|hampir tidak ada"):
        extractor.extract("a.csv", content)


def test_no_column_of_an_agenda_is_lost(extractor: Extractor) -> None:
    rows = [
        ["No", "Pekan", "Tanggal", "Tema", "Kegiatan", "Sasaran"],
        [1, 2, "7-13 Desember 2026", "Saluran bersih", "Kerja bakti kelurahan", "80 warga"],
    ]
    (part,) = extractor.extract("a.xlsx", workbook({"Sheet1": rows}))
    assert "- 7-13 Desember 2026: Saluran bersih; Kerja bakti kelurahan; Pekan: 2; Sasaran: 80 warga" in part.text


def test_rows_longer_than_their_head_are_read_to_their_end(extractor: Extractor) -> None:
    rows = [["Daftar paket pekerjaan"], [LONG, 100, "Kelurahan Ciwedus"], ["Paket B", 200, LONG]]
    (part,) = extractor.extract("a.xlsx", workbook({"Sheet1": rows}))
    assert all(said in part.text for said in ("100", "Kelurahan Ciwedus", "200", LONG.strip()))
