"""/program and /agenda; documents opened from a list."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press, said


async def programmes(update: Update, context: Context) -> None:
    """The programmes in force, or the one that is named."""
    await deliver(update, context, await context.desk.library.programmes(said(update).text.strip()))


async def programme(update: Update, context: Context) -> None:
    """The programme of a button."""
    await deliver(update, context, await context.desk.library.programme(press(update).argument))


async def document(update: Update, context: Context) -> None:
    """The document of a button."""
    await deliver(update, context, await context.desk.library.document(press(update).argument))


async def agenda(update: Update, context: Context) -> None:
    """The agendas in force."""
    await deliver(update, context, await context.desk.library.agenda())


handlers = [
    CommandHandler("program", programmes),
    CommandHandler("agenda", agenda),
    CallbackQueryHandler(document, r"^k:\d+:dokumen:"),
    CallbackQueryHandler(programme, r"^k:\d+:buka:"),
]
