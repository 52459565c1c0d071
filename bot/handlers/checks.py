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


async def fix_one(update: Update, context: Context) -> None:
    """One finding repaired."""
    pressed = press(update)
    async with working(update, context):
        reply = await context.desk.checking.fix_one(context.operator, pressed.number, pressed.argument)
    await deliver(update, context, reply)


async def excuse(update: Update, context: Context) -> None:
    """`Bukan kesalahan`; it answers with its own toast."""
    pressed = press(update)
    await deliver(
        update, context, await context.desk.checking.excuse(context.operator, pressed.number, pressed.argument)
    )


async def ask_note(update: Update, context: Context) -> None:
    """`Cocokkan dengan catatan`: the note comes as the next message."""
    await deliver(update, context, await context.desk.checking.ask_note(context.operator, press(update).number))


async def copy(update: Update, context: Context) -> None:
    """The text alone."""
    await deliver(update, context, await context.desk.checking.copy(context.operator, press(update).number))


async def everything(update: Update, context: Context) -> None:
    """All findings."""
    await deliver(update, context, await context.desk.checking.everything(context.operator, press(update).number))


handlers = [
    CallbackQueryHandler(fix, r"^c:\d+:perbaiki$"),
    CallbackQueryHandler(everything, r"^c:\d+:semua$"),
    CallbackQueryHandler(fix_one, r"^c:\d+:satu:\d+$"),
    CallbackQueryHandler(excuse, r"^c:\d+:bukan:\d+$"),
    CallbackQueryHandler(ask_note, r"^c:\d+:catatan$"),
    CallbackQueryHandler(copy, r"^c:\d+:salin$"),
]
