"""X and Threads: the note's own order in whole sentences, in as few posts as it needs, none of them a mere call."""

import re
from datetime import datetime

import pytest

from bot.intake import read_note
from prompts.brief import Channel
from prompts.draft import Task
from prompts.offline.post import post_length
from tests import bundled
from tests.prompts.briefs import JAKARTA

NAMES = bundled.names()
WRITER = bundled.offline()
THURSDAY = datetime(2026, 8, 6, 7, tzinfo=JAKARTA)
ROADS = (
    "kamis 6 agustus 2026 jl sudirman ditutup jam 06.00-10.00 karena gerak jalan. dari arah merak lewat jl lingkar "
    "selatan, dari arah serang lewat jl kubang laban. petugas 24 orang di 6 simpang. angkot berhenti di depan pasar. "
    "warga yang mau ke puskesmas tetap boleh lewat. parkir motor di lapangan voli"
)


def post(channel: Channel, note: str, agency: str = "Dinas Perhubungan Kota Cilegon") -> str:
    brief = read_note(note, kind="caption", channel=channel, agency=agency, sent_at=THURSDAY, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


@pytest.mark.parametrize("channel", ["x", "threads"])
def test_a_thread_keeps_the_order_of_the_note_and_lists_nothing(channel: Channel) -> None:
    text = post(channel, ROADS)
    told = ["06.00–10.00", "Lingkar Selatan", "Kubang Laban", "24", "Angkot berhenti", "boleh lewat", "Parkir motor"]
    at = [text.index(words) for words in told]
    assert at == sorted(at)
    assert "•" not in text


def test_every_post_of_a_thread_ends_where_a_sentence_ends() -> None:
    posts = post("x", ROADS).split("\n\n")
    assert len(posts) > 1
    for one in posts:
        assert post_length(one) <= 280
        assert re.search(r"(?:[.!?”]|#\w+) \(\d/\d\)$", one)


def test_a_call_alone_makes_no_further_post() -> None:
    one = post("x", "jl pabean satu arah mulai rabu 12 agustus sampai selasa 18 agustus jam 06.00-09.00. "
               "dari arah purwakarta dilarang belok kanan ke pabean, lewat kotabumi dulu. angkot dan ambulans "
               "dikecualikan dari aturan ini")  # fmt: skip
    assert "(1/" not in one
    assert "ambulans" in one


def test_a_number_that_the_note_gives_is_not_called_for_again() -> None:
    note = "banjir di jl raya anyer kamis 6 agustus jam 04.30, tinggi 40 cm, mobil kecil jangan lewat. darurat 112"
    assert post("x", note, "Badan Penanggulangan Bencana Daerah Kota Cilegon").count("112") == 1


def test_a_speaker_who_is_only_named_before_the_quotation_is_named_behind_it_alone() -> None:
    note = 'dialog pelajar di aula SMKN 1 kamis 6 agustus. Felicia siswi kelas 11, "Lontong saya untuk syukuran"'
    assert post("threads", note).count("Felicia") == 1


def test_who_won_has_won() -> None:
    note = "sdn kubangsari 2 juara 2 cerdas cermat tingkat kota, kamis 6 agustus di aula dindikbud"
    assert "SDN Kubangsari 2 meraih juara 2 cerdas cermat" in post("x", note)


def test_when_and_where_join_the_opening_that_lacks_them() -> None:
    note = (
        "kelas ayah sesi 2: bapak-bapak belajar memandikan bayi. kamis sore jam 4 di balai kelurahan, 18 bapak "
        "ikut, boneka bayinya 6, yang mengajar bidan Yuli"
    )
    text = post("threads", note, "Kelurahan Kebon Dalem")
    assert re.search(r"memandikan bayi, Kamis \(6/8/2026\).* di balai kelurahan\.", text, re.IGNORECASE)
    assert "Sebanyak 18 bapak ikut" in text


PRICES = (
    "harga blok F kamis 6 agustus jam 06.30: cabe rawit 78.000 (kemaren 85rb), bawang merah 42.000, telur 29rb turun "
    "dari 31rb, tahu tetap. semua per kg. cabe turun 7 rb. stok aman 9 hari"
)


@pytest.mark.parametrize("channel", ["x", "threads", "instagram"])
def test_prices_are_read_in_a_column_under_what_was_looked_at(channel: Channel) -> None:
    text = post(channel, PRICES, "Dinas Perindustrian dan Perdagangan Kota Cilegon")
    assert "Kamis (6/8/2026) pukul 06.30 WIB, semua per kilogram:" in text
    items = ["Cabai rawit Rp78.000, Rabu (5/8/2026) Rp85.000", "Bawang merah Rp42.000",
             "Telur Rp29.000, turun dari Rp31.000", "Tahu tetap"]  # fmt: skip
    assert re.search("\n+".join(re.escape(f"• {one}") for one in items), text)
    assert "• Cabai turun" not in text
    assert "Cabai turun Rp7.000." in text
