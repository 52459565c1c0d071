"""A document sent to the chat, and the decision about it."""

from telegram import Document, Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot import texts
from bot.context import Context
from bot.desk.errors import Refused
from bot.desk.uploaded import SUFFIXES
from bot.handlers.exchange import deliver, press, working
from bot.replies import Message


async def receive(update: Update, context: Context) -> None:
    """Read the document; it is applied after one confirmation."""
    async with working(update, context):
        name, content = await _download(update, context)
        reply = await context.desk.documents.receive(context.operator, name, content)
    await deliver(update, context, reply)


async def apply(update: Update, context: Context) -> None:
    """`Terapkan`: the card turns into a progress message, then into the result."""
    context.acknowledged = True
    query = update.callback_query
    if query is None or query.message is None:
        return
    chat, card = query.message.chat.id, query.message.message_id
    await context.gateway.acknowledge(query)

    async def show(text: str) -> None:
        await context.gateway.edit(context.bot, chat, card, Message(text))

    await show(texts.APPLYING)
    await deliver(update, context, await context.desk.documents.apply(context.operator, press(update).number, show))


async def cancel(update: Update, context: Context) -> None:
    """`Batal`."""
    await deliver(update, context, await context.desk.documents.cancel(context.operator, press(update).number))


async def _download(update: Update, context: Context) -> tuple[str, bytes]:
    """The file's name and content. Refused before a byte is fetched: wrong person, wrong kind, too large."""
    document = update.message.document if update.message else None
    if document is None:
        raise Refused(texts.OTHER)
    _refuse(document, context)
    file = await document.get_file()
    return document.file_name or "dokumen.txt", bytes(await file.download_as_bytearray())


def _refuse(document: Document, context: Context) -> None:
    limit = context.room.settings.upload_max_bytes
    if not context.operator.is_admin:
        raise Refused(texts.DOCUMENT_FROM_OPERATOR)
    if not (document.file_name or "").lower().endswith(SUFFIXES):
        raise Refused(texts.UNSUPPORTED_FILE)
    if (document.file_size or 0) > limit:
        raise Refused(texts.file_too_large(limit))


handlers = [
    MessageHandler(filters.UpdateType.MESSAGE & filters.Document.ALL & ~filters.ANIMATION, receive),
    CallbackQueryHandler(apply, r"^u:\d+:terapkan$"),
    CallbackQueryHandler(cancel, r"^u:\d+:batal$"),
]
