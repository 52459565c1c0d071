"""/dokumen and the buttons under each document."""

from collections.abc import Awaitable, Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot import texts
from bot.cards.holdings import view_of
from bot.context import Context
from bot.desk.errors import NotFound
from bot.handlers.exchange import deliver, press, progress, said
from bot.replies import Reply

WORK = "hingga|cabut|pakai|hapusya"  # what makes a generation and reports progress


async def documents(update: Update, context: Context) -> None:
    """The documents, or those of a kind or with the words that are named."""
    view = view_of(said(update).text)
    await deliver(update, context, await context.desk.holdings.list(context.operator, 0, view))


async def turn_page(update: Update, context: Context) -> None:
    """Another page, or another view."""
    pressed = press(update)
    page = await context.desk.holdings.list(context.operator, pressed.number, pressed.argument)
    await deliver(update, context, Reply(edit=page.messages[0]))


async def change(update: Update, context: Context) -> None:
    """A button that makes a generation: the card turns into a progress message, then into the result."""
    pressed, admin, desk = press(update), context.operator, context.desk.holdings
    show = await progress(update, context)
    key, _, end = pressed.argument.partition(".")
    ways: dict[str, Callable[[], Awaitable[Reply]]] = {
        "hingga": lambda: desk.until(admin, key, end, show),
        "cabut": lambda: desk.withdraw(admin, key, show),
        "pakai": lambda: desk.withdraw(admin, key, show, again=True),
        "hapusya": lambda: desk.delete(admin, key, show),
    }
    await deliver(update, context, await ways[pressed.verb]())


async def open_document(update: Update, context: Context) -> None:
    """A button that only shows something."""
    await deliver(update, context, await _opened(update, context))


async def _opened(update: Update, context: Context) -> Reply:
    pressed, admin, desk = press(update), context.operator, context.desk.holdings
    key = pressed.argument
    ways: dict[str, Callable[[], Awaitable[Reply]]] = {
        "lihat": lambda: desk.show(admin, key),
        "isi": lambda: desk.content(admin, key),
        "unduh": lambda: desk.download(admin, key),
        "riwayat": lambda: desk.history(admin, key),
        "versi": lambda: desk.version(admin, key, pressed.number),
        "sampai": lambda: desk.ask_until(admin, key),
        "perpanjang": lambda: desk.ask_until(admin, key),
        "tanggal": lambda: desk.wait_for_day(admin, key),
        "hapus": lambda: desk.ask_deletion(admin, key),
    }
    if pressed.verb == "kelola":
        return Reply(edit=(await desk.show(admin, key)).messages[0])
    if pressed.verb not in ways:
        raise NotFound(texts.UNKNOWN_BUTTON)
    return await ways[pressed.verb]()


handlers = [
    CommandHandler("dokumen", documents),
    CallbackQueryHandler(turn_page, r"^p:\d+:buka(:|$)"),
    CallbackQueryHandler(change, rf"^m:\d+:({WORK}):"),
    CallbackQueryHandler(open_document, r"^m:"),
]
