"""So many of what a note says holds so much, "1 tangki 5000 ltr", or so much for each hectare, "4,2 ton per ha"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.checking.amounts import Amount
from knowledge.checking.vouch_apart import measured_by

STOP = re.compile(r"[.!?;](?:\s|$)|\n")
_CLOSE = 20  # characters between the one and what it holds


def at_a_rate(mine: Amount, note: str, noted: Sequence[Amount], told: Sequence[Amount]) -> bool:
    """ "20 tangki atau 100.000 liter", "25,2 ton" of six hectares: what note or text count, at the note's rate."""
    return _each_holds(mine, note, noted, told) or _for_each(mine, note, noted)


def _each_holds(mine: Amount, note: str, noted: Sequence[Amount], told: Sequence[Amount]) -> bool:
    for one, other in pairwise(noted):
        gap = note[one.end : other.start]
        if one.size != 1 or not one.noun or len(gap) > _CLOSE or STOP.search(gap) or other.of != mine.of:
            continue
        many = {n.size for n in (*noted, *told) if n.noun == one.noun and n.size > 1}
        if any(count * other.size == mine.size for count in many):
            return True
    return False


def _for_each(mine: Amount, note: str, noted: Sequence[Amount]) -> bool:
    for each in (n for n in noted if mine.of and n.of == mine.of):
        by = measured_by(note, each)
        if by and any(n.of == by.of and each.size * n.size / by.size == mine.size for n in noted):
            return True
    return False
