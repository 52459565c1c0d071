"""Reading facts takes time in proportion to the text, and finds in a long text what it finds in its parts."""

import time
from datetime import date

from knowledge.entities import extract
from knowledge.names import Names

NAMES = Names.load()
ON = date(2025, 9, 25)
PARAGRAPH = (
    "Lurah Ciwedus Budi Hartono membuka rapat di Aula Kecamatan Cibeber, Rabu (24/9/2025) pukul 09.00 WIB, dihadiri "
    "80 warga RT 03 dan Ketua PWI Cilegon Ahmad Fauzi Chan dengan anggaran Rp25 juta atau 85 persen.\n\n"
)


def seconds(text: str) -> float:
    began = time.process_time()
    extract(text, ON, NAMES)
    return time.process_time() - began


def test_four_times_the_text_takes_about_four_times_as_long() -> None:
    seconds(PARAGRAPH)
    short = min(seconds(PARAGRAPH * 50) for _ in range(3))
    long = min(seconds(PARAGRAPH * 200) for _ in range(3))
    assert long < 8 * short


def test_fifty_thousand_characters_are_read_within_a_second() -> None:
    text = (PARAGRAPH * 300)[:50_000]
    assert len(text) == 50_000
    assert min(seconds(text) for _ in range(2)) < 1


def test_every_paragraph_of_a_long_text_has_the_facts_of_the_first() -> None:
    one = [(e.kind, e.key) for e in extract(PARAGRAPH, ON, NAMES)]
    assert len(one) >= 9
    many = extract(PARAGRAPH * 30, ON, NAMES)
    assert [(e.kind, e.key) for e in many] == one * 30
