"""The bot's own tables: who may talk to it, what they drafted, what was asked, and every update not yet answered."""

from bot.storage.store import Store

__all__ = ["Store"]
