"""Figures that a note writes as they are, where they count nothing: telephone numbers, "gempa M4,8"."""

import re

from knowledge.entities.entity import Entity

_DECIMAL = re.compile(r"\d+[.,]\d+(?!\d)")
_CALL = re.compile(r"\(?\b0\d{2,3}\)?[\s.-]*\d(?:[\s.-]?\d){4,9}(?!\d)")


def joined(entity: Entity, note: str) -> bool:
    """ "gempa M4,8": a figure with decimals, joined to a letter of the note."""
    figure = _DECIMAL.match(entity.text)
    return bool(figure) and re.search(rf"[^\W\d_]{re.escape(figure[0])}(?![\d.,]\d)", note) is not None  # type: ignore[index]


def dialled(entity: Entity, text: str, note: str) -> bool:
    """A part of a telephone number that the note gives in other groups: "(0254) 390112" for "0254-390112"."""
    calls = {_digits(call[0]) for call in _CALL.finditer(note)}
    found = (call for call in _CALL.finditer(text) if call.start() <= entity.start and entity.end <= call.end())
    return any(_digits(call[0]) in calls for call in found)


def _digits(call: str) -> str:
    return re.sub(r"\D", "", call)
