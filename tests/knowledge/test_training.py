"""What the model is trained on: queries in haste, and articles that words alone cannot tell from each other."""

import random
from pathlib import Path

import numpy as np
import pytest

from knowledge.model.colloquial import clipped, hurried, spoken
from knowledge.model.neighbours import neighbours
from knowledge.model.pairs import Prepared, pairs


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - reproducible, not secret


@pytest.mark.parametrize(
    ("word", "said"), [("malam", "malem"), ("hutang", "utang"), ("sampai", "sampe"), ("pulau", "pulo"), ("tahu", "tau")]
)
def test_a_word_may_be_written_as_it_is_spoken(word: str, said: str) -> None:
    assert said in {spoken(word, chance(seed)) for seed in range(40)}


def test_a_clipped_word_is_its_beginning_and_a_short_one_stays() -> None:
    assert all("kelurahan".startswith(clipped("kelurahan", chance(seed))) for seed in range(20))
    assert hurried("got", chance(1)) == "got"


def article(title: str, *pieces: int) -> Prepared:
    return Prepared(title, ((title,),), (np.array(pieces, np.uint16),))


def test_articles_that_share_rare_pieces_are_neighbours_but_not_copies(tmp_path: Path) -> None:
    river, same, bank, far = (
        article("sungai", 1, 2, 3, 4),
        article("salinan", 1, 2, 3, 4),
        article("bantaran", 1, 2, 5, 6),
        article("gitar", 7, 8, 9, 10),
    )
    others = [article(f"lain {at}", at, at + 1, at + 2) for at in range(20, 60, 3)]
    near = neighbours([river, same, bank, far, *others], 100, tmp_path)
    assert near[0].tolist()[0] == 2
    assert 1 not in near[0]
    assert set(near[3]) == {-1}
    assert (neighbours([], 100, tmp_path) == near).all()  # kept


def test_neighbours_follow_an_article_into_its_batch(tmp_path: Path) -> None:
    texts = [article("sungai", 1, 2, 3), article("kali", 1, 2, 4), *(article(f"lain {at}", at) for at in range(20, 40))]
    stream = pairs(texts, chance(1), neighbours(texts, 100, tmp_path))
    seen = [tuple(next(stream)[1][0]) for _ in range(26)]
    assert seen.count((1, 2, 3)) >= 2
