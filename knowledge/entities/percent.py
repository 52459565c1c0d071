"""Percentages: 7,41%, 7,41 persen, tiga persen. Keys: `7.41|persen`."""

import re
from collections.abc import Iterator

from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.figures import FIGURE, amount, plain
from knowledge.entities.words import NUMBER_WORDS, value
from knowledge.scanning import Scanner

_PERCENT = Scanner(
    rf"(?<![\w.,])(?:(?P<f0>{FIGURE})\s*%?{RANGE})?(?P<f>{FIGURE})\s*(?:%|persen\b|prosen\b)", re.IGNORECASE
)
_WORDS = Scanner(rf"\b(?P<w>{NUMBER_WORDS})\s+persen\b", re.IGNORECASE)


def percentages(text: str) -> Iterator[Entity]:
    """Every percentage, in figures or words."""
    for match in _PERCENT.finditer(text):
        key = plain(amount(match["f"]))
        if match["f0"]:
            key = f"{plain(amount(match['f0']))}-{key}"
        yield Entity(match.start(), match.end(), "percent", match[0], f"{key}|persen")
    for match in _WORDS.finditer(text):
        if (number := value(match["w"])) is not None:
            yield Entity(match.start(), match.end(), "percent", match[0], f"{number}|persen")
