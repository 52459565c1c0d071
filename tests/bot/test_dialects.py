"""Javanese, Sundanese and Betawi in a note are told in Indonesian; an Indonesian note is never touched."""

from datetime import date, datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import kept_back, read_note, tidied, without_orders
from bot.intake.dialects import in_indonesian
from bot.intake.dialects.lists import dialects
from knowledge.names import Names

SENT = datetime(2026, 11, 22, 15, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("wong RT 04 kerja bakti ngresiki kalen, sing teka pak lurah karo babinsa",
         "warga RT 04 kerja bakti membersihkan selokan, yang datang pak lurah bersama babinsa"),
        ("banyu munggah sing jam telu esuk, 18 umah kerendem", "air naik sejak jam 3 pagi, 18 rumah terendam"),
        ("bor nyilih 6 biji sing DLH nggo ngeduk", "bor meminjam 6 buah dari DLH untuk menggali"),
        ("tujuane ben warga ora bingung", "tujuannya agar warga tidak bingung"),
        ("rapat bengi mau, iuran munggah dadi limalas ewu saben wulan",
         "rapat tadi malam, iuran naik jadi 15 ribu setiap bulan"),
        ("penceramahe ustadz Fauzi, sing rawuh satus selawe wong",
         "penceramahnya ustadz Fauzi, yang datang 125 orang"),
        ("minggu ngarep lanjut nang RW 02, gawa linggis maning", "minggu depan lanjut di RW 02, membawa linggis lagi"),
        ("konsumsi sampun disediakaken, benjing dibekta", "konsumsi sudah disediakan, besok dibawa"),
        ("barudak ngayakeun lomba, hadiahna piala jeung buku", "anak-anak mengadakan lomba, hadiahnya piala dan buku"),
        ("mimiti jam dalapan nepi ka jam sabelas", "mulai jam 8 sampai jam 11"),
        ("kagak mahal, cuman soda api ame minyak, nyang ikut 35 warge",
         "tidak mahal, cuman soda api sama minyak, yang ikut 35 warga"),
        ("nandur jahe dipinjemake 2 taun, bibit saking kelompok tani, sisane beli dewek 210 rebu",
         "menanam jahe dipinjamkan 2 tahun, bibit dari kelompok tani, sisanya membeli sendiri 210 ribu"),
        ("wis panen sing keloro, iki jumlahe 120 polibag eh kaliru 150 polibag",
         "sudah panen yang kedua, ini jumlahnya 120 polibag eh salah 150 polibag"),
        ("ieu panen supa, 12 urang, saminggu 46 kilo, dijual atah",
         "ini panen jamur, 12 orang, seminggu 46 kilo, dijual mentah"),
        ("26 nelayan, 7 diantawisna bapa ngora, tos bisa ngabongkar sorangan",
         "26 nelayan, 7 di antaranya bapak muda, sudah bisa membongkar sendiri"),
        ("latihan kadua di tempat sarua, ngadaptar ka Pak Jaka, ayeuna ukur meuli busi",
         "latihan kedua di tempat sama, mendaftar ke Pak Jaka, sekarang hanya membeli busi"),
        ("wong-wong padha teka, bocah2 melu nandur", "orang-orang datang, anak-anak ikut menanam"),
    ],
)  # fmt: skip
def test_a_sentence_in_dialect_is_told_in_indonesian(said: str, meant: str) -> None:
    assert in_indonesian(said) == meant


@pytest.mark.parametrize(
    "note",
    [
        "pak lurah mau hadir, nama desanya aja ditulis. ada 3 tiang listrik miring akibat ulah oknum",
        "lomba mewarnai 40 anak di pasar anyar, hadiah buku dan tong sampah",
        "saking banyaknya warga, antrean sampai jalan raya. bawa teko sendiri",
        "warga Jombang Wetan dan Kebon Dalem kerja bakti di jl ki wasyid",
        "panen mangga dan pare di kebun, beli bibit di pasar, kolam ukur 3 meter",
        "acara ngariung warga, giliran jaga pos, anak kesetrum sudah pulang",
        "iso 9001 untuk labkesda, sertifikat dari lembaga",
        "pramuka saka bhayangkara menanam mangrove di pantai kelapa tujuh, kali ini 200 bibit",
        "penulis cilik dari SDN Wong membaca puisi, bu Wulan menilai",
    ],
)
def test_an_indonesian_note_stays_as_it_is(note: str) -> None:
    assert in_indonesian(note) == note


def test_a_word_that_is_indonesian_too_needs_a_sentence_in_dialect() -> None:
    assert in_indonesian("yang penting aja ditulis") == "yang penting aja ditulis"
    assert in_indonesian("sing nunggak aja ditulis, ora ilok") == "yang nunggak jangan ditulis, tidak ilok"
    assert in_indonesian("warga mau ana kabar") == "warga mau ana kabar"


def test_words_in_quotation_marks_and_names_stay() -> None:
    said = 'wong kabeh seneng, jare lurah "aja kesusu lur, banyu iku urip". sing teka Bu Wulan nang jl banyu biru'
    told = in_indonesian(said)
    assert '"aja kesusu lur, banyu iku urip"' in told
    assert told.endswith("yang datang Bu Wulan di jl banyu biru")


@pytest.mark.parametrize(
    ("note", "thing"),
    [
        ("wong RW 02 gawe sumur. ana sing ora melu trus nyinyir aja ditulis", "ada yang tidak ikut trus nyinyir"),
        ("banjir nang perum, 18 umah kelem. ojo dilebokake warga ngamuk", "warga ngamuk"),
        ("imunisasi di posyandu. ulah ditulis vaksin kurang", "vaksin kurang"),
        ("senam di alun-alun 40 orang. yg pingsan 1 entong ditulis", "yg pingsan 1"),
    ],
)  # fmt: skip
def test_an_order_in_dialect_keeps_back_what_it_names(note: str, thing: str) -> None:
    assert kept_back(note) == (thing,)
    assert thing.rsplit(maxsplit=1)[-1] not in without_orders(note)


def test_days_and_people_of_a_note_in_dialect_are_understood() -> None:
    note = "wingi bengi wong RT 05 Randakari rapat, sing teka patang puluh telu warga. minggu ngarep rapat maning"
    brief = read_note(note, kind="caption", channel="instagram", agency="", sent_at=SENT, names=Names.load())
    assert brief.when is not None
    assert brief.when.day == date(2026, 11, 21)
    assert "43" in [str(one.value) for one in brief.numbers]
    assert brief.raw == note
    assert brief.told == in_indonesian(note)  # what is written and what is checked are the same words


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("umah-umah ning RT 02 wis diperiksa siji siji", "satu per satu"),
        ("ember banyu loro siji umah, wis dibagi", "dua satu rumah"),
    ],
)
def test_two_small_numerals_side_by_side_are_no_sum(said: str, meant: str) -> None:
    assert meant in in_indonesian(said)


def test_what_was_told_is_not_told_again() -> None:
    said = "wong RT 04 mau isuk kerja bakti nang kalen, sing melu selawe wong, bubar jam rolas"
    assert in_indonesian(in_indonesian(said)) == in_indonesian(said)
    assert "kerja bakti" in tidied(said)


def test_no_word_is_both_sure_and_doubtful_and_every_dialect_has_words() -> None:
    assert len(dialects()) == 3
    for one in dialects():
        listed = set(one.linking)
        assert len(listed) > 10
        assert not listed & set(one.doubtful), one.name
