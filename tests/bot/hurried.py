"""What becomes of a note that somebody typed in a hurry on a Sunday."""

from datetime import datetime

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.brief import Brief
from prompts.draft import Task
from tests import bundled

SUNDAY = datetime(2026, 11, 29, 12, tzinfo=JAKARTA)


def brief(note: str) -> Brief:
    """The note as it is understood."""
    return read_note(
        note,
        kind="caption",
        channel="instagram",
        agency="Kelurahan Masigit",
        sent_at=SUNDAY,
        names=bundled.names(),
    )


def caption(note: str) -> str:
    """The caption that is made of it, without a model."""
    return bundled.offline().draft(Task(brief(note), None)).text
