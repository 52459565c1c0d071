"""Figures worked out as an editor would: parts of one kind added, a rest, so many of so much each, a whole shared out.

Here what the figures are of has to fit the step, so that it says more than that some two figures come to it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from knowledge.checking.doubt.values import Value

_MOST = 30  # figures
_RUN = 8
_FEW = 1e-6
_TIMES = 1000  # so many at most of what is so much each


def fitting_signs(mine: Value, noted: Sequence[Value], told: Sequence[Value], *, otherwise: bool) -> dict[str, float]:
    """Whether a fitting step leads to the figure, and how few figures of its size one leads to.

    `otherwise`: it is known to be worked out in another way.
    """
    whole = [one for one in noted if _kind(one, mine)]
    both = [*whole, *(one for one in told if _kind(one, mine) and one not in whole)]
    ways = {
        "fit_sum": list(_sums(whole, mine)),
        "fit_rest": list(_rests(both, mine)),
        "fit_product": list(_products(noted, mine)),
        "fit_share": list(_shares(noted, mine)),
    }
    hit = {
        name: any(abs(one - mine.size) <= _FEW * max(1.0, mine.size) for one in found) for name, found in ways.items()
    }
    around = {round(one, 3) for found in ways.values() for one in found if 0.5 * mine.size <= one <= 1.5 * mine.size}
    likely = min(1.0, len(around) / max(1.0, mine.figure))
    return {
        **{name: float(known) for name, known in hit.items()},
        "fit_any": float(otherwise or any(hit.values())),
        "fit_rare": 1.0 if otherwise else 1 - likely if any(hit.values()) else 0.0,
        "fit_chance": likely,
    }


def _kind(one: Value, mine: Value) -> bool:
    """Whether a figure may be a part of what this one is of."""
    return one.of == mine.of and (one.loose or mine.loose or one.fits(mine) or not mine.of)


def _size(one: Value, mine: Value) -> float:
    """In the smallest unit; a loose figure is of the unit of this one."""
    return one.size * mine.unit if one.loose and mine.of else one.size


def _sums(parts: Sequence[Value], mine: Value) -> Iterator[float]:
    """What two or more in a row come to."""
    sizes = [_size(one, mine) for one in parts[:_MOST]]
    for first in range(len(sizes)):
        total = sizes[first]
        for size in sizes[first + 1 : first + _RUN]:
            total += size
            yield total


def _rests(parts: Iterable[Value], mine: Value) -> Iterator[float]:
    """What one is less than another, of the same."""
    for one, other in permutations(list(parts)[:_MOST], 2):
        if one.size > other.size and (one.loose or other.loose or one.fits(other) or one.of):
            yield _size(one, mine) - _size(other, mine)


def _products(noted: Sequence[Value], mine: Value) -> Iterator[float]:
    """So many of what is so much each: the one is of this kind, the other counts something else."""
    for each, count in permutations(noted[:_MOST], 2):
        if (
            _kind(each, mine)
            and not count.of
            and 1 < count.size <= _TIMES
            and not (count.noun and count.noun == each.noun)
        ):
            yield _size(each, mine) * count.size


def _shares(noted: Sequence[Value], mine: Value) -> Iterator[float]:
    """What each has of a whole of this kind."""
    for whole, count in permutations(noted[:_MOST], 2):
        if _kind(whole, mine) and not count.of and 1 < count.size <= _TIMES and count.noun != whole.noun:
            yield _size(whole, mine) / count.size
