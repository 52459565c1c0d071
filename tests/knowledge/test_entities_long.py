"""Reading finds in a long text what it finds in its parts."""

from datetime import date

from knowledge.entities import extract
from tests import bundled

NAMES = bundled.names()
ON = date(2025, 9, 25)
PARAGRAPH = (
    "Lurah Ciwedus Budi Hartono membuka rapat di Aula Kecamatan Cibeber, Rabu (24/9/2025) pukul 09.00 WIB, dihadiri "
    "80 warga RT 03 dan Ketua PWI Cilegon Ahmad Fauzi Chan dengan anggaran Rp25 juta atau 85 persen.\n\n"
)


def test_every_paragraph_of_a_long_text_has_the_facts_of_the_first() -> None:
    one = [(e.kind, e.key) for e in extract(PARAGRAPH, ON, NAMES)]
    assert len(one) >= 9
    many = extract(PARAGRAPH * 30, ON, NAMES)
    assert [(e.kind, e.key) for e in many] == one * 30
