"""Plain text, and photos with a note as their caption."""

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.context import Context
from bot.handlers.exchange import command, deliver, said, working


async def hear(update: Update, context: Context) -> None:
    """A note becomes a draft, a question an answer; the desk finds out which it is. An album's caption is its note:
    the photos after it need no answer."""
    album = update.message.media_group_id if update.message else None
    if album:
        await context.desk.talk.first_of_album(context.operator, album)
    async with working(update, context):
        reply = await context.desk.talk.said(context.operator, command(update), said(update))
    await deliver(update, context, reply)


NEW = filters.UpdateType.MESSAGE
handlers = [MessageHandler(NEW & (filters.TEXT & ~filters.COMMAND | filters.PHOTO & filters.CAPTION), hear)]
