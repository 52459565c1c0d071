"""What an operator types and what a document says become the same tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.normalise import lexicon, normalise, stem, tokens


@pytest.mark.parametrize(
    ("typed", "standard"),
    [
        ("bersihin got yg mampet", "membersihkan got yang mampet"),
        ("gimana cara ngurus ktp", "bagaimana cara mengurus KTP"),
        ("penyaluran bantuan", "nyalurin bantuan"),
        ("kel. Ciwedus kec. Cilegon", "Kelurahan Ciwedus, Kecamatan Cilegon"),
        ("rt 03 rw 2", "RT.3/RW 02"),
        ("tgl 24/9/2025", "tanggal 24 September 2025"),
        ("pkl 9.00", "pukul 09.00"),
        ("12.533 jiwa", "12533 jiwa"),
        ("5rb bibit", "5.000 bibit".replace("5.000", "5 ribu")),
        ("Lebak Gede", "lebakgede"),
        ("simpenin di ig, benerin di fb", "simpan di Instagram, perbaiki di Facebook"),
        ("kadishub sama kasatpolpp", "kepala dinas perhubungan sama kepala satpol pp"),
        ("walikota", "Wali Kota"),
        ("ga dpt info", "tidak dapat informasi"),
        ("harga2 pada naik", "harga-harga pada naik"),
        ("kata2nya beda2", "kata-katanya beda-beda"),
        ("smpn2", "SMPN 2"),
        ("gerainy ad brp sja", "gerainya ada berapa saja"),
        ("no wa sama bansos", "nomor whatsapp sama bantuan sosial"),
        ("UU 11/2012", "UU 11 2012"),
        ("brp # di ig", "berapa tagar di instagram"),
        ("dicek, ngecek, ceknya", "cek, cek, cek"),
        ("rupiahin sekilo sebulan", "rupiah kilo bulan"),
        ("meminta, diminta, permintaan", "minta, minta, minta"),
        ("ajakan memohon", "ajak mohon"),
        ("bantuin urusin loker", "bantu urus lowongan kerja"),
    ],
)
def test_colloquial_and_standard_words_give_the_same_tokens(typed: str, standard: str) -> None:
    assert tokens(typed) == tokens(standard)


@pytest.mark.parametrize(
    "word",
    [
        "ingin",
        "yakin",
        "mungkin",
        "angin",
        "main",
        "lain",
        "mesin",
        "izin",
        "keluarga",
        "tangan",
        "beres",
        "bukan",
        "malu",
        "pelampung",
        "setuju",
        "perdana",
        "medali",
    ],
)
def test_a_root_that_looks_affixed_is_left_alone(word: str) -> None:
    assert stem(word) == word


def test_different_numbers_stay_different() -> None:
    assert len({tuple(tokens(text)) for text in ("7,41", "741", "74,1", "7", "41")}) == 5


def test_codes_are_kept_whole() -> None:
    assert tokens("SP4N-LAPOR covid19") == ["sp4n", "lapor", "covid19"]


def test_invisible_characters_and_accents_do_not_matter() -> None:
    assert tokens("ban\u200bjir \ufb01le Hanz\u014d") == tokens("banjir file hanzo")


def test_normalise_folds_but_does_not_stem() -> None:
    assert normalise("Warga  ga kebanjiran") == "warga tidak kebanjiran"


def test_the_lexicon_has_something_in_every_table() -> None:
    table = lexicon()
    assert len(table.words) > 200
    assert len(table.phrases) > 10
    assert len(table.roots) > 1000
    assert len(table.prefixes) > 30


def test_a_standard_form_is_never_folded_again() -> None:
    table = lexicon()
    again = {form for form in table.words if any(form in value.split() for value in table.words.values())}
    assert not again


@given(st.text(max_size=200))
def test_tokens_are_letters_and_digits_for_any_text(text: str) -> None:
    assert all(token.isalnum() and token == token.lower() for token in tokens(text))


@given(st.text(alphabet="abgikmnrsu 0123456789.,/:-\u200b", max_size=80))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@pytest.mark.parametrize("word", ["oleh", "memperoleh", "oleh-oleh"])
def test_a_written_word_is_not_taken_for_another_as_it_is_spoken(word: str) -> None:
    assert "olah" not in tokens(word)
