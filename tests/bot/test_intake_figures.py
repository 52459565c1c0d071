"""Sums, prices and measures of a note, and words that would pass for something else beside a figure or a name."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.names import Names
from prompts.brief import Brief

NAMES = Names.load()
WEDNESDAY = datetime(2026, 11, 25, 18, tzinfo=JAKARTA)


def brief(note: str) -> Brief:
    return read_note(
        note, kind="caption", channel="instagram", agency="Kelurahan Gerem", sent_at=WEDNESDAY, names=NAMES
    )


def told(note: str) -> str:
    return " | ".join(one.text for one in brief(note).clauses)


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("panen jagung kemarin, dijual ke pabrik pakan 5.200/kg", "Rp5.200 per kilogram"),
        ("klinik tanah tadi. biaya: konsultasi gratis, cek sertifikat 50.000 resmi, roya 50.000", "roya Rp50.000"),
        ("lomba catur tadi. Hadiah umum 2 juta, 1,25 juta, 750 ribu", "Rp1,25 juta, dan Rp750.000"),
        ("pasar kaget minggu. sewa kebersihan 5.000 /minggu, parkir motor 2.000", "Rp5.000 per minggu"),
        ("panen madu tadi, botol 250 ml 65 ribu, yg 500 ml 120 ribu", "500 mililiter Rp120.000"),
        (
            "panen lele tadi. didol 24 ribu sekilo, sing tuku warga pinggir kolam 22 rebu",
            "warga pinggir kolam Rp22.000",
        ),
        ("sidak pasar tadi, minyakita 15.700/liter", "Rp15.700 per liter"),
        ("bank sampah tadi, hasil jualnya 2,4 juta dipake buat beli bibit", "Rp2,4 juta dipakai"),
        ("rapat koperasi kemarin, shu 48,6 juta naik 12%", "Rp48,6 juta naik"),
        ("rapat koperasi kemarin, pinjaman maks 10jt bunga 0,8%", "Rp10 juta bunga"),
        ("rapat koperasi kemarin, simpanan wajib naik jd 25 ribu", "Rp25.000"),
        ("rembug warga tadi, disepakati swadaya 50rb/kk", "Rp50.000 per KK"),
        ("vaksinasi sapi tadi, dosis 2 ml per ekor", "2 mililiter per ekor"),
        ("normalisasi kali tadi, lumpur keangkut 1.100 m3", "1.100 meter kubik"),
    ],
)
def test_sums_and_measures_are_told_as_such(note: str, words: str) -> None:
    assert words in told(note)


@pytest.mark.parametrize("note", ["pawai tadi diikuti 2 ribu warga", "panen raya tadi, hasilnya 1.200 ton"])
def test_what_is_counted_is_no_sum(note: str) -> None:
    assert "Rp" not in told(note)


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("pak camat ngecek posko tadi, karung pasir 500. eh 600 ding", "karung pasir 600"),
        ("rakor tadi di aula kelurahan, hadir lurah se ciwandan", "se-Ciwandan"),
        ("penertiban pkl tadi, 17 lapak dibongkar sendiri sm pemiliknya", "dibongkar sendiri oleh pemiliknya"),
        ("senam tadi, habis itu cek tensi gratis sm pkm jombang", "gratis bersama Puskesmas Jombang"),
        ("pengajian tadi, penceramah kh. Matin", "K.H. Matin"),
        ("penyerahan mesin tempel tadi di tpi, 12 nelayan", "di TPI"),
    ],
)
def test_small_words_keep_their_sense(note: str, words: str) -> None:
    assert words.casefold() in told(note).casefold()


def test_friday_cleaning_is_no_day() -> None:
    assert "umat bersih" in told("laporan kegiatan\n1. Jumat bersih masjid agung tgl 20 nov 40 orang")


def test_the_winners_kelurahan_is_not_the_scene() -> None:
    found = brief("mtq ditutup tadi malam. juara umum kel kalitimbang 7 emas, lalu kel cikerai")
    assert not found.where


def test_a_second_number_behind_a_school_counts() -> None:
    venues = [one.venue for one in brief("jemput bola tadi ke sman 1 112 siswa, sman 3 98, smkn 2 140").where]
    assert "SMAN 3 98" not in venues


def test_opening_hours_are_not_when_it_begins() -> None:
    found = brief("bank sampah melati pindah ke rt 06 mulai 1 desember. jam buka selasa kamis 8-11").when
    assert found is not None
    assert found.start is None


def test_a_street_ends_before_what_is_done() -> None:
    found = told("3 warga odgj dari jl protokol dirujuk ke rs jiwa tadi siang")
    assert "Protokol dirujuk" in found


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("rekap bus tadi, total 5.025 anak. jalur ramai 2.240 anak", "2.240 anak"),
        ("perpustakaan tadi beli 1.500 buku dari dana desa", "1.500 buku"),
        ("konser tadi, penonton 3.000. parkir penuh", "3.000"),
        ("antrean 1 sd 85 tetap dilayani tadi pagi di loket", "1 sampai 85"),
    ],
)
def test_counts_beside_no_word_of_money_are_no_sums(note: str, words: str) -> None:
    assert words in told(note)
    assert "Rp" not in told(note)
