"""A bare figure of a note that counts what the figure beside it counts: "turun dr 95 mnt ke 60", "25 bibit dr 100"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.checking.comparing import unit, value
from knowledge.entities.entity import Entity

_FROM_TO = re.compile(
    r"\s*(?:[-–→>]+|,?\s*(?:dr|dari|drpd|ke|jd|jadi|menjadi|dibanding\w*|vs)\b\.?)\s*(?:total\s+|target\s+|sekitar\s+)?",
    re.IGNORECASE,
)
_TARGET = re.compile(r"[\s(,.]*(?:target|tgt|kuota|maks|max|min)\w*\s*:?\s*", re.IGNORECASE)


def carried(numbers: Sequence[Entity], text: str) -> list[Entity]:
    """The bare figures once more, with the unit that the figure just before or behind them has."""
    found = list[Entity]()
    for one, other in pairwise(sorted(numbers)):
        gap = text[one.end : other.start]
        if not (_FROM_TO.fullmatch(gap) or _TARGET.fullmatch(gap)):
            continue
        if unit(one) and not unit(other):
            found.append(replace(other, key=f"{value(other)}|{unit(one)}"))
        elif unit(other) and not unit(one):
            found.append(replace(one, key=f"{value(one)}|{unit(other)}"))
    return found
