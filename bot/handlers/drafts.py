"""The buttons under a draft and under its questions."""

from collections.abc import Awaitable, Callable

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot import texts
from bot.buttons import Press
from bot.cards.kinds import other_kind
from bot.context import Context
from bot.desk.drafting import STYLES
from bot.desk.errors import NotFound
from bot.handlers.exchange import deliver, press, working
from bot.replies import Reply

OTHER_WORK = {"rilis", "caption", "jenis", "perbaiki", "sunting", "baru"}
REWRITES = {*STYLES, "model", "lain", "pembuka", "kanal"}


async def revise(update: Update, context: Context) -> None:
    """A button under a draft."""
    async with working(update, context):
        reply = await _done(press(update), update.update_id, context)
    await deliver(update, context, reply)


async def print_file(update: Update, context: Context) -> None:
    """`Berkas`: the draft as a file, which takes a moment."""
    pressed = press(update)
    async with working(update, context, texts.PRINTING):
        reply = await context.desk.files.send(context.operator, pressed.number, pressed.argument)
    await deliver(update, context, reply)


async def show(update: Update, context: Context) -> None:
    """A button that only shows something: it answers at once, with its own toast."""
    await deliver(update, context, await _shown(press(update), update.update_id, context))


async def answer(update: Update, context: Context) -> None:
    """An option of a question: the draft is written again with it."""
    pressed = press(update)
    async with working(update, context):
        reply = await context.desk.questions.answer_with_option(context.operator, pressed.number, pressed.argument)
    await deliver(update, context, reply)


async def skip(update: Update, context: Context) -> None:
    """`Lewati`."""
    pressed = press(update)
    await deliver(
        update, context, await context.desk.questions.skip(context.operator, pressed.number, pressed.argument)
    )


async def _done(pressed: Press, origin: int, context: Context) -> Reply:
    drafting, operator, draft = context.desk.drafting, context.operator, pressed.number
    if pressed.verb == "rilis":
        return await drafting.convert(operator, draft, "rilis", origin)
    if pressed.verb == "caption":
        return await drafting.convert(operator, draft, "caption", origin)
    if pressed.verb == "jenis":
        return await drafting.convert(operator, draft, other_kind(pressed.argument), origin)
    if pressed.verb == "perbaiki":
        return await drafting.fix(operator, draft)
    if pressed.verb in {"sunting", "baru"}:
        return await context.desk.revising.decided(operator, draft, pressed.verb, origin)
    return await drafting.revise(operator, draft, pressed.verb, pressed.argument)


async def _shown(pressed: Press, origin: int, context: Context) -> Reply:
    shelf, operator, draft, argument = context.desk.shelf, context.operator, pressed.number, pressed.argument
    ways: dict[str, Callable[[], Awaitable[Reply]]] = {
        "menu": lambda: shelf.open_menu(operator, draft, argument),
        "sumber": lambda: shelf.sources(operator, draft),
        "periksa": lambda: shelf.findings(operator, draft),
        "salin": lambda: shelf.copy(operator, draft),
        "beda": lambda: shelf.changes(operator, draft, argument),
        "urung": lambda: context.desk.drafting.undo(operator, draft, argument),
        "mundur": lambda: context.desk.drafting.undo(operator, draft, origin=origin),
        "selesai": lambda: shelf.finish(operator, draft, done=True),
        "buka": lambda: shelf.finish(operator, draft, done=False),
        "tampil": lambda: shelf.show(operator, draft),
    }
    if pressed.verb not in ways:
        raise NotFound(texts.UNKNOWN_BUTTON)
    return await ways[pressed.verb]()


handlers = [
    CallbackQueryHandler(revise, rf"^d:\d+:({'|'.join(sorted(REWRITES | OTHER_WORK))})(:|$)"),
    CallbackQueryHandler(print_file, r"^d:\d+:berkas:"),
    CallbackQueryHandler(show, r"^d:"),
    CallbackQueryHandler(answer, r"^q:\d+:jawab:"),
    CallbackQueryHandler(skip, r"^q:\d+:lewati:"),
]
