"""Figures of a note typed in a hurry: what is money without "Rp", what counts, what is a number to call."""

import pytest

from tests.bot.hurried import brief, caption


def told(note: str) -> str:
    found = brief(note)
    return " | ".join([one.text for one in found.clauses] or [found.what])


@pytest.mark.parametrize(
    ("note", "sums"),
    [
        ("retribusi lapangan tenis 35 ribu per jam siang 50 ribu malem pesen ke pak hen", ["Rp35.000", "Rp50.000"]),
        ("bazar murah hari kamis minyak 14 ribu gula 15 ribu beras 5 kg 58 ribu satu kk satu paket",
         ["Rp14.000", "Rp15.000", "Rp58.000"]),
        ("lomba mancing minggu pagi tiket 50 ribu hadiah utama kambing peserta bawa joran sendiri", ["Rp50.000"]),
        ("jalan rt 07 gelap abis kabel lampu dicuri kerugian 2 juta ronda ditambah jadi 6 org", ["Rp2 juta"]),
        ("betonisasi gang 4 rampung 210 m dana dpwkel 148 juta warga udah bisa lewat motor", ["Rp148 juta"]),
        ("duren jatuhan di kebon cikerai lagi musim 30 sampe 70 ribu sebiji", ["Rp30.000–Rp70.000"]),
        ("guru ngaji se kec grogol nerima insentif 143 org sejuta setengah per org", ["Rp1,5 juta"]),
        ("tarif parkir pasar baru tetep 2 ribu motor 3 ribu mobil", ["motor Rp2.000", "mobil Rp3.000"]),
        ("tiket kolam renang anak 5 ribu dewasa 10 ribu senin libur", ["anak Rp5.000", "dewasa Rp10.000"]),
    ],
)  # fmt: skip
def test_thousands_and_millions_without_anything_counted_are_sums(note: str, sums: list[str]) -> None:
    text = told(note)
    assert [one for one in sums if one not in text] == []


@pytest.mark.parametrize(
    "note",
    [
        "bibit lele 12 ribu ekor disebar ke 8 pokdakan citangkil 4 ribu cibeber 5 ribu purwakarta 3 ribu",
        "cilegon fc menang 3-1 lawan perserang penonton sekitar 4 ribu pulang tertib",
        "satpol pp bantuin nenek nyebrang viral 2 juta penonton namanya pak ujang",
        "tabligh akbar di alun alun kapasitas 5 ribu jalan depan kejaksaan ditutup",
        "beras cpp udah disalurin jombang 1.140 kpm citangkil 1.876 pulomerak 1.302 per keluarga 20 kilo",
        "cakupan jkn 99,4 persen 473 ribu jiwa",
    ],
)
def test_thousands_that_count_are_no_sums(note: str) -> None:
    assert "Rp" not in told(note)


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("lampu jalan nambah 85 titik taon ini yg mati lapor 0254 391122", "0254 391122"),
        ("kalo ada pohon tumbang telpon (0254) 391122 dijawab 24 jam", "(0254) 391122"),
        ("mobil dinas A 1234 BC dilelang minggu ini siapa aja boleh nawar", "A 1234 BC"),
    ],
)
def test_a_number_to_call_and_a_plate_stay_as_they_are(note: str, number: str) -> None:
    assert number in told(note)


def test_who_is_counted_behind_a_number_to_call_counts() -> None:
    assert "12 orang" in told("pendaftaran relawan 0812 9087 4431 12 org udah daftar")


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("nilai ikm puskesmas jombang 87.4 naik dr 85 tahun lalu", "87,4"),
        ("kadar klorin di rumah warga 0.35 masih aman", "0,35"),
        ("talud ambrol rugi 1.6 m warga diungsikan", "Rp1,6 miliar"),
        ("gowes 25 kilo dari alun alun finis di pantai", "25 kilometer"),
        ("kode loket 07 pindah ke lantai bawah", "07"),
        ("listrik padam setengah jam di rw 2", "setengah jam"),
        ("kader cek jentik rumah satu satu", "satu per satu"),
        ("stok beras sept 40 ton okt 52 ton", "Oktober"),
    ],
)
def test_a_figure_is_printed_as_it_was_meant(note: str, printed: str) -> None:
    assert printed in told(note)


@pytest.mark.parametrize(
    ("note", "place"),
    [("tiap rw 3 tong sampah baru di kel gerem", "RW 03"), ("pendatang lapor rt 1x24 jam", "RT 01")],
)
def test_what_each_neighbourhood_gets_is_no_neighbourhood(note: str, place: str) -> None:
    found = brief(note)
    assert place not in told(note)
    assert place not in [one.neighbourhood for one in found.where]


@pytest.mark.parametrize("each", ["6 org / malam", "6 org/malam", "6 orang / malem"])
def test_so_many_each_night_is_no_choice_of_two(each: str) -> None:
    assert "per malam" in caption(f"ronda aktif lg mulai sabtu 20 desember, {each}, jadwal ditempel di pos")
