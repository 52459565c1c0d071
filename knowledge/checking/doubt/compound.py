"""Lengths of time told in two measures, "2 menit 40 detik", as one figure; the second may go without its measure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.checking.doubt.values import Value

_GAP = 3  # characters between the two
_NEXT = {3600.0: 60.0, 60.0: 1.0}  # seconds of a measure, and of the one below it
_SIXTY = 60


def compounds(figures: Sequence[Value], text: str) -> dict[int, Value]:
    """The whole length where either of its parts begins."""
    found = dict[int, Value]()
    for one, other in pairwise(figures):
        below = _NEXT.get(one.unit) if one.of == "waktu" else None
        if below is None or text[one.end : other.start].strip() or other.start - one.end > _GAP:
            continue
        if other.figure < _SIXTY and (other.loose or (other.of, other.unit) == ("waktu", below)):
            whole = replace(one, end=other.end, size=one.size + other.figure * below, unit=below)
            found |= {one.start: whole, other.start: replace(whole, start=other.start)}
    return found
