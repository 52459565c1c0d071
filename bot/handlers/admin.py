"""/muatulang, /gulung."""

from dataclasses import replace

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot import texts
from bot.context import Context
from bot.desk.errors import admins_only
from bot.handlers.exchange import deliver, press
from bot.replies import Message, Reply, say
from knowledge.errors import NaraError


async def reload(update: Update, context: Context) -> None:
    """Read every document again, with a message that reports progress."""
    chat = update.effective_chat
    admins_only(context.operator)
    if chat is None:  # the gate lets only private chats in
        return
    started = Reply((Message(texts.APPLYING, part="progress"),))
    message = (await context.gateway.send(context.bot, chat.id, started))["progress"]

    async def show(text: str) -> None:
        await context.gateway.edit(context.bot, chat.id, message, Message(text))

    try:
        reply = await context.desk.documents.reload(context.operator, show)
    except NaraError as error:  # the message must not go on saying that it is at work
        reply = say(str(error))
    await deliver(update, context, Reply((replace(reply.messages[0], replaces=message),)))


async def generations(update: Update, context: Context) -> None:
    """Where one can roll back to."""
    await deliver(update, context, await context.desk.documents.generations(context.operator))


async def roll_back(update: Update, context: Context) -> None:
    """Ask, then do it, or leave it."""
    pressed, desk = press(update), context.desk.documents
    if pressed.verb == "gulung":
        reply = await desk.rollback(context.operator, pressed.number)
    elif pressed.verb == "tanya":
        reply = await desk.confirm(context.operator, pressed.number)
    else:
        reply = await desk.keep(context.operator)
    await deliver(update, context, reply)


handlers = [
    CommandHandler("muatulang", reload),
    CommandHandler("gulung", generations),
    CallbackQueryHandler(roll_back, r"^g:\d+:(tanya|gulung|batal)$"),
]
