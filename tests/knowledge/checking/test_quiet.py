"""What a note says in other words is no alarm; the same words with a slip are."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

ON = date(2026, 6, 24)


def alarms(checker: Checker, note: str, text: str, *, kept: tuple[str, ...] = ()) -> list[str]:
    """The rules of the errors and warnings."""
    found = checker.check(CheckRequest(text, ON, kind="caption", brief=note, kept_back=kept)).findings
    return [f.rule for f in found if f.level != "suggestion"]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("perbaikan pipa rabu 1 juli mulai jam 8 pagi selama 9 jam",
         "Pipa diperbaiki pada Rabu (1/7/2026) pukul 08.00–17.00 WIB.",
         "Pipa diperbaiki pada Rabu (1/7/2026) pukul 08.00–18.00 WIB."),
        ("pekan silat dibuka rabu 24 juni, selesai sabtu 27 juni",
         "Pekan silat dibuka Rabu (24/6/2026) dan selesai Sabtu (27/6/2026). Warga datang selama empat hari.",
         "Pekan silat dibuka Rabu (24/6/2026) dan selesai Sabtu (27/6/2026). Warga datang selama enam hari."),
        ("kuota vaksin 250, yg divaksin 214 ekor kucing", "Dari kuota 250 dosis untuk 214 kucing tersisa 36 dosis.",
         "Dari kuota 250 dosis untuk 214 kucing tersisa 46 dosis."),
        ("pelatihan 4 hari (29 s.d. 30 juni dan 2 s.d. 3 juli)",
         "Pelatihan empat hari berlangsung pada 29–30 Juni 2026.", "Pelatihan empat hari berlangsung 28–30 Juni 2026."),
        ("air mati di RW 01, 02, RW 04 sama 05", "Air berhenti mengalir di RW 05.", "Air berhenti mengalir di RW 06."),
        ("kolam dalemnya 80 senti", "Kolam itu sedalam 80 sentimeter.", "Kolam itu sedalam 90 sentimeter."),
        ("MPP buka sampai jam 12", "Mal Pelayanan Publik buka sampai pukul 12.00 WIB.",
         "Gedung Serbaguna Praja buka sampai pukul 12.00 WIB."),
        ("lomba senin jam 15.30 GOR? bukan, lapangan Masigit", "Lomba dimulai pukul 15.30 WIB.",
         "Lomba dimulai pukul 16.30 WIB."),
        ("uji emisi selasa rabu 23-24 juni", "Uji emisi berlangsung Selasa dan Rabu (23–24/6/2026).",
         "Uji emisi berlangsung Selasa dan Kamis (23–24/6/2026)."),
    ],
)  # fmt: skip
def test_a_fact_in_another_form_is_none_but_with_a_slip(checker: Checker, note: str, right: str, wrong: str) -> None:
    assert alarms(checker, note, right) == []
    assert alarms(checker, note, wrong) != []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("plt sekda buka lomba, juri ketuanya Wawan Setiawan",
         "Pelaksana Tugas Sekretaris Daerah Kota Cilegon Ahmad Aziz Setia Ade Putra membuka lomba, kata juri."),
        ("juri ketuanya Wawan Setiawan: \"Lomba ini bagus.\"",
         "“Lomba ini bagus,” ujar ketua dewan juri, Wawan Setiawan."),
        ("juara: 1. \"Antar Akta\" disdukcapil 2. \"Lapak Dengar\" kel bagendung",
         "Peringkat pertama diraih “Antar Akta”, disusul “Lapak Dengar” dari Kelurahan Bagendung."),
        ("62 operator humas pemkot ikut", "Sebanyak 62 operator humas di lingkungan Pemerintah Kota Cilegon ikut."),
        ("hoaks pesan berantai \"pbb naik tiga kali lipat dan rumah disita\". itu ga bener",
         "Pesan berantai tentang kenaikan PBB itu tidak benar."),
        ("servis gratis: bersihin filter, setel rem. oli bayar",
         "Servis tanpa biaya jasa: membersihkan filter dan menyetel rem. Oli dibayar sendiri."),
        ("daftar ke bu Lilis kasi kesra", "Daftarkan anak kepada Kepala Seksi Kesejahteraan Rakyat, Ibu Lilis."),
        ("kepsek Ibu Maryati hadir di SDN Kubangsari 2", "Kepala SDN Kubangsari 2 Maryati hadir."),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_slip_is_no_alarm(checker: Checker, note: str, text: str) -> None:
    assert alarms(checker, note, text) == []


def test_a_prohibition_meant_for_the_reader_is_no_leak(checker: Checker) -> None:
    kept = ("alamat rumah di kolom komentar",)
    assert alarms(checker, "laporan warga", "Jangan menulis alamat rumah di kolom komentar.", kept=kept) == []
    told = alarms(checker, "laporan warga", "Warga menulis alamat rumah di kolom komentar.", kept=kept)
    assert "catatan.tidak-untuk-umum" in told


@pytest.mark.parametrize(
    ("text", "threat"),
    [
        ("“Lansia naik lebih dahulu, barang belakangan,” kata petugas.", False),
        ("Dinas tidak menjanjikan setiap merek diterima.", False),
        ("Dinas menjanjikan setiap merek diterima.", True),
        ("Sate bebek habis dalam semalam.", False),
        ("Jalan rusak selesai dalam semalam.", True),
        ("Kami tahu siapa yang harus dijemput lebih dahulu.", False),
        ("Kami tahu siapa yang menyebarkan video itu.", True),
        ("Warga di sana terbelakang.", True),
    ],
)
def test_red_lines_are_for_promises_threats_and_slurs(checker: Checker, text: str, threat: bool) -> None:
    found = checker.check(CheckRequest(text, ON)).findings
    assert any(f.category == "garis-merah" for f in found) is threat
