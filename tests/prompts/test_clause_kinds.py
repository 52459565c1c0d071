"""Telegraphic clauses of hurried notes, each told as a correct sentence by its kind."""

from datetime import datetime

import pytest

from bot.intake import read_note
from knowledge.names import Names
from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline import OfflineWriter
from prompts.offline.patterns import Patterns
from prompts.offline.rows import serial
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.clause import realised
from prompts.offline.telegraphic.head import unrun
from prompts.offline.telegraphic.predicates import going_on
from tests.prompts.briefs import JAKARTA

NAMES = Names.load()
WRITER = OfflineWriter.load()
LINES = Patterns.load().clauses
SENT = datetime(2026, 11, 24, 15, tzinfo=JAKARTA)
CONTEST = About("lomba itu", "lomba pidato di Aula Kecamatan Grogol", LINES)
TOLD = [
    ("jarak tempuh 5 kilometer", "jarak tempuhnya 5 kilometer"),
    ("uang saku Rp50.000 per hari", "uang sakunya Rp50.000 per hari"),
    ("penceramah Ustaz Mahmud", "penceramahnya Ustaz Mahmud"),
    ("pembina upacara Camat Grogol", "pembina upacara ialah Camat Grogol"),
    ("ikut 12 madrasah", "lomba itu diikuti 12 madrasah"),
    ("hadir 40 kader dari 3 kelurahan", "lomba itu dihadiri 40 kader dari 3 kelurahan"),
    ("warga yang ikut 90 orang", "warga yang ikut 90 orang"),
    ("siswa yang baca 75", "siswa yang membaca berjumlah 75"),
    ("buku dipinjam 41", "buku yang dipinjam berjumlah 41"),
    ("dapat 52 kantong", "terkumpul 52 kantong"),
    ("paling laris kerupuk ikan", "yang paling laris ialah kerupuk ikan"),
    (
        "hadiah trofi dan tabungan Rp2 juta Rp1 juta",
        "hadiahnya berupa trofi dan tabungan sebesar Rp2 juta dan Rp1 juta",
    ),
    ("dibuka Camat Grogol", "lomba itu dibuka Camat Grogol"),
    ("di balai warga tiga hari", "lomba itu digelar selama tiga hari di balai warga"),
    ("setiap kelompok Rp5 juta dari APBD", "besarnya Rp5 juta per kelompok dari APBD"),
    ("yang terima keluarga nelayan", "penerimanya keluarga nelayan"),
    ("terima kasih PMI meminjamkan tenda", "terima kasih kepada PMI yang meminjamkan tenda"),
    ("ada tari, musik, baca puisi", "ada tari, musik, dan baca puisi"),
    ("petugas memeriksa 30 kios", "petugas memeriksa 30 kios"),
]
NO_KIND = [
    "Kamis (12/11/2026) gedung serbaguna",
    "disegel",
    "telur Rp28.500",
    "dijual ke warga Rp45.000 sekilo",
    "kebanyakan usaha kuliner",
    "112",
]


@pytest.mark.parametrize(("clause", "told"), TOLD)
def test_each_kind_of_clause_has_its_sentence(clause: str, told: str) -> None:
    assert realised(clause, CONTEST) == told


@pytest.mark.parametrize("clause", NO_KIND)
def test_what_no_rule_knows_is_left_to_the_others(clause: str) -> None:
    assert realised(clause, CONTEST) == ""


def test_a_predicate_goes_on_with_a_count_and_not_with_a_property() -> None:
    assert (
        going_on("12 kios ditertibkan", "dipindahkan ke pasar", CONTEST)
        == "12 kios ditertibkan dan dipindahkan ke pasar"
    )
    assert going_on("biayanya dari APBD", "berangkat lewat bandara", CONTEST) == ""


@pytest.mark.parametrize(
    ("opening", "parts"),
    [
        ("apel di halaman kantor pesertanya 80 pegawai", ["apel di halaman kantor", "pesertanya 80 pegawai"]),
        ("lomba azan se-kecamatan juara 1 Rizki", ["lomba azan se-kecamatan", "juara 1 Rizki"]),
        ("skrining mata hari itu 60 siswa diperiksa", ["skrining mata hari itu", "60 siswa diperiksa"]),
        ("Jalan Anyer ditutup hari itu ada perbaikan got", ["Jalan Anyer ditutup hari itu karena ada perbaikan got"]),
        ("pagi itu hari itu senam lansia", ["pagi itu senam lansia"]),
        ("vaksinasi di balai bawa hewannya dalam kandang", ["vaksinasi di balai bawa hewannya dalam kandang"]),
    ],
)
def test_what_runs_into_the_name_of_an_event_is_parted_from_it(opening: str, parts: list[str]) -> None:
    assert [one.text for one in unrun([Clause(text=opening, role="kegiatan")], LINES)] == parts


