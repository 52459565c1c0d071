"""Whether where the clauses of a note end had to be guessed."""

from bot.intake.pauses.marked import unmarked
from bot.intake.pauses.understood import understood
from prompts.brief import Brief

_CLAUSES = 3  # fewer hold no clause in the wrong place


def guessed(brief: Brief) -> bool:
    """Whether a note has next to no marks and more than its slots can tell: a fifth of the pauses set in such a
    note are not an editor's, and a quarter of the editor's are missing (`python -m bench.pauses`)."""
    return len(brief.clauses) >= _CLAUSES and unmarked(brief.raw) and not understood(brief)
