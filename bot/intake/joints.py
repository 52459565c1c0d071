"""What parts two clauses of a note: a comma, a full stop, a question mark, a colon, a new line, the mark of a list."""

import re

from prompts.brief import Joint

_ITEM = re.compile(r"[¶\n]\s*(?:[-–•*∙]|\d+[.)])|[•∙]")
_ENDS = frozenset[Joint](["kalimat", "tanya", "baris", "butir"])


def joint(between: str) -> Joint:
    """What parts two clauses, the strongest mark first."""
    if _ITEM.search(between):
        return "butir"
    if re.search(r"[¶\n]", between):
        return "baris"
    if "?" in between:
        return "tanya"  # what follows answers it
    if re.search(r"[.!?;]", between):
        return "kalimat"
    return "titik dua" if ":" in between else "koma" if re.search(r"[,–—-]", between) else ""


def ends(mark: Joint) -> bool:
    """Whether a mark ends a sentence or a line of the note."""
    return mark in _ENDS
