"""What an operator writes in CAPITALS is read and printed in small letters; names and abbreviations keep theirs."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note, without_orders
from bot.intake.shouted import calmed
from bot.intake.standard_words import word
from knowledge.checking.colloquial import standard
from knowledge.names import Names

SENT = datetime(2026, 11, 22, 15, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("UJI FORMALIN & BORAKS PASAR KELAPA, SENIN 16 NOV", "uji formalin & boraks pasar kelapa, senin 16 nov"),
        ("PEMADAMAN LISTRIK TERENCANA\nPLN Cilegon, rabu", "pemadaman listrik terencana\nPLN Cilegon, rabu"),
        ("WAJIB HADIR TIAP KK 1 ORANG", "wajib hadir tiap KK 1 orang"),
        ("vaksin di SDN RAMANUJU, GRATIS", "vaksin di SDN Ramanuju, gratis"),
        ("JUARA 1 NABILA TK AISYIYAH", "juara 1 Nabila TK Aisyiyah"),
        ("RAPAT DPRD DAN OPD SE KOTA CILEGON", "rapat DPRD dan OPD se kota Cilegon"),
        ("lapor RT. JANGAN PANIK", "lapor RT. jangan panik"),
    ],
)
def test_a_shouted_run_is_said_in_small_letters(shouted: str, said: str) -> None:
    assert calmed(shouted) == said


@pytest.mark.parametrize(
    "note",
    [
        "rapat OPD di BPBD, hadir TNI dan POLRI",
        "program SIGAP dari DP3AKB",
        "aplikasi CERDAS, bawa KTP dan NPWP",
        'kata bu lurah "JANGAN BUANG SAMPAH"',
        "HUT PGRI ke-81",
        "cek di @INFO_CILEGON",
    ],
)  # fmt: skip
def test_abbreviations_programmes_and_quotations_keep_their_capitals(note: str) -> None:
    assert calmed(note) == note


def test_a_shouted_note_is_written_from_and_checked_in_the_same_words() -> None:
    note = "KERJA BAKTI RW 05 KOTABUMI MINGGU 22 NOV, 40 WARGA IKUT. ADA YANG NYINYIR JANGAN DITULIS"
    brief = read_note(note, kind="caption", channel="instagram", agency="", sent_at=SENT, names=Names.load())
    assert brief.raw == note
    assert brief.told == without_orders(note)
    assert "nyinyir" not in brief.told.casefold()
    assert brief.kept_back == ("ada yang nyinyir",)
    assert brief.what == "kerja bakti"


def test_formalin_is_a_substance_and_no_verb() -> None:
    assert word("formalin") == "formalin"
    assert standard("formalin")


def test_a_state_behind_a_street_is_no_part_of_its_name() -> None:
    note = "jl raya anyer macet 1 lajur. warga kumpul di masjid masing-masing"
    brief = read_note(note, kind="caption", channel="instagram", agency="", sent_at=SENT, names=Names.load())
    told = " ".join(clause.text for clause in brief.clauses)
    assert "Jalan Raya Anyer macet 1 lajur" in told
    assert "berkumpul di masjid masing-masing" in told


def test_a_note_that_shouts_throughout_has_its_quotation_in_small_letters_too() -> None:
    note = 'PAK LURAH BILANG "WARGA JANGAN TAKUT VAKSIN" TADI PAGI DI POSYANDU'
    assert '"Warga jangan takut vaksin"' in calmed(note)
