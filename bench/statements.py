"""Learn which statement answers a question: `python -m bench.statements [--signed FILE] [--apart FILE] [--write]`.

The questions of `bench.ask`, all but the two latest test halves, the 944 of `nyaris-2.jsonl` for whose answers we know
their words, and those of `nyaris-3.jsonl`, by two more authors, each with every statement of the documents that says
anything of its subject: those that hold what is expected are answers. Printed is, for several chances, how many of the
answerable questions get an answer, how many another statement, and how many of the others are refused, by the chance
alone, each set judged by what was learned from the others; the lists of briefs, offices and rules that `ask` answers
from first are not asked here. The search has learned from most of these questions, so that its confidence is too good a
sign: `--apart` has it as learned from the other sets (`bench.tune --apart`). `--write` learns from everything and
writes `prompts/answering/bobot.json`. Logistic regression, penalty on the squares.
"""

import argparse
import json
import pickle
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bench.ask import ON, SETS
from bench.collections import rows_of
from bot.assembly import build_studio
from bot.startup import load_settings
from prompts.answering.intents import parts
from prompts.answering.judging import FILE, LEAST
from prompts.answering.library import Library
from prompts.answering.parts import Answerer
from prompts.answering.signs import Signs
from prompts.answering.statements import Statement

LATEST = SETS[-2:]  # their test halves are learned from by nobody
MORE = ("nyaris-2", "nyaris-3 o", "nyaris-3 p")  # each of an author of its own
QUOTED = 0.8  # of the words of a quotation, or of a statement, that the other must have to be the same
SHORT = 4  # words; a statement of fewer is no part of a quotation
PENALTY = 1.0
OTHERS = 8.0  # so many statements that do not answer weigh as much as the answers of one question
AT = (0.4, LEAST, 0.6, 0.7, 0.8)
_WORD = re.compile(r"\w+")
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Case(NamedTuple):
    """One question: the signs of each statement, which of them answer, and whether anything does."""

    group: str
    question: str
    signs: Numbers
    answers: Flags
    answerable: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, say how well, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signed", type=Path, metavar="FILE", help="where the gathered signs are, or are kept")
    parser.add_argument("--apart", type=Path, metavar="FILE", help="what `bench.tune --apart` wrote")
    parser.add_argument("--write", action="store_true", help="learn from everything and write the weights")
    options = parser.parse_args(arguments)
    every = gathered(options.signed)
    if options.apart:
        apart = json.loads(options.apart.read_text(encoding="utf-8"))
        every = [_unlearned(case, apart) for case in every]
    for name, groups in {"bench.ask": {*SETS}, **{name: {name} for name in MORE}}.items():
        _table(name, every, groups)
    if options.write:
        kept = dict(zip((*Signs._fields, "bias"), learned(every), strict=True))
        FILE.write_text(json.dumps(kept, indent=0) + "\n", encoding="utf-8")
    return 0


def gathered(kept: Path | None) -> list[Case]:
    """Every question with its signs."""
    if kept and kept.is_file():
        return [Case(*row) for row in pickle.loads(kept.read_bytes())]  # noqa: S301 - our own file
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        studio.knowledge.sync(on=ON)
        every = [_case(group, row, studio.library(ON)) for group, row in _rows()]
        studio.knowledge.close()
    if kept:
        kept.write_bytes(pickle.dumps([tuple(case) for case in every]))
    return every


def _unlearned(case: Case, apart: Mapping[str, float]) -> Case:
    """With the search's confidence as it is where it has not learned from the question."""
    signs = case.signs.copy()
    if case.question in apart:
        signs[:, Signs._fields.index("confidence")] = apart[case.question]
    return case._replace(signs=signs)


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in SETS:
        yield from ((name, row) for row in rows_of(f"{name}.jsonl") if name not in LATEST or row["split"] == "dev")
    for row in rows_of("nyaris-2.jsonl"):
        if row["kind"] != "terjawab" or "answer" in row:
            yield MORE[0], {"found": row["kind"] == "terjawab", "expect": [], "any": row.get("answer", []), **row}
    for row in rows_of("nyaris-3.jsonl"):
        source, *also = row["relevant"] or [""]
        yield (
            f"nyaris-3 {row['id'][0]}",
            {"found": row["kind"] == "terjawab", "expect": [], "source": source, "also": also, **row},
        )


