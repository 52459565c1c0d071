"""A child of the note that won something may be named after a look; one that something happened to may not."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Level
from knowledge.checking.request import CheckRequest

NOTE = "lomba baca puisi sdn tegalwangi, juara 1 Kirani Puspa (11) kls 5, juara 2 Bimo. tegalwangi 12 poin, jombang 9"


def levels(checker: Checker, text: str, note: str = NOTE) -> set[Level]:
    """How serious what is said of people is."""
    found = checker.check(CheckRequest(text, date(2026, 9, 9), kind="caption", brief=note)).findings
    return {one.level for one in found if one.category == "garis-merah"}


@pytest.mark.parametrize(
    "text",
    [
        "Juara pertama diraih Kirani Puspa (11) dengan puisi tentang laut.",
        "Kirani Puspa, siswi kelas V, menjadi juara pertama lomba baca puisi.",
    ],
)
def test_a_winner_whom_the_note_names_is_only_asked_about(checker: Checker, text: str) -> None:
    assert levels(checker, text) == {"suggestion"}


@pytest.mark.parametrize(
    "text",
    [
        "Juara harapan diraih Danu Wicaksono (11) dengan puisi tentang laut.",  # the note knows nobody of that name
        "Juara pertama, Kirani Puspa (11), pernah menjadi korban perundungan.",
        "Juara pertama, Kirani Puspa (11), menderita asma sejak kecil.",
        "Juara pertama diraih Kirani Puspa (11). Kirani anak keluarga miskin yang hidup dari santunan.",
    ],
)
def test_a_stranger_or_a_child_that_was_harmed_stays_a_red_line(checker: Checker, text: str) -> None:
    assert "error" in levels(checker, text)


def test_a_figure_behind_a_kecamatan_is_no_age(checker: Checker) -> None:
    text = "Poin terbanyak diraih Ciwandan (12), disusul Jombang (9)."
    assert levels(checker, text, "poin ciwandan 12 jombang 9") == set()
