"""The figures of a text and of its note as values with the words around them: what a judge of facts weighs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.checking.amounts import Amount, as_amount
from knowledge.checking.claim_words import meanings_of
from knowledge.checking.comparing import PEOPLE, amount
from knowledge.checking.folding import content
from knowledge.checking.vouch_carried import carried
from knowledge.entities.entity import Entity
from knowledge.entities.scan import Taken
from knowledge.entities.words import NUMBER_WORDS, value
from knowledge.normalise import tokens

_ANY = re.compile(rf"(?<![\w])\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d+(?:,\d+)?|\b{NUMBER_WORDS}\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?;](?:\s|$)|\n")
_WINDOW = 60  # characters on each side that say what a figure is of
_WORDS, _AHEAD, _BEHIND = 6, 2, 4
_CLAUSE = re.compile(r"[,;:()\n“”\"/=+&@]|\.(?:\s|$)|\d|\b(?:dan|serta|sama|sedangkan|sementara)\b", re.IGNORECASE)
_MEASURED = frozenset({"number", "money", "percent"})


@dataclass(frozen=True, slots=True)
class Value:
    """One figure: how much, of what it measures (`%` a share, empty for what is counted), what it counts.

    `loose`: it is not said what it is of; `around`: the meanings of the words beside it, `near`: of those between it
    and the next figure or comma.
    """

    start: int
    end: int
    size: float
    of: str
    noun: frozenset[str]
    loose: bool
    around: frozenset[str]
    near: frozenset[str]
    unit: float = 1.0

    @property
    def figure(self) -> float:
        """As it is written: 2 for two hours."""
        return self.size / self.unit

    def fits(self, other: "Value") -> bool:
        """Whether both may be of the same: one measure, and one noun or anybody."""
        if self.of != other.of:
            return False
        people = bool(self.noun & _PEOPLE) and bool(other.noun & _PEOPLE)
        return self.noun == other.noun or people or bool(self.noun & other.noun)


_PEOPLE = frozenset(tokens(" ".join(PEOPLE)))


def values(text: str, entities: Sequence[Entity]) -> list[Value]:
    """Every figure, sum and share of the text, in its order; of a range, and of what was read as one, both ends."""
    measured = sorted(entity for entity in entities if entity.kind in _MEASURED)
    twins = {twin.start: twin for twin in carried([e for e in measured if e.kind == "number"], text)}
    return [one for entity in measured for one in _of(twins.get(entity.start, entity), text)]


def _of(entity: Entity, text: str) -> Iterator[Value]:
    one = value_of(entity, text)
    if one is None:
        yield from _figures(text, entity.start, entity.end)
        return
    yield one
    known = as_amount(entity)
    if known is not None and known.scaled:  # "10rb anak 5rb" are sums
        yield replace(one, of="rupiah", noun=frozenset(), loose=False)


def value_of(entity: Entity, text: str) -> Value | None:
    """The figure of one fact; nothing for a range or a rough word ("puluhan")."""
    around, near = beside(text, entity.start, entity.end), close_by(text, entity.start, entity.end)
    if entity.kind == "percent":
        share = amount(entity)
        return Value(entity.start, entity.end, float(share), "%", frozenset(), False, around, near) if share else None
    known = as_amount(entity)
    return None if known is None else _value(known, around, near)


def _value(known: Amount, around: frozenset[str], near: frozenset[str]) -> Value:
    size, each = float(known.size), float(known.unit)
    return Value(known.start, known.end, size, known.of, known.noun, known.loose, around, near, each)


def bare(text: str, entities: Iterable[Entity]) -> Iterator[Value]:
    """The numbers, in digits or words, that no fact of the text holds: "kacamata jadi 45", "gerai ada tiga"."""
    taken = Taken((e.start, e.end) for e in entities if e.kind in _MEASURED)
    return (one for one in _figures(text, 0, len(text)) if not taken.meets(one.start, one.end))


def _figures(text: str, start: int, end: int) -> Iterator[Value]:
    for match in _ANY.finditer(text, start, end):
        size = _read(match[0])
        if size is not None:
            yield Value(
                *match.span(), size, "", frozenset(), True, beside(text, *match.span()), close_by(text, *match.span())
            )


def _read(written: str) -> float | None:
    if written[0].isdigit():
        return float(written.replace(".", "").replace(",", "."))
    return value(written)


def beside(text: str, start: int, end: int) -> frozenset[str]:
    """The meanings of the content words beside a span, inside its sentence."""
    ahead = _STOP.split(text[max(0, start - _WINDOW) : start])[-1].split()[-_WORDS:]
    behind = _STOP.split(text[end : end + _WINDOW])[0].split()[:_WORDS]
    own = text[start:end].split()[1:]
    return _meant(" ".join([*ahead, *own, *behind]))


def close_by(text: str, start: int, end: int) -> frozenset[str]:
    """The meanings of the words that no other figure and no mark parts from a span."""
    ahead = _CLAUSE.split(text[max(0, start - _WINDOW) : start])[-1].split()[-_AHEAD:]
    own = text[start:end].split()[1:]
    behind = _CLAUSE.split(text[end : end + _WINDOW])[0].split()[:_BEHIND]
    return _meant(" ".join([*ahead, *own, *behind]))


def _meant(words: str) -> frozenset[str]:
    return meanings_of(one for one in content(words) if not one.isdigit())


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of meanings have in common, 0 to 1."""
    return len(one & other) / (len(one) * len(other)) ** 0.5 if one and other else 0.0


def digits(size: float) -> str:
    """The figure as its digits stand: 480, 7.41."""
    return f"{size:.6f}".rstrip("0").rstrip(".")
