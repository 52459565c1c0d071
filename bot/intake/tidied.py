"""The note as running text: without the dress of a message, forms unfolded, shorthand written out, slips corrected."""

import re

from bot.intake.corrected import corrected, outside_quotes
from bot.intake.forms import running
from bot.intake.message import undressed, without_greeting
from bot.intake.orders import without_orders
from bot.intake.shorthand import written_out

# What a voice note begins with and what says nothing: "jadi tadi pagi itu …".
_FILLER = re.compile(
    r"^\s*(?:(?:jadi|jd|nah|gini|begini|btw|oiya|oh iya)\b[\s,]+)+"
    r"(?=(?:td|tadi|kmrn|kemarin|hari|minggu|senin|selasa|rabu|kamis|jumat|sabtu|kita|kami|warga|ada|pas|waktu|yang|yg)\b)",
    re.IGNORECASE,
)


def tidied(note: str) -> str:
    """What an operator would have typed in one go. Words in quotation marks stay as they are."""
    text = _FILLER.sub("", without_greeting(running(undressed(note))))
    return corrected(outside_quotes(without_orders(text), written_out)) or note
