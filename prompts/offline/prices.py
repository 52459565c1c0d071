"""A list of prices: what was looked at and when, a line for each thing and its price, then what the note says besides.

A price list is read in a column: whoever looks for eggs finds "Telur". What stands in the first sentence of such a
note between two prices is a price too ("tahu tetap"); "per kilogram" behind them holds for all and goes to the head.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prompts.brief import Clause
from prompts.offline.wording import LIST_MARK, clean

_FEWEST = 3  # prices: fewer are told like any news
_SHORT = 5  # words of what is said of a thing without a price
_EACH = re.compile(r"(?:semua(?:nya)? )?per (?:kilogram|kilo|kg|liter|ekor|butir|ikat|gram|kantong)")
_CHANGED = re.compile(r"(?P<price>Rp[\d.,]+(?: per \w+)?) (?=(?:naik|turun|dari sebelumnya|sebelumnya)\b)")
_MOVED = re.compile(r"[a-z ]+ (?:naik|turun) (?:Rp)?[\d.]+")  # "cabai turun Rp7.000": no price
_BEFORE = re.compile(r" \((?P<day>\w+ \([\d/]+\)),? (?P<price>Rp[\d.,]+(?: \w+)?)\)")
_UNIT = re.compile(r"(?<=\d)/(?=(?:kg|kilogram|kilo|liter|ekor|butir|ikat)\b)")


@dataclass(frozen=True, slots=True)
class Prices:
    """`head`: what was looked at; `items` parted by list marks; `others`: clauses that are no price."""

    head: str
    items: str
    others: tuple[Clause, ...]


def prices(opening: str, sentence: int, rest: Sequence[Clause]) -> Prices | None:
    """The list that a note of prices makes; `sentence` is the opening's own. None where it has too few."""
    head, _, first = opening.partition(": ") if "Rp" in opening else (opening, "", "")
    if "Rp" in head:
        return None
    told, each, others = [first] if first else [], "", list[Clause]()
    for one in rest:
        text = clean(one.text)
        if _EACH.fullmatch(text):
            each = f", {text}"
        elif _is_price(text) or (told and one.sentence == sentence and len(text.split()) <= _SHORT):
            told.append(text)
        else:
            others.append(one)
    if sum("Rp" in one for one in told) < _FEWEST:
        return None
    items = f" {LIST_MARK} ".join(map(_item, told))
    return Prices(f"{head}{each}", items, tuple(others))


def _is_price(text: str) -> bool:
    return "Rp" in text and not _MOVED.fullmatch(text) and len(text.split()) <= 2 * _SHORT


def _item(text: str) -> str:
    """A thing and its price, what it cost before behind a comma."""
    return _CHANGED.sub(r"\g<price>, ", _BEFORE.sub(r", \g<day> \g<price>", _UNIT.sub(" per ", text)))
