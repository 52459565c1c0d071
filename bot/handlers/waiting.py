"""`Pakai draf luring`: the person who waits for a chat model gives it up."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot import texts
from bot.context import Context
from bot.handlers.exchange import deliver
from bot.replies import Reply


async def give_up(update: Update, context: Context) -> None:
    """The draft that is being written ends without the model, and comes as its own answer."""
    stopped = context.desk.turns.stop(context.operator.id)
    await deliver(update, context, Reply(toast=texts.MODEL_STOPPED if stopped else texts.NO_MODEL_WRITES))


handlers = [CallbackQueryHandler(give_up, r"^w:0:luring$")]
