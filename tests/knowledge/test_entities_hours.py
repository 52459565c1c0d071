"""Hours as operators write them: which half of the day a bare hour means, and hours without "jam"."""

from datetime import date

import pytest

from knowledge.entities import extract
from knowledge.names import Names

NAMES = Names.load()
ON = date(2026, 4, 15)


def hours(text: str) -> list[str]:
    return [one.key for one in extract(text, ON, NAMES) if one.kind == "time"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pentas wayang malem ini. jam 7 pembukaan. jam 8.30 dalang naik", ["19:00", "20:30"]),
        ("hadroh malem jumat mulai jam 8 di musala", ["20:00"]),
        ("motor boleh lewat jam 5 sore sampe 6 pagi", ["17:00/06:00"]),
        ("doa bersama abis isya. jam 10 bubar", ["22:00"]),
        ("tabligh akbar malem minggu. parkir di lapangan. bubar jam 11", ["23:00"]),
        ("organ tunggal ga boleh sampe malem. cukup sampe jam 10 aja", ["22:00"]),
        ("pasar malem cuma boleh sampe jam 12", ["00:00"]),
        ("pencarian dihentikan jam 6 karena gelap", ["18:00"]),
        ("perpus rame tiap sore. jam 5 tutup", ["17:00"]),
    ],
)
def test_an_evening_that_was_named_holds_for_the_hours_behind_it(text: str, expected: list[str]) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pentas malem ini. besok jam 7 bersih bersih", ["07:00"]),
        ("semalem angin kencang. jam 8 petugas motong pohon", ["08:00"]),
        ("gladi malam senin. selasa jam 9 lomba", ["09:00"]),
        ("ronda dari malam sampe jam 6", ["06:00"]),
    ],
)
def test_another_day_and_a_night_that_is_over_end_it(text: str, expected: list[str]) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jam 1 siang ujan jam 3 air naik jam 5 surut jam 7 listrik nyala", ["13:00", "15:00", "17:00", "19:00"]),
        ("jam besuk jam 10 sampe 12 sama jam 4 sampe 6", ["10:00/12:00", "16:00/18:00"]),
        ("gardu meledak jam 23.10. listrik nyala jam 2", ["23:10", "02:00"]),
        ("jam 7 kumpul jam 8 jalan jam 9 istirahat", ["07:00", "08:00", "09:00"]),
        ("lomba jam 1, panitia kumpul jam 8", ["13:00", "08:00"]),
        ("tarik tambang jam 14, upacara jam 7", ["14:00", "07:00"]),
    ],
)
def test_hours_are_told_in_their_order(text: str, expected: list[str]) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("latihan padus jam 4 di aula", "16:00"),
        ("rapat jam 1.30 di kantor", "13:30"),
        ("ujian kmrn batal karena mati lampu, diulang hari ini jam 1", "13:00"),
        ("hujan petir jam 2 sampe jam 7 malem", "14:00/19:00"),
        ("kios buka jam 9 sampe 9", "09:00/21:00"),
        ("posko jam 6 sampe 6 lagi", "06:00/06:00"),
        ("kebakaran toko jam 4", "04:00"),
        ("rombongan kumpul 4.30", "04:30"),
    ],
)
def test_what_is_held_by_day_is_not_at_night(text: str, expected: str) -> None:
    assert hours(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jam layanan 8 sampe 14.30", ["08:00/14:30"]),
        ("jam kerja senin kamis 7 sampe 15 jumat 7 sampe 15.30", ["07:00/15:00", "07:00/15:30"]),
        ("jam operasional truk. 21 sampe 4", ["21:00/04:00"]),
        ("bazar buku buka 10 sampe 20", ["10:00/20:00"]),
        ("poli pagi 8 sampe 11, sore 15 sampe 17.30", ["08:00/11:00", "15:00/17:30"]),
        ("jalan ditutup 6.15 sampe 7", ["06:15/07:00"]),
        ("truk dilarang jam 6 sampe 9 pagi dan 4 sampe 7 malem", ["06:00/09:00", "16:00/19:00"]),
        ("loket buka cuma sampe 11", ["11:00"]),
        ("masuk 6.50 pulang 3.10", ["06:50", "15:10"]),
        ("bus berangkat 5.00 7.00 13.00", ["05:00", "07:00", "13:00"]),
        ("kereta wisata jalan jam 9 11 dan 14", ["09:00", "11:00", "14:00"]),
        ("setengah 6 sore air naik", ["17:30"]),
        ("jam besuk 5 sore", ["17:00"]),
        ("semua mulai jam 6 hari sabtu", ["06:00"]),
        ("harus kelar jam 2 malem jam 4 jalan dibuka", ["02:00", "04:00"]),
        ("lahir jam 5 subuh tadi", ["05:00"]),
        ("listrik padam jam 1 sampe 3 siang ini", ["13:00/15:00"]),
    ],
)
def test_hours_without_a_word_for_a_clock(text: str, expected: list[str]) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "peserta umur 8 sampe 15",
        "rt 1 sampe 5 ikut",
        "pendaftaran buka 9 sampe 20",
        "kelas 7 sampe 9 masuk",
        "pompa jalan. 5 jam 2 mesin",
        "siaran 1 jam. 23 pendengar nelpon",
        "panjang 3.25 meter",
        "kerja bakti selesai 2 rt",
        "jam kerja 8 jam",
    ],
)
def test_other_figures_are_no_hours(text: str) -> None:
    assert hours(text) == []
