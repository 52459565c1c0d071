"""Weekdays of a note typed in a hurry: to come or past by the words around them, without a date where nothing tells."""

from datetime import date

import pytest

from knowledge.entities import extract
from tests import bundled

NAMES = bundled.names()
SUNDAY = date(2026, 11, 29)


def keys(text: str) -> list[str]:
    return [one.key for one in extract(text, SUNDAY, NAMES) if one.kind == "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("uji kir tutup krn alat rem dikalibrasi buka lagi kamis kendaraan lain ga kena denda", "2026-12-03"),
        ("34 guru paud lulus diklat dasar sertifikat bisa diambil mulai selasa di lantai 2", "2026-12-01"),
        ("layanan konsul pajak bphtb pindah ke loket 6 mulai senin loket 4 cuma buat pbb", "2026-11-30"),
        ("motor ini seminggu parkir di kantor kec kalo sampe jumat ga diambil diserahin ke polsek", "2026-12-04"),
        ("panwas lomba dari provinsi dateng rabu tolong buku administrasi dirapiin", "2026-12-02"),
        ("rabu ini penyaluran pkh di kantor pos bawa undangan sama ktp asli", "2026-12-02"),
        ("teater sma 1 di gedung dkc malem minggu tiket 15rb", "2026-12-05"),
        ("kebakaran 9 kios pasar kelapa bantuan modal dibahas senin", "2026-11-30"),
        ("lomba bertutur udah beres juara 1 maju ke serang tgl 18", "2026-12-18"),
    ],
)
def test_what_a_hurried_note_announces_is_the_next_such_day(text, expected) -> None:
    assert keys(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kel cikerai jaringan internet mati sejak selasa", "2026-11-24"),
        ("sembako buat 75 anak yatim diserahin di kel gunung sugih senin sore", "2026-11-23"),
        ("final voli sabtu malem tim samangraya menang 3-1", "2026-11-28"),
    ],
)
def test_what_a_hurried_note_reports_is_the_last_such_day(text, expected) -> None:
    assert keys(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pembukaan tmmd di kel bulakan rabu pagi bikin jalan 1,1 km", ["rabu pagi"]),
        ("kerja bakti kel gedong dalem minggu jam 6.30 bawa cangkul", ["minggu"]),  # sent on a Sunday
        ("klinik hewan buka senin rabu jumat steril kucing jantan 150 ribu", ["senin", "rabu", "jumat"]),
        ("konsultasi oss gratis tiap selasa sama kamis di mpp", ["setiap selasa", "kamis"]),
        ("rumah baca buka tiap hari kecuali senin", ["senin"]),
    ],
)
def test_a_weekday_that_nobody_can_date_is_left_without_a_date(text, expected) -> None:
    assert keys(text) == expected


def test_a_weekday_of_an_ordinary_report_is_the_last_one() -> None:
    assert keys("Kerja bakti RT 03 Ciwedus, Selasa, 80 warga membersihkan got.") == ["2026-11-24"]


def test_a_date_that_fits_only_a_year_long_over_is_no_date_of_an_invitation() -> None:
    assert keys("undangan musrenbang kel gedong dalem kamis 23 jan jam 8.30") == ["--01-23"]


def test_friday_prayer_is_no_day() -> None:
    assert keys("takziah abis jumat di masjid agung") == []
