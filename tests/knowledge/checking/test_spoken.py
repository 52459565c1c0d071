"""A note typed as it was spoken, figures in words: its hours, days and rests vouch for the text as digits would."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.checking.spoken import in_digits

CHECKER = Checker.load()


def alarms(note: str, text: str, on: date = date(2026, 3, 12)) -> list[str]:
    found = CHECKER.check(CheckRequest(text=text, on=on, brief=note, kind="caption")).findings
    return [f"{f.rule}: {f.text}" for f in found if f.level != "suggestion"]


@pytest.mark.parametrize(
    ("spoken", "digits"),
    [
        ("dari jam delapan sampe jam sebelas", "dari jam 8 sampe jam 11"),
        ("mulai setengah delapan sampe jam sepuluh lewat seperempat", "mulai jam 7.30 sampe jam 10.15"),
        ("jam tiga kurang lima belas menit", "jam 2.45"),
        ("selasa tanggal sepuluh februari", "selasa tanggal 10 februari"),
        ("sejak maret dua ribu dua puluh lima", "sejak maret 2025"),
        ("sasarannya seribu dua ratus empat puluh anak", "sasarannya 1.240 anak"),
        ("biaya dua juta lima ratus ribu rupiah", "biaya 2,5 juta rupiah"),
        ("telpon satu satu dua", "telpon 112"),
        ("panen dua koma lima ton", "panen 2,5 ton"),
    ],
)
def test_hours_days_and_figures_said_aloud_are_written_in_digits(spoken: str, digits: str) -> None:
    assert in_digits(spoken) == digits


@pytest.mark.parametrize(
    "note",
    [
        "peserta lima orang, dua laki-laki tiga perempuan",
        "salah satu warga",
        "level dua april",
        "jl tujuh belas agustus",
        'katanya "dua puluh satu tahun kami menunggu"',
        "36 org, 20 dari ramanuju",
        "berdua, bertiga, sepuluh",
    ],
)
def test_names_ranks_small_numbers_and_quotations_stay_as_they_are(note: str) -> None:
    assert in_digits(note) == note


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        (
            "razia truk jam delapan sampe jam sebelas, enam puluh dua truk, kena tilang delapan belas",
            "Razia berlangsung pukul 08.00–11.00 WIB.",
            "Razia berlangsung pukul 08.00–12.00 WIB.",
        ),
        (
            "damkar nangani lima puluh tiga ular: Citangkil dua puluh satu, Ciwandan tujuh belas, sisanya kec lain",
            "Dari 53 ular, 21 ditemukan di Citangkil, 17 di Ciwandan, dan 15 di kecamatan lain.",
            "Dari 53 ular, 21 ditemukan di Citangkil, 17 di Ciwandan, dan 25 di kecamatan lain.",
        ),
        (
            "satpamnya ada empat puluh delapan dari enam belas lokasi, tiap lokasi ngirim tiga",
            "Sebanyak 48 satpam datang dari 16 lokasi yang masing-masing mengirim tiga orang.",
            "Sebanyak 48 satpam datang dari 16 lokasi yang masing-masing mengirim lima orang.",
        ),
        (
            "kemarin rabu tanggal sebelas maret, lanjutannya rabu tanggal delapan belas",
            "Pelatihan lanjutan diadakan pada Rabu (18/3/2026).",
            "Pelatihan lanjutan diadakan pada Rabu (25/3/2026).",
        ),
        (
            "mulai tanggal enam belas maret jam sembilan di semua puskesmas, kita punya sembilan",
            "Layanan dibuka di sembilan puskesmas.",
            "Layanan dibuka di empat belas puskesmas.",
        ),
    ],
)
def test_what_a_spoken_note_says_needs_no_other_source(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)
