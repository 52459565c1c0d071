"""The figures that a note has in words and that count nothing behind them: "yang dateng seratus tiga puluh lima"."""

import re
from collections.abc import Iterator

from knowledge.checking.comparing import unit
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.scan import Taken
from knowledge.entities.words import NUMBER_WORDS, small, value

_DIGITS = re.compile(
    rf"\b(?<!puluh )(?P<tens>{small(2, 9)})\s+(?P<ones>{small(1, 9)})\b(?!\s+(?:belas|puluh|ratus|ribu|juta))",
    re.IGNORECASE,
)
SPELT = re.compile(rf"\b{NUMBER_WORDS}\b", re.IGNORECASE)
_FEW = 10  # smaller ones are too often no figures


def spelt(note: Source) -> Iterator[Entity]:
    """Every such figure, with nothing said of what it counts; "mekarsari dua tujuh" is 27, as it is said aloud."""
    taken = Taken((fact.start, fact.end) for fact in note.entities if fact.kind != "quote")
    for match in SPELT.finditer(note.text):
        figure = value(match[0])
        if figure and figure > _FEW and not taken.meets(*match.span()):
            yield Entity(*match.span(), "number", match[0], f"{figure}|")
    counted = {fact.start: fact for fact in note.has("number")}
    for match in _DIGITS.finditer(note.text):
        figure = 10 * (value(match["tens"]) or 0) + (value(match["ones"]) or 0)
        of = unit(counted[match.start("ones")]) if match.start("ones") in counted else ""
        yield Entity(*match.span(), "number", match[0], f"{figure}|{of}")
