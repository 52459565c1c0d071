"""A small recurrent network that reads a draft and tells what an editor would do at each of its words.

Two layers of gated recurrent units, 128 to each side (`knowledge.recurrent`), over how a word is used, the word itself
where it is frequent, its letters at both ends, its shape and its classes; two rows of chances come out for each word:
of its own edit and of the words put before it (`edits`). `bench.post_editing` teaches it; here it only reads.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge.recurrent import Floats, Weights, both_ways, linear, numbered, stored
from knowledge.word_neighbours import FIGURE, neighbours
from prompts.offline.post_editing.edits import END, KEEP
from prompts.offline.post_editing.tokens import BREAK, starts_sentence
from prompts.offline.syntax.judge import SentenceLines
from prompts.offline.syntax.words import Words, listed

FILE = Path(__file__).with_name("suntingan.safetensors")
LAYERS = 2
Ints = npt.NDArray[np.int64]
_SHAPES = (
    ("break", re.compile(re.escape(BREAK))),
    ("end", re.compile(re.escape(END))),
    ("gap", re.compile(r"\[.*")),
    ("quotation", re.compile(r"“.*")),
    ("date", re.compile(r"\(\d.*\)")),
    ("money", re.compile(r"Rp.*")),
    ("clock", re.compile(r"\d{1,2}\.\d\d(?:[-–]\d{1,2}\.\d\d)?")),
    ("one", re.compile(r"1")),
    ("number", re.compile(r"\d[\d.,]*%?")),
    ("figures", re.compile(r".*\d.*")),
    ("mark", re.compile(r"\W+")),
    ("capitals", re.compile(r"[A-Z][A-Z]+")),
    ("capital", re.compile(r"[A-Z].*")),
)


@dataclass(frozen=True, slots=True)
class Lists:
    """What the network knows by its number, from 1 on, 0 is any other; edits from 0 on."""

    words: dict[str, int]
    affixes: dict[str, int]
    classes: dict[str, int]
    own: tuple[str, ...]
    before: tuple[str, ...]


class Inputs(NamedTuple):
    """A row for each word and `END`: `usage` (of `knowledge.word_neighbours`, -1 for none), `words`, `affixes` (4),
    `classes` (1 where it has one)."""

    usage: Ints
    words: Ints
    affixes: Ints
    classes: npt.NDArray[np.uint8]


class Chances(NamedTuple):
    """A row for each word and `END`, a column for each edit of `Lists.own` and `Lists.before`."""

    own: Floats
    before: Floats


def affixes_of(word: str) -> tuple[str, str, str, str]:
    """First and last letters."""
    said = word.casefold()
    return said[:2], said[:3] + "^", "$" + said[-2:], "$" + said[-3:]


def classes_of(parts: Sequence[str], at: int) -> frozenset[str]:
    """The shape of a word, whether it opens a sentence, and what the word list and its affixes say of it."""
    return _classes(parts[at], starts_sentence(parts, at))


@lru_cache(maxsize=50_000)
def _classes(word: str, first: bool) -> frozenset[str]:
    shape = next((name for name, pattern in _SHAPES if pattern.fullmatch(word)), "")
    found = {shape} if shape else set()
    found |= {"first"} if first else set()
    if shape in {"", "capital"}:
        found |= {f"w-{name}" for name in _words().classes(word.casefold())}
    return frozenset(found)


def inputs(parts: Sequence[str], lists: Lists) -> Inputs:
    """What the network is given of a draft's words, `END` behind them."""
    parts = (*parts, END)
    usage = np.array([_row(one) for one in parts], np.int64)
    classes = np.zeros((len(parts), len(lists.classes) + 1), np.uint8)
    for row in range(len(parts)):
        classes[row, [lists.classes[name] - 1 for name in classes_of(parts, row) if name in lists.classes]] = 1
    classes[:, -1] = usage >= 0
    words = np.array([lists.words.get(one.casefold(), 0) for one in parts], np.int64)
    affixes = np.array([[lists.affixes.get(part, 0) for part in affixes_of(one)] for one in parts], np.int64)
    return Inputs(usage, words, affixes, classes)


def chances(parts: Sequence[str], path: Path = FILE) -> tuple[Chances, Lists]:
    """What the network of a file says of a draft's words."""
    held, lists = network(path)
    given = inputs(parts, lists)
    flat = held["affixes"][given.affixes].reshape(len(given.words), -1)
    usage = neighbours().vectors[given.usage] * (given.usage >= 0)[:, None]
    read = np.concatenate([usage, held["words"][given.words], flat, given.classes], axis=1, dtype=np.float32)
    states = both_ways(held, np.maximum(linear(held, "inner", read), 0), LAYERS)
    hidden = np.maximum(linear(held, "hidden", states), 0)
    return Chances(_shares(linear(held, "own", hidden)), _shares(linear(held, "before", hidden))), lists


def expected(parts: Sequence[str], path: Path = FILE) -> list[float]:
    """How many edits an editor is expected to make at each word, 0 to 2: of its own, and by words put before it."""
    if not parts:
        return []
    told, lists = chances(parts, path)
    own, before = lists.own.index(KEEP), lists.before.index("")
    return [float(one) for one in 2 - told.own[:-1, own] - told.before[:-1, before]]


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)


@lru_cache(maxsize=50_000)
def _row(word: str) -> int:
    said = FIGURE if re.fullmatch(r"\d[\d.,]*%?", word) else word.casefold()
    return neighbours().at.get(said, -1)


@lru_cache(maxsize=2)
def network(path: Path) -> tuple[Weights, Lists]:
    """The weights of a file and what it lists."""
    held, lists = stored(path)
    known = {name: numbered(lists[name]) for name in ("words", "affixes", "classes")}
    return held, Lists(**known, own=tuple(lists["own"]), before=tuple(lists["before"]))


@lru_cache(maxsize=1)
def _words() -> Words:
    return Words(SentenceLines.load().kata, listed())
