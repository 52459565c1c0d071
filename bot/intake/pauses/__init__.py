"""Where a clause ends that a hurried operator did not mark: learned from notes whose marks are known."""

from bot.intake.pauses.guessed import guessed
from bot.intake.pauses.marked import LIKELY, forgets_marks, no_marks, pauses_of, unmarked, with_pauses
from bot.intake.pauses.understood import understood

__all__ = [
    "LIKELY",
    "forgets_marks",
    "guessed",
    "no_marks",
    "pauses_of",
    "understood",
    "unmarked",
    "with_pauses",
]
