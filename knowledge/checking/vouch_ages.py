"""Figures whose measure a note leaves to its reader: "usia peserta 18-35", "anak <12", "panjang saluran 1,2 kilo"."""

import re

from knowledge.entities.entity import Entity

_AGE = r"\b(?:umur|usia|berumur|berusia|anak)(?:nya|2)?(?:\s+[a-z]+){0,2}?"
_TO = r"\s*(?:-|–|sampai|sampe|smp|s\.?/?d\.?|hingga)\s*"
_UNDER = r"\s*(?:<|di\s?bawah|dibwh|max|maks(?:imal)?|minimal|min|>|di\s?atas)\s*"
_LONG = re.compile(r"\b(?:panjang|jarak|rute|sepanjang|sejauh|jauh|lari|jalan|jln)\b", re.IGNORECASE)
_KILO = re.compile(r"(?P<n>\d+(?:[.,]\d+)?)\s*kilo\b", re.IGNORECASE)
_NEAR = 60  # characters from what is long to how long it is


def measured_otherwise(entity: Entity, note: str) -> bool:
    """Whether the note has this age, or this length, without its measure."""
    figure, _, unit = entity.key.partition("|")
    if unit == "tahun":
        return _aged(figure, note)
    return unit in {"kilometer", "km"} and any(
        match["n"].replace(",", ".") == figure and _LONG.search(note[max(0, match.start() - _NEAR) : match.start()])
        for match in _KILO.finditer(note)
    )


def _aged(figure: str, note: str) -> bool:
    first, _, last = figure.partition("-")
    if not first.isdigit() or len(first) > 2 or (last and not last.isdigit()):
        return False
    told = rf"{_AGE}\s+{first}{_TO}{last}\b" if last else rf"{_AGE}{_UNDER}{first}\b"
    return re.search(told, note, re.IGNORECASE) is not None
