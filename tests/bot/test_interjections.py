"""Exclamations of a chat are no news: they are gone before a note is read, and nothing else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.interjections import without_interjections
from bot.intake.tidied import tidied

SAID = [
    ("kerja bakti beres hehe", "kerja bakti beres"),
    ("panen raya, mantul", "panen raya,"),
    ("ronda aktif lagi. gaskeun!", "ronda aktif lagi."),
    ("alhamdulillah 30 warga divaksin", "30 warga divaksin"),
    ("dimohon hadir nggih", "dimohon hadir"),
]


@pytest.mark.parametrize(("note", "left"), SAID)
def test_exclamations_go(note, left):
    assert without_interjections(note).strip() == left


def test_words_in_quotation_marks_stay():
    assert '"alhamdulillah lancar hehe"' in tidied('bu rt bilang "alhamdulillah lancar hehe", 20 warga ikut')


def test_a_note_that_opens_with_bismillah_keeps_its_news():
    assert tidied("Bismillah, laporan: pengajian di musala, 65 warga hadir") == (
        "laporan: pengajian di musala, 65 warga hadir"
    )


def test_a_picture_between_two_thoughts_parts_them():
    assert tidied("terima kasih untuk pendonor 🩸 berikutnya bulan depan") == (
        "terima kasih untuk pendonor. berikutnya bulan depan"
    )


@given(st.lists(st.sampled_from(["warga", "hadir", "80", "hehe", "mah", "senang", "di", "aula", ","]), max_size=8))
def test_figures_and_places_are_never_taken_for_exclamations(words):
    kept = {"80", "aula", "warga"}
    left = re.findall(r"\w+", without_interjections(" ".join(words)))
    assert [word for word in left if word in kept] == [word for word in words if word in kept]
