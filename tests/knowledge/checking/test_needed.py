"""A text without the pieces that a pattern needs never has a match of the pattern."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.checking.check import Checker, CheckRequest
from knowledge.checking.kinds.needed import needed, possible
from tests.knowledge.checking.material import ON

PATTERNS = [
    r"(?<!\w)(?:rb|ribu|rp)(?!\w)",
    r"\bdi\s+mana\b",
    r"ab?c",
    r"(?:a|bc)+d?",
    r"[A-Z]b",
    r"x{0,2}yz|zy",
    r"(a)(?=bc)",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet="abcdxyzrpiu manAB", max_size=30))
def test_a_match_is_never_ruled_out(pattern: str, text: str) -> None:
    if re.search(pattern, text, re.IGNORECASE):
        assert possible(needed(pattern, re.IGNORECASE))(text.lower())


def test_a_text_without_the_words_is_ruled_out() -> None:
    assert not possible(needed(r"\b(?:camat|lurah) baru\b"))("kegiatan warga di pasar")


def test_fifty_thousand_characters_of_unknown_words_are_answered_in_time(checker: Checker) -> None:
    words = [
        f"{a}{b}{c}{d}x"
        for a in ("bra", "klu", "zet", "mop")
        for b in ("ik", "ug", "ez")
        for c in "aeiou"
        for d in "klmnprst"
    ]
    text = " ".join(f"{one}{two}" for one in words[:80] for two in words[:80])[:50_000]
    assert checker.check(CheckRequest(text, ON)).ms < 2000
