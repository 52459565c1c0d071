"""From an operator's words to a brief, and from an answer to a better one."""

from bot.intake.answers import apply_answer
from bot.intake.asked import asked_kind
from bot.intake.asked_check import text_to_check
from bot.intake.note import read_note
from bot.intake.orders import kept_back, without_orders
from bot.intake.tidied import tidied
from bot.intake.usable import is_question, language, too_long, uncheckable, unusable

__all__ = [
    "apply_answer",
    "asked_kind",
    "is_question",
    "kept_back",
    "language",
    "read_note",
    "text_to_check",
    "tidied",
    "too_long",
    "uncheckable",
    "unusable",
    "without_orders",
]
