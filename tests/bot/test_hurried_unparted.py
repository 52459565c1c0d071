"""Notes without a mark, read with the pauses that were learned: what they say is said as meant."""

from datetime import date

import pytest

from knowledge.entities import extract
from knowledge.names import Names
from tests.bot.hurried import caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("malem ini jam 10 sampe jam 4 subuh aliran air mati di kel masigit ada pasang katup baru tampung air dulu",
         "22.00–04.00"),
        ("jembatan cigading dibuka lagi perbaikan 18 hari lebih cepet dari rencana 25 hari rambu masih dipasang",
         "18 hari lebih cepat dari rencana 25 hari"),
        ("besok minggu kerja bakti di masigit kumpul jam 6 30 di lapangan bawa cangkul sama topi", "06.30"),
        ("senam lansia rw 04 td pagi diikuti 42 org abis senam cek tensi gratis sama puskesmas ada 6 yg tinggi",
         "Setelah senam, "),
        ("vaksinasi polio putaran dua sudah 8.420 anak dari target 9.000 paling tinggi kec purwakarta 98 persen",
         "dari target 9.000."),
    ],
)  # fmt: skip
def test_it_says_what_was_meant(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("tanam bakau di pantai, 1.500 bibit. ralat 1.250 bibit kata pak lurah", "1.250 bibit"),
        ("bursa kerja mini hari kamis tanggal sepuluh di aula kelurahan, masuknya bebas", "Kamis (10/12/2026)"),
        ("bursa kerja mini tanggal dua puluh tiga desember di aula kelurahan, masuknya bebas", "23/12/2026"),
        ("kerja bakti tadi pagi di masigit, 40 warga. Ketua panitia: Siti Aminah", "Ketua Panitia Siti Aminah"),
    ],
)  # fmt: skip
def test_corrections_days_in_words_and_an_office_with_its_name_are_read(note: str, told: str) -> None:
    text = caption(note)
    assert told in text
    assert "bibit.0" not in text
    assert "Panitia dan" not in text


def test_a_building_named_by_a_letter_ends_its_sentence() -> None:
    found = [
        e.text for e in extract("Rawat jalan ada di Gedung B. Jumlah pasien naik.", date(2026, 11, 29), Names.load())
    ]
    assert "Gedung B" in found
