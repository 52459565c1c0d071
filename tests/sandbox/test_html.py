"""Telegram's HTML subset: what passes is exact, what fails fails with Telegram's own words."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.failure import ApiError
from bot.sandbox.formatted import Entity, Formatted, units
from bot.sandbox.parse_html import parse_html

PREFIX = "Bad Request: can't parse entities: "

GOOD = [
    ("<b>tebal</b> biasa", "tebal biasa", [Entity(0, 5, "bold")]),
    ("<strong>a</strong><em>b</em><ins>c</ins><del>d</del>", "abcd",
     [Entity(0, 1, "bold"), Entity(1, 1, "italic"), Entity(2, 1, "underline"), Entity(3, 1, "strikethrough")]),
    ("💧<i>air</i>", "💧air", [Entity(2, 3, "italic")]),
    ("<b>a<i>b</i></b>", "ab", [Entity(0, 2, "bold"), Entity(1, 1, "italic")]),
    ('<a href="https://cilegon.go.id/?a=1&amp;b=2">laman</a>', "laman",
     [Entity(0, 5, "text_link", "https://cilegon.go.id/?a=1&b=2")]),
    ('<pre><code class="language-python">x</code></pre>', "x", [Entity(0, 1, "pre", "python")]),
    ('<span class="tg-spoiler">r</span>', "r", [Entity(0, 1, "spoiler")]),
    ("<blockquote>k</blockquote>", "k", [Entity(0, 1, "blockquote")]),
    ("<blockquote expandable>k</blockquote>", "k", [Entity(0, 1, "expandable_blockquote")]),
    ("A &lt; B &amp; C &#38; &#x26; &copy;", "A < B & C & & &copy;", []),
    ("<b></b>kosong", "kosong", []),
    ("<B>besar</b>", "besar", [Entity(0, 5, "bold")]),
]  # fmt: skip

BAD = [
    ("<b>lupa", "Can't find end tag corresponding to start tag \"b\""),
    ("a < b", "Unsupported start tag \"\" at byte offset 2"),
    ("<h1>x</h1>", "Unsupported start tag \"h1\" at byte offset 0"),
    ("Anggaran <5 miliar", "Unsupported start tag \"5\" at byte offset 9"),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("é<b", "Unclosed start tag at byte offset 2"),
    ("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0"),
    ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
    ("<a href=x!>y</a>", "Unexpected end of name token at byte offset 8"),
    ("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "entities"), GOOD)
def test_valid_markup_gives_the_text_and_its_entities(source: str, text: str, entities: list[Entity]) -> None:
    assert parse_html(source) == Formatted(text, tuple(entities))


@pytest.mark.parametrize(("source", "reason"), BAD)
def test_broken_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert (refused.value.code, refused.value.description) == (400, PREFIX + reason)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == Formatted(text)


@given(st.text(st.sampled_from("<>/&;=\"' abipre💧#x3"), max_size=60))
def test_any_input_is_either_parsed_or_refused(source: str) -> None:
    try:
        result, words = parse_html(source), PREFIX
    except ApiError as refused:
        result, words = Formatted(""), refused.description
    assert words.startswith(PREFIX)
    assert all(e.offset >= 0 and e.offset + e.length <= units(result.text) for e in result.entities)
