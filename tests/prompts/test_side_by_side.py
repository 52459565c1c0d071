"""What a hurried note puts side by side without a word between: told apart, told of whom it is, and never invented."""

from datetime import datetime

import pytest

from bot.intake import read_note
from bot.intake.side_by_side import both_named
from knowledge.names import Names
from prompts.draft import Task
from prompts.offline import OfflineWriter
from prompts.offline.patterns import Patterns
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.clause import realised
from tests.prompts.briefs import JAKARTA

NAMES = Names.load()
WRITER = OfflineWriter.load()
SENT = datetime(2026, 11, 24, 15, tzinfo=JAKARTA)
COURSE = About("kursus itu", "kursus menjahit di Aula Kecamatan Grogol", Patterns.load().clauses)
CAPTIONS = [
    (
        "apel siaga di kantor camat purwakarta, narasumber dandim 0623 letkol inf rahmat, ketua fkub h saleh",
        "Dandim 0623 Letkol Inf Rahmat",
    ),
    ("truk tanah diarahkan lewat lingkar utara jam 5 sampai 8 pagi", "lewat Jalan Lingkar Utara"),
    ("bus dialihkan lewat jenderal sudirman mulai besok", "lewat Jalan Jenderal Sudirman"),
    ("perpustakaan buka tiap hari jam 8 sampai 15, libur hanya senin 7 desember", "Libur hanya Senin (7/12/2026)"),
    ("steril hewan gratis di balai rw 03 ciwaduk kucing anjing 40 ekor", "40 ekor kucing dan anjing"),
    ("vaksin rabies di kantor kelurahan gerem, vaksin cukup sampai sore", "vaksin cukup sampai sore."),
    ("bazar di mall ramanuju square besok jam 9 bawa fotokopi kk gratis", "Bawa fotokopi KK. "),
    ("kursus las di blk 3 hari 15 peserta dapat sertifikat", "di BLK selama tiga hari."),
    (
        "sopir truk minta jalan dibuka dishub siapin 4 rambu di simpang pci mulai besok pagi",
        "Dishub menyiapkan 4 rambu",
    ),
    ("tim bola tangan menang 4 2 lawan lebak di porprov kemarin sore di gor serang", "menang 4-2 lawan Lebak"),
    ("posbindu di balai rw 02 tadi pagi 25 lansia cek tensi kolesterol 3 orang dirujuk", "tensi dan kolesterol"),
    ("lomba azan di masjid agung ada 30 anak hadiah piala uang 500 rb", "piala dan uang sebesar Rp500.000"),
    ("khitanan massal di puskesmas grogol 30 anak yatim gratis", "diikuti 30 anak yatim."),
    ("parit di depan masjid mampet, tukang sudah selesai dikeruk jam 10", "ukang sudah selesai mengeruknya"),
    (
        "ada tamu dari kelurahan cipare mau studi tiru bank sampah ke kelurahan kami, 12 orang, diterima pak lurah",
        "melakukan studi tiru bank sampah ke kelurahan kami. Rombongan itu berjumlah 12 orang",
    ),
]


@pytest.mark.parametrize(("note", "told"), CAPTIONS)
def test_each_is_told_as_what_it_is(note: str, told: str) -> None:
    assert told in _caption(note)


def test_nouns_of_one_class_are_two_things() -> None:
    assert both_named("bibit cabai terong tomat") == "bibit cabai, terong, dan tomat"
    assert both_named("kambing sapi sehat") == "kambing dan sapi sehat"
    assert both_named("warga bawa sapu rumah") == "warga bawa sapu rumah"


def test_what_costs_nothing_is_the_event() -> None:
    assert realised("gratis", COURSE) == "kursus itu gratis"


def test_a_bare_noun_for_people_states_nothing() -> None:
    told = _caption("donor darah di aula pmi tadi pagi 40 kantong anak gratis")
    assert "Anak mengikuti" not in told
    assert "diikuti anak" not in told


def test_officers_who_are_on_duty_are_so_once() -> None:
    told = _caption("car free day di jalan protokol minggu pagi, senam lansia, 20 petugas jaga")
    assert "petugas jaga bertugas" not in told


def _caption(note: str) -> str:
    brief = read_note(note, kind="caption", channel="instagram", agency="Kelurahan Gerem", sent_at=SENT, names=NAMES)
    return " ".join(WRITER.draft(Task(brief, None)).text.split())
