"""Learn the fusion from the dev sets and write `knowledge/model/fusion.yaml`: `python -m bench.tune --facqa FOLDER`.

What is printed is measured on questions that the numbers were not learned from (cross-validation in five folds over our
own queries that are here and FacQA dev). The judgement "nothing found" is a logistic regression over the best passages'
signs; FacQA's questions put to the demo corpus are further examples of what it cannot answer.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from bench.collections import Question, domain, facqa, fifth, fourth, second, third
from bench.fitting import Case, Numbers, case, learn, with_shares
from bench.shelf import Shelf
from knowledge.embedding import BUNDLED, Embedder, StaticEmbedder
from knowledge.fusion import PATH, Fusion, Marks, Signs, fusion
from knowledge.ranking import evidence, ranking
from knowledge.search import DEPTH, ask, candidates

EVERY = 2  # each so manieth FacQA question
FOLDS = 5
PASS = 0.96  # share of the answerable queries that must not be refused
NEAR, FAR = 0.5, 1 / 3  # what a question on a detail that a document leaves out counts, and one of FacQA's; a query: 1
Row = tuple[Case, Signs]
Flags = npt.NDArray[np.bool_]


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, say how well, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facqa", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=BUNDLED, help="another static model's folder, to compare")
    parser.add_argument("--judgement", action="store_true", help="learn when nothing is found, keep the shares")
    parser.add_argument("--dry-run", action="store_true", help="print, do not write")
    options = parser.parse_args(arguments)
    embedder = StaticEmbedder(options.weights)
    with tempfile.TemporaryDirectory() as work:
        sets, news = (domain(), second(), third(), fourth(), fifth()), facqa(options.facqa, Path(work))
    shelf = Shelf(sets[0].passages, embedder)
    ours = [question for each in sets for question in each.questions]
    answerable = [question for question in ours if question.relevant]
    own = _read(shelf, embedder, answerable)
    other = _read(Shelf(news.passages, embedder), embedder, news.questions[::EVERY])
    groups = [[each for each, _ in own], [each for each, _ in other]]
    _table(groups)
    tuned = fusion() if options.judgement else with_shares(fusion(), learn(groups))
    strangers = [question for question in ours if not question.relevant] + list(news.questions[1 :: EVERY * 10])
    tuned = _judgement(tuned, _read(shelf, embedder, answerable, tuned), _read(shelf, embedder, strangers, tuned))
    if not options.dry_run:
        head = "# Written by `python -m bench.tune`; knowledge/fusion.py says what each number means.\n"
        PATH.write_text(head + yaml.safe_dump(asdict(tuned), sort_keys=False), encoding="utf-8")
    print(tuned)
    return 0


def _read(shelf: Shelf, embedder: Embedder, questions: Sequence[Question], tuning: Fusion | None = None) -> list[Row]:
    rows = []
    for question in questions:
        asked = ask(shelf, embedder, question.text)
        ranked = ranking(candidates(shelf, asked, DEPTH), asked, tuning or fusion(), None)
        rows.append((case(question, ranked), evidence(ranked, asked.query)))
    return rows


def _table(groups: Sequence[Sequence[Case]]) -> None:
    """MRR@10 by style, of BM25, of the model alone, and of the fusion on questions it has not learned from."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for fold in range(FOLDS):
        shares = learn([[each for at, each in enumerate(cases) if at % FOLDS != fold] for cases in groups])
        for name, cases in zip(("domain", "FacQA"), groups, strict=True):
            for each in cases[fold::FOLDS]:
                ranks = _ranks(each, shares)
                for row in dict.fromkeys((name, f"– {each.question.style}" if name == "domain" else name)):
                    for system, value in ranks.items():
                        found[row][system].append(value)
    print("| MRR@10, dev, unseen | " + " | ".join(next(iter(found.values()))) + " |\n|---|---|---|---|")
    for row, systems in found.items():
        print(f"| {row} | " + " | ".join(f"{np.mean(values):.3f}" for values in systems.values()) + " |")


def _ranks(each: Case, shares: Numbers) -> Mapping[str, float]:
    scores = {
        "BM25": each.bm25,
        "model": each.marks[:, Marks._fields.index("meaning")],
        "fusion": each.signs(shares) @ shares,
    }
    return {system: each.reciprocal(values) for system, values in scores.items()}


def _judgement(tuning: Fusion, answerable: Sequence[Row], strangers: Sequence[Row]) -> Fusion:
    """Logistic regression with both classes weighing the same, then moved so that `PASS` of the answerable pass.

    Our own unanswerable queries weigh more than FacQA's questions: they are what operators would type.
    """
    rows, labels = [*answerable, *strangers], np.repeat([True, False], [len(answerable), len(strangers)])
    signs, styles = np.array([each for _, each in rows]), np.array([each.question.style for each, _ in rows])
    near, far = ~labels & (styles == "question"), ~labels & (styles == "pertanyaan")
    weights = np.where(near, NEAR, np.where(far, FAR, 1.0))
    folds = np.random.default_rng(1).permutation(len(rows)) % (2 * FOLDS)
    passed = np.zeros(len(rows), bool)
    for fold in range(2 * FOLDS):
        train, held = folds != fold, folds == fold
        *factors, bias = _logistic(signs[train], labels[train], weights[train])
        passed[held] = signs[held] @ factors + bias >= 0
    print(f"\nunseen: refused {_share(~passed[~labels & ~near & ~far])} of our unanswerable queries, ", end="")
    print(f"{_share(~passed[near])} of the questions on details left out, {_share(~passed[far])} of FacQA's,")
    print(f"{_share(~passed[labels])} of the answerable by mistake")
    names = (*(f"found_{name}" for name in Signs._fields), "found_bias")
    return replace(tuning, **dict(zip(names, _logistic(signs, labels, weights), strict=True)))


def _logistic(signs: Numbers, labels: Flags, weights: Numbers) -> list[float]:
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    model = LogisticRegression(class_weight="balanced", C=10.0, max_iter=2000).fit(signs, labels, sample_weight=weights)
    factors = [round(float(value), 3) for value in model.coef_[0]]
    return [*factors, round(-float(np.quantile(signs[labels] @ factors, 1 - PASS)), 3)]


def _share(each: Flags) -> str:
    return f"{each.mean():.3f} ({each.sum()}/{len(each)})"


if __name__ == "__main__":
    sys.exit(main())
