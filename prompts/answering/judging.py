"""Which statement answers, and whether any does: the signs of each, weighed as learned by `bench.statements`."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp
from pathlib import Path

from prompts.answering.ranking import Match
from prompts.answering.signs import Signs
from prompts.answering.statements import Statement

FILE = Path(__file__).with_name("bobot.json")
LEAST = 0.5  # the chance from which a statement is told; `bench.statements` tells what it keeps out
RULED = 0.35  # the same of one that the rules find too
HALF = 0.5  # of the question's weight, more than which must stand in it or its title where the rules do not find it
CLOSE = 0.2  # by so much less likely a fact may be than what is told instead


def likeliest(signed: Sequence[tuple[Statement, Signs]]) -> Match | None:
    """The statement that most likely answers, with its chance, 0..1; None where none is likely enough.

    A fact, which has its day and its source, is told rather than a sentence that says about the same.
    """
    chances = [(Match(chance(each), one), RULED if each.rules else LEAST) for one, each in signed if _may(each)]
    likely = [match for match, least in chances if match.score >= least]
    best = max((match.score for match in likely), default=0.0)
    facts = [match for match in likely if match.statement.form == "fakta" and match.score >= best - CLOSE]
    return max(facts or likely, key=lambda match: (match.score, -len(match.statement.text)), default=None)


def _may(of: Signs) -> bool:
    """Whether it is of the kind that is asked for, and of the subject: who wants a name is told none by a date, however
    likely it looks."""
    kind, subject = not of.kind or of.has_kind or of.rules, of.wide > HALF or of.rules
    return bool(of.fits and kind and subject)


def chance(of: Signs) -> float:
    """0..1: how likely a statement with these signs answers."""
    kept = weights()
    return 1 / (1 + exp(-(kept["bias"] + sum(kept[name] * value for name, value in of._asdict().items()))))


@lru_cache(maxsize=1)
def weights(path: Path = FILE) -> Mapping[str, float]:
    """The learned weight of each sign, and the bias."""
    kept: Mapping[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return {name: float(value) for name, value in kept.items()}
