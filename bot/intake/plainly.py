"""A note as it would be typed by someone with time: in small letters, without slips, in Indonesian. Read, written
from and checked so.

Whoever reads a note, its orders, or what of it may be printed, reads it through this one door: what the writer is
given and what vouches for the text are the same words.
"""

from functools import lru_cache

from bot.intake.dialects import in_indonesian
from bot.intake.shouted import calmed
from bot.intake.slips import mended


@lru_cache(maxsize=256)
def plainly(note: str) -> str:
    """The note without shouting, slips of the thumb and dialect; one that has none of them comes back as it is."""
    return in_indonesian(mended(calmed(note)))
