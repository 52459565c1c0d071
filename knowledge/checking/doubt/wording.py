"""What a note has instead of an open figure, in words an operator reads: "di catatan, 45 tertulis pada “…”"."""

import re

from knowledge.checking.doubt.beside import Beside
from knowledge.checking.doubt.figures import Signs
from knowledge.checking.doubt.values import Value, overlap, value_of
from knowledge.checking.grounding import Ground

REACHED = "tidak tertulis di catatan, tetapi dapat dihitung dari isinya"
_MARK = re.compile(r"[,.;:()\n“”\"](?:\s|$)|\n")
_REACH = 30  # characters of the note shown on each side of the figure


def elsewhere(ground: Ground, beside: Beside) -> str:
    """Where the note has the figure of something else; empty where it has no such figure."""
    if ground.evidence is not None:
        return ""
    mine = value_of(ground.entity, beside.text)
    same = [n for n in beside.noted if n.figure == mine.figure and n.of in {"", mine.of}] if mine else []
    if mine is None or not same:
        return ""
    nearest = max(same, key=lambda n: overlap(mine.around, n.around))
    return f"di catatan, angka itu tertulis pada “{_shown(nearest, beside.note.text)}”"


def reason(ground: Ground, signs: Signs, beside: Beside) -> str:
    """Why an open fact may be right all the same."""
    if ground.evidence is not None:
        return f"{ground.source} menyebut “{ground.evidence.text}”"
    if there := elsewhere(ground, beside):
        return there
    if signs.get("reached"):
        return REACHED
    return "catatan menyebutnya dengan cara lain atau tidak menyebutnya"


def _shown(figure: Value, note: str) -> str:
    """The figure with the words beside it, no farther than a mark on each side."""
    low, high = max(0, figure.start - _REACH), min(len(note), figure.end + _REACH)
    ahead, behind = _MARK.split(note[low : figure.start])[-1], _MARK.split(note[figure.end : high])[0]
    if low and len(ahead) == figure.start - low:
        ahead = ahead.partition(" ")[2]
    if high < len(note) and len(behind) == high - figure.end:
        behind = behind.rpartition(" ")[0]
    return " ".join(f"{ahead}{note[figure.start : figure.end]}{behind}".split())
