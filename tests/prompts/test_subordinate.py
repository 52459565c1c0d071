"""A subordinate clause that opens a sentence is set off by a comma, and nothing else is."""

import pytest

from prompts.offline.subordinate import set_off


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("setelah lomba makanan dibagi ke 120 tetangga", "setelah lomba, makanan dibagi ke 120 tetangga"),
        ("kalau hujan acara dipindahkan ke aula", "kalau hujan, acara dipindahkan ke aula"),
        ("sebelum pulang peserta diberi vitamin", "sebelum pulang, peserta diberi vitamin"),
        ("karena jalan ditutup bus lewat Ciwandan", "karena jalan ditutup bus lewat Ciwandan"),  # no sentence follows
        (
            "Selama dikerjakan motor bisa lewat jembatan darurat.",
            "Selama dikerjakan, motor bisa lewat jembatan darurat.",
        ),
        ("kalau darurat malam IGD tetap buka", "kalau darurat malam, IGD tetap buka"),
        ("Jumat (11/9/2026), saat pembukaan 55 anak datang.", "Jumat (11/9/2026), saat pembukaan, 55 anak datang."),
        ("kalau punya kartu lama siapkan kartu itu", "kalau punya kartu lama, siapkan kartu itu"),
    ],
)
def test_the_comma_stands_behind_the_subordinate_clause(text, told):
    assert set_off(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "setelah lomba, makanan dibagi ke tetangga",
        "warga pulang setelah lomba selesai",
        "setelah senam pagi",
        "karena hujan deras",
        "sejak Senin warga antre",
        "sejak pukul 08.00 WIB sudah antre",
        "",
    ],
)
def test_what_needs_no_comma_stays(text):
    assert set_off(text) == text
