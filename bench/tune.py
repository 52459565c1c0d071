"""Learn the fusion from the dev sets and write `knowledge/model/fusion.yaml`: `python -m bench.tune --facqa FOLDER`.

What is printed is measured on questions that the numbers were not learned from: the ranking by cross-validation in five
folds over our own queries that are here and FacQA dev, the judgement "nothing found" a set at a time, since each set
has an author of its own. It is a logistic regression over the best passages' signs; FacQA's questions put to the demo
corpus are further examples of what it cannot answer.
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

from bench.collections import SETS, Question, domain, facqa, near_misses, near_misses_of_another
from bench.fitting import Case, Numbers, case, learn, with_shares
from bench.shelf import Shelf
from knowledge.embedding import BUNDLED, Embedder, StaticEmbedder
from knowledge.fusion import PATH, Fusion, Marks, Signs, fusion
from knowledge.ranking import evidence, ranking
from knowledge.search import DEPTH, ask, candidates

LATEST = 13  # the set that nothing has been learned from, once it is here
EVERY = 2  # each so manieth FacQA question
FOLDS = 5
PASS = 0.965  # share of the answerable queries that must not be refused
NEAR, FAR = 0.5, 1 / 3  # what a question on a detail that a document leaves out counts, and one of FacQA's; a query: 1
Row = tuple[Case, Signs]
Flags = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int_]


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
        sets = (*[domain(number) for number in SETS if number != LATEST], near_misses(), near_misses_of_another())
        news = facqa(options.facqa, Path(work))
    shelf = Shelf(sets[0].passages, embedder)
    ours = [question for each in sets for question in each.questions]
    answerable = [question for question in ours if question.relevant]
    own = _read(shelf, embedder, answerable)
    other = _read(Shelf(news.passages, embedder), embedder, news.questions[::EVERY])
    groups = [[each for each, _ in own], [each for each, _ in other]]
    _table(groups)
    tuned = fusion() if options.judgement else with_shares(fusion(), learn(groups))
    strangers = [replace(each, relevant=frozenset()) for each in news.questions[1 :: EVERY * 10]]
    asked = [(at, question) for at, each in enumerate(sets, 1) for question in each.questions]
    asked += [(0, question) for question in strangers]
    rows = _read(shelf, embedder, [question for _, question in asked], tuned)
    tuned = _judgement(tuned, rows, np.array([at for at, _ in asked]), [each.name for each in sets])
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
        rows.append((case(question, ranked), evidence(ranked, asked)))
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


def _judgement(tuning: Fusion, rows: Sequence[Row], sets: Ints, names: Sequence[str]) -> Fusion:
    """Logistic regression with both classes weighing the same, then moved so that `PASS` of the answerable pass.

    `sets`: of which of our sets each row is, 1 for the first of `names`, 0 for FacQA's. Measured on each set after
    learning from the others, since every set has an author of its own. Our own unanswerable queries weigh more than
    FacQA's questions: they are what operators would type.
    """
    signs = np.array([each for _, each in rows])
    labels = np.array([bool(each.question.relevant) and at > 0 for (each, _), at in zip(rows, sets, strict=True)])
    near, far = ~labels & np.array([each.question.style == "question" for each, _ in rows]), sets == 0
    weights = np.where(near, NEAR, np.where(far, FAR, 1.0))
    kinds = {"unanswerable queries": ~labels & ~near & ~far, "details left out": near, "answerable, by mistake": labels}
    print("\n| refused, learned from the other sets | " + " | ".join(kinds) + " | FacQA's |\n" + "|---" * 5 + "|")
    passed = np.ones(len(rows), bool)
    for held, name in enumerate(names, 1):
        own = sets == held
        *factors, bias = _logistic(signs[~own], labels[~own], weights[~own])
        passes = signs @ factors + bias >= 0
        passed[own] = passes[own]
        cells = [_share(~passes[own & kind]) for kind in kinds.values()]
        print(f"| {name} | " + " | ".join(cells) + f" | {_share(~passes[far])} |")
    print("| all | " + " | ".join(_share(~passed[kind]) for kind in kinds.values()) + " | |")
    fields = (*(f"found_{name}" for name in Signs._fields), "found_bias")
    return replace(tuning, **dict(zip(fields, _logistic(signs, labels, weights), strict=True)))


def _logistic(signs: Numbers, labels: Flags, weights: Numbers) -> list[float]:
    """The factors and the bias; each sign is first put on the same scale: a mean cosine varies by hundredths."""
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    scale = signs.std(axis=0)
    model = LogisticRegression(class_weight="balanced", max_iter=2000)
    model.fit(signs / scale, labels, sample_weight=weights)
    factors = [round(float(value), 3) for value in model.coef_[0] / scale]
    return [*factors, round(-float(np.quantile(signs[labels] @ factors, 1 - PASS)), 3)]


def _share(each: Flags) -> str:
    return f"{each.mean():.3f} ({each.sum()}/{len(each)})" if len(each) else "–"


if __name__ == "__main__":
    sys.exit(main())
