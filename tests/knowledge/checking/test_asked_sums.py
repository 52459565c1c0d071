"""A result that the note asks the writer to work out is the note's; one that it never asked for is not."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

CHECKER = Checker.load()


def unsupported(note: str, text: str) -> list[str]:
    request = CheckRequest(text=text, on=date(2026, 5, 18), brief=note)
    return [one.text for one in CHECKER.check(request).findings if one.rule.startswith("fakta.")]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("paving gang mawar panjang 210 m lebar 2 m, jadi luasnya dihitung", "Luasnya 420 meter persegi.",
         "Luasnya 520 meter persegi."),
        ("biaya ujian 20 orang, 1,2 jt per orang, hitung totalnya", "Biaya ujian Rp24 juta.", "Biaya ujian Rp42 juta."),
        ("nilai limit 365 jt, hasilnya 412 jt, jd lbh tinggi brp", "Hasil itu Rp47 juta di atas nilai limit.",
         "Hasil itu Rp74 juta di atas nilai limit."),
        ("sapi 64, kerbau 38, kambing 148, jumlah dosisnya itungin", "Sebanyak 250 ternak divaksin.",
         "Sebanyak 350 ternak divaksin."),
        ("skrining pertama 96 orang sama kedua 104 orang, totalin ya", "Sebanyak 200 orang diperiksa.",
         "Sebanyak 210 orang diperiksa."),
        ("telur 26rb/kg (pasar 29), hitung hematnya", "Telur Rp26.000 per kg, lebih murah Rp3.000.",
         "Telur Rp26.000 per kg, lebih murah Rp4.000."),
    ],
)  # fmt: skip
def test_what_was_asked_for_may_be_worked_out_and_only_rightly(note: str, right: str, wrong: str) -> None:
    assert unsupported(note, right) == []
    assert unsupported(note, wrong)


def test_nobody_asked_for_this_sum() -> None:
    note = "rapat dihadiri 210 kader. bulan lalu cuma 40 lurah yg datang. gedung lantai 2"
    assert unsupported(note, "Rapat menghasilkan 8.400 usulan.")


@pytest.mark.parametrize("text", ["Diameter sarang 45 cm.", "Rambu dipasang setinggi 30 cm dari jalan."])
def test_a_unit_behind_its_figure_is_no_word_of_talk(text: str) -> None:
    findings = CHECKER.check(CheckRequest(text=text, on=date(2026, 5, 18))).findings
    assert not [one for one in findings if one.rule == "ejaan.kata-tidak-baku"]
