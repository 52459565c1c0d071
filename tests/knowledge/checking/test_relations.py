"""What a text says of two figures, of a rest, of a part and of a length comes out of the note and the text."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

ON = date(2026, 5, 20)


def wrong(checker: Checker, note: str, text: str) -> list[str]:
    """The figures of the text that are reported as facts."""
    found = checker.check(CheckRequest(text, ON, kind="caption", brief=note)).findings
    return [one.text for one in found if one.category == "fakta" and one.level == "error"]


@pytest.mark.parametrize(
    ("note", "text", "right", "other"),
    [
        ("bibit ditanam 72 batang, taun lalu cm 57. yg ikut 6 regu",
         "Bibit 72 batang ditanam, bertambah {} batang dibandingkan dengan tahun lalu, yaitu 57 batang.", "15", "enam"),
        ("skor akhir: pabean 48, kotasari 41, gerem 30", "Pabean unggul {} poin atas Kotasari.", "tujuh", "18"),
        ("laporan pencurian 9 di april, maret 3. 2 org saksi",
         "Sembilan laporan masuk pada April, {} kali lipat dari tiga laporan pada Maret.", "tiga", "dua"),
        ("pelanggaran turun dr 240 jd 180",
         "Kini 180 kasus, berkurang 60 kasus atau sekitar {} persen dibandingkan dengan sebelumnya, 240 kasus.",
         "25", "33"),
        ("parit skrg 40 cm mau dijadiin 1 meter", "Parit akan diperdalam {}1 meter.", "menjadi ", ""),
        ("kelas jahit 20 kursi, 13 udah kedaftar",
         "Dari 20 kursi, sebanyak 13 kursi sudah terisi sehingga tersisa {}.", "tujuh", "sembilan"),
        ("dari 90 lapak, 42 udah bayar retribusi", "Hampir {} lapak membayar retribusi.", "separuh", "sepertiga"),
        ("listrik padam jam 10 sampe jam 3 sore",
         "Listrik padam pukul 10.00–15.00. Selama {} jam tersebut warga menyiapkan lampu.", "lima", "tiga"),
        ("bazar buku 1 s/d 14 juni", "Bazar dibuka 1–14 Juni 2026. Bazar berlangsung {}.", "dua pekan", "satu bulan"),
        ("antre paling lama 30 mnt", "Antrean paling lama {} jam.", "setengah", "tiga perempat"),
    ],
)  # fmt: skip
def test_what_is_worked_out_comes_out(checker: Checker, note: str, text: str, right: str, other: str) -> None:
    assert wrong(checker, note, text.format(right)) == []
    assert wrong(checker, note, text.format(other)) != []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("hadir 40 warga, nambah 6 dari bulan lalu", "Sebanyak 40 warga hadir, bertambah enam orang dari bulan lalu."),
        ("omzet naik 3x lipat", "Omzet naik tiga kali lipat dari bulan sebelumnya."),
        ("separo lapak masih kosong", "Separuh lapak masih kosong."),
        ("kuota tinggal 4", "Kuota tersisa empat."),
    ],
)
def test_what_the_note_says_itself_needs_no_reckoning(checker: Checker, note: str, text: str) -> None:
    assert wrong(checker, note, text) == []


def test_a_list_of_different_things_has_their_total(checker: Checker) -> None:
    note = "bantuan: 4 tenda, 3 kompor, 6 terpal"
    right = "Ada 13 barang bantuan, yaitu empat tenda, tiga kompor, dan enam terpal."
    assert wrong(checker, note, right) == []
    assert wrong(checker, note, right.replace("13", "14")) != []
