"""Short sentences of a release are woven together, and the lead says who took part."""

import pytest

from prompts.brief import Brief, Clause
from prompts.offline import Patterns
from prompts.offline.acting import acting
from prompts.offline.enumerated import enumerated
from prompts.offline.rows import serial
from prompts.offline.takers import with_takers
from prompts.offline.weaving import woven
from tests.prompts.briefs import CLEANUP

PATTERNS = Patterns.load()
LINKS = PATTERNS.release.sambung


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (
            ["Got sepanjang 300 meter dibersihkan.", "Sampah diangkut dengan dua truk."],
            ["Got sepanjang 300 meter dibersihkan, sedangkan sampah diangkut dengan dua truk."],
        ),
        (["Ada kuis.", "Hadiahnya 10 tumbler."], ["Ada kuis dengan hadiah 10 tumbler."]),
    ],
)
def test_two_short_statements_become_one_sentence(sentences: list[str], told: list[str]) -> None:
    assert woven(sentences, LINKS) == told


@pytest.mark.parametrize(
    "sentences",
    [
        ["Got sepanjang 300 meter dibersihkan.", "Di sana disiapkan karung."],
        ["Peserta dipilih dari 312 pendaftar.", "Peserta mendapat uang saku."],
        ["Got dibersihkan bersama.", "Sosialisasi ini dilanjutkan ke RW 03."],
        ["Got dibersihkan bersama.", "Warga diminta menjaga, merawat, dan melapor."],
        ["Got dibersihkan bersama.", "Rahmatullah ikut mengangkat sampah."],
        ["“Got kita bersih,” kata lurah.", "Sampah diangkut dua truk."],
    ],
)
def test_what_would_be_unclear_in_one_sentence_stays_apart(sentences: list[str]) -> None:
    assert woven(sentences, LINKS) == sentences


def test_no_word_is_lost_by_weaving() -> None:
    given = ["Got dibersihkan bersama.", "Sampah diangkut dua truk.", "Bibit ditanam di taman.", "Ada lomba."]
    told = " ".join(woven(given, LINKS)).lower()
    assert all(word in told for one in given for word in one.lower().strip(".").split())


def noted(*clauses: tuple[str, str]) -> Brief:
    told = tuple(Clause(text=text, role=role) for text, role in clauses)  # type: ignore[arg-type]
    return CLEANUP.model_copy(update={"participants": "", "clauses": told})


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("yang ikut 95 warga dan Karang Taruna", "warga dan Karang Taruna"),
        ("diikuti sekitar 180 siswa dari 45 SD", "siswa dari 45 SD"),
        ("120 siswa kelas 10 ikut", "siswa kelas 10"),
    ],
)
def test_the_lead_takes_its_participants_from_a_clause_of_their_own(clause: str, who: str) -> None:
    assert with_takers(noted(("kerja bakti di Gerem", "kegiatan"), (clause, "lepas"))).participants == who


@pytest.mark.parametrize("clause", ["40 warga diperiksa tensinya", "yang sakit 3 warga", "hadir 5 truk sampah"])
def test_a_number_of_people_who_did_something_else_is_no_participant(clause: str) -> None:
    assert not with_takers(noted(("kerja bakti di Gerem", "kegiatan"), (clause, "lepas"))).participants


def test_a_number_belongs_to_those_named_right_before_it() -> None:
    brief = with_takers(
        noted(
            ("pembagian sembako di Gerem", "kegiatan"),
            ("yang sakit diantar ke rumah", "lepas"),
            ("ada 23 orang", "rincian"),
        )
    )
    assert brief.clauses[-1].text == "yang sakit diantar ke rumah, sebanyak 23 orang"


def test_an_item_with_an_and_of_its_own_leaves_the_enumeration_whole() -> None:
    given = "11 perusahaan, BPBD, Dinas Pekerjaan Umum dan Penataan Ruang dan Polsek"
    assert serial(given) == "11 perusahaan, BPBD, Dinas Pekerjaan Umum dan Penataan Ruang, dan Polsek"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Dinkes peluncuran layanan persalinan", "Dinkes meluncurkan layanan persalinan"),
        ("Disdukcapil keliling di Tamansari", "Disdukcapil membuka layanan keliling di Tamansari"),
        ("Disnaker gelar pelatihan las", "Disnaker menggelar pelatihan las"),
    ],
)
def test_an_agency_that_opens_a_note_gets_a_verb(note: str, told: str) -> None:
    assert acting(note, PATTERNS.activities) == told


@pytest.mark.parametrize(
    ("clauses", "told"),
    [
        (
            ("yang turun 130 orang dari warga", "linmas", "mahasiswa KKN"),
            ("yang turun 130 orang dari warga, linmas, dan mahasiswa KKN",),
        ),
        (
            ("bayar bisa di Bank Banten", "kantor pos, minimarket dan QRIS"),
            ("bayar bisa di Bank Banten, kantor pos, minimarket, dan QRIS",),
        ),
        (("hadiahnya Rp10 juta", "Rp7 juta", "Rp4 juta"), ("hadiahnya Rp10 juta, Rp7 juta, dan Rp4 juta",)),
        (("siswa kelas 4", "5 dan 6 meminjam buku"), ("siswa kelas 4, 5, dan 6 meminjam buku",)),
        (("tenaganya 3 dokter", "8 bidan dan 10 perawat"), ("tenaganya 3 dokter, 8 bidan, dan 10 perawat",)),
        (
            ("ada pameran golok 150 bilah", "lomba debus dan pentas tari"),
            ("ada pameran golok 150 bilah, lomba debus, dan pentas tari",),
        ),
        (("gerai jual beras", "minyak dan gula"), ("gerai jual beras, minyak, dan gula",)),
        (("diikuti 110 warga dan", "20 siswa SMKN 2"), ("diikuti 110 warga dan 20 siswa SMKN 2",)),
        (("kerja bakti di Gerem", "air surut"), ("kerja bakti di Gerem", "air surut")),
        (("bantuan dari Baznas", "hasil keluar tiga hari"), ("bantuan dari Baznas", "hasil keluar tiga hari")),
        (("disalurkan di Gerem", "gratis"), ("disalurkan di Gerem", "gratis")),
    ],
)
def test_an_enumeration_cut_by_commas_is_put_together_again(clauses: tuple[str, ...], told: tuple[str, ...]) -> None:
    given = [Clause(text=text, role="lepas") for text in clauses]
    assert tuple(one.text for one in enumerated(given, PATTERNS.clauses.predikat)) == told
