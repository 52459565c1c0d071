"""Collections to measure retrieval on: our own queries over the demo corpus, and FacQA where it is at hand.

A document that has expired is in no index (it may be wrong by now), so it is no answer either: whoever is measured gets
what is in force on one day, and a query that only an expired document answers is left out (two of the second set).
"""

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from bench.numbered import COUNT, called
from knowledge.chunking import passages
from knowledge.documents import Passage
from knowledge.loaders import load
from knowledge.settings import KnowledgeSettings

DATA = Path(__file__).parent / "data"
DAY = date(2026, 12, 1)  # the day of the search: the agenda of that month is in force
# The third, the fourth, the fifth and the seventh to fifteenth each by an author who had not seen the search: their
# test halves were kept elsewhere until they had been measured. The second was written after the search was first tuned;
# the sixth, half of which nothing answers, by whoever wrote the list of matters (`lexicon/urusan.yaml`), after that
# list.
SETS = {1: "domain"} | {number: f"domain, {called(number)}" for number in range(2, COUNT + 1)}
_ALONE = (1, 6)  # sets of queries without questions


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the documents that answer it; none if nothing of the collection does."""

    text: str
    relevant: frozenset[str]
    style: str = "pertanyaan"
    split: str = "dev"


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder that can be indexed, its passages as the index would cut them, and questions."""

    name: str
    folder: Path
    passages: tuple[Passage, ...]
    questions: tuple[Question, ...]

    def of(self, split: str) -> tuple[Question, ...]:
        """The questions of one split that have an answer."""
        return tuple(question for question in self.questions if question.split == split and question.relevant)

    def unanswerable(self, split: str) -> tuple[Question, ...]:
        """The questions of one split that nothing answers."""
        return tuple(question for question in self.questions if question.split == split and not question.relevant)


def domain(number: int = 1, kept: Path | None = None) -> Collection:
    """One set of queries in operators' language over the demo corpus (`SETS` says whose), with the questions of
    `bench.ask` that belong to it. Both halves of all but the last have been used to tune.

    `kept`: a folder with further rows, under the same names.
    """
    folder = KnowledgeSettings().corpus
    if number in _ALONE:
        return _in_force(SETS[number], folder, _queries(f"kueri{_ending(number)}", kept))
    return _later(SETS[number], _ending(number), kept)


def domains(kept: Path | None = None) -> tuple[Collection, ...]:
    """Every set of `SETS`, in order."""
    return tuple(domain(number, kept) for number in SETS)


def _ending(number: int) -> str:
    return f"-{number}.jsonl" if number > 1 else ".jsonl"


def near_misses() -> Collection:
    """269 questions of all kinds over the demo corpus, most of which ask for what no document says though one is
    about it: by whoever wrote the judge of answers (`knowledge.lacking`), with the documents in sight; to learn from,
    not to measure on."""
    rows = rows_of("nyaris.jsonl")
    asked = tuple(Question(row["question"], frozenset(row["relevant"]), "question") for row in rows)
    return _in_force("near misses", KnowledgeSettings().corpus, asked)


def near_misses_of_others() -> tuple[Collection, ...]:
    """By three authors who had not seen the search, with the documents in sight. The first wrote 1,000: 440 that a
    document answers, 330 that ask for a detail that the document about it leaves out, 170 on other matters of a city,
    60 off-topic; of 384 somebody who read the documents put down words, some of which an answer holds
    (`bench.statements`). The others saw nothing but the documents and wrote 809 and 933 (342 and 398
    answered, each with the words of the document that do; 400 and 468 near misses; 67 and 67 on something else);
    16 more stood word for word in a set, and are left out."""
    later = rows_of("nyaris-3.jsonl")
    second, third, fourth = rows_of("nyaris-2.jsonl"), _by("o", later), _by("p", later)
    named = {"another author": second, "a third author": third, "a fourth author": fourth}
    return tuple(_near_misses(f"near misses of {name}", rows) for name, rows in named.items())


