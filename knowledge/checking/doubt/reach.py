"""Whether a figure can be worked out from others, and how likely a random one of its size could be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from knowledge.checking.doubt.values import Value

_MOST = 40  # figures; a long text has more pairs than say anything
_RUN = 8
_FEW = 1e-6


def like(mine: Value, others: Iterable[Value]) -> list[Value]:
    """The figures that may be of what this one is of, loose ones taken for such, all in its unit."""
    alike = (one for one in others if one.of == mine.of or (one.loose and not one.of))
    return [replace(one, size=one.size / mine.unit if one.of == mine.of else one.size) for one in alike]


def steps(figures: Sequence[Value]) -> Iterator[float]:
    """The sum and the difference of any two."""
    for one, other in combinations(figures[:_MOST], 2):
        yield one.size + other.size
        yield abs(one.size - other.size)


def sums(figures: Sequence[Value]) -> Iterator[float]:
    """What three or more that stand in a row come to."""
    sizes = [one.size for one in figures[: 2 * _MOST]]
    for first in range(len(sizes)):
        total = sum(sizes[first : first + 2])
        for size in sizes[first + 2 : first + _RUN]:
            total += size
            yield total


def products(figures: Sequence[Value]) -> Iterator[float]:
    """The product and both shares of any two."""
    for one, other in combinations(figures[:_MOST], 2):
        if one.size and other.size and one.size != 1 and other.size != 1:
            yield one.size * other.size
            yield one.size / other.size
            yield other.size / one.size


def shares(figures: Sequence[Value]) -> Iterator[float]:
    """How many per cent each is of each larger one, and what it has grown by; the rest of a share."""
    yield from (100 - one.size for one in figures if one.of == "%")
    for one, other in combinations(figures[:_MOST], 2):
        low, high = sorted((one.size, other.size))
        if low > 0 and one.of == other.of:
            yield 100 * low / high
            yield 100 * (high - low) / low
            yield 100 * (high - low) / high


def hits(size: float, results: Iterable[float], *, rounded: bool = False) -> tuple[bool, float]:
    """Whether one of the results is this, and how likely one is to meet a random figure about as large.

    `rounded`: a share is told in whole or tenths.
    """
    slack = max(0.5 if float(size).is_integer() else 0.05, 0.0) if rounded else _FEW * max(1.0, size)
    around = {round(one, 3) for one in results if 0.5 * size <= one <= 1.5 * size}
    hit = any(abs(one - size) <= slack for one in around)
    return hit, min(1.0, len(around) / max(1.0, size))


def used(size: float, figures: Sequence[Value], row: Sequence[Value]) -> frozenset[int]:
    """Where the figures stand that it is worked out from: any two, or a run of a row."""
    found = set[int]()
    for one, other in combinations(figures[:_MOST], 2):
        if any(abs(result - size) <= _FEW * max(1.0, size) for result in _results(one.size, other.size)):
            found |= {one.start, other.start}
    for first in range(len(row)):
        for last in range(first + 2, min(len(row), first + _RUN)):
            if abs(sum(one.size for one in row[first : last + 1]) - size) <= _FEW * max(1.0, size):
                found |= {one.start for one in row[first : last + 1]}
    return frozenset(found)


def _results(one: float, other: float) -> Iterator[float]:
    yield one + other
    yield abs(one - other)
    yield one * other
    if one and other:
        yield one / other
        yield other / one
