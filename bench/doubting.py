"""What the judge of doubt learns from: open facts of clean texts and of the same texts with one slip, each with signs.

Of clean texts there are few facts that no rule supports, so the rules of `vouching` are turned off for more of them:
what an editor worded otherwise is then open too. The slips are those of the labelled sets and some made here, half of
them where a clean text has such a fact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from bench.labelled import Clean, Planted, clean_texts, free_texts, planted_texts, reckoned_texts
from bench.misfigured import exchanges, slip
from bench.planting import plant
from knowledge.checking.check import Checker
from knowledge.checking.doubt.figures import Signs
from knowledge.checking.doubt.signs import FIGURES
from knowledge.checking.grounding import Ground
from knowledge.entities.entity import Entity, EntityKind

SLIPS = frozenset({"angka", "hitungan"})
FREE, RECKONED = 0, -1  # the numbers of texts that are worded most freely
_SEEDS = (1,)
_OPEN, _OTHERS = 5, 3  # slips made in a text, in facts that only a rule supports and in others
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,])")
Span = tuple[int, int]


class Case(NamedTuple):
    """One open fact. `plant` names the mistake it is part of; empty in a clean text. `ruled`: the rules were on."""

    number: int
    text: str
    plant: str
    kind: EntityKind
    words: str
    ruled: bool
    signs: Signs


def cases(checker: Checker, number: int) -> Iterator[Case]:
    """Every case of one set."""
    clean = {FREE: free_texts, RECKONED: reckoned_texts}.get(number, lambda: clean_texts(number))()
    known = dict[str, frozenset[tuple[str, str]]]()
    for text in clean:
        found = list(_clean(checker, number, text))
        known[text.id] = frozenset((case.kind, case.words) for case in found if case.ruled)
        yield from found
        yield from _made(checker, number, text, found, known[text.id])
    planted = planted_texts(clean, number) if number > FREE else ()
    auto = (p for text in clean for seed in _SEEDS for p in plant(text, Random(f"{seed} {text.id}")))  # noqa: S311
    for one in (*planted, *auto):
        if one.category in SLIPS:
            yield from _planted(checker, number, one, known[one.of.id])


def _clean(checker: Checker, number: int, text: Clean) -> Iterator[Case]:
    hard = checker.open_facts(text.request)
    known = {_named(ground) for ground, _ in hard}
    yield from (_case(number, text, "", one, ruled=True) for one in hard)
    for one in checker.open_facts(text.request, vouched=False):
        if _named(one[0]) not in known:
            yield _case(number, text, "", one, ruled=False)


def _made(
    checker: Checker, number: int, text: Clean, found: Sequence[Case], known: frozenset[tuple[str, str]]
) -> Iterator[Case]:
    random = Random(text.id)  # noqa: S311
    facts = [fact for fact in checker.stated(text.request) if fact.kind in FIGURES]
    loose = {(case.kind, case.words) for case in found}
    noted = [int(one) for one in _NUMBER.findall(text.request.brief)]
    chosen = [
        *_some([fact for fact in facts if (fact.kind, fact.text) in loose], _OPEN, random),
        *_some([fact for fact in facts if (fact.kind, fact.text) not in loose], _OTHERS, random),
    ]
    made = [(one, "salah") for fact in chosen if (one := slip(text.request.text, fact, noted, random))]
    made += [(one, "tukar") for one in exchanges(text.request.text, facts, random)]
    for at, (one, name) in enumerate(made):
        for fact in checker.open_facts(replace(text.request, text=one.text)):
            if _touches(fact[0], one.spans) and _named(fact[0]) not in known:
                yield _case(number, text, f"{name}:{text.id}/{at}", fact, ruled=True)


def _planted(checker: Checker, number: int, one: Planted, known: frozenset[tuple[str, str]]) -> Iterator[Case]:
    whole = one.category == "hitungan"  # anything in the sentence may be found; the mistake is what is new in it
    right = {(fact.kind, fact.key) for fact in checker.stated(one.of.request)} if whole else set()
    for fact in checker.open_facts(one.request):
        new = (fact[0].entity.kind, fact[0].entity.key) not in right
        if new and _touches(fact[0], [(one.low, one.high)]) and _named(fact[0]) not in known:
            yield _case(number, one.of, f"{one.category}:{one.id}", fact, ruled=True)


def _some(facts: Sequence[Entity], most: int, random: Random) -> list[Entity]:
    return random.sample(facts, min(most, len(facts)))


def _case(number: int, text: Clean, planted: str, fact: tuple[Ground, Signs], *, ruled: bool) -> Case:
    ground, told = fact
    return Case(number, text.id, planted, ground.entity.kind, ground.entity.text, ruled, told)


def _named(ground: Ground) -> tuple[str, str]:
    return ground.entity.kind, ground.entity.text


def _touches(ground: Ground, spans: Sequence[Span]) -> bool:
    return any(ground.entity.start < max(end, start + 1) and ground.entity.end > start for start, end in spans)
