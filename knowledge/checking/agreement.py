"""One event told in several texts of one agency: where two of them give different values for the same fact."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from knowledge.checking.comparing import same
from knowledge.checking.neighbours import rival
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
    stated = {name: read(text, on) for name, text in parts.items()}
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
        instead = rival(entity, theirs, mine)
        if instead and not (_told(entity, sources) and _told(instead, sources)):
            yield Difference(name, entity.text, other_name, instead.text)


def _told(entity: Entity, sources: Sequence[Entity]) -> bool:
    return any(same(entity, source) for source in sources)
