"""What a mistyped word was meant to be, with or without its ending."""

import pytest

from knowledge.spelling import meant

INDEX = {"lowong": 5, "kotabum": 6, "ton": 5, "gerai": 11, "banjir": 35, "rubah": 4, "pokok": 7}


@pytest.mark.parametrize(
    ("typed", "term"),
    [("lowngan", "lowong"), ("kotbumi", "kotabum"), ("tonn", "ton"), ("bnjir", "banjir"), ("banjr", "banjir")],
)
def test_a_slip_is_found_inside_its_ending_and_behind_a_letter_typed_twice(typed: str, term: str) -> None:
    assert meant(typed, INDEX) == term


@pytest.mark.parametrize("word", ["rebahan", "kokok", "samsung", "lampu", "bonn"])
def test_a_word_that_is_only_somewhat_alike_stays_what_it_is(word: str) -> None:
    assert meant(word, INDEX) not in INDEX
