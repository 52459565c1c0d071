"""/usul is a command like /tanya (`commands`); here are /usulan and the buttons of corrections in words."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot import texts
from bot.context import Context
from bot.handlers.exchange import deliver, press
from bot.replies import say


async def waiting(update: Update, context: Context) -> None:
    """`/usulan`: files, corrections and published texts that wait for an admin."""
    files = await context.desk.receiving.proposals(context.operator)
    rows = [*files, *await context.desk.suggesting.waiting(), *await context.desk.publishing.waiting()]
    await deliver(update, context, say(texts.PROPOSALS, *rows) if rows else say(texts.NO_PROPOSALS))


async def decide(update: Update, context: Context) -> None:
    """Look at a correction, or close it."""
    pressed, desk = press(update), context.desk.suggesting
    if pressed.verb == "lihat":
        reply = await desk.look(context.operator, pressed.number)
    else:
        reply = await desk.decide(context.operator, pressed.number, corrected=pressed.verb == "selesai")
    await deliver(update, context, reply)


handlers = [CommandHandler("usulan", waiting), CallbackQueryHandler(decide, r"^s:\d+:(lihat|selesai|tolak)$")]
