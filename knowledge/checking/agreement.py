"""One event told in several texts of one agency: where two of them give different values for the same fact."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from knowledge.checking.comparing import near, same
from knowledge.checking.neighbours import TOLD, rival
from knowledge.entities.entity import Entity

Read = Callable[[str, date], Sequence[Entity]]


@dataclass(frozen=True, slots=True)
class Difference:
    """The text called `part` says `text`, the one called `other` says `instead` about the same thing."""

    part: str
    text: str
    other: str
    instead: str


def differences(parts: Mapping[str, str], known: str, on: date, read: Read) -> tuple[Difference, ...]:
    """Every pair of values that disagree between two of the texts, each told once; none means the facts are equal.

    `parts` are texts by their names; `known` is what all were written from: two values that both stand there are
    two facts, and neither is the other one's error. What a shorter text leaves out is no difference.
    """
    stated = {name: [one for one in read(text, on) if not _bare_day(one)] for name, text in parts.items()}
    sources = read(known, on)
    found = [
        difference
        for one, other in combinations(stated, 2)
        for difference in _between((one, stated[one]), (other, stated[other]), sources)
    ]
    return tuple(dict.fromkeys(found))


def _between(
    one: tuple[str, Sequence[Entity]], other: tuple[str, Sequence[Entity]], sources: Sequence[Entity]
) -> Iterator[Difference]:
    (name, mine), (other_name, theirs) = one, other
    for entity in mine:
        instead = rival(entity, theirs, mine) or _slip(entity, theirs, sources)
        if instead and not _same_words(entity, instead) and not (_told(entity, sources) and _told(instead, sources)):
            yield Difference(name, entity.text, other_name, instead.text)
    for entity in theirs:  # a slip on the other side, where this text says the right value twice over
        instead = _slip(entity, mine, sources)
        if instead and not _same_words(entity, instead) and not rival(instead, theirs, mine):
            yield Difference(name, instead.text, other_name, entity.text)


def _slip(entity: Entity, theirs: Sequence[Entity], sources: Sequence[Entity]) -> Entity | None:
    """The value of the other text that this one is nearly, where the sources have that one and not this: the text may
    say the right one as well, in its title."""
    if (
        entity.kind not in TOLD
        or _told(entity, sources)
        or any(same(entity, one) or same(one, entity) for one in theirs)
    ):
        return None
    return next((one for one in theirs if near(entity, one) and _told(one, sources)), None)


def _bare_day(entity: Entity) -> bool:
    """A weekday alone, as a text names it again: which one it is, the text itself says elsewhere."""
    return entity.kind == "date" and not any(letter.isdigit() for letter in entity.text)


def _same_words(one: Entity, other: Entity) -> bool:
    """Whether one says no more than a part of the other's words: "Selasa" and "Selasa tanggal 1" name no two days."""
    few, many = sorted((one.text.casefold(), other.text.casefold()), key=len)
    return few in many


def _told(entity: Entity, sources: Sequence[Entity]) -> bool:
    return any(same(entity, source) for source in sources)
