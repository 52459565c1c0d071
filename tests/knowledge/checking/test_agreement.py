"""Texts made from one note must give the same facts: what differs is named with both values."""

from datetime import date

import pytest

from knowledge.checking.check import Checker

ON = date(2025, 10, 12)
NOTE = "kerja bakti RT 03 Ciwedus Minggu (12/10/2025) pukul 07.00 WIB, 80 warga, 15 petugas, bantuan Rp2 juta"
RELEASE = (
    "Sebanyak 80 warga RT 03 Kelurahan Ciwedus bekerja bakti, Minggu (12/10/2025) pukul 07.00 WIB. "
    "Ada 15 petugas yang membantu. Bantuannya Rp2 juta. Lurah Ciwedus Ahmad Yani hadir."
)


def _told(checker: Checker, text: str, note: str = NOTE) -> list[tuple[str, str]]:
    found = checker.differences({"Siaran pers": RELEASE, "Caption X": text}, note, ON)
    return [(d.text, d.instead) for d in found]


@pytest.mark.parametrize(
    "text",
    [
        "80 warga RT 03 bekerja bakti.",
        "Delapan puluh warga bekerja bakti, 12 Oktober 2025.",
        "Kerja bakti di Ciwedus mulai pukul 07.00 WIB, dibantu 15 petugas.",
        "Bantuan Rp2.000.000 diterima.",
    ],
)
def test_shorter_text_with_the_same_values_agrees(checker: Checker, text: str) -> None:
    assert _told(checker, text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("90 warga RT 03 bekerja bakti.", ("80 warga", "90 warga")),
        ("Kerja bakti di Ciwedus, Minggu (19/10/2025).", ("Minggu (12/10/2025)", "Minggu (19/10/2025)")),
        ("Kerja bakti mulai pukul 08.00 WIB.", ("pukul 07.00 WIB", "pukul 08.00 WIB")),
        ("Bantuannya Rp3 juta.", ("Rp2 juta", "Rp3 juta")),
        ("Lurah Ciwedus Ahmad Yanu hadir.", ("Ahmad Yani", "Ahmad Yanu")),
    ],
)
def test_other_value_for_the_same_fact_is_told_with_both(checker: Checker, text: str, pair: tuple[str, str]) -> None:
    assert _told(checker, text) == [pair]


def test_two_facts_of_the_note_are_no_difference(checker: Checker) -> None:
    """One text tells of 80 residents, another of 120 guests: both stand in the note."""
    assert _told(checker, "120 tamu datang.", NOTE + ", 120 tamu") == []
    assert _told(checker, "120 tamu datang.") == [("80 warga", "120 tamu")]


def test_every_pair_of_texts_is_compared_once(checker: Checker) -> None:
    parts = {"a": "80 warga hadir.", "b": "90 warga hadir.", "c": "90 warga hadir."}
    found = checker.differences(parts, "", ON)
    assert [(d.part, d.text, d.other, d.instead) for d in found] == [
        ("a", "80 warga", "b", "90 warga"),
        ("a", "80 warga", "c", "90 warga"),
    ]


def test_slip_in_the_body_is_told_although_the_title_is_right(checker: Checker) -> None:
    text = "80 Warga Bekerja Bakti\n\nSebanyak 90 warga bekerja bakti, Minggu (12/10/2025)."
    assert _told(checker, text) == [("80 warga", "90 warga")]
    turned = checker.differences({"Caption X": text, "Siaran pers": RELEASE}, NOTE, ON)
    assert [(d.text, d.instead) for d in turned] == [("90 warga", "80 warga")]


def test_the_same_words_are_no_difference_whatever_day_they_are_read_as(checker: Checker) -> None:
    parts = {"a": "Rapat Jumat pukul 09.00 WIB.", "b": "Rapat digelar Jumat tanggal 3 di aula."}
    assert checker.differences(parts, "", ON) == ()
