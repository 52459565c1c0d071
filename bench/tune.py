"""Learn the fusion from the dev sets and write `knowledge/model/fusion.yaml`: `python -m bench.tune --facqa FOLDER`.

What is printed is measured on questions that the numbers were not learned from: the ranking by cross-validation in five
folds over our own queries that are here and FacQA dev, the judgement "nothing found" a set at a time
(`bench.judgement`).
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import yaml

from bench.collections import SETS, Question, domain, facqa, near_misses, near_misses_of_others
from bench.fitting import Case, Numbers, case, learn, with_shares
from bench.judgement import Row, judged
from bench.shelf import Shelf
from knowledge.embedding import BUNDLED, Embedder, StaticEmbedder
from knowledge.fusion import PATH, Fusion, Marks, fusion
from knowledge.ranking import evidence, ranking, worded_by
from knowledge.search import DEPTH, ask, candidates
from knowledge.wording import PATH as WORDS

LATEST = 15  # the set that nothing has been learned from, once it is here
EVERY = 2  # each so manieth FacQA question
FOLDS = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, say how well, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facqa", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=BUNDLED, help="another static model's folder, to compare")
    parser.add_argument("--judgement", action="store_true", help="learn when nothing is found, keep the shares")
    parser.add_argument("--apart", type=Path, metavar="FILE", help="where each query's unlearned confidence is kept")
    parser.add_argument("--dry-run", action="store_true", help="print, do not write")
    options = parser.parse_args(arguments)
    embedder = StaticEmbedder(options.weights)
    with tempfile.TemporaryDirectory() as work:
        sets = (*[domain(number) for number in SETS if number != LATEST], near_misses(), *near_misses_of_others())
        news = facqa(options.facqa, Path(work))
    shelf = Shelf(sets[0].passages, embedder)
    ours = [question for each in sets for question in each.questions]
    answerable = [question for question in ours if question.relevant]
    own = _read(shelf, embedder, answerable)
    other = _read(Shelf(news.passages, embedder), embedder, news.questions[::EVERY])
    groups = [[each.case for each in own], [each.case for each in other]]
    _table(groups)
    tuned = fusion() if options.judgement else with_shares(fusion(), learn(groups))
    strangers = [replace(each, relevant=frozenset()) for each in news.questions[1 :: EVERY * 10]]
    rows = [_read(shelf, embedder, each.questions, tuned) for each in sets]
    tuned, words, apart = judged(
        tuned,
        dict(zip([each.name for each in sets], rows, strict=True)),
        _read(shelf, embedder, strangers, tuned),
        other,
    )
    if options.apart:
        options.apart.write_text(json.dumps(apart), encoding="utf-8")
    if not options.dry_run:
        head = "# Written by `python -m bench.tune`; knowledge/fusion.py says what each number means.\n"
        PATH.write_text(head + yaml.safe_dump(asdict(tuned), sort_keys=False), encoding="utf-8")
        WORDS.write_text(json.dumps(words) + "\n", encoding="utf-8")
    print(tuned)
    return 0


def _read(shelf: Shelf, embedder: Embedder, questions: Sequence[Question], tuning: Fusion | None = None) -> list[Row]:
    rows = []
    for question in questions:
        asked = ask(shelf, embedder, question.text)
        ranked = ranking(candidates(shelf, asked, DEPTH), asked, tuning or fusion(), None)
        rows.append(Row(case(question, ranked), evidence(ranked, asked), worded_by(ranked, asked)))
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


if __name__ == "__main__":
    sys.exit(main())
