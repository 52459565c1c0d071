"""What a figure was before it changed, or is after it: "beras 13.800 turun 200", "nambah 5 titik" of 41."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from knowledge.checking.amounts import Amount, of_kind, same_noun
from knowledge.entities.scan import ending

_UP = r"naik|nae?k|meningkat|bertambah|nambah|tambah|ditambah|lebih|lbh"
_DOWN = r"turun|menurun|berkurang|kurang|dikurangi|menyusut|susut"
_BY = re.compile(rf"\b(?:(?P<up>{_UP})|(?:{_DOWN}))\s+(?:sebanyak\s+|sebesar\s+|jadi\s+)?(?:rp\.?\s*)?$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:nambah|tambah|ditambah|bertambah)\s+$", re.IGNORECASE)
_CLAUSE = re.compile(r"[;()\n“”\"]|\.(?=\s|$)")
_NEAR = 40  # characters between a figure and what it changed by


def changed_to(mine: Amount, note: str, noted: Sequence[Amount]) -> bool:
    """Whether the note gives a figure and what it rose or fell by, and this one is what it was; or gives what is added
    to what it counts elsewhere, and this one is what that comes to."""
    return mine.size in {*_before(mine, note, noted), *_after(mine, note, noted)}


def _before(mine: Amount, note: str, noted: Sequence[Amount]) -> Iterator[Decimal]:
    """ "62rb/kg naik 7rb": 55.000, told of the same in one clause."""
    for one, by in pairwise(noted):
        gap = note[one.end : by.start]
        told = ending(_BY, note, by.start, _NEAR)
        if not told or len(gap) > _NEAR or _CLAUSE.search(gap):
            continue
        now, step = _like(one, mine), _like(by, mine)
        if now and step and step.size < now.size:
            yield now.size - step.size if told["up"] else now.size + step.size


def _after(mine: Amount, note: str, noted: Sequence[Amount]) -> Iterator[Decimal]:
    """ "41 titik … september nambah 5 titik": 46."""
    for by in noted:
        if by.loose or not ending(_MORE, note, by.start, _NEAR):
            continue
        of_the_same = (
            n for n in noted if n.start != by.start and (n.of, n.noun) == (by.of, by.noun) and same_noun(n, mine)
        )
        yield from (n.size + by.size for n in of_the_same if n.of == mine.of)


def _like(noted: Amount, mine: Amount) -> Amount | None:
    """The figure of a note as one of what `mine` is of; behind "naik" or "tetap" it counts no such thing."""
    kind = of_kind(noted, mine)
    return kind or (replace(noted, of=mine.of) if mine.of == "rupiah" and not noted.of else None)
