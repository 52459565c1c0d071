"""The note as running text: without the dress of a message, forms unfolded, shorthand written out, slips corrected."""

from bot.intake.corrected import corrected, outside_quotes
from bot.intake.forms import running
from bot.intake.message import undressed, without_greeting
from bot.intake.shorthand import written_out


def tidied(note: str) -> str:
    """What an operator would have typed in one go. Words in quotation marks stay as they are."""
    text = without_greeting(running(undressed(note)))
    return corrected(outside_quotes(text, written_out)) or note
