"""What every extractor shares: a found span, and the words around it."""

import re
from collections.abc import Iterable, Sequence

from knowledge.entities.entity import Entity

Span = tuple[int, int]


def overlaps(start: int, end: int, taken: Iterable[Span]) -> bool:
    """Whether `[start, end)` shares a character with any of the spans."""
    return any(start < stop and begin < end for begin, stop in taken)


def free(found: Iterable[Entity], taken: Sequence[Span]) -> list[Entity]:
    """The entities that overlap neither a taken span nor an earlier, or longer, one of themselves."""
    kept: list[Entity] = []
    spans = list(taken)
    for entity in sorted(found, key=lambda one: (one.start, -one.end)):
        if not overlaps(entity.start, entity.end, spans):
            kept.append(entity)
            spans.append((entity.start, entity.end))
    return kept


def spans(entities: Iterable[Entity]) -> list[Span]:
    """The spans of the entities."""
    return [(entity.start, entity.end) for entity in entities]


def words_before(text: str, start: int, count: int = 3) -> list[str]:
    """Up to `count` lower-case words just before `start`, nearest last, inside the same clause."""
    clause = re.split(r"[,;:!?\n]|\.\s", text[max(0, start - 60) : start])[-1]
    return re.findall(r"[\w-]+", clause.casefold())[-count:]
