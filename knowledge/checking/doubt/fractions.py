"""Shares told in words, "tiga perempatnya", "empat dari lima": whether two figures of the note are in that ratio."""

import re
from collections.abc import Sequence
from itertools import permutations

from knowledge.checking.doubt.values import Value
from knowledge.entities.words import NUMBER_WORDS, value

_OUT_OF = re.compile(rf"\b(?P<part>{NUMBER_WORDS})\s+dari\s+(?P<whole>{NUMBER_WORDS})\b", re.IGNORECASE)
_PARTED = re.compile(
    rf"\b(?P<part>{NUMBER_WORDS})\s+per(?P<whole>tiga|empat|lima|enam|delapan|sepuluh)(?:nya)?\b", re.IGNORECASE
)
_MOST = 10  # so many parts at most; "sembilan dari 21" are figures
_NEARLY = 0.005


def is_share(text: str, at: int, figures: Sequence[Value]) -> bool:
    """Whether the figure at this offset is a part of such a share, and two of the figures are as one to the other."""
    for pattern in (_PARTED, _OUT_OF):
        for match in pattern.finditer(text, max(0, at - 40), at + 60):
            part, whole = value(match["part"]) or 0, value(match["whole"]) or 0
            if match.start() <= at < match.end() and 0 < part < whole <= _MOST:
                return any(
                    _alike(a, b) and abs(a.size / b.size - part / whole) < _NEARLY for a, b in _larger(figures, whole)
                )
    return False


def _larger(figures: Sequence[Value], than: int) -> list[tuple[Value, Value]]:
    """Those large enough to be shares of one another by more than chance, the smaller first."""
    large = [one for one in figures if one.figure > than or one.of]
    return [(a, b) for a, b in permutations(large, 2) if 0 < a.size < b.size]


def _alike(one: Value, other: Value) -> bool:
    return one.of == other.of and (one.loose or other.loose or one.fits(other) or bool(one.of))
