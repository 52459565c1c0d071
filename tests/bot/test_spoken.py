"""What an operator types as it is spoken is written out; what the writer alone is told is never printed."""

import pytest

from bot.intake.orders import orders, without_orders
from bot.intake.spoken import in_full
from bot.intake.standard_words import passive, word
from knowledge.checking.colloquial import standard_form
from knowledge.corrected import corrected


@pytest.mark.parametrize(
    ("spoken", "full"),
    [("taun", "tahun"), ("jatoh", "jatuh"), ("sambel", "sambal"), ("naek", "naik"), ("dipesen", "dipesan"),
     ("pinter", "pintar"), ("ilang", "hilang"), ("belom", "belum")],
)  # fmt: skip
def test_a_spoken_word_is_written_in_full(spoken: str, full: str) -> None:
    assert in_full(spoken) == full


@pytest.mark.parametrize(
    "word",
    ["angkot", "beres", "merah", "soto", "lele", "aduan", "diantar", "imbauan", "pengecekan", "komeng", "bunder"],
)
def test_a_word_or_a_name_that_is_none_of_speech_stays(word: str) -> None:
    assert in_full(word) == word


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("40 warga ikut. spanduknya salah cetak jgn ditulis ya malu", "40 warga ikut."),
        ("bibit 200, tahun depan mau ke rw 5 tp blm pasti jgn disebut dulu", "bibit 200"),
        ("3 warga dirawat, nama jgn", "3 warga dirawat"),
        ("air mati (min yg jam 9 itu udah bener ya) sampe sore", "air mati  sampe sore"),
        ("anggarannya 40 juta ga usah dicantumin. peserta 30", "peserta 30"),
    ],
)
def test_what_its_writer_wants_unsaid_is_left_out_with_its_clause(note: str, left: str) -> None:
    assert without_orders(note).strip() == left.strip()
    assert orders(note)


@pytest.mark.parametrize(
    "note",
    [
        "sampah jangan dimasukkan ke kali",
        "ga usah bawa kartu, cukup tulis nama",
        "warga jgn lupa bawa ktp",
        "jangan panik ya",
    ],
)
def test_what_residents_are_asked_is_no_order_to_the_writer(note: str) -> None:
    assert without_orders(note) == note
    assert not orders(note)


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("yang ikut 64 anak eh bentar saya cek absen.. 71, iya 71 bener. seru", "yang ikut 71 anak. seru"),
        ("40 antrean. kuota itu awalnya 50 tp dikurangi jadi 40 krn alat rusak", "40 antrean."),
        ("kuota tadinya 20 sekarang jadi 35 orang", "kuota tadinya 20 sekarang jadi 35 orang"),
    ],
)
def test_a_figure_looked_up_or_come_about_otherwise_counts_once(note: str, meant: str) -> None:
    assert corrected(note).strip() == meant


@pytest.mark.parametrize(
    ("said", "printed"),
    [("dibalikin", "dikembalikan"), ("diangkutin", "diangkut"), ("dijagain", "dijaga"), ("dirujukin", "dirujuk"),
     ("diajarin", "diajari"), ("dikumpulin", "dikumpulkan"), ("ditungguin", "ditunggu"), ("dibacain", "dibacakan")],
)  # fmt: skip
def test_what_is_done_in_talk_is_done_by_a_verb_there_is(said: str, printed: str) -> None:
    assert passive(said) == printed or word(said) == printed


@pytest.mark.parametrize(
    ("twice", "printed"),
    [("dibagi2", "dibagi-bagi"), ("berkali2", "berkali-kali"), ("bareng2", "bersama-sama"), ("kader2", "kader-kader"),
     ("dibagi2in", "dibagi-bagikan"), ("seru2an", "seru-seruan"), ("satu2nya", "satu-satunya")],
)  # fmt: skip
def test_a_figure_two_says_the_root_again_not_its_prefix(twice: str, printed: str) -> None:
    assert word(twice) == printed


@pytest.mark.parametrize(
    ("glued", "parted"),
    [("gamacet", "tidak macet"), ("gabisa", "tidak bisa"), ("gaperlu", "tidak perlu"), ("gapake", "tidak pake")],
)
def test_a_negation_in_a_hurry_is_parted(glued: str, parted: str) -> None:
    assert in_full(glued) == parted


@pytest.mark.parametrize("one", ["gapura", "garasi", "gayam", "ganteng", "gandum", "gabung", "nggak", "gampang"])
def test_a_word_that_begins_like_a_negation_stays(one: str) -> None:
    assert not in_full(one).startswith("tidak ")


@pytest.mark.parametrize("one", ["berformalin", "terdingin", "bermesin"])
def test_no_verb_is_made_of_a_word_that_only_ends_in_in(one: str) -> None:
    assert standard_form(one) == ""


@pytest.mark.parametrize(
    ("said", "printed"),
    [("coklatnya", "cokelatnya"), ("doorprizenya", "hadiah undiannya"), ("triplek", "tripleks"), ("kavling", "kavling"),
     ("direnov", "direnovasi"), ("ntu", "NTU"), ("praktek", "praktik")],
)  # fmt: skip
def test_a_word_is_printed_as_the_rules_of_the_check_want_it(said: str, printed: str) -> None:
    assert word(said) == printed
