"""How likely an open fact is a mistake: boosted trees, learned by `bench.doubt`, written out as plain numbers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import TypeAlias

from knowledge.checking.doubt.figures import Signs

FILE = Path(__file__).with_name("pohon.json")
Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"  # a leaf, or sign, cut, branch up to it, branch above it


@dataclass(frozen=True, slots=True)
class FactJudge:
    """`least`: below it a fact is likely right."""

    start: float
    least: float
    trees: tuple[Tree, ...]

    @staticmethod
    @lru_cache(maxsize=1)
    def load(path: Path = FILE) -> "FactJudge":
        """The bundled one."""
        told = json.loads(path.read_text(encoding="utf-8"))
        return FactJudge(told["start"], told["least"], tuple(told["trees"]))

    def likely_right(self, signs: Signs) -> bool:
        """Whether an editor may have worded or worked out the fact, rather than mistaken it."""
        return self.mistaken(signs) < self.least

    def mistaken(self, signs: Signs) -> float:
        """The likelihood of a mistake, 0 to 1."""
        return 1 / (1 + exp(-(self.start + sum(_leaf(tree, signs) for tree in self.trees))))


def _leaf(tree: Tree, signs: Mapping[str, float]) -> float:
    while not isinstance(tree, float | int):
        sign, cut, low, high = tree
        tree = low if signs.get(sign, 0.0) <= cut else high
    return float(tree)
