"""/jenis: choose a kind of text, then send its note."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press


async def kinds(update: Update, context: Context) -> None:
    """The choices."""
    await deliver(update, context, await context.desk.talk.kinds())


async def choose(update: Update, context: Context) -> None:
    """The next text is the note for this kind."""
    reply = await context.desk.talk.choose(context.operator, press(update).argument, update.update_id)
    await deliver(update, context, reply)


handlers = [CommandHandler("jenis", kinds), CallbackQueryHandler(choose, r"^n:0:tulis:")]
