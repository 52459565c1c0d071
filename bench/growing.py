"""Boosted trees of the judge of doubt: grown by scikit-learn, written out as plain numbers."""

import json
from collections.abc import Sequence
from math import log
from typing import Any

import numpy as np

from bench.doubting import Case
from knowledge.checking.doubt.judge import FILE, FactJudge, Tree

_TREES, _DEPTH, _RATE, _LEAF, _PART, _SIGNS = 200, 4, 0.05, 8, 0.7, 0.2
_SEED = 20261130
_HARD, _BY_HAND, _MADE, _ANOTHER = 4.0, 2.0, 0.7, 0.2  # weights
_SAID = 6  # decimals


def grow(every: Sequence[Case]) -> FactJudge:
    """The trees that these cases teach; what is left when the rules are on counts most."""
    from sklearn.ensemble import GradientBoostingClassifier  # type: ignore[import-untyped]

    names = sorted({name for case in every for name in case.signs})
    rows = np.array([[case.signs.get(name, 0.0) for name in names] for case in every])
    labels, weights = np.array([bool(case.plant) for case in every]), np.array([_weight(case) for case in every])
    model = GradientBoostingClassifier(
        n_estimators=_TREES, max_depth=_DEPTH, learning_rate=_RATE, min_samples_leaf=_LEAF, subsample=_PART,
        max_features=_SIGNS, random_state=_SEED,
    ).fit(rows, labels, sample_weight=weights)  # fmt: skip
    share = float(np.average(labels, weights=weights))
    trees = tuple(_tree(one.tree_, 0, names) for one in model.estimators_[:, 0])
    return FactJudge(log(share / (1 - share)), 0.0, trees)


def write(grown: FactJudge, least: float) -> None:
    """The trees and the line into the product's file."""
    told = {"start": round(grown.start, _SAID), "least": round(least, _SAID), "trees": grown.trees}
    FILE.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")


def _weight(case: Case) -> float:
    if not case.plant:
        return _HARD if case.ruled else 1.0
    if case.plant.startswith("salah:") and case.signs.get("same"):
        return _ANOTHER  # a slip made here that happens to be another figure of the note
    return _MADE if case.plant.startswith("salah:") else 1.0 if "/" in case.plant else _BY_HAND


def _tree(tree: Any, at: int, names: Sequence[str]) -> Tree:
    low, high = int(tree.children_left[at]), int(tree.children_right[at])
    if low == high:
        return round(float(tree.value[at][0][0]) * _RATE, _SAID)
    cut = round(float(tree.threshold[at]), _SAID)
    return names[int(tree.feature[at])], cut, _tree(tree, low, names), _tree(tree, high, names)
