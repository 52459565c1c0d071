"""A figure of a note or a text as something to reckon with: how much it is, of what, and what it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from knowledge.checking.comparing import PEOPLE, amount, measures, unit, units_agree
from knowledge.entities.entity import Entity
from knowledge.entities.figures import SCALE
from knowledge.entities.measures import measure
from knowledge.entities.scan import ending
from knowledge.normalise import tokens

_ANYBODY = frozenset(tokens("orang jiwa"))
_SCALED = re.compile(rf"\d\s*{SCALE}(?!\w)", re.IGNORECASE)  # "42rb" is a sum, whatever follows
_NAME = re.compile(r"\b([A-Z][a-z]{2,})\s+$")
_NUMBERED = 20  # a name ends with no higher number: "Jombang 66" is where 66 came from
_WINDOW = 5  # figures of a note that lie between two that are compared


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of a note or a text: `size` in the smallest of its `unit`s, `of` what it measures ("rupiah" for a
    sum, empty for what counts), `noun` what it counts; `loose`: it is not said what it is of; `scaled`: it
    is written as a sum is ("42rb")."""

    start: int
    end: int
    size: Decimal
    of: str
    noun: frozenset[str]
    unit: Decimal
    word: str
    loose: bool
    scaled: bool


def as_amount(entity: Entity) -> Amount | None:
    """The fact as an amount; nothing for a name, or for what is no single figure."""
    figure = amount(entity) if entity.kind in {"number", "money"} else None
    if figure is None:
        return None
    noun = "" if entity.kind == "money" else unit(entity)
    known = measure(noun)
    of = "rupiah" if entity.kind == "money" else known.of if known else noun if measures(noun) else ""
    counts = frozenset[str]() if of else frozenset(tokens(noun))
    each = known.size if known else Decimal(1)
    scaled = entity.kind == "number" and bool(_SCALED.search(entity.text))
    return Amount(entity.start, entity.end, figure * each, of, counts, each, noun, not noun and not of, scaled)


def of_kind(noted: Amount, mine: Amount) -> Amount | None:
    """The figure of a note as one of what `mine` is of, where it may be."""
    if noted.of == mine.of:
        return noted
    if mine.of == "rupiah" and noted.scaled:
        return replace(noted, of=mine.of, loose=False)
    return replace(noted, size=noted.size * mine.unit, of=mine.of) if noted.loose and not noted.of else None


def of_a_name(text: str, entity: Entity, folded: str) -> bool:
    """Whether a bare figure of a text is a part of a name that the folded note has: the 2 of "Citangkil 2"."""
    name = ending(_NAME, text, entity.start, 30) if entity.kind == "number" and not unit(entity) else None
    numbered = entity.text.isdigit() and int(entity.text) <= _NUMBERED
    return name is not None and numbered and f" {name[1].casefold()} {entity.text} " in folded


def place_of(figure: Amount) -> int:
    """Where it stands, to sort by."""
    return figure.start


def amounts(entities: Sequence[Entity]) -> list[Amount]:
    """Every amount among the facts, in their order."""
    found = (as_amount(entity) for entity in sorted(entities))
    return [one for one in found if one is not None]


def pairs(figures: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Any two that stand close to each other."""
    for at, one in enumerate(figures):
        for other in figures[at + 1 : at + 1 + _WINDOW]:
            yield one, other


def of_one_kind(one: Amount, other: Amount) -> bool:
    """Whether one may be a part of the other."""
    people = bool(PEOPLE & {one.word, other.word})  # "118 warga", of them "57 perempuan"
    return one.of == other.of and (one.loose or other.loose or people or units_agree(one.word, other.word))


def a_digit_off(one: str, other: str) -> bool:
    """Whether two figures of one length differ in a digit, or in the order of their digits."""
    return len(one) == len(other) and (Levenshtein.distance(one, other) == 1 or sorted(one) == sorted(other))


def same_noun(one: Amount, other: Amount) -> bool:
    """Whether both may count the same; anybody may be a person of any kind."""
    return not one.noun or not other.noun or one.noun == other.noun or bool(_ANYBODY & (one.noun | other.noun))
