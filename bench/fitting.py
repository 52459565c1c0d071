"""Learn the fusion's shares: pairwise logistic regression (RankNet of Burges et al., 2005, without hidden layers)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from bench.collections import Question
from knowledge.fusion import LONE, Fusion, Marks
from knowledge.ranking import READ, Ranked

Numbers = npt.NDArray[np.float64]
ROUNDS = 4  # which passages are a document's best, and its support, depend on the shares: learned again each round
RIVALS = 8  # best wrong documents that the right one is compared with
OWN = len(Marks._fields)
START = (*[0.8 / OWN] * OWN, 0.2)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A question's candidates: marks (n, marks), BM25 (n), each one's document, whether that is relevant."""

    question: Question
    marks: Numbers
    bm25: Numbers
    documents: tuple[str, ...]
    relevant: npt.NDArray[np.bool_]

    def signs(self, shares: Numbers) -> Numbers:
        """The marks and the support under these shares (n, marks + 1)."""
        alone = self.marks @ shares[:OWN] / max(float(shares[:OWN].sum()), 1e-9)
        own: dict[str, list[float]] = {}
        for name, score in zip(self.documents, alone, strict=True):
            own.setdefault(name, []).append(float(score))
        second = {name: sorted(scores)[-2] if len(scores) > 1 else 0.0 for name, scores in own.items()}
        support = np.maximum([second[name] for name in self.documents], LONE * alone)
        return np.column_stack([self.marks, support])

    def reciprocal(self, scores: Numbers) -> float:
        """The reciprocal rank of the first relevant document among the first ten; 0 if there is none."""
        return next((1 / place for place, at in enumerate(self.best(scores)[:10], 1) if self.relevant[at]), 0.0)

    def best(self, scores: Numbers) -> list[int]:
        """The best passage of each document, best first, by number."""
        first: dict[str, int] = {}
        for at in np.argsort(-scores, kind="stable"):
            first.setdefault(self.documents[at], int(at))
        return list(first.values())


def case(question: Question, ranked: Sequence[Ranked]) -> Case:
    """What is learned from one question."""
    read = ranked[:READ]
    names = tuple(each.passage.document for each in read)
    marks = np.array([each.marks for each in read]).reshape(len(read), OWN)
    bm25 = np.array([each.candidate.bm25 for each in read])
    return Case(question, marks, bm25, names, np.array([name in question.relevant for name in names], bool))


def learn(groups: Sequence[Sequence[Case]]) -> Numbers:
    """The shares that put right documents first; every group of cases weighs the same, no share is negative."""
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    shares = np.array(START)
    for _ in range(ROUNDS):
        pairs, weights = [], []
        for cases in groups:
            for each in cases:
                found = _pairs(each, shares)
                pairs += found
                weights += [1000.0 / len(cases) / len(found) for _ in found]
        wins = np.array(pairs)
        both, labels = np.vstack([wins, -wins]), np.repeat([1, 0], len(wins))
        model = LogisticRegression(fit_intercept=False, max_iter=500)
        shares = np.maximum(model.fit(both, labels, sample_weight=[*weights, *weights]).coef_[0], 0.0)
    return np.asarray(shares / shares.sum())


def _pairs(each: Case, shares: Numbers) -> list[Numbers]:
    """The signs of the best right document's best passage less those of each rival's."""
    signs = each.signs(shares)
    best = each.best(signs @ shares)
    right = [at for at in best if each.relevant[at]][:1]
    wrong = [at for at in best if not each.relevant[at]][:RIVALS]
    return [signs[at] - signs[other] for at in right for other in wrong]


def with_shares(tuning: Fusion, shares: Numbers) -> Fusion:
    """The fusion with these shares."""
    names = (*Marks._fields, "support")
    return replace(tuning, **{name: round(float(share), 4) for name, share in zip(names, shares, strict=True)})
