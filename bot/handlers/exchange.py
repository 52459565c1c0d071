"""Between an update and the desk: what was said, which button was pressed, and how the reply is delivered."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from telegram import Message, Update

from bot import texts
from bot.buttons import Press, button, decode
from bot.clock import JAKARTA
from bot.context import Context
from bot.desk.errors import NotFound
from bot.desk.said import Said
from bot.replies import Message as Words
from bot.replies import Reply

LOOK_EVERY = 0.2  # seconds
TELL_EVERY = 2.0  # seconds; Telegram takes about one message or edit a second in a chat


def said(update: Update) -> Said:
    """The text of the message, a photo's caption included, without the command it begins with. A command alone, in
    answer to a message, takes the text of that message: a forwarded note or a text to check."""
    message = _message(update)
    text = _written(message)
    if text.startswith("/"):
        _, *rest = text.split(maxsplit=1)
        text = rest[0] if rest else _replied(message)
    reply_to = message.reply_to_message.message_id if message.reply_to_message else None
    return Said(text, message.date.astimezone(JAKARTA), update.update_id, reply_to)


def command(update: Update) -> str:
    """The command that the message or the caption begins with, without its slash; empty for none."""
    found = re.match(r"/([a-z]+)(?:@\w+)?(?=\s|$)", _written(_message(update)))
    return found[1] if found else ""


def press(update: Update) -> Press:
    """The pressed button. Raises `NotFound` for data that no button of ours sends."""
    query = update.callback_query
    found = decode(query.data or "") if query else None
    if found is None:
        raise NotFound(texts.UNKNOWN_BUTTON)
    return found


async def deliver(update: Update, context: Context, reply: Reply) -> None:
    """Send the reply, remember where a draft or a card now stands in the chat, and send what others are told."""
    chat = update.effective_chat
    if chat is None:  # the gate lets only private chats in
        return
    placed = await context.gateway.send(
        context.bot, chat.id, reply, update.callback_query, acknowledged=context.acknowledged
    )
    shown = (*reply.messages, *((reply.edit,) if reply.edit else ()))
    if reply.draft and (parts := {message.part for message in shown if message.part}):
        where = {part: placed.get(part) for part in parts}
        await context.desk.shelf.delivered(context.operator, reply.draft, where)
    if reply.upload:
        await context.desk.receiving.placed(reply.upload, placed.get("card"))
    await context.room.postman.deliver(context.bot)


@asynccontextmanager
async def working(update: Update, context: Context, toast: str = texts.WORKING) -> AsyncIterator[None]:
    """Show at once that somebody is writing, for as long as it takes; a pressed button says what is done."""
    if update.effective_chat is None:
        yield
        return
    chat = update.effective_chat.id
    async with context.gateway.typing(context.bot, chat), _offer(context, chat):
        if update.callback_query:
            context.acknowledged = True
            await context.gateway.acknowledge(update.callback_query, toast)
        with context.desk.turns.serving(context.operator.id):
            yield


@asynccontextmanager
async def _offer(context: Context, chat: int) -> AsyncIterator[None]:
    """A model that takes long can be given up by a button; the message is gone when the work is done."""
    done = asyncio.Event()
    offering = asyncio.create_task(_offered(context, chat, done))
    try:
        yield
    finally:
        done.set()  # never cancelled: a message that is on its way could not be taken back
        sent = (await asyncio.gather(offering, return_exceptions=True))[0]
        if isinstance(sent, int):
            await context.gateway.withdraw(context.bot, chat, sent)


async def _offered(context: Context, chat: int, done: asyncio.Event) -> int | None:
    turns, person = context.desk.turns, context.operator.id
    while not turns.waits(person):  # search and the offline draft come first, one draft or several
        if await _set_within(done, LOOK_EVERY):
            return None
    if await _set_within(done, context.room.settings.model_patience) or not turns.waits(person):
        return None
    rows = ((button(texts.WITHOUT_MODEL, "w", 0, "luring"),),)
    shown = texts.model_writes(turns.progress(person))
    placed = await context.gateway.send(context.bot, chat, Reply((Words(shown, rows, part="offer"),)))
    offer = placed.get("offer")
    while offer and not await _set_within(done, TELL_EVERY):  # an edit and not a message draft: that has no button
        told = texts.model_writes(turns.progress(person))
        if told != shown and turns.waits(person):
            await context.gateway.edit(context.bot, chat, offer, Words(told, rows))
            shown = told
    return offer


async def _set_within(event: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    return event.is_set()


async def progress(update: Update, context: Context) -> Callable[[str], Awaitable[None]]:
    """Turn the pressed card into a progress message; what is returned changes its text."""
    query = update.callback_query
    if query is None or query.message is None:
        raise NotFound(texts.UNKNOWN_BUTTON)
    chat, card = query.message.chat.id, query.message.message_id
    context.acknowledged = True
    await context.gateway.acknowledge(query)

    async def show(text: str) -> None:
        await context.gateway.edit(context.bot, chat, card, Words(text))

    await show(texts.APPLYING)
    return show


def _written(message: Message) -> str:
    return message.text or message.caption or ""


def _replied(message: Message) -> str:
    return _written(message.reply_to_message) if message.reply_to_message else ""


def _message(update: Update) -> Message:
    if update.message is None:
        raise ValueError("an update without a new message")
    return update.message
