"""Learn when nothing is found: logistic regression over the best passages' signs and the query's own words.

Every set has an author of its own, so that each is judged by what was learned from the others; where the judgement
parts is taken from these, too: what a model says of its own examples is too good. FacQA's questions put to the demo
corpus are further examples of what it cannot answer, those put to their own passages of what can be answered on quite
other matters, so that the words do not learn what our few documents are about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bench.fitting import Case
from knowledge.fusion import Fusion, Signs
from knowledge.wording import Leaning, Wording

PASS = 0.96  # share of the answerable queries that must not be refused
FAR = 1 / 3  # what a question of FacQA's that our corpus cannot answer counts; one of ours: 1
ELSEWHERE = 1 / 8  # what one of FacQA's counts that its own passages answer
PENALTY = 0.01  # the inverse of it, as scikit-learn has it: 512 of the numbers are of words
OWN = len(Signs._fields) - len(Leaning._fields)  # signs that are no weighted words
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Row(NamedTuple):
    """What is known of one query."""

    case: Case
    signs: Signs
    words: Wording | None


class Judgement(NamedTuple):
    """The fusion with it, what goes to `knowledge/model/wording.json`, and each query's confidence as learned from the
    other sets: what is learned on top of it (`bench.statements`) must not take it for better than it is."""

    tuning: Fusion
    words: dict[str, list[float]]
    apart: dict[str, float]


class Examples(NamedTuple):
    """Rows as numbers: signs and words, whether answered, what each counts."""

    matrix: Numbers
    labels: Flags
    weights: Numbers


def judged(
    tuning: Fusion, sets: Mapping[str, Sequence[Row]], strangers: Sequence[Row], elsewhere: Sequence[Row]
) -> Judgement:
    """Says how well, set by set."""
    own = {name: _examples(rows, 1.0) for name, rows in sets.items()}
    others = [_examples(strangers, FAR), _examples(elsewhere, ELSEWHERE)]
    levels = {}
    for name, held in own.items():
        factors = _logistic([*(each for other, each in own.items() if other != name), *others])
        levels[name] = held.matrix @ factors
    answered = np.concatenate([levels[name][each.labels] for name, each in own.items()])
    least = float(np.quantile(answered, 1 - PASS))
    _table(sets, own, {name: each < least for name, each in levels.items()})
    factors = _logistic([*own.values(), *others])
    apart = {
        row.case.question.text: round(1 / (1 + exp(least - level)), 4)
        for name, rows in sets.items()
        for row, level in zip(rows, levels[name], strict=True)
    }
    return Judgement(*_kept(tuning, factors, np.vstack([each.matrix for each in own.values()]), least), apart)


def _examples(rows: Sequence[Row], weight: float) -> Examples:
    words = [np.concatenate(row.words) if row.words else None for row in rows]
    width = next(each.size for each in words if each is not None)
    matrix = [
        [*row.signs[:OWN], *(np.zeros(width) if each is None else each)] for row, each in zip(rows, words, strict=True)
    ]
    labels = np.array([bool(row.case.question.relevant) for row in rows])
    return Examples(np.array(matrix, float), labels, np.full(len(rows), weight))


def _logistic(examples: Sequence[Examples]) -> Numbers:
    """The factors, both classes weighing the same; each sign is first put on the same scale: a mean cosine varies by
    hundredths."""
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    matrix, labels, weights = (np.concatenate(each) for each in zip(*examples, strict=True))
    scale = matrix.std(axis=0) + 1e-6
    sides = np.where(labels, weights[labels].sum(), weights[~labels].sum())
    model = LogisticRegression(C=PENALTY, max_iter=1000, tol=1e-3)
    model.fit(matrix / scale, labels, sample_weight=weights / sides * len(labels))
    return np.asarray(model.coef_[0] / scale, float)


def _kept(tuning: Fusion, factors: Numbers, matrix: Numbers, least: float) -> tuple[Fusion, dict[str, list[float]]]:
    """The words' numbers go to a file of their own, about their mean, so that none known is an average one."""
    gone, about = np.split(factors[OWN:], 2)
    usual = [
        float(words.mean()) for words in (matrix[:, OWN : OWN + gone.size] @ gone, matrix[:, -about.size :] @ about)
    ]
    told = {f"found_{name}": round(float(factor), 3) for name, factor in zip(Signs._fields, factors, strict=False)}
    told |= dict.fromkeys((f"found_{name}" for name in Leaning._fields), 1.0)
    words: dict[str, Sequence[float] | Numbers] = {"gone": gone, "about": about, "usual": usual}
    rounded = {name: [round(float(each), 4) for each in numbers] for name, numbers in words.items()}
    return replace(tuning, **told, found_bias=round(sum(usual) - least, 3)), rounded


def _table(sets: Mapping[str, Sequence[Row]], own: Mapping[str, Examples], refused: Mapping[str, Flags]) -> None:
    """How many of each kind are refused, of each set and of all."""
    total: dict[str, list[bool]] = {}
    print(
        "\n| refused, learned from the other sets | unanswerable | details left out | answerable |\n" + "|---" * 4 + "|"
    )
    for name, rows in sets.items():
        near = np.array([row.case.question.style == "question" for row in rows])
        answered = own[name].labels
        kinds = {"other": ~answered & ~near, "near": ~answered & near, "answered": answered}
        for kind, chosen in kinds.items():
            total.setdefault(kind, []).extend(refused[name][chosen])
        print(f"| {name} | " + " | ".join(_share(refused[name][chosen]) for chosen in kinds.values()) + " |")
    print("| all | " + " | ".join(_share(np.array(each, bool)) for each in total.values()) + " |")


def _share(each: Flags) -> str:
    return f"{each.mean():.3f} ({each.sum()}/{len(each)})" if len(each) else "–"
