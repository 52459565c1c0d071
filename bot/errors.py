"""The last resort: what no handler expected. It is logged first, then said in Indonesian."""

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError

from bot.context import Context
from bot.incidents import message_for
from bot.replies import say

__all__ = ["message_for", "on_error"]


async def on_error(update: object, context: Context) -> None:
    """Tell the person what happened, unless it is their chat that cannot be reached."""
    error = context.error
    text = message_for(error)
    unreachable = isinstance(error, Forbidden | NetworkError) and not isinstance(error, BadRequest)
    if unreachable or not isinstance(update, Update) or update.effective_chat is None:
        return
    await context.gateway.send(
        context.bot, update.effective_chat.id, say(text), update.callback_query, acknowledged=context.acknowledged
    )
