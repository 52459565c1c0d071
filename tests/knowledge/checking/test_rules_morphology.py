"""di- and ke-, me- and pe-, slips: the word behind the affix decides, and a vocabulary knows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.checking.kinds import Rule
from knowledge.checking.kinds.misspelling import meant
from knowledge.checking.prose import Prose
from knowledge.checking.resolve import apply, resolve
from knowledge.checking.vocabulary import vocabulary
from tests import bundled

RULES = [rule for rule in bundled.rules() if rule.id.startswith("morfologi.")]


def repaired(text: str, rules: list[Rule] = RULES) -> str:
    return apply(text, resolve(f for rule in rules for f in rule.find(Prose(text))))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Sampah di angkut petugas.", "Sampah diangkut petugas."),
        ("Jalan di perbaiki bulan depan.", "Jalan diperbaiki bulan depan."),
        ("Peserta di-data panitia.", "Peserta di-data panitia."),  # "di data" may be a place in a sentence: left alone
        ("Tim menuju kelokasi.", "Tim menuju ke lokasi."),
        ("Warga mensetujui usulan.", "Warga menyetujui usulan."),
        ("Petugas mengkosongkan bak.", "Petugas mengosongkan bak."),
        ("Panitia mentampilkan hasil.", "Panitia menampilkan hasil."),
        ("Saluran meng alir lancar.", "Saluran mengalir lancar."),
        ("Kegiatan berjalan lancarr pagi ini.", "Kegiatan berjalan lancar pagi ini."),
        ("Peserta menunjukan kartu yang dicocokan petugas.", "Peserta menunjukkan kartu yang dicocokkan petugas."),
        ("Botol diletakan di tong.", "Botol diletakkan di tong."),
        ("Lomba dilakukkan setelah perbaikkan jalan.", "Lomba dilakukan setelah perbaikan jalan."),
        ("Masukan botol ke kantong.", "Masukkan botol ke kantong."),
        ("Benda pameran tidak boleh di sentuh.", "Benda pameran tidak boleh disentuh."),
    ],
)
def test_a_wrong_form_becomes_the_right_one(written: str, right: str) -> None:
    assert repaired(written) == right


@pytest.mark.parametrize(
    "text",
    [
        "Anak-anak bermain di utara kota, di hulu sungai, di panggung, dan di pohon.",
        "Layanan dibuka, dikelola, diunggah, disurvei, dan distandardisasi.",
        "Kesehatan keluarga, keadaan kelurahan, dan keterampilan ketua kelompok dijaga.",
        "Panitia memperhatikan, mempelajari, mempunyai, mengkaji, mengkritik, memprogramkan, dan mentransfer.",
        "Kader jumantik menjelaskan adminduk, musala, dan pascabanjir.",
        "Di antara peserta ada pelajar yang duduk di dalam ruangan.",
    ],
)
def test_right_forms_are_left_alone(text: str) -> None:
    assert repaired(text) == text


def test_a_text_in_another_language_is_not_a_list_of_slips() -> None:
    english = "the government announced several improvements regarding transportation facilities yesterday " * 20
    assert repaired(english) == english


def test_a_choice_of_two_words_is_no_slip() -> None:
    assert not meant("zzzzzz")
    assert meant("masyarakt") == "masyarakat"
    assert meant("kelurhan") == "kelurahan"  # far more common than "keluhan"
    assert not meant("pelaksanan")  # "pelaksana" and "pelaksanaan" are as common


@given(st.text(alphabet="abdegikmnprstu", min_size=1, max_size=14))
def test_the_vocabulary_answers_about_any_word(word: str) -> None:
    assert vocabulary().known(word) in {True, False}
    assert word not in vocabulary().common or vocabulary().known(word)
