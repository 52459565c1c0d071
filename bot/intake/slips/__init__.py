"""Slips of the thumb in an operator's note: "krja bakti", "pesreta", "yanghadir", "ke giatan"."""

from bot.intake.slips.mended import mended

__all__ = ["mended"]
