"""Words beside a figure that say it is a rest or a difference, "unggul 13 poin", "17 lainnya", or by what it is."""

import re

from knowledge.checking.amounts import Amount, as_amount
from knowledge.entities.entity import Entity
from knowledge.entities.measures import Measure, measure
from knowledge.entities.scan import ending
from knowledge.entities.units import unit_at

_BEFORE = re.compile(
    r"\b(?:sisa\w*|tersisa|menyisakan|bersisa|tinggal|selisih\w*|berselisih|kurang|berkurang|kekurangan|bertambah|tambah|"
    r"naik|turun|meningkat|menurun|menyusut|susut|tumbuh|unggul|tertinggal|kalah|menang|terpaut|lebih|lebih\s+\w+|melampaui|melebihi|sedangkan|selebihnya|hemat)\b[^.;\n\d]{0,25}$|"
    r"\b(?:selain|di luar)\s+\d+[^.;\n\d]{0,40}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[^.;\n]|\.(?=\d)){0,40}?\b(?:sisanya|lainnya|lain|selebihnya|tersisa|lagi|belum|tidak|tak|urung|batal|gagal|"
    r"lebih\s+(?:cepat|lambat|banyak|sedikit|tinggi|rendah|lama|awal|singkat|besar|kecil|jauh|dekat|murah|mahal|ringan|berat|panjang|pendek)|di\s+(?:atas|bawah))\b",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(r"\b(?:per|setiap|tiap)\s+(?P<unit>[a-z]+?)(?:nya)?\b", re.IGNORECASE)


def tells_a_difference(text: str, entity: Entity) -> bool:
    """Whether a word beside the figure says that it is a rest or a difference: "unggul 13 poin", "17 lainnya"."""
    mine = as_amount(entity)
    return mine is not None and told_apart(text, mine)


def told_apart(text: str, mine: Amount) -> bool:
    """The same of an amount."""
    return tells_apart(text, mine.start, mine.end - tail(text, mine))


def tells_apart(text: str, start: int, end: int) -> bool:
    """The same of a span."""
    return bool(ending(_BEFORE, text, start, 80) or _BEHIND.match(text, end))


def tail(text: str, mine: Amount) -> int:
    """How many characters the noun of the figure has that may itself tell a rest: "delapan lainnya"."""
    last = text[mine.start : mine.end].rpartition(" ")[2]
    return len(last) if " " in text[mine.start : mine.end] else 0


def measured_by(text: str, mine: Amount) -> Measure | None:
    """The measure by which a figure of a text is said: the hectare of "25 kilogram untuk setiap hektare"."""
    said = _FOR_EACH.search(text, mine.start, mine.end + 25)
    if said is None:
        return None
    return measure(said["unit"].casefold()) or measure(unit_at(text, said.start("unit") - 1, known_only=True)[0])