def caption(note: str) -> str:
    brief = read_note(note, kind="caption", channel="instagram", agency="Kecamatan Grogol", sent_at=SENT, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


def test_a_hurried_note_becomes_sentences_a_reader_can_follow() -> None:
    text = caption(
        "td pagi rakor kader jentik di aula kec grogol, hadir 30 kader dr 5 kelurahan, dibuka pak camat, bahas jadwal "
        "pantau"
    )
    assert "Rapat koordinasi kader jentik di Aula Kecamatan Grogol berlangsung Selasa (24/11/2026) pagi." in text
    assert "Rapat itu dihadiri 30 kader dari 5 kelurahan, dibuka Camat Grogol, dan membahas jadwal pantau" in text


def test_twenty_people_are_no_subject_of_a_title() -> None:
    note = "pelepasan jamaah umrah 20 orang, selasa 24 nov di rumah dinas wali kota, dilepas wali kota"
    brief = read_note(note, kind="rilis", channel=None, agency="Kecamatan Grogol", sent_at=SENT, names=NAMES)
    assert "Orang Ikuti" not in WRITER.draft(Task(brief, None)).title


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("apel hari santri nasional di alun2 tadi pagi, ikut 300 santri", "Hari Santri Nasional"),
        ("lomba azan anak tadi pagi, pesertanya 20 anak, juara 1 fadli, juara 2 nisa", "juara 2 diraih Nisa"),
        ("min mau bilang kalo besok pelayanan tutup karena listrik padam", "Rabu (25/11/2026), pelayanan tutup"),
        ("sidak timbangan di pasar tadi pagi, dari 40 timbangan ada 3 yg ga pas", "3 yang tidak tepat"),
        ("pengumpulan zakat kita 3,4 m tahun ini, naik dari tahun lalu", "Rp3,4 miliar"),
        ("kasih tau aja besok ada fogging di rt 02 jam 8", "fogging, Rabu (25/11/2026)"),
        ("mobil pustaka ke SDN Gerem 1 tadi pagi, murid yg baca 70", "Mobil pustaka mengunjungi SDN Gerem 1"),
    ],
)
def test_what_a_reader_would_stumble_over_is_put_right(note: str, words: str) -> None:
    assert words in caption(note)


def test_an_hour_takes_its_half_of_the_day_from_the_evening_named_at_the_start() -> None:
    text = caption(
        "jumat malem ada pentas musik di gedung kesenian, penampilnya grup samroh dari tiga kelurahan, bawa tikar "
        "sendiri biar nyaman, mulai jam 8"
    )
    assert "20.00" in text
    assert "08.00" not in text


def test_the_name_of_an_agency_is_no_enumeration() -> None:
    text = "lombanya di Serang, Kepala Dinas Pendidikan dan Kebudayaan bangga"
    assert serial(text) == text
    assert serial("warga Ramanuju, Gerem dan Mekarsari") == "warga Ramanuju, Gerem, dan Mekarsari"


def test_what_was_won_is_a_result_and_no_way_of_holding_a_contest() -> None:
    text = caption("smkn 2 juara umum lks tingkat provinsi, bawa pulang 5 emas 3 perak 2 perunggu, lombanya di serang")
    assert "Hasilnya 5 emas, 3 perak, dan 2 perunggu" in text


def test_how_long_it_takes_is_no_number_of_people_and_an_opened_course_is_not_held_besides() -> None:
    text = caption(
        "pelatihan barista buat pemuda dibuka wakil wali kota fajar hadi prabowo, 20 peserta, 5 hari sampai jumat"
    )
    assert "akan berlangsung" not in text
    assert "berlangsung selama lima hari sampai Jumat" in text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "rapat kader tadi pagi. kader 6 orang, lansia terdaftar 45, ibu hamil 8",
            "Enam kader, 45 lansia terdaftar",
        ),
        ("lomba mancing tadi pagi, hadiah 3 juta. dipake buat beli pakan ikan", "dan dipakai untuk membeli pakan"),
        (
            "siswi sman 1 cilegon kelas 11 juara 2 lomba debat tingkat kota kemarin",
            "kelas 11 meraih juara 2 lomba debat",
        ),
        ("bakti sosial besok. yg mau kirim surat tanpa nama, silakan taruh di kotak", "surat tanpa nama"),
    ],
)
def test_what_belongs_together_is_not_torn_apart(note: str, told: str) -> None:
    assert told in caption(note)
