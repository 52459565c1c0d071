"""Whatever no other handler took: one clear line each. Must come last."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler, filters

from bot import texts
from bot.context import Context
from bot.handlers.exchange import deliver
from bot.replies import Reply, say

NEW = filters.UpdateType.MESSAGE
EDITED = filters.UpdateType.EDITED_MESSAGE


async def photo(update: Update, context: Context) -> None:
    """A photo without a note; of an album only the first is answered."""
    album = update.message.media_group_id if update.message else None
    first = not album or await context.desk.talk.first_of_album(context.operator, album)
    line = texts.PHOTO_ADMIN if context.operator.is_admin else texts.PHOTO
    await deliver(update, context, say(line) if first else Reply())


async def unknown_button(update: Update, context: Context) -> None:
    """A button of an older version, or data that somebody made up."""
    await deliver(update, context, Reply(toast=texts.UNKNOWN_BUTTON))


def _line(filter_: filters.BaseFilter, text: str) -> MessageHandler[Context, None]:
    async def answer(update: Update, context: Context) -> None:
        await deliver(update, context, say(text))

    return MessageHandler(filter_, answer)


handlers: list[BaseHandler[Update, Context, None]] = [
    _line(EDITED, texts.EDITED),
    _line(NEW & filters.COMMAND, texts.UNKNOWN_COMMAND),
    MessageHandler(NEW & filters.PHOTO, photo),
    _line(NEW & filters.Sticker.ALL, texts.STICKER),
    _line(NEW & (filters.VOICE | filters.AUDIO), texts.VOICE),
    _line(NEW & (filters.VIDEO | filters.VIDEO_NOTE | filters.ANIMATION), texts.VIDEO),
    _line(NEW & ~filters.StatusUpdate.ALL, texts.OTHER),
    CallbackQueryHandler(unknown_button),
]
