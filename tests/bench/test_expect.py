"""What counts as keeping a fact of a note."""

import pytest

from bench.expect import forbidden, met, publishable
from bench.notes import notes


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("2 truk", "Sampah diangkut dengan dua truk."),
        ("24 warga", "Sebanyak 24 orang warga ikut ronda."),
        ("RT 03", "Warga RT 3 Kelurahan Ciwedus"),
        ("tanggal:2025-09-24", "digelar Rabu (24/9/2025) pagi"),
        ("tanggal:2025-10-09", "pada 8, 9, dan 10 Oktober 2025"),
        ("tanggal:2026-03-09/2026-03-11", "Senin–Rabu (9–11/3/2026)"),
        ("tanggal:2026-02-25/2026-03-03", "mulai Rabu (25/2/2026) sampai Selasa (3/3/2026)"),
        ("jam:08.30-12.00", "pukul 08.30–12.00 WIB"),
        ("jam:09.00", "pukul 9.00 WIB"),
        ("kutip:ini milik warga", "“Ini milik warga,” ujar Lurah."),
    ],
)
def test_a_fact_is_met_in_any_correct_form(fact: str, text: str) -> None:
    assert met(fact, publishable(text))


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("80 warga", "Sebanyak 180 warga hadir."),
        ("17 rumah", "Rp1,17 rumah"),
        ("Lurah Gerem", "[LENGKAPI: kutipan Lurah Gerem]"),
        ("Golok Day", "#GolokDay"),
        ("tanggal:2025-09-24", "Rabu (24/9/2024)"),
        ("tanggal:2025-09-24", "24/10/2025"),
        ("jam:08.30-12.00", "pukul 08.30 WIB"),
        ("kutip:ini milik warga", "Lurah berkata ini milik warga."),
        ("kutip:ini milik warga", "“Ini juga milik warga,” ujar Lurah."),
    ],
)
def test_a_slot_a_hashtag_or_another_figure_does_not_meet_it(fact: str, text: str) -> None:
    assert not met(fact, publishable(text))


@pytest.mark.parametrize(
    "text",
    [
        "Koperasi ini milik warga kata.",
        "Truk di pinggir jalan raya di pinggir jalan raya.",
        "Di jl raya Cilegon.",
        "Anak2 ikut.",
        "“Ini milik warga, ujar Lurah.",
        "Selasa (24/9/2025)",
    ],
)
def test_general_faults_are_found_in_any_draft(text: str) -> None:
    assert list(forbidden((), publishable(text)))


def test_a_correct_text_has_no_general_fault() -> None:
    text = "dr. Maya Sartika hadir di Jl. Raya Merak, Rabu (24/9/2025). “Kami siap,” ujarnya."
    assert not list(forbidden(("jgn",), publishable(text)))


def test_eighty_notes_half_of_them_kept_aside_each_with_facts() -> None:
    all_notes = notes()
    assert len(all_notes) == 80
    assert sum(note.split == "test" for note in all_notes) == 40
    assert len({note.id for note in all_notes}) == 80
    assert all(note.facts for note in all_notes)
