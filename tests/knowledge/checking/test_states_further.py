"""Contraries of finishing, lending, providing, selling, staying as it is, paying, and of whom a thing is for."""

import pytest

from knowledge.checking.check import Checker
from tests.knowledge.checking.test_no_contrary import DENIALS, alarms


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("pagar balai blm kelar", "Pagar balai belum rampung.", "Pagar balai sudah rampung."),
        ("tenda dipinjamkan ke RT", "Tenda dipinjamkan kepada RT.", "Tenda itu diberikan kepada RT."),
        ("kanvas bawa sendiri", "Kanvas dibawa sendiri oleh peserta.", "Kanvas disediakan panitia."),
        ("stan ga boleh disewakan atau dijual", "Stan tidak boleh dijual atau disewakan.", "Stan boleh dijual."),
        ("harga tahu turun 500, tempe tetep per 3 juni", "Harga tempe per 3 Juni tetap.", "Harga tempe ikut turun."),
        ("nomor antrean ga berubah", "Nomor antrean tidak berubah.", "Nomor antrean ikut berganti."),
        ("nonton gratis, bawa tikar", "Tontonan ini gratis. Bawalah tikar.", "Beli tiketnya di loket. Bawalah tikar."),
        ("beasiswa cuma buat anak nelayan", "Beasiswa ini hanya untuk anak nelayan.",
         "Beasiswa ini untuk semua pelajar."),
        ("kelas tari buat semua umur", "Kelas tari itu untuk semua umur.", "Kelas tari itu hanya untuk remaja."),
        ("los blm dibangun, msh nunggu izin", "Pembangunan los menunggu izin.", "Los sudah dibangun."),
        ("cctv pasar mati", "CCTV di pasar mati.", "CCTV di pasar berfungsi."),
        ("kantor pindah sementara ke ruko", "Kantor pindah sementara ke ruko.",
         "Kantor pindah untuk seterusnya ke ruko."),
    ],
)  # fmt: skip
def test_the_contrary_is_found_and_the_same_in_other_words_is_not(
    checker: Checker, note: str, right: str, wrong: str
) -> None:
    assert not alarms(checker, note, right) & DENIALS
    assert alarms(checker, note, wrong) & DENIALS


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("masuk gratis, parkir bayar 2 ribu", "Masuk gratis, sedangkan parkir dikenai Rp2.000."),
        ("alat dipinjamkan, biji kopi boleh dibeli", "Pengunjung dapat membeli biji kopi dan meminjam alat."),
        ("undian cuma buat pembeli, bazar buat semua", "Bazar itu untuk semua warga. Undian hanya untuk pembeli."),
        ("motor boleh gantian, ga boleh papasan", "Sepeda motor boleh lewat secara bergantian."),
    ],
)
def test_what_is_told_of_another_thing_is_no_contrary(checker: Checker, note: str, text: str) -> None:
    assert not alarms(checker, note, text) & DENIALS
