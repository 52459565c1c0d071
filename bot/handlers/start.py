"""/start and /bantuan."""

from telegram import Update
from telegram.ext import CommandHandler

from bot.context import Context
from bot.handlers.exchange import deliver


async def start(update: Update, context: Context) -> None:
    """Welcome somebody whom the gate let in, by invitation or not."""
    await deliver(update, context, context.desk.people.welcome(context.operator))


async def show_help(update: Update, context: Context) -> None:
    """What this person can do here."""
    await deliver(update, context, context.desk.people.help(context.operator))


handlers = [CommandHandler("start", start), CommandHandler(["bantuan", "help"], show_help)]
