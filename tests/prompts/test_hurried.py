"""Notes without marks: figures, verdicts and appeals behind the news are sentences, not a row of commas."""

import pytest

from prompts.offline.hurried import is_hurried, stands
from prompts.offline.patterns import Patterns
from prompts.offline.valued import valued
from prompts.offline.wording import sentence

LINES = Patterns.load().clauses
PROPERTIES = [
    ("panjang 1,2 kilometer", "panjangnya 1,2 kilometer"),
    ("anggaran Rp3,4 miliar dari APBD", "anggarannya Rp3,4 miliar dari APBD"),
    ("kuota 20 orang", "kuotanya 20 orang"),
    ("diameter 40 sentimeter", "diameternya 40 sentimeter"),
    ("penonton sekitar 800", "penontonnya sekitar 800"),
    ("450 meter persegi", "luasnya 450 meter persegi"),
    ("210 meter kali 2,5 meter", "ukurannya 210 meter kali 2,5 meter"),
    ("15 kursi", "tersedia 15 kursi"),
    ("syarat KTP, NPWP", "syaratnya KTP, NPWP"),
    ("target selesai Selasa (15/12/2026)", "pengecoran itu ditargetkan selesai Selasa (15/12/2026)"),
]
NONE = [
    "jam 9 pagi",
    "tahap 2 selesai",
    "titik 3 di depan balai",
    "peserta membawa matras",
    "panjang jalan diukur petugas",
    "panjang sekali",
    "dana terkumpul untuk warga",
    "hadiah diserahkan camat",
]
WHOLE = [
    "petugas mengangkut 3 ton sampah",
    "tidak ada korban",
    "ada pemasangan girder",
    "motor lewat Jalan Ketileng",
    "hasilnya boleh dibawa pulang",
]
PARTS = [
    "sekarang dirawat di RSUD",
    "bulan depan dipantau lagi oleh kader",
    "3 ada rhodamin B",
    "sudah terisi 11",
    "19 tidak lolos",
    "dijual ke pasar",
    "naik 4 persen dari tahun lalu",
]


@pytest.mark.parametrize(("clause", "told"), PROPERTIES)
def test_a_word_and_its_figure_are_a_sentence_about_the_property(clause, told):
    assert valued(clause, "pengecoran Jalan Ciwaduk", LINES) == told


@pytest.mark.parametrize("clause", NONE)
def test_what_has_no_value_is_no_property(clause):
    assert valued(clause, "pengecoran Jalan Ciwaduk", LINES) == ""


def test_an_age_is_that_of_whom_a_course_takes():
    assert valued("usia 18–35 tahun", "pelatihan barista", LINES) == "usia peserta 18–35 tahun"
    assert valued("usia 35 tahun", "korban kecelakaan", LINES) == "usianya 35 tahun"


@pytest.mark.parametrize("clause", WHOLE)
def test_a_clause_with_subject_and_predicate_stands_alone(clause):
    assert stands(clause, LINES)


@pytest.mark.parametrize("clause", PARTS)
def test_what_lacks_its_subject_goes_on(clause):
    assert not stands(clause, LINES)


@pytest.mark.parametrize(
    ("note", "hurried"),
    [
        ("pasar kranggot dibersihin 40 org ikut", True),
        ("retribusi 7.500 per hari jam 08.00 di jl. merak panjang 1,2 km", True),
        ("pasar kranggot dibersihkan, 40 orang ikut", False),
        ("pasar kranggot dibersihkan. 40 orang ikut", False),
    ],
)
def test_a_note_is_hurried_when_no_mark_parts_it(note, hurried):
    assert is_hurried(note) is hurried


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 unit mobil datang", "Tiga unit mobil datang."),
        ("1 kamar rusak", "Satu kamar rusak."),
        ("12 rumah rusak", "Sebanyak 12 rumah rusak."),
        ("3 pohon dan 2 tiang tumbang", "Sebanyak 3 pohon dan 2 tiang tumbang."),
        ("2 dari 5 pompa rusak", "Sebanyak 2 dari 5 pompa rusak."),
        ("112 siap dihubungi", "112 siap dihubungi."),
    ],
)
def test_a_small_figure_that_opens_a_sentence_is_a_word(text, told):
    assert sentence(text) == told
