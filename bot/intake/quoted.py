"""Quotations of a note: the words as they stand, and the person said to have said them."""

import re

from bot.intake.offices import Scene
from bot.intake.reading import Reading, read
from bot.intake.who import who
from knowledge.entities import Entity
from prompts.brief import Person, Quote

_PRONOUNS = {"beliau", "dia", "ia", "beliaunya"}


def quotes(reading: Reading, scene: Scene, known: tuple[Person, ...]) -> tuple[Quote, ...]:
    """Every quotation, verbatim. A speaker the note does not name stays None."""
    return tuple(Quote(text=verbatim(one), speaker=_speaker(reading, one, scene, known)) for one in reading.of("quote"))


def verbatim(entity: Entity) -> str:
    """The words without the quotation marks around them."""
    return re.sub(r"\s+", " ", entity.text.replace("¶", " ")[1:-1]).strip()


def _speaker(reading: Reading, quote: Entity, scene: Scene, known: tuple[Person, ...]) -> Person | None:
    if not quote.detail:
        return None
    if quote.detail.casefold() in _PRONOUNS:
        return known[0] if len(known) == 1 else None
    said = who(read(f"kata {quote.detail}", reading.on, reading.names), scene)
    if not said:
        return None
    one = said[0]
    twin = next(
        (p for p in known if (one.name and p.name == one.name) or (not one.name and p.title == one.title)), None
    )
    found = twin or one
    return found.model_copy(update={"role": "pembicara" if not twin else found.role})
