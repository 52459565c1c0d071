"""Days of a note typed in a hurry: which are the event's, which only say until or as of when, which are none."""

import re

import pytest

from tests.bot.hurried import caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("progres jembatan kali seruni per jumat 72,5 persen telat 3 persen dari jadwal karena ujan",
         "per Jumat (27/11/2026) 72,5 persen"),
        ("mulai besok jl pagebangan satu arah sampe tgl 20 dari arah palm hills lewat jl bonakarta",
         "sampai Minggu (20/12/2026)"),
        ("paud anggrek rw 05 buka pendaftaran murid baru sd 30 juni umur 3 sampai 5 thn bebas uang pangkal",
         "sampai 30 Juni"),
        ("sd kamis loket ktp kec citangkil cuma layanin cetak rekam pindah ke disdukcapil", "Sampai Kamis (3/12/2026)"),
        ("jalan depan kantor kel warnasari ditutup separo ada galian pipa pdam sd jumat", "sampai Jumat (4/12/2026)"),
        ("restoran bulan oktober 4,1 miliar naik 380 juta dibanding okt taon lalu", "dibanding Oktober tahun lalu"),
        ("pos ronda rw 04 samangraya udah jadi biaya 12 juta dari swadaya warga mulai mlm ini dijaga bergilir",
         "mulai Minggu (29/11/2026) malam"),
        ("bersihin got depan paud melati kemarin sabtu jam 7, 40 warga, biar ga banjir lagi",
         "Sabtu (28/11/2026) pukul 07.00"),
        ("festival bandeng merak tgl 5 6 desember bakar bandeng 2 ton gratis makan di tempat", "5–6/12/2026"),
    ],
)  # fmt: skip
def test_a_day_is_told_as_meant(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    "note",
    [
        "panen padi 2024 capai 9.800 ton naik 4 persen dari taon kemaren paling banyak dari kec cibeber",
        "santunan 50 anak yatim rw 03 pas muharram kmrn masing masing 300 ribu sama tas sekolah",
        "tiket pulau naik 2 kali lipet dari lebaran kemarin parkir penuh",
    ],
)
def test_the_last_feast_or_year_is_not_yesterday(note: str) -> None:
    assert "28/11/2026" not in caption(note)


def test_yesterday_behind_a_feast_stays_yesterday_where_its_part_is_said() -> None:
    assert "Sabtu (28/11/2026) malam" in caption("pengajian maulid kemarin malam di masjid al ikhlas 300 jamaah hadir")


def test_a_deadline_that_is_over_keeps_the_words_of_the_note() -> None:
    text = caption("pelatihan barista di blk 16 kali pertemuan kuota 20 org daftar paling lambat 5 nov gratis")
    assert "paling lambat 5 November" in text
    assert "5/11/2026" not in text


def test_what_is_counted_behind_a_saturday_evening_is_no_date() -> None:
    text = caption("festival bandrong di alun2 malem minggu 17 padepokan ada atraksi golok gratis")
    assert "17 padepokan" in text
    assert "Sabtu (5/12/2026) malam" in text


@pytest.mark.parametrize("school", ["lomba mewarnai tingkat sd sabtu jam 8", "libur siswa sd senin sampai rabu"])
def test_a_primary_school_before_a_day_stays_a_school(school: str) -> None:
    assert "SD" in caption(f"{school} di kel gerem peserta bawa alat sendiri")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("sewa tikar di pantai 15 ribu semalem, tenda 40 ribu. bawa ktp", "semalam"),
        ("taman bacaan minggu kmrn didatengin 80 anak", "minggu kemarin"),
        ("pasar ikan buka jam 5 sampe 11, senin tutup", "Senin tutup"),
    ],
)
def test_what_is_no_single_day_is_given_no_date(note: str, told: str) -> None:
    text = caption(note)
    assert told.casefold() in text.casefold()
    assert not re.search(r"\(\d+/\d+/\d{4}\)", text)


def test_days_apart_of_one_month_are_told_one_by_one() -> None:
    text = caption("kelas bahasa isyarat 3 kali pertemuan tgl 12 14 19 nov di perpus daerah")
    assert all(f"({day}/11/20" in text for day in (12, 14, 19))


def test_that_day_is_named_where_nothing_else_says_which() -> None:
    text = caption("kambing jgn dilepas di lapangan ya warga kel gerem, besok satpol keliling")
    assert "hari itu" not in text.casefold() or re.search(r"\(\d+/\d+/\d{4}\)", text)
