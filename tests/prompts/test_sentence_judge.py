"""The judge passes sentences that may be published and no fragments; its grammar and its words fit together."""

import pytest

from prompts.offline.syntax.judge import SentenceLines, judge
from prompts.offline.syntax.rules import Grammar
from prompts.offline.syntax.words import Words, listed

LINES = SentenceLines.load()
# Classes that the words' forms give, not a list.
BY_FORM = {
    "wkt",
    "uang",
    "num",
    "nama",
    "singkatan",
    "koma",
    "titikdua",
    "titikkoma",
    "ukur",
    "n",
    "nya",
    "vt",
    "vi",
    "vp",
}
BY_FORM |= {"adj", "ber", "pen", "imp", "imp-t", "super", "kini"}


@pytest.mark.parametrize("text", LINES.contoh.benar)
def test_a_sentence_passes(text):
    assert judge().well_formed(text)


@pytest.mark.parametrize("text", LINES.contoh.salah)
def test_a_fragment_does_not_pass(text):
    assert not judge().well_formed(text)


def test_every_class_that_the_rules_speak_of_is_known():
    classes = Grammar(LINES.aturan).classes
    assert len(classes) > 30
    assert classes <= BY_FORM | set(LINES.kata)


def test_every_closed_class_is_used():
    assert set(LINES.kata) <= Grammar(LINES.aturan).classes


def test_a_word_may_have_several_classes():
    words = Words(LINES.kata, listed())
    assert {"n", "wadah"} <= words.classes("warga")
    assert "adj" in words.classes("ramai")
    assert words.classes("membersihkan") == {"vt"}
    assert "vi" in words.classes("mengalir")


def test_a_rule_that_begins_with_itself_is_refused():
    with pytest.raises(ValueError, match="dirinya sendiri"):
        Grammar({"kalimat": "kalimat n | n"})


@pytest.mark.parametrize("text", ["", ".", "!!!", "(", "warga " * 60, "€ 5 § warga membaca"])
def test_what_cannot_be_read_does_not_pass(text):
    assert not judge().well_formed(text)
