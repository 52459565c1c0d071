"""Clauses written like telegrams come out as sentences; figures and names stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.offline.patterns import Patterns
from prompts.offline.rows import serial

whole = Patterns.load().terse.whole

TELEGRAMS = [
    ("siswa SMPN 9 juara 3 lomba pidato", "siswa SMPN 9 meraih juara 3 lomba pidato"),
    ("juara 2 Bulakan", "juara 2 diraih Bulakan"),
    ("Ciwaduk juara", "Ciwaduk menjadi juara"),
    ("juara bakiak bapak-bapak", "juara bakiak ialah bapak-bapak"),
    ("lawan 7 sekolah", "lawannya 7 sekolah"),
    ("satpol PP jaga 9 personel", "Satpol PP menyiagakan 9 personel"),
    ("petugas PLN siaga 6 orang", "6 petugas PLN disiagakan"),
    ("alternatif lewat Jalan Sudirman", "sebagai alternatif, pengendara dapat melalui Jalan Sudirman"),
    ("maksimal tiga karung per keluarga", "setiap keluarga dibatasi maksimal tiga karung"),
    ("syaratnya KTP KK ijazah", "syaratnya KTP, KK, dan ijazah"),
    ("kalau melihat ular jangan panik", "jika melihat ular, jangan panik"),
    ("air mati Kelurahan Bulakan", "air mati di Kelurahan Bulakan"),
    ("30 warga dicek tensi gula darah kolesterol", "30 warga dicek tekanan darah, gula darah, dan kolesterol"),
]
WHOLE = [
    "warga menjadi juara 1",
    "juara 1 tingkat provinsi",
    "lomba memperebutkan piala juara umum",
    "petugas mengangkut sampah",
    "syaratnya KTP",
]


@pytest.mark.parametrize(("telegram", "told"), TELEGRAMS)
def test_a_telegram_gets_the_words_it_lacks(telegram, told):
    assert whole(telegram) == told


@pytest.mark.parametrize("clause", WHOLE)
def test_a_whole_clause_stays(clause):
    assert whole(clause) == clause


def test_an_enumeration_is_closed_by_a_comma_before_dan():
    assert serial("bantuan untuk Ramanuju, Gerem dan Mekarsari") == "bantuan untuk Ramanuju, Gerem, dan Mekarsari"


@pytest.mark.parametrize("text", ["di balai, ibu-ibu dan kader belajar", "warga datang, menanam dan menyiram pohon"])
def test_a_comma_that_parts_clauses_asks_for_no_second_one(text):
    assert serial(text) == text


WORDS = [
    "juara",
    "3",
    "lawan",
    "18",
    "sekolah",
    "dapat",
    "KTP",
    "KK",
    "maksimal",
    "padam",
    "dan",
    ",",
    "jika",
    "jangan",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8))
def test_no_figure_is_lost_or_added(words):
    text = " ".join(words)
    assert re.findall(r"\d+", whole(text)) == re.findall(r"\d+", text)


MESSAGES = [
    ("dr. Sinta Maharani pesan kurangi garam", "dr. Sinta Maharani berpesan agar warga mengurangi garam"),
    ("dr. Sinta Maharani", "layanan diberikan dr. Sinta Maharani"),
    ("terima kasih Bank Kita sudah memberi bibit", "terima kasih kepada Bank Kita yang sudah memberi bibit"),
    ("habis senam sarapan bersama warga", "setelah senam, dilanjutkan dengan sarapan bersama warga"),
    ("bawa cangkul arit karung", "bawa cangkul, arit, dan karung"),
    ("infak untuk anak yatim 8 orang", "infak untuk 8 anak yatim"),
]


@pytest.mark.parametrize(("telegram", "told"), MESSAGES)
def test_messages_thanks_and_counts_become_sentences(telegram, told):
    assert whole(telegram) == told
