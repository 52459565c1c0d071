"""Units that measure: what each measures, and how many of the smallest one it is. A fortnight is fourteen days."""

from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from knowledge.yaml_files import read_yaml

_FILE = Path(__file__).with_name("ukuran.yaml")
_DAY = 86_400  # seconds


class Measure(NamedTuple):
    """What a unit measures ("berat", "waktu"), and how many of the smallest unit it is."""

    of: str
    size: Decimal


@lru_cache(maxsize=1)
def _data() -> tuple[dict[str, Measure], frozenset[int], dict[str, int]]:
    data = read_yaml(_FILE)
    table = {
        unit: Measure(of, Decimal(str(size))) for of, sizes in data["ukuran"].items() for unit, size in sizes.items()
    }
    return table, frozenset(data["hari_sebulan"]), data["borongan"]


def measure(unit: str) -> Measure | None:
    """What the unit measures; None for what only counts."""
    return _data()[0].get(unit)


def by_the(unit: str) -> int:
    """How many pieces are in one of a unit that things are sold by: twelve in a dozen; 0 for another unit."""
    return _data()[2].get(unit, 0)


def equal(one: Decimal, unit: str, other: Decimal, another: str) -> bool:
    """Whether two amounts are the same in other units: 14 days and two weeks, 30 days and a month, 300 m² and 0.03 ha.

    Months and days meet where no day is left over: 30 days are a month, 45 are none.
    """
    mine, theirs = measure(unit), measure(another)
    if mine is None or theirs is None:
        return False
    a, b = one * mine.size, other * theirs.size
    if mine.of == theirs.of:
        return a == b
    if {mine.of, theirs.of} != {"waktu", "lama"}:
        return False
    months, days = (a, b / _DAY) if mine.of == "lama" else (b, a / _DAY)
    return months > 0 and (days in {months * length for length in _data()[1]} or 12 * days == 365 * months)
