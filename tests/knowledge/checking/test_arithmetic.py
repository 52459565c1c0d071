"""What can be worked out is worked out: weekdays, sums, shares, people against households."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest


def rules(checker: Checker, text: str) -> list[str]:
    report = checker.check(CheckRequest(text, date(2026, 1, 10), brief=text))
    return [f.rule for f in report.findings if f.rule.startswith("hitungan.")]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Acara digelar Selasa (24/9/2025).", "hitungan.hari"),
        ("Acara digelar Senin, 24 September 2025.", "hitungan.hari"),
        ("Terdampak 487 KK, yaitu 135 KK di RW 02 dan 362 KK di RW 04.", "hitungan.jumlah"),
        ("Sebanyak 150 warga hadir, terdiri atas 80 laki-laki dan 60 perempuan.", "hitungan.jumlah"),
        ("Sebanyak 40 dari 80 warga (60 persen) sudah didata.", "hitungan.persen"),
        ("Banjir berdampak pada 3.227 KK dan 1.814 jiwa.", "hitungan.kk-jiwa"),
        ("Jalan diaspal selama empat malam, Kamis–Sabtu (27–29/8/2026).", "hitungan.lama"),
        ("Pelatihan berlangsung selama 4 hari, Senin–Rabu (24–26/8/2026).", "hitungan.lama"),
        ("Tercatat 16 kasus, turun dari tujuh kasus pada Desember.", "hitungan.arah"),
        ("Jumlah peserta naik dari 120 orang menjadi 80 orang.", "hitungan.arah"),
    ],
)
def test_a_figure_that_cannot_be_is_reported(checker: Checker, text: str, rule: str) -> None:
    assert rule in rules(checker, text)


@pytest.mark.parametrize(
    "text",
    [
        "Acara digelar Rabu (24/9/2025).",
        "Acara digelar Jumat–Minggu (2–4/1/2026).",
        "Terdampak 487 KK, yaitu 135 KK di RW 02 dan 352 KK di RW 04.",
        "Sebanyak 140 warga hadir, terdiri atas 80 laki-laki dan 60 perempuan.",
        "Sebanyak 51 dari 57 program (89,5 persen) selesai.",
        "Banjir berdampak pada 3.227 KK dan 11.814 jiwa.",
        "Tercatat 16 kasus, naik dari tujuh kasus pada Desember.",
        "Jumlah peserta turun dari 120 orang menjadi 80 orang.",
        "Sebanyak 300 warga hadir. Harga turun dari Rp500 menjadi Rp400.",
        "Layanan terdiri atas 3 loket dan 2 mobil keliling.",
    ],
)
def test_a_figure_that_fits_is_left_alone(checker: Checker, text: str) -> None:
    assert rules(checker, text) == []


def test_the_right_weekday_is_the_suggestion(checker: Checker) -> None:
    text = "Acara digelar Selasa (24/9/2025)."
    report = checker.check(CheckRequest(text, date(2025, 9, 25), brief="acara 24/9/2025"))
    assert report.fixed == "Acara digelar Rabu (24/9/2025)."


@pytest.mark.parametrize(
    "text",
    [
        "Jalan diaspal selama tiga malam, Kamis–Sabtu (27–29/8/2026).",
        "Mereka menginap selama dua malam, Kamis–Sabtu (27–29/8/2026).",
        "Pelatihan berlangsung selama tiga hari, Senin–Rabu (24–26/8/2026).",
        "Pekerjaan berlangsung selama lima hari kerja, Senin–Minggu (24–30/8/2026).",
        "Peserta berlatih selama dua hari pada 24–30 Agustus 2026.",
    ],
)
def test_a_length_that_its_range_has_is_not(checker: Checker, text: str) -> None:
    assert "hitungan.lama" not in rules(checker, text)