def _by(author: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those whose ids begin with the author's letter."""
    return [row for row in rows if row["id"].startswith(author)]


def _near_misses(name: str, rows: Sequence[dict[str, Any]]) -> Collection:
    style = {"nyaris": "question", "lain": "non", "terjawab": "query"}
    asked = tuple(Question(row["question"], frozenset(row["relevant"]), style[row["kind"]]) for row in rows)
    return _in_force(name, KnowledgeSettings().corpus, asked)


def _later(name: str, ending: str, kept: Path | None) -> Collection:
    """Queries, and the questions of `bench.ask` but for those that the name lists answer.

    An unanswerable question often names what a document is about but does not say: a search cannot know that, an answer
    can (`bench.ask`).
    """
    folder = KnowledgeSettings().corpus
    rows = [row for row in rows_of(f"tanya{ending}", kept) if row.get("source") or not row.get("found", True)]
    asked = tuple(
        Question(
            row["question"],
            frozenset(filter(None, [row.get("source"), *row.get("also", ())])),
            "question",
            row["split"],
        )
        for row in rows
    )
    return _in_force(name, folder, (*_queries(f"kueri{ending}", kept), *asked))


def facqa(source: Path, folder: Path) -> Collection:
    """FacQA (Purwarianti et al., 2007), dev: news passages and factoid questions, one passage each labelled.

    Its sentences are not ours: `folder`, where it is written as a plain collection, is a temporary one.
    """
    held = json.loads((source / "passages.json").read_text(encoding="utf-8"))
    asked = json.loads((source / "queries-dev.json").read_text(encoding="utf-8"))
    lines = [json.dumps({"id": row["id"], "title": "", "text": row["text"]}) for row in held]
    (folder / "facqa.jsonl").write_text("\n".join(lines), encoding="utf-8")
    questions = tuple(Question(row["query"], frozenset([row["relevant"]])) for row in asked)
    return _in_force("FacQA", folder, questions)


def rows_of(name: str, kept: Path | None = None) -> list[dict[str, Any]]:
    """The rows of a file of `bench/data`, and of the file of this name in `kept`, the folder of what is kept aside; a
    file that is not there has none."""
    files = [folder / name for folder in (DATA, kept) if folder and (folder / name).exists()]
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line]


def _queries(name: str, kept: Path | None = None) -> tuple[Question, ...]:
    return tuple(Question(r["query"], frozenset(r["relevant"]), r["style"], r["split"]) for r in rows_of(name, kept))


def _in_force(name: str, folder: Path, questions: Sequence[Question]) -> Collection:
    documents = [document for document in load([folder]).documents if document.in_force(DAY)]
    there = {document.id for document in documents}
    kept = [replace(each, relevant=each.relevant & there) for each in questions if _answered(each, there)]
    cut = tuple(passage for document in documents for passage in passages(document))
    return Collection(name, folder, cut, tuple(kept))


def _answered(question: Question, there: Set[str]) -> bool:
    return not question.relevant or bool(question.relevant & there)


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over questions: reciprocal rank of the first relevant document in ten, relevant found among five, nDCG."""

    mrr: float
    recall: float
    ndcg: float


def quality(questions: tuple[Question, ...], ranked: Mapping[str, list[str]]) -> Quality:
    """`ranked`: question text → documents, best first, without repetition."""
    from math import log2

    reciprocal, recall, gain = [], [], []
    for question in questions:
        hits = [place for place, name in enumerate(ranked[question.text][:10], 1) if name in question.relevant]
        reciprocal.append(1 / hits[0] if hits else 0.0)
        wanted = min(len(question.relevant), 5)
        recall.append(sum(place <= 5 for place in hits) / wanted)
        ideal = sum(1 / log2(place + 1) for place in range(1, min(len(question.relevant), 10) + 1))
        gain.append(sum(1 / log2(place + 1) for place in hits) / ideal)
    count = max(1, len(questions))
    return Quality(sum(reciprocal) / count, sum(recall) / count, sum(gain) / count)
