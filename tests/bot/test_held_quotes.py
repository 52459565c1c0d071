"""A quotation that the operator keeps to the office is in no draft, and a red line in any text."""

from datetime import date, datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import kept_back, read_note, without_orders
from bot.intake.orders import orders
from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.names import Names

SENT = datetime(2026, 10, 8, 15, tzinfo=JAKARTA)
HELD = [
    ('rapat saluran air rabu 40 warga. pak lurah bilang "kontraktornya lambat banget" jgn dikutip ya. hadir camat',
     "rapat saluran air rabu 40 warga. hadir camat", "kontraktornya lambat banget"),
    ('senam lansia jumat 9 okt 60 orang. kader eni: "obatnya telat dua bulan" (jangan ditulis min)',
     "senam lansia jumat 9 okt 60 orang.", "obatnya telat dua bulan"),
    ('panen lele 300 kg kata pak dedi "harga pakan naik gila" itu off the record ya, lanjut panen bulan depan',
     "panen lele 300 kg, lanjut panen bulan depan", "harga pakan naik gila"),
    ('jangan kutip yang ini "dana belum cair" dari pak camat. jalan santai 200 orang', "jalan santai 200 orang",
     "dana belum cair"),
    ('"anggarannya telat" kata kadis, jgn dimuat ya min. bazar 40 lapak', "bazar 40 lapak", "anggarannya telat"),
    ('kerja bakti 50 orang. curhat bu rw "truknya suka ngebut" buat internal aja. got bersih',
     "kerja bakti 50 orang. got bersih", "truknya suka ngebut"),
    ("vaksin rabies 35 kucing. mantri Jaya bilang 'vaksinnya tinggal dua botol' jgn dikutip. lanjut besok",
     "vaksin rabies 35 kucing. lanjut besok", "vaksinnya tinggal dua botol"),
    ("khitanan massal 25 anak. panitia nyeletuk ‘habis salat Jum'at baru ramai’ off the record ya. dokter 3 orang",
     "khitanan massal 25 anak. dokter 3 orang", "habis salat Jum'at baru ramai"),
    ("panen raya 4 hektare. curhat pak Karta: pupuknya telat terus, itu jgn ditulis ya. hadir penyuluh",
     "panen raya 4 hektare. hadir penyuluh", "pupuknya telat terus"),
    ("bazar 30 lapak, kata bu Nunung: sewanya kemahalan (jangan dimuat), ramai sampai malam",
     "bazar 30 lapak, ramai sampai malam", "sewanya kemahalan"),
    ("apel siaga 80 orang. off the record pak kabid: perahunya bocor, mesinnya mati. latihan tiap bulan",
     "apel siaga 80 orang. latihan tiap bulan", "perahunya bocor, mesinnya mati"),
    ('jangan dikutip: "kita kurang orang" kata pak danton. simulasi gempa 120 murid', "simulasi gempa 120 murid",
     "kita kurang orang"),
]  # fmt: skip
TOLD = [
    'lomba 40 anak, "seru banget" kata bu eni. jangan sebut nama anaknya',
    'kata lurah "warga jangan buang sampah ke got". kerja bakti 50 orang',
    'ngecat gapura 40 warga. "jangan ditulis di tembok" kata pak rt',
    'bu eni: "satu telur cukup sehari" jgn sebut stunting',
    'pasar 72 lapak. "kami minta lampu dibangun" kata ujang ada preman minta setoran, off record',
    'kata camat "off the record itu istilah wartawan". pelatihan 30 orang',
]
SAID_TO_ALL = [
    "pesan bu lurah: kalau dapat kabar bohong, jangan dibagikan! sosialisasi 30 kader",
    "pak RT: kerja bakti minggu pagi, khusus kita, bawa cangkul",
    "syarat warga: KTP, KK, jgn difotokopi",
    "pelatihan di balai. kata bu Yayah: panci bekas masih bisa dipakai, jangan dibuang",
    "angkatan '45 hadir, lagu 'Hari Merdeka' dinyanyikan bareng, doa 'untuk pahlawan' dibaca pak kiai",
]


@pytest.mark.parametrize(("note", "left", "words"), HELD)
def test_quotation_with_an_order_beside_it_goes_with_who_said_it(note: str, left: str, words: str) -> None:
    told = without_orders(note)
    assert " ".join(told.replace(" ,", ",").split()) == left
    assert words in kept_back(note)
    assert orders(note)


@pytest.mark.parametrize(("note", "left", "words"), HELD)
def test_what_was_held_back_is_a_red_line_in_a_text_that_has_it(note: str, left: str, words: str) -> None:
    text = f"Kegiatan berlangsung lancar. “{words.capitalize()},” katanya."
    request = CheckRequest(text=text, on=date(2026, 10, 8), brief=without_orders(note), kept_back=kept_back(note))
    assert any(f.category == "garis-merah" for f in Checker.load().check(request).findings)


@pytest.mark.parametrize("note", TOLD)
def test_quotation_beside_other_orders_stays(note: str) -> None:
    assert "“" in without_orders(note) or '"' in without_orders(note)
    brief = read_note(note, kind="caption", channel="instagram", agency="", sent_at=SENT, names=Names.load())
    assert brief.quotes


@pytest.mark.parametrize("note", SAID_TO_ALL)
def test_what_somebody_tells_residents_stays(note: str) -> None:
    assert without_orders(note) == note


def test_a_list_of_what_is_not_to_be_written_goes_whole() -> None:
    note = "lomba mewarnai 40 anak. jangan ditulis: nama anak, alamat, sekolahnya. juara dapat sepeda"
    assert without_orders(note) == "lomba mewarnai 40 anak. juara dapat sepeda"


def test_the_figures_behind_what_somebody_says_are_the_notes_own() -> None:
    note = "kata pak Dedi: panennya bagus, terjual 300 kg, utang pakan masih ada, jgn dikutip ya"
    assert "300 kg" in without_orders(note)
    assert "utang" not in without_orders(note)


def test_a_word_that_ends_like_a_no_forbids_nothing() -> None:
    assert "kader Ani, kader Sri" in without_orders("semua warga boleh disebut: kader Ani, kader Sri")
