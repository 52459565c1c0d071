"""Which programme a note belongs to: a few signs of each, weighed against each other and against "none of them".

The weights are learned by `python -m bench.belonging` from notes whose programme people have named; it also tells how
they do on sets of notes that they were not learned from.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, log1p, sqrt
from pathlib import Path
from typing import NamedTuple

from knowledge.documents import Programme
from knowledge.normalise import lexicon, tokens
from knowledge.recognition import naming
from knowledge.yaml_files import read_yaml

PATH = Path(__file__).resolve().parent / "model" / "belonging.yaml"
_OPENS = log1p(15)  # `naming` of a name of several words in the opening, or of one where the note begins
_USUAL = 16  # programmes of a city: with few briefs a word that only one of them has still tells little


class Signs(NamedTuple):
    """What speaks for a programme: how strongly it is named; the weight of its own words in the note, of all words of
    its brief for the note's length, and how many of its matters are told of, the first and the last two as logarithms;
    1 where the agency that writes answers for it."""

    named: float
    words: float
    share: float
    matters: float
    agency: float


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts. `least`: the probability below which a note is left without a programme."""

    bias: float
    named: float
    words: float
    share: float
    matters: float
    agency: float
    least: float

    def level(self, signs: Signs) -> float:
        """The weighted sum: above 0 the programme is likelier than none."""
        factors = (self.named, self.words, self.share, self.matters, self.agency)
        return self.bias + sum(factor * sign for factor, sign in zip(factors, signs, strict=True))


def belonging(
    about: str, note: str, programmes: Sequence[Programme], agency: str = ""
) -> tuple[tuple[Programme, float], ...]:
    """The programmes that the note belongs to, with their probability, the likeliest first; empty if to none.

    `about`: the note in standard words; `note`: as it was written, since "terbang gede" is an art and no large flight.
    """
    likely = judged(signs(about, note, programmes, agency), weights())
    return tuple((programmes[at], value) for at, value in likely)


def judged(found: Sequence[Signs], rules: Weights) -> list[tuple[int, float]]:
    """Which of the programmes with these signs a note belongs to, by number, and how likely, the likeliest first."""
    strength = [exp(rules.level(one)) for one in found]
    likely = [value / (1.0 + sum(strength)) for value in strength]  # 1 stands for "none of them"
    chosen = [at for at, value in enumerate(likely) if value >= rules.least] or _opened(found)
    return [(at, likely[at]) for at in sorted(chosen, key=lambda at: -likely[at])]


def _opened(found: Sequence[Signs]) -> list[int]:
    """The programme whose name the note opens with, by its number: a small brief has few words to be found by."""
    best = max(range(len(found)), key=lambda at: found[at].named, default=0)
    return [best] if found and found[best].named >= _OPENS else []


def signs(about: str, note: str, programmes: Sequence[Programme], agency: str = "") -> tuple[Signs, ...]:
    """The signs of each programme, in their order."""
    every = _vocabulary(tuple(programmes))
    standard, written = _words(about), _words(note)
    said, length = {*standard, *written}, sqrt(max(len(set(standard)), 1))
    line = f" {' '.join(standard)} | {' '.join(written)} "
    named = map(max, naming(about, programmes), naming(note, programmes))
    found = []
    for one, name in zip(programmes, named, strict=True):
        own = every.own[one.id]
        found.append(
            Signs(
                named=log1p(name),
                words=log1p(sum(every.weight[word] for word in said & own.names)),
                share=sum(every.weight[word] for word in said & own.brief) / length,
                matters=log1p(sum(f" {matter} " in line for matter in own.matters)),
                agency=float(one.agency == agency),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Own:
    """The words of one programme: of its names and its scope, of its whole brief, and its matters as phrases."""

    names: frozenset[str]
    brief: frozenset[str]
    matters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words of every programme, and what each word weighs: much where few programmes and few texts have it."""

    own: Mapping[str, _Own]
    weight: Mapping[str, float]


@lru_cache(maxsize=4)
def _vocabulary(programmes: tuple[Programme, ...]) -> _Vocabulary:
    own = {one.id: _own(one) for one in programmes}
    held = Counter(word for each in own.values() for word in each.brief)
    most = max(len(programmes), _USUAL)
    return _Vocabulary(own, {word: log(most / count) * _rarity(word) for word, count in held.items()})


def _own(programme: Programme) -> _Own:
    names = frozenset(_words(" ".join((*programme.names, *programme.scope))))
    messages = [wording for message in programme.key_messages for wording in message.wordings]
    told = " ".join((*messages, *programme.calls_to_action, programme.issue, programme.narrative))
    matters = tuple(dict.fromkeys(filter(None, (" ".join(_words(one)) for one in programme.scope))))
    return _Own(names, names | frozenset(_words(told)), matters)


def _rarity(word: str) -> float:
    """1 for a word that is no common root of the language, less the commoner it is."""
    roots = lexicon().roots
    return log(2 + roots[word]) / log(2 + len(roots)) if word in roots else 1.0


def _words(text: str) -> list[str]:
    """The search terms of a text but for its figures, which belong to no programme."""
    return [word for word in tokens(text) if not word[0].isdigit()]


@lru_cache(maxsize=1)
def weights(path: Path = PATH) -> Weights:
    """The learned numbers."""
    values: Mapping[str, float] = read_yaml(path)
    return Weights(**{name: float(value) for name, value in values.items()})
