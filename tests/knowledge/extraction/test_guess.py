"""What a text says of itself is understood as an office worker would: from letterhead, labels and signature."""

from datetime import date
from typing import Any

import pytest

from knowledge.extraction import Extracted, Extractor, Guesses
from knowledge.extraction.guess import completed
from knowledge.extraction.made import document
from knowledge.plain import title_of, written_date
from tests.knowledge.extraction.samples import word

HEAD = "PEMERINTAH KOTA CILEGON\n"
STREET = "Jalan Contoh Nomor 1 Kota Cilegon Telp. (0254) 000000\n"
RELEASE = (
    HEAD
    + "DINAS KOMUNIKASI, INFORMATIKA, STATISTIK DAN PERSANDIAN\n"
    + STREET
    + "SIARAN PERS\nNomor: 480/112/IKP/2025\n\n"
    "Warga Kini Bisa Melaporkan Saluran Tersumbat\n\n"
    "CILEGON, 3 Februari 2025 – Kanal laporan warga dibuka mulai 1 Februari 2025."
)
INVITATION = (
    "| PEMERINTAH KOTA CILEGON |\n| --- |\n| KECAMATAN JOMBANG |\n\nCilegon, 20 Agustus 2025\n\n"
    "| Nomor | : | 005/218/Kec-Jbg |\n| --- | --- | --- |\n| Sifat | : | Biasa |\n"
    "| Hal | : | Undangan Kerja Bakti |\n\n"
    "Yth. Lurah se-Kecamatan Jombang\n\nHari, Tanggal : Minggu, 24 Agustus 2025\nWaktu : pukul 07.00 WIB"
)
MEMO = (
    "NOTA DINAS\n\nKepada : Sekretaris Daerah\nDari : Kepala Dinas Lingkungan Hidup\nTanggal : 5 Mei 2025\n"
    "Nomor : 660.1/45/DLH\nHal : Permohonan Publikasi Bank Sampah\n\nMulai 1 Juni 2025 bank sampah dibuka."
)
CIRCULAR = (
    "WALI KOTA CILEGON\n\nSURAT EDARAN\n\nNOMOR 100.3.4/7/2025\n\nTENTANG\n\nPENGGUNAAN BAHASA INDONESIA\n\n"
    "Seluruh perangkat daerah menggunakan bahasa Indonesia.\n\nDitetapkan di Cilegon\npada tanggal 17 Juli 2025"
)
BRIEF = (
    "BRIEF PROGRAM\n\nNama Program: Permukiman Bebas Genangan\n"
    "OPD Pengampu: Dinas Pekerjaan Umum dan Penataan Ruang\nTujuan: mengurangi genangan."
)
NOTICE = (
    "PENGUMUMAN\n\nNomor: B/500/12/Disnaker\n\ntentang Bursa Kerja\n\nDinas Tenaga Kerja mengumumkan bursa kerja pada "
    "3 Juni 2025.\n\nCilegon, 28 Mei 2025\nKepala Dinas"
)
WARD = (
    HEAD
    + "KECAMATAN CITANGKIL\nKELURAHAN WARNASARI\n\nRilis Kegiatan Posyandu\n\nPosyandu dibuka pada 9 September 2025."
)
NEWS = (
    "Pasar Murah di Delapan Kecamatan\n\nCILEGON – Dinas Sosial Kota Cilegon menggelar pasar murah, Selasa (4/3/2025)."
)
NUMBERED = (
    "# SIARAN PERS Nomor 12/SP/DINKES/II/2025\n\n## Posyandu Melayani Balita\n\nCilegon (14/2/2025) – Dinas Kesehatan."
)
GUIDE = "# Pedoman Penulisan Caption\n\nDisusun Diskominfo, 12 Januari 2025.\n\nGunakan kalimat aktif."
CALENDAR = (
    "# Kalender Konten Kehumasan November 2025\n\n| Tanggal | Kegiatan |\n| --- | --- |\n| 10 November 2025 | Upacara |"
)
DISKOMINFO = "Dinas Komunikasi, Informatika, Statistik, dan Persandian"

