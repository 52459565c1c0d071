"""Pupils by kind of school: "40 pelajar SD, 32 pelajar SMP" beside the note's "SD 40 SMP 32", to each its figure."""

import re

from knowledge.checking.comparing import value
from knowledge.entities.entity import Entity
from knowledge.entities.levels import figures_by_level

_LEVEL_BEHIND = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?P<level>[A-Z][A-Za-z/]+)\b")


def by_level(entity: Entity, text: str, note: str) -> bool | None:
    """Whether the note gives this figure for the level named behind it; None where it gives none for it."""
    noted = figures_by_level(note)
    behind = _LEVEL_BEHIND.match(text, entity.end) if noted else None
    figure = noted.get(behind["level"].casefold()) if behind else None
    return None if figure is None else value(entity) == figure
