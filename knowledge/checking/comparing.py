"""Do two facts say the same, nearly the same, or something else? One answer for each kind of fact."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from knowledge.entities.entity import Entity
from knowledge.entities.measures import equal, measure

PEOPLE = frozenset(
    {"warga", "orang", "jiwa", "peserta", "masyarakat", "penduduk", "hadirin", "undangan", "anggota", "lansia", "tamu"}
)
_SPANS = frozenset({"ke", "poin", "derajat", "rupiah"})  # measure, and are not converted
_ALIASES = {"keluarga": "kk", "pelaku": "umkm"}  # pelaku usaha, pelaku UMKM
_CLASSIFIERS = frozenset({"ekor", "buah", "batang", "butir", "helai", "unit"})  # "75 ekor kucing" are 75 kucing
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")  # a month is all that is said of a time to come: any other one is its rival
_FEW_DAYS = timedelta(days=7)
_NEAR_NAME = 80.0  # "Zulkarnaen" for "Zulkarnain" scores 90, "Azis" for "Aziz" in a full name 97


def same(a: Entity, b: Entity) -> bool:
    """Whether `a` says what `b` says, or says it less precisely (a month for a day, a surname for a name)."""
    if a.kind == b.kind:
        return a.key == b.key or _SAME.get(a.kind, _never)(a, b)
    if a.kind == "number" and b.kind == "date":
        return is_year(a) and a.key[:4] in b.key
    if {a.kind, b.kind} == {"money", "number"}:
        return value(a) == value(b) and not (unit(a if a.kind == "number" else b))
    return False


def comparable(a: Entity, b: Entity) -> bool:
    """Whether the two could be meant to be the same fact: the same unit, the same level of place."""
    if a.kind != b.kind:
        return False
    if a.kind == "number":
        return bool(unit(a)) and units_agree(unit(a), unit(b), strict=True)
    if a.kind == "place":
        return a.detail == b.detail and a.detail in {"kelurahan", "kecamatan", "rt", "rw"}
    return a.kind in {"money", "percent", "time"}


def exact(number: Entity) -> bool:
    """Whether only the same figure says what this number says: no measure to convert, no rough figure."""
    return not number.detail and measure(unit(number)) is None and value(number) not in _MAGNITUDES


def near(a: Entity, b: Entity) -> bool:
    """Whether `a` looks like a slip for `b`: a digit off, a few days off, a letter off."""
    return a.kind == b.kind and _NEAR.get(a.kind, _never)(a, b)


def value(entity: Entity) -> str:
    """The figure without its unit."""
    return _parts(entity.key)[0]


_ALSO = {"pekan": "minggu"}  # two words for one unit


def unit(entity: Entity) -> str:
    """The unit of a number, empty without one."""
    noun = _parts(entity.key)[2]
    return _ALSO.get(noun, noun)


@lru_cache(maxsize=20_000)
def _parts(key: str) -> tuple[str, str, str]:
    return key.partition("|")


def measures(noun: str) -> bool:
    """Whether the unit measures (metres, hours, months) instead of counting things."""
    return measure(noun) is not None or noun in _SPANS


def family(noun: str) -> str:
    """What the unit measures; days and months are of one family. The unit itself where it measures nothing."""
    known = measure(noun)
    return noun if known is None else "waktu" if known.of == "lama" else known.of


def days(entity: Entity) -> tuple[date, ...]:
    """The days a date stands for: one, or both ends of a range; none where it is not resolved."""
    found = [_day(part) for part in entity.key.split("/")]
    return tuple(day for day in found if day)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def is_year(entity: Entity) -> bool:
    """Whether a number is a year."""
    return _of_a_year(entity.key)


@lru_cache(maxsize=20_000)
def _of_a_year(key: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d\|(?:tahun)?", key))


def units_agree(a: str, b: str, *, strict: bool = False) -> bool:
    """Whether two units may be the same: any people are people, a classifier is any thing; `strict`: both are said."""
    a, b = _ALIASES.get(a, a), _ALIASES.get(b, b)
    if a == b or (not strict and (not a or not b)):
        return True
    if (a in PEOPLE and b in PEOPLE) or (not strict and _CLASSIFIERS & {a, b}):
        return True
    return bool(a and b) and a.split(maxsplit=1)[0] == b.split(maxsplit=1)[0]


def figures_near(a: str, b: str) -> bool:
    """Whether two figures are a digit, an exchange of digits or a tenth apart."""
    if Levenshtein.distance(a, b) == 1 or sorted(a) == sorted(b):
        return True
    try:
        x, y = float(a), float(b)
    except ValueError:
        return False
    return bool(y) and abs(x - y) / abs(y) <= 0.1


def _dates_near(a: str, b: str) -> bool:
    for x in a.split("/"):
        for y in b.split("/"):
            one, other = _day(x), _day(y)
            if one and other and (abs(one - other) <= _FEW_DAYS or (one.month, one.day) == (other.month, other.day)):
                return True
            if one and other and one.day == other.day and one.year == other.year:
                return True
            if not (one and other) and Levenshtein.distance(x, y) <= 1:
                return True
    return False


def _never(a: Entity, b: Entity) -> bool:
    return False


def _same_number(a: Entity, b: Entity) -> bool:
    if bool(unit(a)) != bool(unit(b)) and (measures(unit(a)) or measures(unit(b))):
        return False  # "40 hari" is not what "total 40" says
    agree = units_agree(unit(a), unit(b)) and (value(a) == value(b) or in_magnitude(a, b))
    return agree or _same_measure(a, b)


def in_magnitude(a: Entity, b: Entity) -> bool:
    """`ratusan warga` says, less precisely, what `350 warga` says; "sekitar 150" what 148 says."""
    if a.detail and value(a).isdigit() and value(b).isdigit():
        rounded = value(a).endswith("0") and not value(b).endswith("0")
        return rounded and abs(int(value(a)) - int(value(b))) <= 0.05 * int(value(b))
    bounds = _MAGNITUDES.get(value(a))
    return bounds is not None and value(b).isdigit() and bounds[0] <= int(value(b)) < bounds[1]


_MAGNITUDES = {
    "seratusan": (90, 131),
    "seribuan": (900, 1301),
    "belasan": (11, 20),
    "puluhan": (20, 100),
    "ratusan": (100, 1000),
    "ribuan": (1000, 1_000_000),
    "puluhan ribu": (20_000, 100_000),
    "ratusan ribu": (100_000, 1_000_000),
    "jutaan": (1_000_000, 1_000_000_000),
}


def _same_measure(a: Entity, b: Entity) -> bool:
    """1,5 ton are 1.500 kilogram, two weeks fourteen days."""
    one, other = amount(a), amount(b)
    return one is not None and other is not None and equal(one, unit(a), other, unit(b))


def amount(entity: Entity) -> Decimal | None:
    """The figure as a number; None for "ratusan", "3-5"."""
    try:
        return Decimal(value(entity))
    except InvalidOperation:
        return None


def amount_of(number: Entity, *, like: Entity) -> Decimal | None:
    """The figure in the smallest unit of what `like` measures, or as it stands where both count the same; else None."""
    one, other = measure(unit(number)), measure(unit(like))
    if (one and one.of) != (other and other.of) or (not one and (not unit(like) or unit(number) != unit(like))):
        return None
    figure = amount(number)
    return None if figure is None else figure * (one.size if one else 1)


def _same_moment(a: Entity, b: Entity) -> bool:
    others = b.key.split("/")
    if a.key.startswith("--"):  # "30 September" of a year that the text does not say
        return any(other[4:] == a.key[1:] for other in others)
    return all(any(other.startswith(part) for other in others) for part in a.key.split("/") if part)


def _same_time(a: Entity, b: Entity) -> bool:
    """Midnight is 00.00 and 24.00."""
    mine, theirs = (replace(e, key=e.key.replace("24:00", "00:00")) for e in (a, b))
    return _same_moment(mine, theirs)


def _same_person(a: Entity, b: Entity) -> bool:
    return set(a.key.split()) <= set(b.key.split())


def _same_name(a: Entity, b: Entity) -> bool:
    return f" {a.key} " in f" {b.key} "


def _near_number(a: Entity, b: Entity) -> bool:
    return comparable(a, b) and figures_near(value(a), value(b))


def _near_figure(a: Entity, b: Entity) -> bool:
    return figures_near(value(a), value(b))


def _near_date(a: Entity, b: Entity) -> bool:
    months = _MONTH.fullmatch(a.key) and _MONTH.fullmatch(b.key)
    return bool(months) or _dates_near(a.key, b.key)


def _near_time(a: Entity, b: Entity) -> bool:
    return Levenshtein.distance(a.key, b.key) <= 1


def _near_person(a: Entity, b: Entity) -> bool:
    return fuzz.ratio(a.key, b.key) >= _NEAR_NAME or _one_part_differs(a.key, b.key)


def _near_name(a: Entity, b: Entity) -> bool:
    return min(len(a.key), len(b.key)) >= 5 and fuzz.ratio(a.key, b.key) >= 85


_SAME: dict[str, Callable[[Entity, Entity], bool]] = {
    "number": _same_number,
    "date": _same_moment,
    "time": _same_time,
    "person": _same_person,
    "place": _same_name,
    "organisation": _same_name,
}
_NEAR: dict[str, Callable[[Entity, Entity], bool]] = {
    "number": _near_number,
    "money": _near_figure,
    "percent": _near_figure,
    "date": _near_date,
    "time": _near_time,
    "person": _near_person,
    "place": _near_name,
    "organisation": _near_name,
}


def _one_part_differs(a: str, b: str) -> bool:
    """A full name of which one part was exchanged: "agus zulkifli" for "agus zulkarnain"."""
    x, y = a.split(), b.split()
    return len(x) == len(y) >= 2 and sum(p != q for p, q in zip(x, y, strict=True)) == 1 and x[0] == y[0]
