"""A caption of a note that cannot be read whole keeps the note's order, its sentences, quotations and lists."""

from datetime import datetime

import pytest

from bot.intake import read_note
from knowledge.names import Names
from prompts.draft import Task
from prompts.offline import OfflineWriter
from tests.prompts.briefs import JAKARTA

NAMES = Names.load()
WRITER = OfflineWriter.load()
TUESDAY = datetime(2026, 7, 7, 15, tzinfo=JAKARTA)


def caption(note: str, agency: str = "Kelurahan Gerem") -> str:
    brief = read_note(note, kind="caption", channel="instagram", agency=agency, sent_at=TUESDAY, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


def order(text: str, *words: str) -> bool:
    """Whether all stand in the text, in this order."""
    at = [text.index(word) for word in words]
    return at == sorted(at)


MARKET = (
    "panen cabai kelompok tani Sumber Rejeki di Cikerai tadi pagi, luasnya 0,5 hektar, hasilnya 800 kg, dijual ke "
    "pasar kranggot 45rb per kilo. bibit dari dinas 2.000 batang bulan desember lalu. ketuanya pak Jumadi bilang "
    '"dulu penuh rumput". tahun depan rencana nambah 1 hektar'
)


def test_clauses_and_the_quotation_stand_where_the_note_has_them() -> None:
    text = caption(MARKET)
    assert order(text, "Cikerai", "0,5 hektare", "800 kilogram", "Rp45.000", "2.000 batang", "Dulu penuh", "1 hektare")
    assert "•" not in text


def test_what_stood_in_one_sentence_stays_in_it() -> None:
    assert "Hasilnya 800 kilogram, dijual ke Pasar Kranggot Rp45.000 per kilogram" in caption(MARKET)


@pytest.mark.parametrize(
    ("note", "opening"),
    [
        ("panen cabai kelompok tani Sumber Rejeki di Cikerai, dijual ke pasar kranggot 45rb per kilo",
         "Panen cabai kelompok tani Sumber Rejeki berlangsung di Cikerai"),
        ("rapat pokmas di aula kelurahan gerem tadi pagi, hasil: 6 pokmas satu per rw, usulan drainase 3 rw",
         "Rapat pokmas di Aula Kelurahan Gerem berlangsung Selasa (7/7/2026) pagi"),
    ],
)  # fmt: skip
def test_an_opening_that_only_names_the_event_gets_its_verb(note: str, opening: str) -> None:
    assert opening in caption(note)


def test_lines_of_the_note_stay_lines_under_their_heading() -> None:
    note = (
        "rekap kader juni:\n- 2 juni posyandu Melati, 42 balita\n- 9 juni posyandu Anggrek, 38 balita\n"
        "- 16 juni posyandu Dahlia, 51 balita"
    )
    text = caption(note)
    assert "Rekap kader Juni:\n• Selasa (2/6/2026)" in text
    assert text.count("\n• ") == 3


def test_the_day_is_written_out_once_where_the_note_first_says_it() -> None:
    text = caption(
        "tadi pagi ronda siang di pos rw 03, keliling 4 rt, nemu motor gak dikunci 2, jadwal berikutnya blm ada"
    )
    assert text.count("(7/7/2026)") == 1
    assert "tadi" not in text


def test_a_place_named_in_passing_is_not_the_scene() -> None:
    assert "📍 Pasar Kranggot" not in caption(MARKET)


def test_a_note_of_plain_sentences_keeps_the_writer_s_own_composition() -> None:
    text = caption("kerja bakti di rt 03 gerem minggu 5 juli 2026 jam 07.00, 40 warga ikut")
    assert "📍 RT 03" in text


def test_the_day_stands_beside_the_event_and_a_list_ends_at_its_full_stop() -> None:
    text = caption(
        "seleksi duta baca tingkat smp, 64 peserta dr 32 sekolah, tgl 28-29 juli di aula kelurahan gerem. tahapannya "
        "tes tulis, wawancara, sama bercerita. juara 1 Salma SMPN 2. hadiah laptop. juri dr perpusda. semua rapi"
    )
    assert "(28–29/7/2026), di Aula Kelurahan Gerem." in text
    assert "diikuti 64 peserta dari 32 sekolah." in text  # behind a comma the opening would be longer than is shown
    assert "Tahapannya tes tulis, wawancara, dan bercerita." in text


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("kata serka Dedi kalo ada yg mencurigakan telpon 112", "berpesan, kalau ada yang mencurigakan"),
        ("kata bidan Lestari yg penting 1000 hari pertama", "Menurut Bidan Lestari, yang penting"),
        ("wali kota pesan supaya masjid jadi pusat kegiatan", "berpesan agar masjid menjadi pusat kegiatan"),
        ("27 kk dpt masing2 20 kg beras", "27 KK masing-masing menerima 20 kilogram beras"),
        ("yg ikut 18 bapak2 sama babinsa", "diikuti 18 bapak-bapak dan babinsa"),
    ],
)
def test_who_said_got_or_came_is_told_in_a_whole_sentence(clause: str, told: str) -> None:
    assert (
        told.casefold() in caption(f"ronda di pos rw 03 gerem tadi malam, keliling 4 rt dua kali. {clause}").casefold()
    )


def test_an_hour_that_the_note_says_is_said_once() -> None:
    text = caption(
        "perbaikan pipa bocor 300 mm di jl kh yasin beji, air mati kamis 9 juli jam 21.00 sampe jumat jam 06.00. "
        "wilayah kena lebak denok, kebonsari. tampung air dulu ya. tangki air hub 0254-398101. abis itu keruh sebentar"
    )
    assert text.count("21.00") == 1


def test_a_word_that_ends_like_the_next_is_not_doubled() -> None:
    assert "kerjasama-sama" not in caption("skrining di gerem, 4 org dirujuk. ini kerjasama sama dinkes, petugas 9 org")


def test_a_first_sentence_longer_than_what_is_shown_has_a_short_line_before_it() -> None:
    text = caption(
        "kelompok tani Sari Madu Gerem hari ini selasa jam setengah 8 sampe jam 10 panen madu klanceng yang kedua "
        "tahun ini di kebun blok sambilawang milik pak Sarbini. hasilnya 19 liter, yang pertama 14 liter. kotaknya "
        "ada 86, punya 12 anggota, dijual di gerai kelurahan"
    )
    first, _, rest = text.partition("\n")
    assert len(first) <= 125
    assert "19 liter" in rest


def test_the_complaints_desk_keeps_its_mark_inside_a_sentence() -> None:
    note = (
        "jalan ki wasyid ditutup krn pengecoran senin depan jam 21.00, siang dibuka. keluhan lewat lapor! atau datang "
        "ke kantor dishub. truk lewat lingkar selatan, angkot muter, warga tetep boleh masuk"
    )
    assert "lewat SP4N-LAPOR! atau datang ke" in caption(note, "Dinas Perhubungan Kota Cilegon")


def test_a_day_that_is_dated_is_not_said_again() -> None:
    assert "hari itu" not in caption("kelompok tani Sari Madu hari ini selasa jam 8 panen madu, hasilnya 19 liter")
