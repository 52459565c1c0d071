"""Tune the fusion on the dev sets and write `knowledge/model/fusion.yaml`: `python -m bench.tune --facqa FOLDER`.

The grid maximises the mean of the MRR@10 of the domain queries (dev half) and of FacQA (dev). The judgement "nothing
found" is a logistic regression over the best passages' cosine and cover; FacQA's questions put to the demo corpus are
further examples of what it cannot answer.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path

import numpy as np
import yaml

from bench.collections import Question, domain, facqa, quality
from knowledge.chunking import embedding_text
from knowledge.documents import Passage
from knowledge.embedding import Embedder, Vectors, load
from knowledge.fulltext import FullText
from knowledge.fusion import PATH, Fusion, fusion
from knowledge.query import Query
from knowledge.search import DEPTH, Candidate, candidates, evidence, ranking, read
from knowledge.settings import KnowledgeSettings

GRID = {
    "lexical": (0.2, 0.3, 0.4, 0.5, 0.6),
    "cover": (0.0, 0.1, 0.2, 0.3),
    "depth": (0.8, 1.1, 1.4),
    "low": (0.0, 0.1, 0.2),
    "high": (0.6, 0.75, 0.9),
}
EVERY = 5  # each so manieth FacQA question is enough for the grid
Read = list[tuple[Question, Query, list[Candidate]]]


class Shelf:
    """A generation in memory: real full text, exact vectors."""

    def __init__(self, passages: Sequence[Passage], embedder: Embedder) -> None:
        self.model = embedder.model_id
        self._ids = [passage.id for passage in passages]
        self._vectors = embedder.passages([embedding_text(passage) for passage in passages])
        self._words = FullText.create(None)
        self._words.add(passages)
        self._held = {passage.id: passage for passage in passages}
        self.matching, self.terms, self.count = self._words.matching, self._words.terms, self._words.count

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """Exact, nearest first."""
        scores = self._vectors @ vector
        return [(self._ids[at], float(scores[at])) for at in np.argsort(-scores, kind="stable")[:k]]

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """By id."""
        return {name: self._held[name] for name in ids}


def main(arguments: Sequence[str] | None = None) -> int:
    """Tune and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facqa", type=Path, required=True)
    parser.add_argument("--dry-run", action="store_true", help="print, do not write")
    options = parser.parse_args(arguments)
    embedder = load(KnowledgeSettings())
    with tempfile.TemporaryDirectory() as work:
        ours, news = domain(), facqa(options.facqa, Path(work))
    shelf = Shelf(ours.passages, embedder)
    sets = [
        _read(shelf, embedder, ours.of("dev")),
        _read(Shelf(news.passages, embedder), embedder, news.questions[::EVERY]),
    ]
    best = max(_grid(), key=lambda tuning: sum(_mrr(each, tuning) for each in sets))
    print("MRR@10 dev:", [round(_mrr(each, best), 4) for each in sets])
    strangers = [*ours.unanswerable("dev"), *news.questions[1 :: EVERY * 4]]
    best = _judgement(best, sets[0], _read(shelf, embedder, strangers))
    if not options.dry_run:
        head = "# Written by `python -m bench.tune`; knowledge/fusion.py says what each number means.\n"
        PATH.write_text(head + yaml.safe_dump(asdict(best), sort_keys=False), encoding="utf-8")
    print(best)
    return 0


def _read(shelf: Shelf, embedder: Embedder, questions: Sequence[Question]) -> Read:
    understood = [(question, read(shelf, question.text)) for question in questions]
    return [(question, query, candidates(shelf, embedder, query, DEPTH)) for question, query in understood]


def _grid() -> Iterator[Fusion]:
    for values in product(*GRID.values()):
        yield replace(fusion(), **dict(zip(GRID, values, strict=True)))


def _mrr(asked: Read, tuning: Fusion) -> float:
    ranked = {}
    for question, query, found in asked:
        best = (candidate.passage.document for _, candidate in ranking(found, query, tuning, None))
        ranked[question.text] = list(dict.fromkeys(best))
    return quality(tuple(question for question, _, _ in asked), ranked).mrr


def _judgement(tuning: Fusion, answerable: Read, strangers: Read) -> Fusion:
    """Logistic regression with both classes weighing the same, then moved so that 95 % of the answerable pass.

    Our own unanswerable queries weigh more than FacQA's questions: they are what operators would type.
    """
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    signs = [evidence(ranking(found, query, tuning, None), query) for _, query, found in [*answerable, *strangers]]
    labels = [True] * len(answerable) + [False] * len(strangers)
    weights = [1.0] * len(answerable) + [3.0 if q.style == "unanswerable" else 0.5 for q, _, _ in strangers]
    model = LogisticRegression(class_weight="balanced", C=100.0).fit(signs, labels, sample_weight=weights)
    cosine, cover, words = (round(float(value), 3) for value in model.coef_[0])
    tuned = replace(tuning, found_cosine=cosine, found_cover=cover, found_words=words)
    levels = np.array([tuned.level(each) for each in signs])
    bias = -float(np.quantile(levels[: len(answerable)], 0.05))
    passed = levels + bias >= 0
    ours, others = passed[: len(answerable)].mean(), passed[len(answerable) :].mean()
    print(f"found: {ours:.3f} of the answerable, {others:.3f} of the others")
    return replace(tuned, found_bias=round(bias, 3))


if __name__ == "__main__":
    sys.exit(main())
