"""One system measured in a process of its own, so that its memory and its warmth are nobody else's."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from os import getpid
from pathlib import Path
from time import perf_counter

from bench.collections import Collection, Question
from bench.memory import tree_pss
from bench.systems.line_up import Entry
from bench.systems.system import Ranker, System


@dataclass(frozen=True, slots=True)
class Asked:
    """The ranking of each question, the milliseconds each took, what it cost, and which queries were refused.

    `rate`: passages embedded a second, None where nothing is embedded or it was measured elsewhere. `refused` is None
    for a system that always answers.
    """

    ranked: dict[str, list[str]]
    times: list[float]
    built: float
    memory: float
    rate: float | None
    refused: frozenset[str] | None


def asked(entry: Entry, collection: Collection, questions: Sequence[Question], work: Path) -> Asked:
    """Build the system in a new process, ask it everything, and let it go. `work` must not exist yet."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_asked, entry, collection, questions, work).result()


def _asked(entry: Entry, collection: Collection, questions: Sequence[Question], work: Path) -> Asked:
    work.mkdir(parents=True)
    before = tree_pss(getpid())
    began = perf_counter()
    system = entry.build()(collection, work)
    built = perf_counter() - began
    answerable = [question for question in questions if question.relevant]
    ranked, times = _ranked(answerable, system.rank)
    memory = tree_pss(getpid()) - before
    refused = _refused(system, questions)
    system.close()
    return Asked(ranked, times, built, memory, system.rate, refused)


def _ranked(questions: Sequence[Question], rank: Ranker) -> tuple[dict[str, list[str]], list[float]]:
    """The first question is asked twice, to warm up."""
    rank(questions[0].text)
    ranked, times = {}, []
    for question in questions:
        began = perf_counter()
        ranked[question.text] = rank(question.text)
        times.append((perf_counter() - began) * 1000)
    return ranked, times


def _refused(system: System, questions: Sequence[Question]) -> frozenset[str] | None:
    if system.found is None:
        return None
    return frozenset(question.text for question in questions if not system.found(question.text))
