"""What a hurried note says is neither lost, nor said twice, nor printed as talk to the admin, nor said of others."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.draft import Task
from prompts.offline.opening_row import told_once
from tests import bundled
from tests.bot.hurried import brief


def told(note: str) -> str:
    found = brief(note)
    return " | ".join([one.text for one in found.clauses] or [found.what])


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("relawan mudik senkom 12, orari 8, rapi 6. jaga 2 hari", "rapi 6"),
        ("ada 50 kk didata. 9 nolak. 4 belum jawab. sisanya setuju", "4 belum jawab"),
        ("dahan dipotong pake 3 senso. jalan dibuka lagi", "gergaji mesin"),
        ("dana termin 2. drainase 30 meter, gapura 1. dikerjakan warga", "termin 2"),
        ("vaksin campak anak kelas 1 di 3 sd. 96 anak datang", "3 sekolah dasar"),
        ("bulan vitamin a di posyandu mawar, 60 balita", "vitamin A"),
        ("kunjungan ke pabrik arga tirta hari ini 20 siswa", "arga"),
        ("syarat kia: fc kk, fc akta", "fotokopi"),
        ("merak fc menang 2 0 di final", "FC"),
        ("1 mei rw 02, 2 mei rw 03, 3 mei rw 04, 4 mei rw 05. fogging gratis", "2 Mei"),
        ("fun run 5k hari minggu daftar 50 ribu", "5K"),
        ("40 warga sm linmas sm pramuka bersihin pantai", "40 warga, linmas, dan"),
    ],
)
def test_what_the_note_says_is_kept(note: str, kept: str) -> None:
    assert kept.casefold() in told(note).casefold()


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("em gini kak pohon tumbang tadi pagi di jalan raya. sudah dipotong", "gini"),
        ("40 kk setuju. 11 kk menolak. tolong tulis yang berimbang", "berimbang"),
        ("saluran sudah dikeruk 40 meter. tolong tulis singkat ya", "singkat"),
    ],
)
def test_what_is_said_to_the_admin_is_not_told(note: str, word: str) -> None:
    assert word not in told(note)


@pytest.mark.parametrize(
    ("note", "office"),
    [
        ("pak wali kelas nganter 20 murid ke perpustakaan", "Wali Kota"),
        ("surat diurus ke pak wakil rt dulu", "Wakil Wali Kota"),
        ("piala bupati/camat dibagi sore", "Camat "),
        ("pak kapolres cek pos mudik satu satu", "Kapolres Cek"),
    ],
)
def test_nobody_gets_an_office_that_the_note_does_not_give(note: str, office: str) -> None:
    assert office not in told(note)


def test_a_name_in_small_letters_before_its_office_is_the_holders() -> None:
    people = brief("mulyono ketua rt 04 bilang got udah lancar").who
    assert [(one.title, one.name) for one in people] == [("Ketua RT 04", "Mulyono")]


@pytest.mark.parametrize("note", ["kupon diambil di pak rt masing2 sore ini", "lampu stadion mati waktu final"])
def test_an_ordinary_word_is_no_name(note: str) -> None:
    found = brief(note)
    assert [one.name for one in found.who if one.name] == []
    assert [one.venue for one in found.where if one.venue] == []


def test_a_stretch_of_the_opening_is_told_once() -> None:
    clauses = brief("rekap infak masjid agung 3 ton beras sama 45 jt disalurin ke 900 jiwa").clauses
    said = " ".join(one.text for one in told_once(clauses))
    assert said.count("3 ton") == 1


@pytest.mark.parametrize(
    "note",
    [
        'lari 5k "merak run" hari minggu gratis',
        'spanduk "jaga sungai kita" dipasang warga rt 02',
        'slogan posyandu tahun ini "anak sehat orang tua senang" dibuat kader',
    ],
)
def test_a_title_or_a_slogan_is_nobodys_words(note: str) -> None:
    assert brief(note).quotes == ()


def test_what_a_speaker_does_is_no_name() -> None:
    said = brief('"atlet kita siap" kata pelatih bu yanti').quotes
    assert [one.speaker.name for one in said if one.speaker] == ["Yanti"]


SENT = datetime(2026, 3, 11, 15, tzinfo=JAKARTA)  # a Wednesday


@pytest.mark.parametrize(
    ("note", "said", "not_said"),
    [
        ("final lawan rw 01 minggu kmrn di gor, hadiah 3 juta", "", "Selasa (10/3/2026)"),
        ("pelatihan kue kmrn di balai, kuenya dijual pas bazar tgl 14", "Sabtu (14/3/2026)", "14/2/2026"),
        ("pojok baca rw 01 dapet 210 buku, buka tiap hari kecuali minggu", "", "buku, Minggu"),
        ("jalan rt 02 udah rampung 120 meter, warga ga perlu lg muter lewat sawah", "tidak perlu lagi", "sedang"),
        ("pembukaan taman rw 07 hari minggu 8 maret kemarin, luas 300 meter", "Minggu (8/3/2026)", "10/3/2026"),
        (
            "imunisasi: rw 1 senin 16, rw 2 selasa 17, rw 3 rabu 18 maret. umur 9 bln - 5 th",
            "Selasa (17/3/2026)",
            "Tersedia 5",
        ),
        ("bank sampah buka lagi sabtu 7 maret, mgg sebelumnya tutup krn banjir", "Pekan sebelumnya", "2027"),
        ("bantuan beras dibagikan tadi pagi di aula, 312 kpm", "312 KPM", "Bantuannya berupa"),
        ("pelayanan pbb di balai rw 03 hari ini dari jam 9", "", "terakhir"),
        (
            "kmrn kelurahan ciwedus ngadain lomba tumpeng di aula diikuti 14 tim. juara 1 rw 03",
            "Kelurahan Ciwedus mengadakan",
            "di Kelurahan",
        ),
    ],
)
def test_days_and_counts_of_hurried_notes_are_those_that_were_meant(note: str, said: str, not_said: str) -> None:
    found = read_note(note, kind="rilis", channel=None, agency="Kelurahan Ciwedus", sent_at=SENT, names=bundled.names())
    text = bundled.offline().draft(Task(found, None)).text
    assert said in text
    assert not_said not in text
