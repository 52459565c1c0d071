"""Phrases among words."""

from knowledge.phrases import Phrases


def test_a_longer_phrase_wins_over_the_words_it_is_made_of() -> None:
    table = Phrases({("bela", "diri"): 1, ("diri",): 2, ("bela",): 3})
    assert list(table.among(["bela", "diri", "diri", "bela"])) == [("bela", "diri"), ("diri",), ("bela",)]


def test_a_phrase_that_the_words_only_begin_is_not_there() -> None:
    assert list(Phrases({("bela", "diri"): 1}).among(["bela"])) == []


def test_a_word_that_opens_nothing_is_passed_over() -> None:
    assert list(Phrases({("diri",): 1}).among(["ilmu", "diri"])) == [("diri",)]
