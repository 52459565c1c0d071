"""What the counts of words tell, from a table of three words that is made here."""

from array import array

import pytest

from knowledge.usage import MARK, NUMBER, Usage, pair_key, step, usage, word_key


def table(words: dict[str, float], pairs: dict[tuple[str, str], float]) -> Usage:
    counted = sorted((word_key(word), step(count, small=True)) for word, count in words.items())
    together = sorted(pair_key(*pair) | step(count) for pair, count in pairs.items())
    return Usage(array("I", [key for key, _ in counted]), bytes(kept for _, kept in counted), array("I", together))


def test_words_that_often_stand_together_belong_together_and_in_that_order_only() -> None:
    counts = table({"kerja": 60_000, "bakti": 2_000, "yang": 900_000}, {("kerja", "bakti"): 1_500})
    assert counts.lift("kerja", "bakti") > 3
    assert counts.lift("bakti", "kerja") < 0


def test_common_words_that_never_stand_together_are_kept_apart_at_most_so_far() -> None:
    counts = table({"yang": 900_000, "dan": 900_000}, {})
    assert counts.lift("yang", "dan") == -6
    assert counts.lift("yang", "yang") == -6


def test_of_a_word_that_is_never_used_nothing_is_known() -> None:
    counts = table({"yang": 900_000}, {})
    assert counts.lift("yang", "gusrak") == 0


def test_a_figure_and_a_mark_are_common_neighbours() -> None:
    counts = table({"orang": 90_000}, {(NUMBER, "orang"): 30_000})
    assert counts.lift(NUMBER, "orang") > 0.5
    assert counts.lift(MARK, "orang") < -5


@pytest.mark.parametrize(("left", "right"), [("kerja", "bakti"), ("gotong", "royong"), ("rumah", "sakit")])
def test_the_bundled_table_knows_what_belongs_together(left: str, right: str) -> None:
    assert usage().lift(left, right) > 3
    assert usage().lift(right, left) < 1
