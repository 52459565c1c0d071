"""What a list of a note comes to, which the note leaves to be added up: "15 kursi roda, 10 tongkat, 12 alat dengar"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from knowledge.checking.amounts import Amount
from knowledge.checking.vouch_untold import Untold

_JOINS = re.compile(
    r"(?:\s+[a-z/]+){0,4}?\s*(?:,|;|&|\+|\bdan\b|\bsama\b|\bsm\b|\bserta\b)\s*(?:[a-z/]+\s+){0,4}", re.IGNORECASE
)
_FEWEST = 3  # figures of a list; two stand beside each other for many reasons
_SMALLEST = 10  # smaller totals come out of too many lists


def adds_up(mine: Amount, note: str, noted: Sequence[Amount], untold: Untold) -> bool:
    """Whether a figure is all of one list of the note, and no slip for a figure that the text leaves out."""
    if mine.size / mine.unit < _SMALLEST:
        return False
    for run in _lists(note, noted):
        alike = all(part.of == mine.of or (part.loose and not mine.of) for part in run)
        if alike and sum((part.size for part in run), Decimal()) == mine.size:
            return not untold.slip(mine, run) and not untold.counts(mine, run)
    return False


def _lists(note: str, noted: Sequence[Amount]) -> Iterator[list[Amount]]:
    """The longest rows of figures with nothing but commas and what they count between them."""
    run = list(noted[:1])
    for one, other in pairwise(noted):
        if _JOINS.fullmatch(note, one.end, other.start):
            run.append(other)
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [other]
    if len(run) >= _FEWEST:
        yield run
