"""Names in full beside the official ones: what an abbreviation stands for, agencies of the city, terms of the note."""

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from knowledge.checking.resolve import LIKENED, fixes, mends_writing
from tests.knowledge.checking.material import request


def found(checker: Checker, note: str, text: str, rules: str = "istilah", **more: str) -> list[Finding]:
    report = checker.check(request(text, brief=note, kind="caption", **more))
    return [f for f in report.findings if f.level != "suggestion" and f.rule.startswith(rules)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Warga dilayani di Badan Latihan Kerja (BLK) pada pagi hari.", "Balai Latihan Kerja"),
        ("Rapat Forum Kerukunan Antarumat Beragama (FKUB) selesai.", "Forum Kerukunan Umat Beragama"),
        ("Data itu dari Badan Statistik Pusat (BPS).", "Badan Pusat Statistik"),
        ("Program Keluarga Sejahtera (PKH) menjangkau 40 keluarga.", "Program Keluarga Harapan"),
        ("Dinas Angkutan Kota (Dishub) Kota Cilegon mengatur arus.", "Dinas Perhubungan"),
    ],
)
def test_what_an_abbreviation_stands_for_is_given_its_official_name(checker: Checker, text: str, right: str) -> None:
    assert right in [f.suggestion for f in found(checker, "rapat dan pelayanan warga, 40 keluarga", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Warga dilayani di Balai Latihan Kerja (BLK) pada pagi hari.",
        "Anak menerima Kartu Identitas Anak (KIA); ibunya membaca buku Kesehatan Ibu dan Anak (KIA).",
        "Dinas Perhubungan Kota Cilegon (Dishub) mengatur arus.",
        "Pelaku Usaha Mikro, Kecil, dan Menengah (UMKM) hadir.",
        "Kelompok Biola Lintas Kampung (BLK) tampil.",
        "Sebanyak 40 pedagang kaki lima (PKL) pindah.",
    ],
)
def test_an_official_name_and_one_of_something_else_are_let_be(checker: Checker, text: str) -> None:
    assert found(checker, "rapat dan pelayanan warga. grup biola lintas kampung. 40 pkl pindah", text) == []


def test_an_agency_that_the_city_does_not_have_is_reported(checker: Checker) -> None:
    note, agency = "lomba baca rabu pagi", "Dinas Perpustakaan dan Kearsipan Kota Cilegon"
    (almost,) = found(checker, note, "Dinas Pustaka dan Arsip Kota Cilegon membuka lomba baca.", agency=agency)
    assert almost.suggestion == "Dinas Perpustakaan dan Kearsipan"
    (none,) = found(checker, note, "Dinas Peternakan Unggul Kota Cilegon membuka lomba baca.", agency=agency)
    assert none.rule == "istilah.nama-instansi"
    assert found(checker, note, "Badan Kesbangpol Kota Cilegon membuka lomba baca.", agency=agency) == []


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("upacara hari sumpah pemuda di alun-alun", "Upacara Hari Sumpah Pemuda digelar.",
         "Upacara Hari Janji Pemuda digelar."),
        ("pekan olahraga pelajar kota dibuka", "Acara Pekan Olahraga Pelajar dibuka.",
         "Acara Bulan Olahraga Pelajar dibuka."),
    ],
)  # fmt: skip
def test_a_term_of_the_note_with_one_other_word_is_reported(
    checker: Checker, note: str, right: str, wrong: str
) -> None:
    assert found(checker, note, f"{right} Warga hadir.") == []
    likened = found(checker, note, f"{wrong} Warga hadir.")
    assert [f.rule for f in likened] == [LIKENED]
    assert all(fixes(f) and not mends_writing(f) for f in likened)  # offered, and put in by no writer unasked


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("lomba lari sabtu pagi", "“Terima kasih,” kata Sekretaris Dinas Pemuda dan Olahraga (Dispora) Kota Cilegon."),
        ("kabid perpustakaan bu Wida Ningsih bilang senang",
         "Kepala Bidang Perpustakaan Kota Cilegon Wida Ningsih senang."),
        ("ketua pengawas H. Nafi'i Rahmat hadir", "Rapat itu dipimpin ketua pengawas Nafi'i Rahmat."),
    ],
)  # fmt: skip
def test_a_word_abbreviated_by_the_text_a_division_and_an_apostrophe_are_no_open_facts(
    checker: Checker, note: str, text: str
) -> None:
    agency = "Dinas Pemuda dan Olahraga Kota Cilegon" if "Dispora" in text else "Dinas Perpustakaan dan Kearsipan"
    rules = ("fakta.place", "fakta.person" if "Nafi" in text else "fakta.organisation")
    assert [f.text for f in found(checker, note, text, "fakta", agency=agency) if f.rule in rules] == []


def test_a_team_that_wins_is_not_the_citys_programme(checker: Checker) -> None:
    assert found(checker, "smpn 5 cilegon juara umum", "SMPN 5 Cilegon Juara Umum Lomba Renang\n\nWarga hadir.") == []
    assert found(checker, "lapor", "Lapor lewat Cilegon Juara dan SP4N-LAPORKAN! ya.") != []


@pytest.mark.parametrize(
    ("agency", "short"),
    [("Dinas Sosial Kota Cilegon", "Dinsos"), ("Dinas Pendidikan dan Kebudayaan Kota Cilegon", "Dindikbud")],
)
def test_the_short_name_of_an_agency_is_no_wrong_word_of_its_long_one(
    checker: Checker, agency: str, short: str
) -> None:
    note = f"santunan yatim di masjid agung. dari {agency.lower()}"
    text = f"Santunan disalurkan. Ikuti kabar berikutnya dari {short} Kota Cilegon di akun ini."
    assert found(checker, note, text, agency=agency) == []


def test_two_names_that_have_only_the_city_in_common_are_two(checker: Checker) -> None:
    note = "rapat di dinas statistik dan persandian kota cilegon selasa pagi"
    assert found(checker, note, "Rapat dibuka Selasa pagi. Ikuti kanal Pemerintah Kota Cilegon.") == []
