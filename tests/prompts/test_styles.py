"""A draft in another style says the same facts: longer, for the young, simpler, or only opened otherwise."""

import re

import pytest

from prompts.brief import Brief
from prompts.draft import Draft, Style, Task, Tone
from tests import bundled
from tests.prompts.briefs import CLEANUP, MARKET, TRAINING, programme

WRITER = bundled.offline()
NARRATIVE = programme("komunikasi-publik-narasi-tunggal")
FLOOD = programme("penanganan-banjir")
CAPTION = TRAINING.model_copy(update={"kind": "caption", "channel": "instagram"})
SEEDS = range(6)


def written(brief: Brief, style: Style) -> Draft:
    return WRITER.draft(Task(brief, FLOOD if brief is CLEANUP else NARRATIVE, (), style))


def figures(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:/\d+)*", text))


@pytest.mark.parametrize("brief", [CLEANUP, CAPTION], ids=["cleanup", "training"])
def test_another_opening_is_another_first_line_with_the_same_facts(brief: Brief) -> None:
    for seed in SEEDS:
        drafts = [written(brief, Style(seed=seed, opening=at)).text for at in range(4)]
        assert len({text.split("\n")[0] for text in drafts}) >= 2
        assert len({frozenset(figures(text)) for text in drafts}) == 1


@pytest.mark.parametrize("brief", [CLEANUP, CAPTION, TRAINING], ids=["cleanup", "training", "release"])
def test_longer_text_says_everything_and_more_of_the_programme(brief: Brief) -> None:
    for seed in SEEDS:
        usual, longer = (written(brief, Style(seed=seed, length=one)).text for one in ("biasa", "panjang"))
        assert len(longer) >= len(usual)
        assert figures(usual) <= figures(longer)
    assert len(written(CAPTION, Style(length="panjang")).text) > len(written(CAPTION, Style()).text)


def test_young_readers_are_greeted_and_spoken_to_with_one_emoji() -> None:
    for seed in SEEDS:
        text = written(CLEANUP, Style(seed=seed, tone="muda")).text
        assert re.match(r"(?:Hai|Halo), (?:Sobat Muda|Teman-Teman) Cilegon\. ", text)
        assert len(re.findall(r"[\U0001F300-\U0001FAFF✨]", text.replace("📍", ""))) == 1
        assert re.search(r"\b(?:kamu|temanmu)\b", text, re.IGNORECASE)
        assert "!" not in text


@pytest.mark.parametrize("tone", ["muda", "sederhana", "hangat", "resmi"])
def test_no_tone_changes_a_quotation_or_a_figure(tone: Tone) -> None:
    for seed in SEEDS:
        text = written(MARKET, Style(seed=seed, tone=tone)).text
        assert "Silakan datang membawa tas belanja sendiri" in text
        assert {"300", "4/10/2025"} <= figures(text)


def test_simple_text_has_everyday_words_and_shorter_sentences() -> None:
    told = [written(TRAINING, Style(seed=seed, tone="sederhana")).text for seed in SEEDS]
    usual = [written(TRAINING, Style(seed=seed)).text for seed in SEEDS]
    formal = re.compile(r"\b(?:menyelenggarakan|diselenggarakan|tersebut|merupakan|turut)\b")
    assert any(formal.search(text) for text in usual)
    assert not any(formal.search(text) for text in told)
    assert sum(text.count(". ") for text in told) > sum(text.count(". ") for text in usual)
