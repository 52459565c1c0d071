"""Slips of the thumb are put right before a note is read; what may be right as it stands is left alone."""

import pytest

from bot.intake import tidied
from bot.intake.slips import mended
from knowledge.checking.request import CheckRequest
from tests import bundled
from tests.bot.hurried import SUNDAY, caption


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("warga rt 03 krja bakti bersihin selokan", "kerja bakti"),  # a vowel left out
        ("lomba mewarnai, pesreta 120 anak", "peserta 120 anak"),  # two letters swapped
        ("sampahnya diangkuut dlh pake 2 truk", "diangkut"),  # one typed twice
        ("usulan paling banyak drainse sm lampu jalan", "drainase"),
        ("sisanya sakut nyusul hari kamis", "sakit"),  # the key beside it
        ("rapat persiapn musrenbang kel kotasari", "persiapan"),
        ("kunjugan kerja dprd ke dinkes", "kunjungan"),  # a consonant left out
        ("di bank bjb dibuka pndaftarn beasiswa", "pendaftaran"),  # two vowels
        ("warga yanghadir 45 org", "yang hadir"),  # a space that was not typed
        ("pelatihan dibuka minggudepan, 20 peserta", "minggu depan"),
        ("ke giatan bersih pantai di kel tamansari", "kegiatan"),  # one that was
        ("gedung baru di resmikan rabu", "diresmikan"),
        ("lomba 7 cabang, pesertanya 136dr 4 kelurahan", "136 dr 4"),
    ],
)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    """Each kind of slip, in a note as it is typed."""
    assert meant in mended(typed)


@pytest.mark.parametrize(
    "note",
    [
        "ketua rt pak jumadi sm bu yulfa, kader encep ikut",  # names of people
        "warung bakso mas gito di jl pagebangan, toko sumbr rejeki, bengkel jya motor",  # of shops and streets
        "juara 2 pak yayat, juara 3 mak icih pembuat gipang",
        "wis telung dina banyu pam ora mili ning rt 04, warga njaluk tangki",  # Javanese
        "bade aya bazar murah, sasaha bae kenging",  # Sundanese
        "kagak ade pungutan, kalo ade yg minta duit laporin aja ye",  # Betawi
        "rest area, outbound, fogging, deadline, welder, panic buying",  # English
        "guru pjok sm pai, setor lakip ke asda, inflasi yoy 1,64",  # abbreviations
        "daftar di bit.ly/krja-bakti, @pesreta.cilegon, #kegiatn, kode krj7a, A/krja",  # addresses, tags, codes
        'kata pak lurah "krja bakti bru mulai"',  # a quotation
        "odgj ngamuk di pasar, knalpot brong, kemalingan, jatoh",  # talk
        "juara umum 1. Nayla 6 poin 2. Danish 5 poin",  # names behind figures
        "lomba di serang, acara di wisuda, anak di jalan",  # places behind "di"
    ],
)
def test_what_may_be_right_is_left_alone(note: str) -> None:
    """Names, other languages and registers, codes and quotations stay to the letter."""
    assert mended(note) == note


def test_the_draft_says_what_was_meant_and_the_check_finds_it_in_the_note() -> None:
    """The one door: a note is read, written from and checked in the words that were meant."""
    note = "posyandu melati 4 tadi pagi menimbng 62 balita, ada 3 dirujuk, dikasih tlur sm susu"
    text = caption(note)
    assert "menimbang 62 balita" in text
    assert "telur" in text
    assert "tlur" not in tidied(note)


def test_a_slip_in_the_name_of_a_day_is_a_day_and_the_check_finds_it_in_the_note() -> None:
    """Facts are read from what was meant, and vouched for by it."""
    note = "rapat rw di aula kel masigit hari selsa jam 9 pagi, undangan 40 org"
    text = caption(note)
    assert "Selasa (1/12/2026) pukul 09.00 WIB" in text
    request = CheckRequest(text=text, on=SUNDAY.date(), brief=tidied(note), note=tidied(note))
    assert not [one for one in bundled.checker().check(request).findings if "elasa" in f"{one.text} {one.message}"]


def test_a_capital_at_the_start_of_a_sentence_stays() -> None:
    """A note with capitals keeps them."""
    assert mended("Pemriksaan iva gratis di puskesmas") == "Pemeriksaan iva gratis di puskesmas"


def test_a_note_without_slips_is_the_same_note() -> None:
    """Most notes have none."""
    note = "Sabtu 28 November kerja bakti warga RT 03 RW 02 Kelurahan Cikerai, 45 orang ikut."
    assert mended(note) == note


@pytest.mark.parametrize(
    ("typed", "day"), [("kmis", "kamis"), ("rabo", "rabu"), ("jmat", "jumat"), ("slasa", "selasa")]
)
def test_a_day_of_the_week_before_a_date_is_put_right(typed: str, day: str) -> None:
    assert f"{day} 5 nov" in tidied(f"jalan setapak selesai dicor {typed} 5 nov sama 14 warga").lower()


def test_a_word_of_talk_is_no_slip_of_a_rarer_one() -> None:
    assert "kilatan" not in tidied("jalan kliatan rapi setelah dicat, warga seneng")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("posyandu jam 8 smpe 10 pagi", "posyandu jam 8 sampai 10 pagi"),
        ("skrng warga ambil di kntr", "sekarang warga ambil di kantor"),
        ("kursus bhs inggris tiap slsa", "kursus bahasa inggris tiap selasa"),
    ],
)
def test_a_form_that_everybody_types_is_no_guess(typed: str, meant: str) -> None:
    assert mended(typed) == meant
