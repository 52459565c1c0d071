"""Which sentences of an offline draft an editor should read once more: learned from sentences that an editor judged."""

from prompts.rereading.proposed import proposed
from prompts.rereading.worth import worth_rereading

__all__ = ["proposed", "worth_rereading"]
