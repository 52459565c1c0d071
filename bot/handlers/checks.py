"""The buttons under a checked text."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press, working


async def fix(update: Update, context: Context) -> None:
    """The text with every suggestion applied."""
    async with working(update, context):
        reply = await context.desk.checking.fix(context.operator, press(update).number)
    await deliver(update, context, reply)


async def everything(update: Update, context: Context) -> None:
    """All findings."""
    await deliver(update, context, await context.desk.checking.everything(context.operator, press(update).number))


handlers = [CallbackQueryHandler(fix, r"^c:\d+:perbaiki$"), CallbackQueryHandler(everything, r"^c:\d+:semua$")]
