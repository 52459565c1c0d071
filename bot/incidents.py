"""What an error is called in Indonesian. The unexpected ones are logged under a short code, without content."""

import logging
import secrets
import traceback

from bot import texts
from knowledge.errors import NaraError, NoKnowledge

LOG = logging.getLogger(__name__)


def message_for(error: BaseException | None) -> str:
    """The line for the person: a `NaraError`'s own, or an incident code under which the log tells more."""
    if isinstance(error, NoKnowledge):  # whoever chats has no terminal
        return texts.NO_KNOWLEDGE
    if isinstance(error, NaraError):
        return str(error)
    code = secrets.token_hex(3)
    LOG.error("incident %s: %s", code, where(error))
    return texts.incident(code)


def where(error: BaseException | None) -> str:
    """Types and code lines of the whole chain. No messages: they may quote what an operator wrote."""
    parts = []
    while error is not None:
        frames = "".join(traceback.format_tb(error.__traceback__))
        parts.append(f"{type(error).__module__}.{type(error).__qualname__}\n{frames}")
        error = error.__cause__ or error.__context__
    return "caused by ".join(parts)
