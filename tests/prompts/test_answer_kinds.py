"""What is counted, compared, next in time or named decides which sentence answers a question."""

from datetime import date
from types import SimpleNamespace

import pytest

from knowledge.documents import Passage
from prompts.answer import Library, answer
from tests import bundled

ON = date(2026, 3, 1)


def said(question: str, text: str) -> bool:
    """Whether the text is what answers."""
    passage = Passage("p", "p", "Kabar kelurahan", "rilis", date(2026, 1, 13), "", text, "x.md")
    found = SimpleNamespace(passages=(passage,), found=True, confidence=0.6)
    told = answer(question, Library(ON, lambda _: found, (), names=bundled.names()))
    return told.found and text in told.text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("kursi rapatnya ada berapa dibanding 90 orang tamu", "Panitia menyiapkan 60 kursi rapat."),
        ("lowongan gudang ada berapa ketimbang pelamarnya", "Pabrik membuka 12 lowongan gudang."),
        ("lansia itu yang usianya di atas berapa", "Lansia ialah orang yang berusia di atas 60 tahun."),
        ("aula kelurahan bisa nampung berapa tamu", "Aula kelurahan memuat 90 tamu."),
        ("jatah paket tiap posko berapa", "Setiap posko memperoleh 30 paket."),
        ("skor literasi kelurahan berapa", "Nilai literasi kelurahan 81,5."),
    ],
)
def test_a_figure_is_found_behind_spoken_ways_of_asking(question: str, text: str) -> None:
    assert said(question, text)


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        ("lomba voli dimulai pukul berapa", "Lomba voli dimulai pada 3 Mei 2026 di lapangan.", False),
        ("lomba voli dimulai pukul berapa", "Lomba voli dimulai pukul 08.00 WIB di lapangan.", True),
        ("lomba voli berikutnya bulan apa", "Lomba voli digelar pada Mei 2025 di lapangan.", False),
        ("lomba voli berikutnya bulan apa", "Lomba voli digelar setiap Mei di lapangan.", True),
        ("harga beras diperiksa di mana", "Harga beras diperiksa di Pasar Kelapa oleh petugas.", True),
        ("siapa pembuat gambar palsu", "Gambar palsu di Banten dibuat pada November.", False),
        ("siapa pembuat gambar palsu", "Pembuat gambar palsu itu Hendra Wijaya.", True),
    ],
)
def test_what_is_of_another_kind_is_no_answer(question: str, text: str, answered: bool) -> None:
    assert said(question, text) is answered


def test_not_any_more_asks_for_no_next_time() -> None:
    assert said("pak hendra tidak jadi ketua lagi sejak kapan", "Pak Hendra bukan ketua sejak 1 Mei 2025.")
