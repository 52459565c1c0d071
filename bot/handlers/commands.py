"""/caption, /rilis, /periksa, /tanya, /cari, /usul: with their text, or with the text of the next message; /batal."""

from telegram import Update
from telegram.ext import CommandHandler

from bot.context import Context
from bot.handlers.exchange import deliver, said, working

NAMES = ("caption", "rilis", "periksa", "tanya", "cari", "usul")


def _handler(name: str) -> CommandHandler[Context, None]:
    async def command(update: Update, context: Context) -> None:
        async with working(update, context):
            reply = await context.desk.talk.command(context.operator, name, said(update))
        await deliver(update, context, reply)

    return CommandHandler(name, command)


async def stop(update: Update, context: Context) -> None:
    """No text is awaited any more."""
    await deliver(update, context, await context.desk.talk.stop(context.operator))


handlers = [*(_handler(name) for name in NAMES), CommandHandler("batal", stop)]