def _case(group: str, row: dict[str, Any], library: Library) -> Case:
    signed = Answerer(library, row["question"]).weighed(parts(row["question"])[0])
    answerable = row.get("found", True)
    answers = [answerable and _answers(row, one) for one, _ in signed]
    matrix = np.array([each for _, each in signed], float).reshape(len(signed), len(Signs._fields))
    return Case(group, row["question"], matrix, np.array(answers, bool), answerable)


def _answers(row: dict[str, Any], one: Statement) -> bool:
    text = " ".join(one.told.split()).casefold()
    sources = {row["source"], *row.get("also", ())} if row.get("source") else {one.source.document}
    if "quote" in row:
        return one.source.document in sources and _quoted(row["quote"], one.said)
    held = all(part.casefold() in text for part in row["expect"])
    one_of = not row.get("any") or any(part.casefold() in text for part in row["any"])
    return bool(row["expect"] or row.get("any")) and held and one_of and one.source.document in sources


def _quoted(quote: str, said: str) -> bool:
    """Whether a statement says what the author of the question copied from the document, or is a part of it."""
    theirs, ours = _WORD.findall(quote.casefold()), _WORD.findall(said.casefold())
    whole = sum(word in ours for word in theirs) >= QUOTED * len(theirs)
    return whole or (len(ours) >= SHORT and sum(word in theirs for word in ours) >= QUOTED * len(ours))


def learned(every: Sequence[Case]) -> list[float]:
    """The weight of each sign, then the bias; the signs are put on one scale first. A question that something answers,
    but none of the statements, teaches nothing."""
    cases = [case for case in every if len(case.signs) and (case.answers.any() or not case.answerable)]
    signs, answers = np.vstack([case.signs for case in cases]), np.concatenate([case.answers for case in cases])
    weights = np.concatenate([np.where(case.answers, 1 / max(1, case.answers.sum()), 1 / OTHERS) for case in cases])
    scale = signs.std(axis=0) + 1e-9
    model = LogisticRegression(C=PENALTY, max_iter=3000).fit(signs / scale, answers, sample_weight=weights)
    return [*(round(float(factor), 3) for factor in model.coef_[0] / scale), round(float(model.intercept_[0]), 3)]


def _table(name: str, every: Sequence[Case], groups: set[str]) -> None:
    best = [found for group in sorted(groups) for found in _left_out(every, group)]
    asked, others = [each for each in best if each[2]], [each for each in best if not each[2]]
    print(f"\n{name}: {len(asked)} answerable, {len(others)} not\n\n| chance | answered rightly | wrongly | refused |")
    print("|---|---|---|---|")
    for least in AT:
        right = sum(chance >= least and answers for chance, answers, _ in asked) / len(asked)
        wrong = sum(chance >= least and not answers for chance, answers, _ in asked) / len(asked)
        refused = sum(chance < least for chance, _, _ in others) / len(others)
        print(f"| {least:.2f} | {right:.0%} | {wrong:.0%} | {refused:.0%} |")


def _left_out(every: Sequence[Case], group: str) -> Iterator[tuple[float, bool, bool]]:
    """Of each question of a set: the chance of its best statement, whether that answers, whether anything does."""
    *factors, bias = learned([case for case in every if case.group != group])
    for case in every:
        if case.group != group:
            continue
        chances = 1 / (1 + np.exp(-(case.signs @ factors + bias)))
        at = int(chances.argmax()) if len(chances) else None
        best, right = (0.0, False) if at is None else (float(chances[at]), bool(case.answers[at]))
        yield best, right, case.answerable


if __name__ == "__main__":
    sys.exit(main())
