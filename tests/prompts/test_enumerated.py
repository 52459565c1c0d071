"""Enumerations are put together again, and an agency that opens a note gets its verb."""

import pytest

from prompts.brief import Clause
from prompts.offline import Patterns
from prompts.offline.acting import acting
from prompts.offline.enumerated import enumerated
from prompts.offline.rows import serial

PATTERNS = Patterns.load()


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
