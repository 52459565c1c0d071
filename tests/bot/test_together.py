"""What stands in one sentence or line of a note stays together in the draft."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.draft import Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 7, 14, 14, tzinfo=JAKARTA)  # a Tuesday


def caption(note: str) -> str:
    brief = read_note(note, kind="caption", channel="instagram", agency="Kelurahan Gerem", sent_at=SENT, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        # details go on with the sentence they were noted behind
        ("kerja bakti rt 05 gerem selasa 14 juli jam 7. got sepanjang 200 meter dibersihin, sampah 2 mobil diangkut",
         "Got sepanjang 200 meter dibersihkan, sampah dua mobil diangkut"),
        # a name and what is said of it are one sentence
        ("jembatan Kali Gayam, sudah retak, mulai senin 27 juli ditutup total, bukan buka tutup",
         "Jembatan Kali Gayam sudah retak, mulai Senin (27/7/2026) ditutup total, bukan buka tutup."),
        # counts of one sentence are one line, in their own words
        ("pelatihan kader posyandu selasa 14 juli jam 9. kader 8 orang, balita terdaftar 92, ibu hamil 11",
         "elapan kader, 92 balita terdaftar, ibu hamil 11"),
        # a day in front of its line heads it
        ("rekap minggu ini gerem\nsenin 6 juli: rapat kader 20 orang\nrabu 8 juli: bersih makam, 33 pemuda ikut",
         "• Senin (6/7/2026): rapat kader"),
        ("rekap minggu ini gerem\nsenin 6 juli: rapat kader 20 orang\nrabu 8 juli: bersih makam, 33 pemuda ikut",
         "• Rabu (8/7/2026): bersih makam, 33 pemuda ikut"),
        # a line of a list keeps all its clauses, and the sentence behind them
        (("kegiatan lurah gerem selasa 14 juli:\n1. jam 7.30 senam di halaman kelurahan, 24 pegawai\n"
         "2. jam 9 rembuk warga soal lampu jalan, 14 titik mati. yg hadir 35 orang"),
         "• Pukul 09.00 WIB rembuk warga tentang lampu jalan, 14 titik mati. Yang hadir"),
    ],
)  # fmt: skip
def test_what_was_noted_in_one_breath_is_told_in_one(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    ("note", "apart"),
    [
        # two sentences of the note are two
        ("kerja bakti rt 05 gerem selasa 14 juli jam 7. got dibersihin. sampah diangkut", "dibersihkan, sampah"),
        # what is of another day starts anew
        ("rw 02 ciwedus juara 2 lomba kebersihan, penilaian 1-4 juli, diumumkan kemarin", "kebersihan, penilaian"),
    ],
)  # fmt: skip
def test_what_was_noted_apart_is_told_apart(note: str, apart: str) -> None:
    assert apart not in caption(note)


def test_a_thing_spoken_of_is_not_held() -> None:
    text = caption("posyandu Kenanga RW 06 ciwedus selesai direhabilitasi, dipakai lagi minggu 30 agustus 2026")
    assert "Posyandu Kenanga RW 06 Ciwedus selesai direhabilitasi, dipakai lagi Minggu (30/8/2026)." in text
    assert "berlangsung" not in text
    assert text.count("(30/8/2026)") == 1


def test_a_late_clause_is_not_the_event() -> None:
    note = "jembatan kali gayam retak. mulai senin 27 juli ditutup. mobil lewat kubang sepat. sosialisasi sudah 2 kali"
    assert "menggelar sosialisasi" not in caption(note)
    assert "sosialisasi berlangsung" not in caption(note).lower()


def test_people_of_a_kind_are_nobody_s_name() -> None:
    text = caption("pelatihan apar buat ibu kantin sekolah, selasa 14 juli di mako. 48 ibu kantin dari 31 sekolah")
    assert "48 ibu kantin dari 31 sekolah" in text
    assert "Kantin" not in text