SAID: list[tuple[str, str, str, Guesses]] = [
    ("release", RELEASE, "Warga Kini Bisa Melaporkan Saluran Tersumbat",
     Guesses("rilis", date(2025, 2, 3), DISKOMINFO, "", "480/112/IKP/2025")),
    ("numbered release", NUMBERED, "Posyandu Melayani Balita",
     Guesses("rilis", date(2025, 2, 14), "Dinas Kesehatan", "", "12/SP/DINKES/II/2025")),
    ("news with a dateline", NEWS, "Pasar Murah di Delapan Kecamatan",
     Guesses("rilis", date(2025, 3, 4), "Dinas Sosial")),
    ("ward's release", WARD, "Rilis Kegiatan Posyandu",
     Guesses("rilis", date(2025, 9, 9), "Kelurahan Warnasari")),
    ("invitation in tables", INVITATION, "Undangan Kerja Bakti",
     Guesses(None, date(2025, 8, 20), "Kecamatan Jombang", "", "005/218/Kec-Jbg")),
    ("memo", MEMO, "Permohonan Publikasi Bank Sampah",
     Guesses(None, date(2025, 5, 5), "Dinas Lingkungan Hidup", "", "660.1/45/DLH")),
    ("circular", CIRCULAR, "PENGGUNAAN BAHASA INDONESIA", Guesses(None, date(2025, 7, 17), "", "", "100.3.4/7/2025")),
    ("notice", NOTICE, "Bursa Kerja", Guesses(None, date(2025, 5, 28), "Dinas Tenaga Kerja", "", "B/500/12/Disnaker")),
    ("brief", BRIEF, "Permukiman Bebas Genangan",
     Guesses(None, None, "Dinas Pekerjaan Umum dan Penataan Ruang", "Permukiman Bebas Genangan")),
    ("guide", GUIDE, "Pedoman Penulisan Caption", Guesses("panduan", date(2025, 1, 12), DISKOMINFO)),
    ("calendar", CALENDAR, "Kalender Konten Kehumasan November 2025", Guesses("agenda", date(2025, 11, 10))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "guesses"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_a_text_says_its_title_kind_day_agency_programme_and_number(text: str, title: str, guesses: Guesses) -> None:
    part = completed(Extracted(text=text, title=title_of(text)))
    assert (part.title, part.guesses) == (title, guesses)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Cilegon, Minggu 12 Oktober 2025", date(2025, 10, 12)),
        ("Cilegon, Minggu (12/10/2025) – Warga", date(2025, 10, 12)),
        ("Kota Cilegon, (12/10/2025)", date(2025, 10, 12)),
        ("Ditetapkan di Cilegon\npada tanggal 12 Oktober 2025", date(2025, 10, 12)),
        ("Tanggal Surat: 12-10-2025", date(2025, 10, 12)),
    ],
)
def test_the_day_of_a_letter_is_read_however_it_is_written(written: str, day: date) -> None:
    text = f"Perihal: Rapat pada 1 September 2025\n\nRapat dibuka pukul 09.00 WIB.\n\n{written}\n\nKepala Dinas"
    assert completed(Extracted(text=text)).guesses.date == day


@pytest.mark.parametrize("number", ["100.3.4/7/2025", "B/4/7/2025", "800-1/12/2025"])
def test_a_piece_of_a_letters_number_is_no_day(number: str) -> None:
    assert written_date(f"Nomor {number}") is None


def test_what_the_author_wrote_on_top_wins_over_every_guess(extractor: Extractor) -> None:
    def fill(file: Any) -> None:
        for line in (
            "---",
            "jenis: panduan",
            "judul: Judul penulis",
            "tanggal: 2024-01-02",
            "---",
            *RELEASE.split("\n"),
        ):
            file.add_paragraph(line)

    (part,) = extractor.extract("a.docx", word(fill))
    front = document(part, "rilis/a.docx", "a.docx", date(2026, 1, 1)).front
    assert (front.jenis, front.judul, front.tanggal) == ("panduan", "Judul penulis", date(2024, 1, 2))
    assert (front.instansi, front.catatan) == ("", "")


def test_guesses_of_a_word_letter_become_its_front_matter(extractor: Extractor) -> None:
    def fill(file: Any) -> None:
        for line in filter(None, RELEASE.split("\n")):
            file.add_paragraph(line)

    (part,) = extractor.extract("a.docx", word(fill))
    front = document(part, "a.docx", "a.docx", date(2026, 1, 1)).front
    assert (front.jenis, front.tanggal, front.instansi) == ("rilis", date(2025, 2, 3), DISKOMINFO)
    assert (front.judul, front.catatan) == ("Warga Kini Bisa Melaporkan Saluran Tersumbat", "Nomor 480/112/IKP/2025")
