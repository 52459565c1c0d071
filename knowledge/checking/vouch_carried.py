"""A bare figure of a note that counts what the figure beside it counts: "turun dr 95 mnt ke 60", "25 bibit dr 100",
"omzet 86 juta, jan 24, feb 28, mar 34"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, pairwise

from knowledge.checking.amounts import Amount
from knowledge.checking.comparing import unit, value
from knowledge.entities.entity import Entity

_FROM_TO = re.compile(
    r"\s*(?:[-–→>]+|,?\s*(?:dr|dari|drpd|ke|jd|jadi|menjadi|dibanding\w*|vs)\b\.?)\s*(?:total\s+|target\s+|sekitar\s+)?",
    re.IGNORECASE,
)
_SCALES = (Decimal(10**9), Decimal(10**6), Decimal(1000))
_PARTS = 8  # of a sum
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


def told_as_money(noted: Sequence[Amount]) -> list[Amount]:
    """The figures of a note, the bare ones as sums that are parts of the sum before them, in its thousands or millions.

    Only where they come to exactly that sum."""
    found = list(noted)
    for at, whole in enumerate(noted):
        scale = next((one for one in _SCALES if whole.of == "rupiah" and whole.size >= one), None)
        if scale is None:
            continue
        bare = [n for n in noted[at + 1 : at + 1 + _PARTS] if n.loose]
        sums = list(accumulate(part.size * scale for part in bare))
        if whole.size in sums[1:]:
            parts = {part.start for part in bare[: sums.index(whole.size) + 1]}
            found = [_as_money(n, scale) if n.start in parts else n for n in found]
    return found


def _as_money(figure: Amount, scale: Decimal) -> Amount:
    return replace(figure, size=figure.size * scale, of="rupiah", word="", loose=False)
