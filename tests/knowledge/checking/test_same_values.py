"""A value written in another way is the same value; a slip beside it is near; a quotation has its words and speaker."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from knowledge.checking.request import CheckRequest

ON = date(2025, 9, 25)


def errors(checker: Checker, note: str, text: str) -> list[Finding]:
    report = checker.check(CheckRequest(text, ON, "caption", brief=note))
    return [f for f in report.findings if f.level == "error"]


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("delapan puluh warga hadir", "Sebanyak 80 warga hadir."),
        ("80 warga hadir", "Sebanyak delapan puluh warga hadir."),
        ("350 warga hadir", "Ratusan warga hadir."),
        ("45 warga hadir", "Puluhan warga hadir."),
        ("148 warga hadir", "Sekitar 150 warga hadir."),
        ("dana Rp1,2 miliar", "Dananya Rp1.200 juta."),
        ("dana 1,2 M rupiah", "Dananya Rp1,2 miliar."),
        ("dana Rp1.200.000.000", "Dananya Rp1,2 miliar."),
        ("dana 500rb per orang", "Dananya Rp500.000 per orang."),
        ("naik 85%", "Naik 85 persen."),
        ("naik tujuh persen", "Naik 7 persen."),
        ("turun 7,41 persen", "Turun 7,41%."),
        ("rapat kemarin", "Rapat berlangsung Rabu (24/9/2025)."),
        ("rapat besok jumat", "Rapat berlangsung Jumat (26/9/2025)."),
        ("rapat 3 hari lalu", "Rapat berlangsung Senin (22/9/2025)."),
        ("rapat rabu 24/9 kemarin jam 9 pagi", "Rapat berlangsung pada 24 September 2025 pukul 09.00 WIB."),
        ("pelatihan 22-24 september", "Pelatihan berlangsung 22–24 September 2025."),
        ("3-5 titik", "Ada 3–5 titik."),
        ("1,5 ton beras", "Sebanyak 1,5 ton beras."),
        ("1.500 kg beras", "Sebanyak 1,5 ton beras."),
        ("2 km jalan", "Jalan sepanjang 2.000 meter."),
        ("dua ratus ribu rupiah", "Biayanya Rp200.000."),
    ],
)
def test_another_writing_of_a_value_is_the_same(checker: Checker, note: str, text: str) -> None:
    assert [(f.text, f.message) for f in errors(checker, note, text)] == []


@pytest.mark.parametrize(
    ("note", "text", "wrong", "right"),
    [
        ("naik 85 persen", "Naik 87 persen.", "87 persen", "85 persen"),
        ("rapat 24/9/2025", "Rapat 25/9/2025.", "25/9/2025", "24/9/2025"),
        ("dana Rp1,2 miliar", "Dananya Rp1,3 miliar.", "Rp1,3 miliar", "Rp1,2 miliar"),
        ("jam 9", "Mulai pukul 08.00 WIB.", "pukul 08.00 WIB", "pukul 09.00 WIB"),
        ("350 warga hadir", "Sebanyak 530 warga hadir.", "530 warga", "350 warga"),
    ],
)
def test_a_slip_is_told_with_the_right_value(checker: Checker, note: str, text: str, wrong: str, right: str) -> None:
    assert [(f.text, f.suggestion) for f in errors(checker, note, text)] == [(wrong, right)]


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("45 warga hadir", "Ratusan warga hadir."),
        ("350 warga hadir", "Puluhan warga hadir."),
        ("dana Rp1,2 miliar", "Dananya Rp1,2 juta."),
        ("rapat kemarin", "Rapat berlangsung Selasa (23/9/2025)."),
    ],
)
def test_another_magnitude_or_day_is_an_error(checker: Checker, note: str, text: str) -> None:
    assert errors(checker, note, text)


SAID = 'rapat rabu 24/9, kata lurah ciwedus budi hartono "kami akan membersihkan saluran air setiap minggu pagi"'


def quoted(words: str, speaker: str = "Budi Hartono") -> str:
    return f"“{words},” kata {speaker}."


def test_a_quotation_word_for_word_is_supported(checker: Checker) -> None:
    assert errors(checker, SAID, quoted("Kami akan membersihkan saluran air setiap Minggu pagi")) == []


@pytest.mark.parametrize(
    "words",
    [
        "Kami akan membersihkan saluran air setiap Sabtu pagi",
        "Kami sudah membersihkan saluran air setiap Minggu pagi",
        "Kami tidak akan membersihkan saluran air setiap Minggu pagi",
        "Kami akan membersihkan saluran setiap Minggu pagi",
    ],
)
def test_an_altered_quotation_gets_its_own_words_back(checker: Checker, words: str) -> None:
    found = [f for f in errors(checker, SAID, quoted(words)) if f.category == "kutipan"]
    assert [f.suggestion for f in found] == ["“Kami akan membersihkan saluran air setiap minggu pagi,”"]


@pytest.mark.parametrize(
    "words",
    [
        "Kami bangga atas kerja keras semua pihak",
        "Warga harus menanam pohon tahun depan",
        "Kami akan membersihkan seluruh jalan dan taman di kota ini bersama relawan",
    ],
)
def test_an_invented_quotation_is_an_error(checker: Checker, words: str) -> None:
    found = [f for f in errors(checker, SAID, quoted(words)) if f.category == "kutipan"]
    assert [f.suggestion for f in found] == ["[LENGKAPI: kutipan Budi Hartono]"]


@pytest.mark.parametrize("speaker", ["Camat Cibeber", "Robinsar", "Wali Kota Cilegon"])
def test_a_quotation_of_another_speaker_is_an_error(checker: Checker, speaker: str) -> None:
    text = quoted("Kami akan membersihkan saluran air setiap Minggu pagi", speaker)
    assert [f.category for f in errors(checker, SAID, text) if f.text.startswith("“")] == ["kutipan"]
