"""`Rapikan kalimat` under a draft, and the buttons beside each sentence."""

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.context import Context
from bot.handlers.exchange import deliver, press


async def show(update: Update, context: Context) -> None:
    """The sentences, or one of them."""
    pressed = press(update)
    await deliver(update, context, await context.desk.tidying.show(context.operator, pressed.number, pressed.argument))


async def ask(update: Update, context: Context) -> None:
    """`Tulis ulang`."""
    pressed = press(update)
    await deliver(update, context, await context.desk.tidying.ask(context.operator, pressed.number, pressed.argument))


async def change(update: Update, context: Context) -> None:
    """`Hapus` or `Pakai usulan`: the draft is checked again, which takes no time worth a word."""
    pressed, desk = press(update), context.desk.tidying
    way = desk.take_out if pressed.verb == "buang" else desk.take_proposal
    await deliver(update, context, await way(context.operator, pressed.number, pressed.argument))


handlers = [
    CallbackQueryHandler(show, r"^d:\d+:rapikan(:|$)"),
    CallbackQueryHandler(ask, r"^d:\d+:ulang:"),
    CallbackQueryHandler(change, r"^d:\d+:(buang|usulan):"),
]
