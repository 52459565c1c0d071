"""Short texts about one thing, put together: what people ask for in many wordings is one gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from knowledge.checking.folding import content

_ALIKE = 0.5  # share of the content words of both
_WITHIN = 0.8  # share of the shorter one's


@dataclass(frozen=True, slots=True)
class Asked:
    """One wording, how often it came, and when last."""

    text: str
    times: int
    last: datetime


@dataclass(slots=True)
class Topic:
    """What one group asks for. `text` is its most frequent wording, `others` the rest."""

    text: str
    times: int
    last: datetime
    others: list[str] = field(default_factory=list)


def topics(asked: Iterable[Asked]) -> list[Topic]:
    """The groups, the most frequent first and among equals the latest; every wording is in one of them."""
    found: list[tuple[frozenset[str], Topic]] = []
    for one in sorted(asked, key=lambda each: (-each.times, -each.last.timestamp())):
        words = content(one.text)
        home = next((topic for theirs, topic in found if alike(words, theirs)), None)
        if home is None:
            found.append((words, Topic(one.text, one.times, one.last)))
        else:
            home.times += one.times
            home.last = max(home.last, one.last)
            home.others.append(one.text)
    return sorted((topic for _, topic in found), key=lambda topic: (-topic.times, -topic.last.timestamp()))


def without(gaps: Sequence[Topic], closed: Iterable[Asked]) -> list[Topic]:
    """The topics that were not closed since they came up last."""
    done = [(content(one.text), one.last) for one in closed]
    return [
        gap for gap in gaps if not any(alike(content(gap.text), words) and last >= gap.last for words, last in done)
    ]


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts are about the same, by their content words."""
    shared = len(one & other)
    if not shared:
        return one == other
    shorter = min(len(one), len(other))
    return shared / len(one | other) >= _ALIKE or (shorter >= 2 and shared / shorter >= _WITHIN)
