"""What the best passages lack of an answer: a sentence that names what is asked and has such a thing.

The right subject is soon found, and its price, its hour or its chairman may stand nowhere all the same. Measured by
`python -m bench.tune` on questions that were not learned from.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from knowledge.closeup import surroundings, worded
from knowledge.documents import Passage
from knowledge.query import Query
from knowledge.question import units
from knowledge.shapes import around_figures, shaped
from knowledge.unrecorded import NOT_KNOWN, title_terms, unrecorded

MANY = 24  # terms of a query; a release is no question
APART = 0.4  # what a figure counts that stands far from what is counted
ENOUGH = 0.5  # what the title counts for beside the rest: one word more or less is not all
_HALF = 0.5
_FIGURES = frozenset({"jumlah", "uang"})


class Lack(NamedTuple):
    """0 where nothing is lacking or nothing of the kind is asked. `asked`: 1 for a question of a kind. `answer`: how
    much of what is asked no sentence of the right kind names, beside its figure where it counts. `thing`: the same of
    the thing alone. `area`: 1 for a kelurahan or kecamatan that no such sentence is about. `unrecorded`: how surely a
    document says that it does not know."""

    asked: float = 0.0
    answer: float = 0.0
    thing: float = 0.0
    area: float = 0.0
    unrecorded: float = 0.0


def lacking(query: Query, best: Sequence[Passage], read: Iterable[Passage]) -> Lack:
    """Of the `best` passages; what is not known is looked for in all passages `read`."""
    if len(query.terms) > MANY:
        return Lack()
    kind, areas = query.asked.kind, query.asked.areas
    unknown = max((unrecorded(passage, query) for passage in read), default=0.0)
    if not kind and not areas:
        return Lack(unrecorded=unknown)
    fitting = [each for passage in best for each in _fitting(passage, query)]
    here = [each for each in fitting if _about(each[1] | each[2], areas)] if areas else fitting
    fitting = here or fitting
    return Lack(
        asked=float(bool(kind)),
        answer=1 - max((_named(query, *each) for each in fitting), default=0.0) if kind else 0.0,
        thing=1 - max((_thing(query, own) for _, own, _, _ in fitting), default=0.0) if kind else 0.0,
        area=float(bool(areas) and not here),
        unrecorded=unknown,
    )


Held = tuple[str, frozenset[str], frozenset[str], frozenset[str]]


def _fitting(passage: Passage, query: Query) -> Iterator[Held]:
    """Each sentence of the kind that is asked for: its text, its terms, those around it, those of the title."""
    around, title = surroundings(passage), title_terms(passage.title)
    for text, own in worded(passage):
        if not NOT_KNOWN.search(text) and shaped(text, query.asked):
            yield text, own, around, title


def _named(query: Query, text: str, own: frozenset[str], around: frozenset[str], title: frozenset[str]) -> float:
    """The share of the query's terms, but those of the title, that a sentence holds; each counts the same, for what is
    asked for is often a common word."""
    thing, beside = query.asked.thing, 1.0
    if thing and query.asked.kind in _FIGURES:
        near = around_figures(text, query.asked.kind)
        if not any(query.part(thing, each) for each in near):
            beside = APART
    held = own | around
    rest = [query.part(term, held) for term in query.terms if term not in units() and query.part(term, title) < _HALF]
    return beside * (sum(rest) + ENOUGH) / (len(rest) + ENOUGH)


def _about(held: frozenset[str], areas: Iterable[Iterable[str]]) -> bool:
    return any(held.issuperset(area) for area in areas)


def _thing(query: Query, own: frozenset[str]) -> float:
    return query.part(query.asked.thing, own) if query.asked.thing else 1.0
