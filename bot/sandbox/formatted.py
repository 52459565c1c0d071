"""Text with entities, measured as Telegram measures it: in UTF-16 code units."""

from dataclasses import dataclass, replace
from typing import Any

Json = dict[str, Any]


def units(text: str) -> int:
    """Length of the text in UTF-16 code units: an emoji outside the first plane counts two."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A formatted span; `offset` and `length` in UTF-16 units. `extra` is a url, a language or an id."""

    offset: int
    length: int
    type: str
    extra: str = ""

    def json(self) -> Json:
        """The entity as the Bot API prints it."""
        plain: Json = {"offset": self.offset, "length": self.length, "type": self.type}
        key = {"text_link": "url", "pre": "language", "custom_emoji": "custom_emoji_id"}.get(self.type)
        return plain | {key: self.extra} if key and self.extra else plain


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text and its entities, in order."""

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def length(self) -> int:
        """UTF-16 units: what every limit of Telegram counts."""
        return units(self.text)

    def trimmed(self) -> "Formatted":
        """Without the blanks around it, as Telegram stores every text; entities move along."""
        start = units(self.text) - units(self.text.lstrip())
        text = self.text.strip()
        end = units(text)
        return Formatted(text, tuple(cut for e in self.entities if (cut := _cut(e, start, end))))


def _cut(entity: Entity, start: int, end: int) -> Entity | None:
    """The entity moved left by `start` and kept inside `[0, end)`; None if nothing is left of it."""
    first = max(entity.offset - start, 0)
    last = min(entity.offset + entity.length - start, end)
    return replace(entity, offset=first, length=last - first) if last > first else None
