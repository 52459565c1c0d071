"""Drafts as files: Word and PDF on the agency's letterhead, and a zip of everything made from one brief."""

from bot.paper.letterhead import Letterheads
from bot.paper.press import Form, Press, Written

__all__ = ["Form", "Letterheads", "Press", "Written"]
