"""The chance that a clause ends at a gap of a note without marks, and what closes it.

Two learned judges, of whom each knows what the other does not: a logistic regression over the signs of a gap
(`signs.py`), which remembers words that stood together, and a network that reads the whole note (`network.py`). The
logits are added by their shares. `python -m bench.pauses` learns and measures both.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from bot.intake.pauses.network import endings
from bot.intake.pauses.signs import signs

FILE = Path(__file__).with_name("bobot.json")
OF_NETWORK = 0.5


def chance(words: Sequence[str], at: int, since: int) -> float:
    """The chance that a clause, or a thing of a list, ends behind `words[at]`; the clause began at `words[since]`."""
    # exact, so that no order of the signs decides a tie: the same note is the same draft in every process
    linear = math.fsum(weights().get(one, 0.0) for one in set(signs(words, at, since)))
    return together(linear, endings(tuple(words))[at].ends)


def together(linear: float, network: float) -> float:
    """Both judges' logits as one chance."""
    return 1 / (1 + math.exp(-((1 - OF_NETWORK) * linear + OF_NETWORK * network)))


def stops(words: Sequence[str], at: int) -> bool:
    """Whether what ends behind `words[at]` is rather a clause than a thing of a list."""
    return endings(tuple(words))[at].stops > 0


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The weight of each sign."""
    return {str(sign): float(weight) for sign, weight in json.loads(FILE.read_text(encoding="utf-8")).items()}
