"""A note for a kind of text that tells no event: statement by statement in standard words, nothing sorted or lost."""

import re
from datetime import date

from bot.intake.cutting import cut_at_clauses
from bot.intake.offices import Scene
from bot.intake.reading import Reading
from bot.intake.saying import said
from knowledge.names import Agency
from prompts.brief import Joint, Place, Statement


def statements(reading: Reading, places: tuple[Place, ...], agency: Agency | None) -> tuple[Statement, ...]:
    """The note's clauses in its order. Days are written out: no sentence before them says "that day"."""
    scene = Scene(places, agency, date.min)
    told, at = list[Statement](), 0
    for start, end in cut_at_clauses(reading, colon=True):
        if text := said(reading, scene, start, end):
            told.append(Statement(text=text, joint=_joint(reading.text[at:start]) if told else ""))
            at = end
    return tuple(told)


def _joint(between: str) -> Joint:
    """What parts two clauses, the strongest mark first."""
    if re.search(r"[¶\n]\s*(?:[-–•*]|\d+[.)])|•", between):
        return "butir"
    if re.search(r"[¶\n]", between):
        return "baris"
    if ":" in between:
        return "titik dua"
    return "kalimat" if re.search(r"[.!?;]", between) else "koma" if "," in between else ""
