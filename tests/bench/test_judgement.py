"""When nothing is found is learned: what the examples tell apart, the numbers that are written tell apart too."""

from dataclasses import replace

import numpy as np

from bench.collections import Question
from bench.fitting import Case
from bench.judgement import Row, judged
from knowledge.fusion import Signs, fusion
from knowledge.wording import Wording

_RANDOM = np.random.default_rng(7)


def _row(*, answered: bool) -> Row:
    """The signs tell nothing, the words that no sentence holds tell all."""
    signs = Signs(*_RANDOM.uniform(0, 1, len(Signs._fields)))
    side = 1.0 if answered else -1.0
    gone = np.array([side, *_RANDOM.normal(0, 0.2, 3)], np.float32)
    question = Question("apa", frozenset(["a"] if answered else []))
    empty = np.zeros((0, 7))
    case = Case(question, empty, np.zeros(0), (), np.zeros(0, bool))
    return Row(case, signs, Wording(gone, np.zeros(4, np.float32)))


def _rows() -> list[Row]:
    return [_row(answered=at % 2 == 0) for at in range(120)]


def test_the_written_numbers_judge_as_they_were_learned() -> None:
    tuned, words, _ = judged(fusion(), {"one": _rows(), "another": _rows()}, _rows()[1::2], _rows()[::2])
    unseen = [(each, _leaning(each, words)) for each in _rows()]
    passed = [tuned.confidence(each.signs._replace(gone=gone, about=about)) >= 0.5 for each, (gone, about) in unseen]
    right = [bool(each.case.question.relevant) == found for (each, _), found in zip(unseen, passed, strict=True)]
    assert np.mean(right) > 0.9


def test_how_passages_rank_is_not_learned_here() -> None:
    tuned, *_ = judged(fusion(), {"one": _rows(), "another": _rows()}, _rows()[1::2], _rows()[::2])
    same = {name: getattr(fusion(), name) for name in vars(fusion()) if name.startswith("found_")}
    assert replace(tuned, **same) == fusion()


def _leaning(row: Row, words: dict[str, list[float]]) -> tuple[float, float]:
    assert row.words is not None
    gone, about = (float(np.dot(words[name], getattr(row.words, name))) for name in ("gone", "about"))
    return gone - words["usual"][0], about - words["usual"][1]
