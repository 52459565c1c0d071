"""Clauses in a hurry become whole sentences: nothing added, every figure and name kept."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.offline.acting import acting
from prompts.offline.agencies import Agencies
from prompts.offline.gathered import gathered
from prompts.offline.headline import shortened
from prompts.offline.patterns import Patterns
from prompts.offline.wording import lower_first

completed = Patterns.load().terse.completed
AGENCIES = Agencies((("Dinas Pemadam Kebakaran dan Penyelamatan", "Damkar"),))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("selesai 40 menit", "acara itu selesai dalam 40 menit"),
        ("target selesai 45 hari", "acara itu ditargetkan selesai dalam 45 hari"),
        ("sekarang daftar cukup dari HP", "sekarang pendaftaran cukup dilakukan dari HP"),
        ("tidak usah antre", "warga tidak usah antre"),
        ("KWT 24 anggota", "KWT beranggotakan 24 orang"),
        ("warga pulang dengan senang", "warga pulang dengan senang"),
    ],
)
def test_a_clause_without_its_subject_or_link_gets_it(written: str, told: str) -> None:
    assert completed(written, "acara itu") == told


@given(st.text(st.sampled_from("abcdi 0123456789.,RTp"), max_size=60))
def test_no_figure_is_lost_in_making_a_clause_completed(text: str) -> None:
    assert re.findall(r"\d+", completed(text, "acara itu")) == re.findall(r"\d+", text)


def test_short_sentences_of_one_kind_become_one() -> None:
    assert gathered(["Ada 41 KIA.", "Ada pula 22 akta.", "Ada pula 17 KK.", "Warga senang."]) == [
        "Ada 41 KIA, 22 akta, dan 17 KK.",
        "Warga senang.",
    ]
    assert gathered(["Panjangnya 420 meter.", "Lebarnya 3 meter."]) == ["Panjangnya 420 meter dan lebarnya 3 meter."]
    assert gathered(["Sebanyak 21 di antaranya mendapat kacamata.", "Sebanyak 5 di antaranya dirujuk."]) == [
        "Sebanyak 21 di antaranya mendapat kacamata, sedangkan 5 lainnya dirujuk."
    ]


def test_sentences_with_commas_or_gaps_stay_apart() -> None:
    texts = ["Syaratnya KTP, KK, dan foto.", "Kuotanya [LENGKAPI: jumlah].", "Biayanya Rp5.000."]
    assert gathered(texts) == texts


def test_a_bare_verb_behind_an_agency_becomes_active() -> None:
    assert acting("Satpol PP tertibkan 23 lapak") == "Satpol PP menertibkan 23 lapak"
    assert acting("Dinkes sidak 14 kantin sekolah") == "Dinkes melakukan sidak terhadap 14 kantin sekolah"
    assert acting("Disnaker sosialisasi kartu AK1") == "Disnaker menggelar sosialisasi kartu AK1"
    assert acting("Pembebasan denda PBB diperpanjang") == "Pembebasan denda PBB diperpanjang"
    assert acting("Disdukcapil melayani 90 warga") == "Disdukcapil melayani 90 warga"


def test_a_long_headline_is_cut_where_a_phrase_ends() -> None:
    long = "Wali Kota Cilegon Robinsar Memberi Bantuan 3 Unit Motor Roda Tiga Pengangkut Sampah ke Kelurahan Gerem"
    assert shortened(long, AGENCIES) == "Wali Kota Robinsar Memberi Bantuan Motor Roda Tiga Pengangkut Sampah"
    rescue = "Dinas Pemadam Kebakaran dan Penyelamatan Evakuasi Sarang Tawon di Atap Rumah Warga Perumahan Metro Villa"
    assert shortened(rescue, AGENCIES) == "Damkar Evakuasi Sarang Tawon di Atap Rumah Warga"


def test_words_of_degree_lose_their_capital_inside_a_sentence() -> None:
    assert lower_first("Semakin banyak lowongan, semakin luas.") == "semakin banyak lowongan, semakin luas."
    assert lower_first("Sekitar 150 orang hadir.") == "sekitar 150 orang hadir."
