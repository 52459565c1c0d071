"""Figures as they are dictated or thumbed become those that an editor writes."""

import pytest

from knowledge.corrected import corrected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("investasi 11 koma 4 triliun", "investasi 11,4 triliun"),
        ("panen dua koma lima ton", "panen 2,5 ton"),
        ("pos ronda 3 kali 4 meter", "pos ronda 3 × 4 meter"),
        ("pekerja baru 2310 orang", "pekerja baru 2.310 orang"),
        ("swadaya 17 jt 500", "swadaya 17,5 jt"),
        ("longsor jam 5 lewat 20 pagi", "longsor jam 5.20 pagi"),
        ("apel jam 8 kurang 10", "apel jam 7.50"),
        ("pawai obor selasa 16 juni malam ini bukan ya besok jl sudirman", "pawai obor selasa 16 juni jl sudirman"),
    ],
)
def test_a_dictated_figure_is_written_out(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "lari 3 kali 400 meter",
        "sejak tahun 2025 ada 1990 warga",
        "hubungi 0811 2400 912",
        "mobil a 1234 bc menabrak pagar",
        "call center 1500 500",
        "17 jt 500 orang sudah terdaftar",
        "pasfoto 3x4 dua lembar",
        "lewat jalan lingkar mulai jam 8 lewat merak",
        "besok bukan hari libur",
        "selamat idulfitri 1447 h",
        "tahun baru islam 1448 hijriah",
    ],
)
def test_other_figures_stay_as_they_are(typed: str) -> None:
    assert corrected(typed) == typed
