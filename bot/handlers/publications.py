""" "Sudah tayang" under a draft, and the admin's nod."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press, progress


async def ask(update: Update, context: Context) -> None:
    """Where and when was it published?"""
    await deliver(update, context, await context.desk.publishing.ask(context.operator, press(update).number))


async def accept(update: Update, context: Context) -> None:
    """`Masukkan sebagai rilis`."""
    show = await progress(update, context)
    await deliver(update, context, await context.desk.publishing.accept(context.operator, press(update).number, show))


async def look(update: Update, context: Context) -> None:
    """The text, or its refusal."""
    pressed, desk = press(update), context.desk.publishing
    looking = pressed.verb == "lihat"
    reply = await (desk.look if looking else desk.decline)(context.operator, pressed.number)
    await deliver(update, context, reply)


handlers = [
    CallbackQueryHandler(ask, r"^d:\d+:tayang$"),
    CallbackQueryHandler(accept, r"^y:\d+:masuk$"),
    CallbackQueryHandler(look, r"^y:\d+:(lihat|tolak)$"),
]
