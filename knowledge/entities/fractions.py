"""Parts of a measure in words: "setengah jam" and "stgh jam" are 0,5 of it, "tiga perempat jam" 0,75."""

import re
from collections.abc import Iterator

from knowledge.entities.entity import Entity
from knowledge.entities.measures import measure
from knowledge.entities.units import unit_at
from knowledge.entities.words import NUMBER_WORDS

_PARTS = {
    "setengah": "0.5", "stengah": "0.5", "stgh": "0.5", "stngh": "0.5", "separuh": "0.5", "separo": "0.5", "1/2": "0.5",
    "seperempat": "0.25", "seprempat": "0.25", "1/4": "0.25", "tiga perempat": "0.75", "3/4": "0.75",
}  # fmt: skip
_PART = re.compile(
    rf"(?<![\w/.,])(?:{'|'.join(sorted(map(re.escape, _PARTS), key=len, reverse=True))})(?=\s+[a-z])", re.IGNORECASE
)
_WHOLE = re.compile(rf"(?:\d|\b{NUMBER_WORDS})\s+$", re.IGNORECASE)  # "dua setengah jam" is one figure


def fractions(text: str) -> Iterator[Entity]:
    """Every part of a measure; "setengah delapan" is an hour and "setengah matang" no part of any."""
    for match in _PART.finditer(text):
        unit, end = unit_at(text, match.end())
        if measure(unit) is not None and not _WHOLE.search(text, max(0, match.start() - 20), match.start()):
            yield Entity(
                match.start(), end, "number", text[match.start() : end], f"{_PARTS[match[0].casefold()]}|{unit}"
            )
