"""One fact-bearing token of a text: what a check compares and an intake collects."""

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["number", "money", "percent", "date", "time", "place", "person", "organisation", "quote"]


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A span `[start, end)` (character offsets) of a text and its comparable value.

    `key` is equal for two spans that say the same, however they are written: `"80 warga"` and `"delapan puluh
    warga"` are `80|warga`; `Rp1,2 miliar` is `1200000000|rupiah`; `Rabu (24/9/2025)` and `24 September 2025`
    are `2025-09-24`; `pukul 09.00` is `09:00`; a person or place is its lower-case canonical name without
    titles. `detail` holds what was written beside it: a person's title, a date's weekday, a quote's speaker.
    """

    start: int
    end: int
    kind: EntityKind
    text: str
    key: str
    detail: str = ""
