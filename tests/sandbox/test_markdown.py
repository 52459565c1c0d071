"""MarkdownV2: every reserved character is markup or escaped."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.failure import ApiError
from bot.sandbox.formatted import Entity, Formatted
from bot.sandbox.parse_markdown import RESERVED, parse_markdown

PREFIX = "Bad Request: can't parse entities: "

GOOD = [
    ("*tebal* _miring_ __garis__", "tebal miring garis",
     [Entity(0, 5, "bold"), Entity(6, 6, "italic"), Entity(13, 5, "underline")]),
    ("~coret~ ||rahasia|| `kode`", "coret rahasia kode",
     [Entity(0, 5, "strikethrough"), Entity(6, 7, "spoiler"), Entity(14, 4, "code")]),
    ("[laman](https://cilegon.go.id)", "laman", [Entity(0, 5, "text_link", "https://cilegon.go.id")]),
    ("```python\nx = 1```", "x = 1", [Entity(0, 5, "pre", "python")]),
    (">kutipan\n>lagi\nbiasa", "kutipan\nlagi\nbiasa", [Entity(0, 12, "blockquote")]),
    (r"Rp1\.000\-an", "Rp1.000-an", []),
]  # fmt: skip

BAD = [
    ("Selesai.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
    ("*lupa", "Can't find end of Bold entity at byte offset 0"),
    ("é _lupa", "Can't find end of Italic entity at byte offset 3"),
    ("[a](https://x", "Can't find end of a URL at byte offset 4"),
]


@pytest.mark.parametrize(("source", "text", "entities"), GOOD)
def test_valid_markup_gives_the_text_and_its_entities(source: str, text: str, entities: list[Entity]) -> None:
    assert parse_markdown(source) == Formatted(text, tuple(entities))


@pytest.mark.parametrize(("source", "reason"), BAD)
def test_broken_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_markdown(source)
    assert refused.value.description == PREFIX + reason


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    escaped = re.sub(f"([{re.escape(RESERVED)}\\\\])", r"\\\1", text)
    assert parse_markdown(escaped) == Formatted(text)
