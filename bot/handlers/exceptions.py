"""/pengecualian and its buttons."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press


async def listed(update: Update, context: Context) -> None:
    """What agencies said is no mistake."""
    await deliver(update, context, await context.desk.exempting.list(context.operator))


async def revoke(update: Update, context: Context) -> None:
    """Take one back."""
    await deliver(update, context, await context.desk.exempting.revoke(context.operator, press(update).number))


handlers = [CommandHandler("pengecualian", listed), CallbackQueryHandler(revoke, r"^e:\d+:cabut$")]
