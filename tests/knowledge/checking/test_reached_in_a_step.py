"""A figure that a step of arithmetic leads to is for the operator to confirm; one that none leads to is an alarm."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

ON = date(2026, 6, 24)
FACTS = {"fakta.number", "fakta.money", "hitungan.hubungan"}


def open_facts(checker: Checker, note: str, text: str) -> list[str]:
    found = checker.check(CheckRequest(text, ON, kind="caption", brief=note)).findings
    return [f.text for f in found if f.level != "suggestion" and f.rule in FACTS]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("halte ditambah 6 skrg jadi 41", "Kini ada 41 halte, bertambah enam dari semula 35.",
         "Kini ada 41 halte, bertambah enam dari semula 37."),
        ("lari estafet tim A 3 menit 25, tim B 4 menit 5",
         "Tim A finis dalam tiga menit 25 detik, 40 detik lebih cepat daripada tim B (empat menit lima detik).",
         "Tim A finis dalam tiga menit 25 detik, 50 detik lebih cepat daripada tim B (empat menit lima detik)."),
        ("tiap RT dpt 45 bibit/hari, 12 hari", "Selama 12 hari dibagikan 45 bibit setiap hari. Jumlahnya 540 bibit.",
         "Selama 12 hari dibagikan 45 bibit setiap hari. Jumlahnya 640 bibit."),
        ("anggaran taman 900jt, panjang jalur 450 m",
         "Jalur 450 meter itu menelan Rp900 juta, rata-rata Rp2 juta per meter.",
         "Jalur 450 meter itu menelan Rp900 juta, rata-rata Rp3 juta per meter."),
        ("kuota 4.000 kursi, jalur dekat rumah 60%, pindahan 5",
         "Dari 4.000 kursi, 2.400 untuk warga sekitar dan 200 untuk pindahan.",
         "Dari 4.000 kursi, 2.700 untuk warga sekitar dan 200 untuk pindahan."),
        ("koperasi 160 anggota, 120 dah lunas", "Tiga perempatnya, yakni 120 orang dari 160 anggota, sudah lunas.",
         "Dua pertiganya, yakni 120 orang dari 160 anggota, sudah lunas."),
        ("laporan masuk 2.000, beres 1.600", "Empat dari lima laporan selesai: 1.600 dari 2.000.",
         "Tiga dari lima laporan selesai: 1.600 dari 2.000."),
        ("pos buka senin-jumat jam 8-15", "Pos buka lima hari dalam sepekan.", "Pos buka empat hari dalam sepekan."),
        ("rata2 nilai 82 thn lalu 75", "Nilai rata-ratanya 82, naik tujuh dari tahun lalu.",
         "Nilai rata-ratanya 86, naik tujuh dari tahun lalu."),
        ("pajak terkumpul Rp21,4 M. thn lalu 18,6", "Pajak yang terkumpul Rp21,4 miliar; tahun lalu Rp18,6 miliar.",
         "Pajak yang terkumpul Rp21,4 miliar; tahun lalu Rp16,8 miliar."),
        ("lomba sumpit, daftar ga bayar tiket", "Biaya menonton? Nol rupiah.", "Biaya menonton? Rp5.000."),
    ],
)  # fmt: skip
def test_what_one_step_leads_to_is_no_alarm(checker: Checker, note: str, right: str, wrong: str) -> None:
    assert open_facts(checker, note, right) == []
    assert open_facts(checker, note, wrong) != []


def test_a_figure_that_the_note_gives_the_same_thing_is_not_reckoned_away(checker: Checker) -> None:
    note = "aduan agustus 30, juli 42"
    assert open_facts(checker, note, "Aduan pada Agustus 30, berkurang 12 dari Juli yang 42.") == []
    assert open_facts(checker, note, "Aduan pada Agustus 30, bertambah 12 dari Juli yang 18.") != []
