"""The last resort: what no handler expected. It is logged first, then said in Indonesian with a short code."""

import logging
import secrets
import traceback

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError

from bot import texts
from bot.context import Context
from bot.replies import say
from knowledge.errors import NaraError

LOG = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """A `NaraError` is its own message; anything else becomes an incident."""
    error = context.error
    if isinstance(error, NaraError):
        await _tell(update, context, str(error))
        return
    code = secrets.token_hex(3)
    LOG.error("incident %s: %s", code, _where(error))
    unreachable = isinstance(error, Forbidden | NetworkError) and not isinstance(error, BadRequest)
    if not unreachable:
        await _tell(update, context, texts.incident(code))


async def _tell(update: object, context: Context, text: str) -> None:
    if not isinstance(update, Update) or update.effective_chat is None:
        return
    await context.gateway.send(
        context.bot,
        update.effective_chat.id,
        say(text),
        update.callback_query,
        acknowledged=context.acknowledged,
    )


def _where(error: BaseException | None) -> str:
    """Types and code lines of the whole chain. No messages: they may quote what an operator wrote."""
    parts = []
    while error is not None:
        frames = "".join(traceback.format_tb(error.__traceback__))
        parts.append(f"{type(error).__module__}.{type(error).__qualname__}\n{frames}")
        error = error.__cause__ or error.__context__
    return "caused by ".join(parts)
