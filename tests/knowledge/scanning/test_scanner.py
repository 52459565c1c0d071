"""A scanner finds what `re` finds: for every rule, for many shapes of patterns, in texts made to mislead it."""

import re
import sys
from collections.abc import Callable
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.checking.kinds import Rule
from knowledge.scanning import Scanner
from knowledge.scanning.needed import needed
from knowledge.scanning.opening import openings
from knowledge.scanning.shape import ALIKE, fold, shape
from tests import bundled

PATTERNS = [
    r"(?<!\w)(?:rb|ribu|rp)(?!\w)",
    r"\bdi\s+mana\b",
    r"\b(?:hari\s+)?(?:senin|rabu)\b",
    r"(?<![\w-])(?:pak|bu)\b\.?\s*",
    r"(?<=[,.] )(?P<kata>Bu|Pak)",
    r"(?:(?<=[.!] )|(?<=\n))(?P<kata>Dan|Mana)",
    r"(?<=\w) (?:dan|di)",
    r"(?<![\d.,])\d[\d.]*(?:,\d+)? ?%",
    r"\b(?P<a>rt|rw)\.?\s*(?P<n>\d{1,3})(?!\d)",
    r"[a-z]{2}\([A-Za-z]",
    r"\w[ \u00a0]+[,;]",
    r"(?<![^\w.])(?:dan|di)",
    r"ab?c",
    r"(?:a|bc)+d?",
    r"(?:aa)+",
    r"[A-Z]b",
    r"x{0,2}yz|zy",
    r"(a)(?=bc)",
    r"(?:di|an){2,3}",
    r"(?:a{4}|b){2}",
    r"\A\W*(?P<kata>dan)",
    r"(?m)^(?:# )?[A-Z]+$",
    r"(?i:ma)na|(?-i:MA)",
    r"\b",
    r"(?:dan)?",
    r"(?P<x>[ab])(?P=x)",
    r"é+",
    r"“[^”]*”",
    r"\.\.(?!\.)",
]
LONG = f"{'q' * 60}\n"  # a scanner gives short texts to `re`
TEXTS = st.text(alphabet="abcdnmirpuwtxyz DIMANRPUxyzé0123.,-#%()\n \u00a0“”ıſİ_", max_size=60).map(
    lambda text: f"{LONG}{text}{LONG}"
)


def _scanners(rule: Rule) -> list[Scanner]:
    return [*filter(None, [getattr(rule, "scanner", None)]), *getattr(rule, "scanners", ())]


RULES = bundled.rules()
SCANNERS = {rule.id: _scanners(rule) for rule in RULES if _scanners(rule)}
EXAMPLES = [text for rule in RULES for text in rule.contoh.salah]
scanner = lru_cache(maxsize=None)(Scanner)


def _spans(matches: object) -> list[tuple[int, int]]:
    return [match.span() for match in matches]  # type: ignore[attr-defined]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=TEXTS)
def test_the_matches_are_those_of_re(pattern: str, flags: int, text: str) -> None:
    assert _spans(scanner(pattern, flags).finditer(text)) == _spans(re.finditer(pattern, text, flags))


def test_every_rule_finds_its_matches_in_the_examples_of_all() -> None:
    assert len(SCANNERS) > 100
    for text in (LONG + example + LONG for example in EXAMPLES):
        for rule, scanners in SCANNERS.items():
            for one in scanners:
                assert _spans(one.finditer(text)) == _spans(one.regex.finditer(text)), rule


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(EXAMPLES), st.integers(0, 40), st.sampled_from(["", " ", "\n", "“", "1"]))),
    st.sampled_from([str, str.upper, str.title]),
)
def test_every_rule_finds_its_matches_wherever_the_examples_are_cut(
    parts: list[tuple[str, int, str]], written: Callable[[str], str]
) -> None:
    text = written(LONG + "".join(mark + example[cut:] for example, cut, mark in parts) + LONG)
    for rule, scanners in SCANNERS.items():
        for one in scanners:
            assert _spans(one.finditer(text)) == _spans(one.regex.finditer(text)), rule


def test_search_is_the_first_match() -> None:
    match = Scanner(r"\bpasar\b").search("Warga ke pasar, lalu dari pasar.")
    assert match is not None
    assert match.span() == (9, 14)
    assert Scanner(r"\bpasar\b").search("Warga di rumah.") is None


def test_a_letter_that_re_holds_equal_to_an_ascii_one_is_folded_to_it_or_known() -> None:
    ascii_letters = re.compile("[a-z0-9_]", re.IGNORECASE)
    strange = {char for char in map(chr, range(128, sys.maxunicode + 1)) if ascii_letters.match(char)}
    assert strange > ALIKE
    assert all(len(fold(char)) == 1 and fold(char).isascii() for char in strange - ALIKE)


def test_a_character_of_words_stays_one_in_its_shape() -> None:
    word = re.compile(r"\w")
    changed = [
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if len(fold(char)) == 1 and bool(word.match(char)) != bool(word.match(fold(char)))
    ]
    assert changed == []


def test_a_text_without_the_openings_has_no_place_to_try() -> None:
    opening = openings(r"\b(?:camat|lurah) baru\b", re.IGNORECASE)
    assert opening.words == {"cama", "lura"}
    assert shape("kegiatan warga di pasar").beginnings.isdisjoint(opening.words)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=TEXTS)
def test_a_match_holds_one_of_the_pieces_it_needs(pattern: str, text: str) -> None:
    pieces = needed(pattern, re.IGNORECASE)
    if re.search(pattern, text, re.IGNORECASE) and pieces and shape(text).plain:
        assert any(piece in fold(text) for piece in pieces)
