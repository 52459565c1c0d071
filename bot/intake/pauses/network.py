"""A small recurrent network that reads a whole note and tells for each gap whether a clause ends there, and how.

Two layers of gated recurrent units, 128 to each side (`knowledge.recurrent`), over how a word is used, the word itself
where it is frequent, its first and last letters and its classes. `bench.pauses` teaches it; here it only reads, in
numpy: 3 ms for 30 words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.intake.pauses.kinds import kinds
from bot.intake.pauses.usage import used_as
from knowledge.recurrent import Floats, Weights, both_ways, linear, numbered, stored
from knowledge.word_neighbours import SIZE, neighbours

FILE = Path(__file__).with_name("jaringan.safetensors")
LAYERS = 2
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Lists:
    """What the network knows by its number, from 1 on; 0 is any other."""

    words: dict[str, int]
    affixes: dict[str, int]
    kinds: dict[str, int]


class Inputs(NamedTuple):
    """A row for each word: `usage` (60), `words`, `affixes` (4), `classes` (one for each kind and one for "used")."""

    usage: Floats
    words: Ints
    affixes: Ints
    classes: Floats


class Ending(NamedTuple):
    """Logits of a gap: that a clause or a thing of a list ends there; that it is the clause, to be closed by a full
    stop."""

    ends: float
    stops: float


def affixes_of(said: str) -> tuple[str, str, str, str]:
    """First and last letters."""
    return said[:2], "$" + said[-2:], "$" + said[-3:], said[:3] + "^"


def inputs(words: Sequence[str], lists: Lists) -> Inputs:
    """What the network is given of a note's words."""
    used = [used_as(one) for one in words]
    vectors = neighbours().vectors
    usage = np.stack([np.zeros(SIZE, np.float32) if at is None else vectors[at] for at in used])
    classes = np.zeros((len(words), len(lists.kinds) + 1), np.float32)
    for row, one in enumerate(words):
        classes[row, [lists.kinds[kind] - 1 for kind in kinds(one) if kind in lists.kinds]] = 1
        classes[row, -1] = used[row] is not None
    numbers = np.array([lists.words.get(one, 0) for one in words], np.int64)
    affixes = np.array([[lists.affixes.get(part, 0) for part in affixes_of(one)] for one in words], np.int64)
    return Inputs(usage, numbers, affixes, classes)


@lru_cache(maxsize=64)
def endings(words: tuple[str, ...], path: Path = FILE) -> tuple[Ending, ...]:
    """One for each gap between the words, by the network of a file."""
    if len(words) < 2:
        return ()
    held, lists = _network(path)
    given = inputs(words, lists)
    flat = held["affixes"][given.affixes].reshape(len(words), -1)
    read = np.concatenate([given.usage, held["words"][given.words], flat, given.classes], axis=1)
    state = both_ways(held, np.maximum(linear(held, "inner", read), 0), LAYERS)
    gaps = np.concatenate([state[:-1], state[1:]], axis=1)
    told = linear(held, "out", np.maximum(linear(held, "gap", gaps), 0))
    return tuple(Ending(float(ends), float(stops)) for ends, stops in told)


@lru_cache(maxsize=2)
def _network(path: Path) -> tuple[Weights, Lists]:
    held, lists = stored(path)
    return held, Lists(**{name: numbered(each) for name, each in lists.items()})
