"""`Paket lengkap` under a draft, and the buttons of a kit's card. Its parts are drafts with buttons of their own."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot import texts
from bot.context import Context
from bot.handlers.exchange import deliver, press, working


async def make(update: Update, context: Context) -> None:
    """Write the kit, or show the one that there is."""
    pressed = press(update)
    async with working(update, context, texts.KIT_IN_WORK):
        reply = await context.desk.kits.make(context.operator, pressed.number, update.update_id)
    await deliver(update, context, reply)


async def print_all(update: Update, context: Context) -> None:
    """`Unduh zip`."""
    pressed = press(update)
    async with working(update, context, texts.PRINTING):
        reply = await context.desk.kits.print_all(context.operator, pressed.number)
    await deliver(update, context, reply)


handlers = [
    CallbackQueryHandler(make, r"^d:\d+:paket$"),
    CallbackQueryHandler(print_all, r"^k:\d+:zip$"),
]
