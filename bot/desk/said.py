"""What somebody said to the bot, freed from Telegram."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Said:
    """A text, when it was sent (aware, Asia/Jakarta), which update brought it, and which message it replies to."""

    text: str
    at: datetime
    origin: int
    reply_to: int | None = None
