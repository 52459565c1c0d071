"""/celah: the admins' to-do."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press


async def show(update: Update, context: Context) -> None:
    """What is missing."""
    await deliver(update, context, await context.desk.gaps.show(context.operator))


async def close(update: Update, context: Context) -> None:
    """Tick a topic off."""
    await deliver(update, context, await context.desk.gaps.close(context.operator, press(update).argument))


handlers = [CommandHandler("celah", show), CallbackQueryHandler(close, r"^celah:\d+:selesai:")]
