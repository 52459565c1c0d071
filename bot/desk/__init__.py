"""The chat's work, without a chat: everything an operator or admin can ask for, answered with plain values."""

from bot.desk.desk import Desk

__all__ = ["Desk"]
