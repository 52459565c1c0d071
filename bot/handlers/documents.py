"""A file sent to the chat, and the decision about it."""

from collections.abc import Awaitable, Callable

from telegram import Document, Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot import texts
from bot.context import Context
from bot.desk.arriving import SentFile
from bot.desk.errors import NotFound, Refused
from bot.handlers.exchange import command, deliver, press, progress, said, working
from bot.replies import Reply
from knowledge.errors import FileRefused
from knowledge.extraction.kinds import kind_by_name


async def receive(update: Update, context: Context) -> None:
    """A text to check or to write from, where the caption or the command before says so; else a document."""
    async with working(update, context):
        reply = await context.desk.arriving.receive(context.operator, await _sent(update, context))
    await deliver(update, context, reply)


async def apply(update: Update, context: Context) -> None:
    """`Terapkan`: the card turns into a progress message, then into the result."""
    show = await progress(update, context)
    await deliver(update, context, await context.desk.applying.apply(context.operator, press(update).number, show))


async def decide(update: Update, context: Context) -> None:
    """Every other button of a card."""
    async with working(update, context, texts.READING):
        reply = await _decided(update, context)
    await deliver(update, context, reply)


async def _decided(update: Update, context: Context) -> Reply:
    pressed, admin = press(update), context.operator
    receiving, applying, upload = context.desk.receiving, context.desk.applying, pressed.number
    ways: dict[str, Callable[[], Awaitable[Reply]]] = {
        "lihat": lambda: receiving.look(admin, upload),
        "rinci": lambda: receiving.detail(admin, upload),
        "jenis": lambda: receiving.kinds(admin, upload),
        "jadi": lambda: receiving.as_kind(admin, upload, pressed.argument),
        "baru": lambda: receiving.alone(admin, upload, alone=True),
        "versi": lambda: receiving.alone(admin, upload, alone=False),
        "batal": lambda: applying.cancel(admin, upload),
        "keluarkan": lambda: applying.cancel(admin, upload, only_this=True),
        "tolak": lambda: applying.decline(admin, upload),
    }
    if pressed.verb not in ways:
        raise NotFound(texts.UNKNOWN_BUTTON)
    return await ways[pressed.verb]()


async def _sent(update: Update, context: Context) -> SentFile:
    """The file as it was sent. Refused before a byte is fetched: a kind nobody reads, or too large."""
    message = update.message
    if message is None or message.document is None:
        raise Refused(texts.OTHER)
    _refuse(message.document, context.room.settings.upload_max_bytes)
    file = await message.document.get_file()
    content = bytes(await file.download_as_bytearray())
    name = message.document.file_name or "dokumen"
    return SentFile(name, content, said(update), command(update), message.media_group_id or "")


def _refuse(document: Document, limit: int) -> None:
    name = document.file_name or "dokumen"
    try:
        kind_by_name(name)
    except FileRefused as error:
        raise Refused(texts.rejected([f"{name}: {error}"])) from error
    if (document.file_size or 0) > limit:
        raise Refused(texts.file_too_large(limit))


handlers = [
    MessageHandler(filters.UpdateType.MESSAGE & filters.Document.ALL & ~filters.ANIMATION, receive),
    CallbackQueryHandler(apply, r"^u:\d+:terapkan$"),
    CallbackQueryHandler(decide, r"^u:"),
]
