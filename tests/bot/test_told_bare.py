"""What a hurried note only names with a figure or a giver gets the word that it lacks."""

import pytest

from tests.bot.hurried import caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("sdn suralaya 1 simulasi tsunami kamis 26 nov 186 murid 14 menit", "diikuti 186 murid"),
        ("sdn suralaya 1 simulasi tsunami kamis 26 nov 186 murid 14 menit", "berlangsung selama 14 menit"),
        ("lomba baris berbaris di lapangan kota sabtu 21 nov 24 regu ikut piala dari pak camat", "24 regu"),
        ("minggu 22 nov warga masigit bangun pos ronda. semen dari ko dani, bata dari pak haji romli. 22 orang kerja",
         "Semennya dari Dani dan batanya dari H. Romli."),
        ("minggu 22 nov warga masigit bangun pos ronda. semen dari ko dani, bata dari pak haji romli. 22 orang kerja",
         "Sebanyak 22 orang bekerja."),
        ("bibit pohon gratis sabtu 5 desember jam 8 di halaman dlh ada 600 batang satu ktp dua bibit bawa tas sendiri",
         "satu KTP untuk dua bibit"),
        ("bibit pohon gratis sabtu 5 desember jam 8 di halaman dlh ada 600 batang satu ktp dua bibit bawa tas sendiri",
         "akan dibagikan Sabtu (5/12/2026)"),
        ("pupuk kompos gratis jumat 11 des di lapangan masigit ada 2 ton satu orang dua karung bawa karung sendiri",
         "Satu orang mendapat dua karung."),
    ],
)  # fmt: skip
def test_it_is_told(note: str, told: str) -> None:
    assert told.lower() in caption(note).lower()


@pytest.mark.parametrize(
    ("note", "untold"),
    [
        ("12 pemuda masigit latihan pangkas rambut rabu 25 nov 40 anak dipangkas gratis", "diikuti 40 anak"),
        ("pelatihan las di blk senin 7 des 20 orang lulus 3 orang diterima kerja di pabrik baja", "diikuti 20 orang"),
        ("penonton dari serang datang ke alun alun sabtu 21 nov ada 3 band lokal tampil", "penonton berasal"),
        ("kebakaran toko di pasar kranggot jumat 20 nov jam 3 subuh 4 petugas luka", "4 petugas luka bertugas"),
    ],
)  # fmt: skip
def test_what_has_a_verb_or_is_something_else_stays(note: str, untold: str) -> None:
    assert untold not in caption(note).lower()
