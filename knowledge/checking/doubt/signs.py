"""Which open facts are judged, and all the signs of one.

Days and hours are not: by the same kind of signs a tenth of the right ones could be told from mistakes, no more.
"""

from collections.abc import Sequence
from datetime import date

from knowledge.checking.doubt.beside import Beside
from knowledge.checking.doubt.figures import Signs, figure_signs
from knowledge.checking.grounding import Ground
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity

FIGURES = frozenset({"number", "money", "percent"})


def judged(ground: Ground) -> bool:
    """Whether a fact is open and of a kind that is judged."""
    return ground.status != "supported" and ground.entity.kind in FIGURES


def signs(ground: Ground, beside: Beside, *, headline: bool) -> Signs:
    """Every sign of a fact of a judged kind that no rule supports."""
    return {
        **figure_signs(ground.entity, beside),
        "near": float(ground.status == "near"),
        "evidence": float(ground.evidence is not None),
        "headline": float(headline),
    }


def beside_note(
    grounds: Sequence[Ground], text: str, entities: Sequence[Entity], sources: Sequence[Source], on: date
) -> Beside | None:
    """The text beside its note; None without one, and where no fact is open."""
    note = next((source for source in sources if source.origin == "catatan"), None)
    if note is None or not any(map(judged, grounds)):
        return None
    return Beside(note, text, entities, sound(grounds), on)


def sound(grounds: Sequence[Ground]) -> frozenset[int]:
    """Where the facts begin that a source supports."""
    return frozenset(one.entity.start for one in grounds if one.status == "supported")
