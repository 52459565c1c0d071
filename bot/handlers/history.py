"""/riwayat: earlier drafts."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press
from bot.replies import Reply


async def history(update: Update, context: Context) -> None:
    """The newest drafts."""
    await deliver(update, context, await context.desk.shelf.history(context.operator))


async def turn_page(update: Update, context: Context) -> None:
    """Another page, in the same message."""
    page = await context.desk.shelf.history(context.operator, press(update).number)
    await deliver(update, context, Reply(edit=page.messages[0]))


handlers = [CommandHandler("riwayat", history), CallbackQueryHandler(turn_page, r"^h:")]
