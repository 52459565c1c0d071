"""The languages of the region in an operator's note, told in standard Indonesian before the note is read."""

from bot.intake.dialects.told import in_indonesian

__all__ = ["in_indonesian"]
