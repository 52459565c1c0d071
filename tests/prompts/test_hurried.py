"""Notes without marks: figures, verdicts and appeals behind the news are sentences, not a row of commas."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.entities.hurried import unparted
from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline.agencies import Agencies
from prompts.offline.patterns import Patterns
from prompts.offline.runs import runs
from prompts.offline.standing import stands
from prompts.offline.valued import valued
from prompts.offline.wording import sentence
from tests import bundled

SENT = datetime(2026, 11, 29, 15, tzinfo=JAKARTA)
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
    assert unparted(note) is hurried


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


def drafted(note: str, kind: str = "caption", agency: str = "Kelurahan Masigit") -> str:
    channel = "instagram" if kind == "caption" else None
    brief = read_note(note, kind=kind, channel=channel, agency=agency, sent_at=SENT, names=bundled.names())
    return bundled.offline().draft(Task(brief, None)).text


def row(*texts: str) -> list[str]:
    clauses = [Clause(text=text, role="lepas", joint="koma" if at else "") for at, text in enumerate(texts)]
    return [one.text for one in runs(clauses, Agencies())]


@pytest.mark.parametrize(
    ("clauses", "told"),
    [
        (
            ("bantuan air 7 tangki", "Gerem 3", "Suralaya 2"),
            ["bantuan air 7 tangki", "rinciannya Gerem 3 dan Suralaya 2"],
        ),
        (("hasil senam", "Gerem 287", "Merak 281"), ["hasil senam", "Gerem 287 dan Merak 281"]),
        (
            ("evakuasi sarang tawon", "4 personel", "satu unit rescue"),
            ["evakuasi sarang tawon", "4 personel dan satu unit rescue dikerahkan"],
        ),
        (
            ("pohon tumbang menimpa mobil", "tim BPBD tujuh orang"),
            ["pohon tumbang menimpa mobil", "tujuh orang tim BPBD dikerahkan"],
        ),
        (
            ("sidak takjil", "52 sampel diuji", "3 ada rhodamin B"),
            ["sidak takjil", "dari 52 sampel yang diuji, tiga ada rhodamin B"],
        ),
        (
            ("beras sudah disalurkan", "per keluarga 20 kilogram"),
            ["beras sudah disalurkan", "setiap keluarga menerima 20 kilogram"],
        ),
    ],
)
def test_clauses_of_one_kind_in_a_row_are_one(clauses, told):
    assert row(*clauses) == told


@pytest.mark.parametrize(
    "clauses",
    [
        ("kerja bakti", "4 petugas"),  # no operation that sends people out
        ("tarif sewa", "per orang 5 jam"),  # nothing is given
        ("panen padi", "Gerem 3"),  # one count is no breakdown
        ("sidak", "5 sampel diuji", "9 ada rhodamin B"),  # more than were examined
        ("sidak", "pasar diperiksa", "3 ada rhodamin B"),
    ],
)
def test_other_clauses_stay_apart(clauses):
    assert row(*clauses) == list(clauses)


def test_a_note_without_marks_is_told_in_sentences():
    text = drafted(
        "pengecoran jl lingkar kubang laban udah 65 persen panjang 1,2 km anggaran 3,4 miliar dari apbd "
        "target kelar 15 des"
    )
    assert "Panjangnya 1,2 kilometer. Anggarannya Rp3,4 miliar dari APBD." in text
    assert "Target selesai Selasa (15/12/2026)." in text


def test_what_is_no_event_gets_no_day_and_no_verb_of_one():
    text = drafted("progres jembatan kali seruni 72,5 persen telat 3 persen dari jadwal karena ujan", "rilis")
    assert "berlangsung" not in text
    assert "digelar" not in text.lower()
    assert "hari dan tanggal" not in text


def test_news_before_words_whose_speaker_follows_is_kept():
    note = 'drainase jl sunan gunung jati udah dikeruk lumpurnya 3 truk "alhamdulillah ga mampet lagi" kata pak rt'
    text = drafted(note, "rilis")
    assert "Drainase Jalan Sunan Gunung Jati sudah dikeruk." in text
    assert text.count("mampet") == 1


@pytest.mark.parametrize(
    ("note", "speaker"),
    [
        ("retribusi lapangan tenis 35 ribu per jam booking ke pak hendra 0812 9087 4431", "Lurah Masigit"),
        ("umkm keripik bu iyah rw 01 dapet izin pirt", "Lurah Masigit"),
        ("camat cibeber resmiin pos ronda rw 02 kalitimbang", "Camat Cibeber"),
    ],
)
def test_only_an_official_is_asked_for_a_statement(note, speaker):
    assert f"[LENGKAPI: kutipan {speaker}" in drafted(note, "rilis")


def test_a_short_title_goes_on_with_the_next_sentence():
    text = drafted("jl kh wasyid ditutup rabu jam 22.00-04.00 ada pemasangan girder motor lewat jl ketileng", "rilis")
    assert "Jalan K.H. Wasyid Ditutup, Ada Pemasangan Girder" in text


@pytest.mark.parametrize(
    ("note", "called"),
    [
        ("talud belakang sdn randakari jebol air masuk 2 kelas", False),
        ("trafo meledak deket pasar kranggot 3 rw gelap gulita", False),
        ("simulasi kebakaran di sdn randakari diikutin 80 siswa", True),
        ("karang taruna warnasari ngecat lapangan voli", True),
    ],
)
def test_no_call_follows_an_emergency(note, called):
    text = drafted(note)
    assert any(word in text for word in ("di akun ini", "Simpan kabar", "kolom komentar", "Teruskan kabar")) is called


@pytest.mark.parametrize("note", ["karang taruna warnasari ngecat lapangan voli", "60 lansia senam di lapangan merak"])
def test_a_report_asks_nobody_to_keep_it(note):
    assert "di akun ini." in drafted(note)


def test_a_day_stays_with_the_clause_that_has_it():
    text = drafted("warga keluhin bau dr got belakang ruko jl ahmad yani tim drainase kel turun besok pagi jam 8")
    assert "Jalan Ahmad Yani." in text.split("\n")[0]
    assert "Tim drainase kelurahan turun, Senin (30/11/2026) pagi" in text


def test_an_office_that_speaks_last_leaves_the_news_before_it():
    text = drafted(
        'realisasi investasi triwulan 3 tembus 11,4 triliun paling gede dr kimia dpmptsp bilang "target kelewat"'
    )
    assert "Realisasi investasi triwulan 3 menembus" in text
    assert text.lower().count("target kelewat") == 1


@pytest.mark.parametrize(
    "note", ["server dukcapil gangguan dr jam 9 pagi cetak kk dihentiin dulu", "kursi roda 15 unit dibagi dinsos td"]
)
def test_no_verb_of_an_event_is_put_into_what_is_none(note):
    assert "berlangsung" not in drafted(note)
