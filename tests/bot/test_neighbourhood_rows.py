"""RT and RW in a row keep their kind: the last number is no hour and counts nothing."""

import pytest

from bot.intake.neighbourhood_rows import named_in_full


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ronda rt 2 sampe 5 malam ini", "ronda rt 2 sampai rt 5 malam ini"),
        ("air mati rw 01 s.d. 03 seharian", "air mati rw 01 sampai rw 03 seharian"),
    ],
)
def test_the_kind_is_said_before_each_number(written: str, meant: str) -> None:
    assert named_in_full(written) == meant


@pytest.mark.parametrize(
    "note", ["fogging rt 4 sampe 2 hari", "kumpul rt 3 sampe 15 orang", "rt 3 sampai jam 5", "ronda rt 2 sampe 5.30"]
)
def test_other_figures_behind_it_stay(note: str) -> None:
    assert named_in_full(note) == note
