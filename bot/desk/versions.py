"""From what the studio made to a version that can be kept."""

from typing import TYPE_CHECKING

from bot.storage.records import Answered, Version
from prompts.draft import Style

if TYPE_CHECKING:
    from bot.studio import Drafted


def version_of(
    action: str, drafted: "Drafted", style: Style, answers: tuple[Answered, ...] = (), origin: int | None = None
) -> Version:
    """A version; `action` is the verb that led to it, `origin` the text message that asked for it."""
    programme = drafted.programme.title if drafted.programme else ""
    return Version(action, drafted.brief, drafted.draft, drafted.report, style, programme, answers, origin=origin)
