"""/operator, /undang, /takterjawab for admins; /profil for everybody."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.context import Context
from bot.desk.errors import admins_only
from bot.handlers.exchange import deliver, press, said
from bot.replies import Reply


async def members(update: Update, context: Context) -> None:
    """Who may use the bot."""
    await deliver(update, context, await context.desk.people.list(context.operator))


async def turn_members(update: Update, context: Context) -> None:
    """Another page of them."""
    page = await context.desk.people.list(context.operator, press(update).number)
    await deliver(update, context, Reply(edit=page.messages[0]))


async def put_out(update: Update, context: Context) -> None:
    """Ask, then do it, or leave it."""
    pressed, people = press(update), context.desk.people
    if pressed.verb == "keluarkan":
        reply = await people.remove(context.operator, pressed.number)
    elif pressed.verb == "tanya":
        reply = await people.confirm_removal(context.operator, pressed.number)
    else:
        reply = await people.keep(context.operator)
    await deliver(update, context, reply)


async def invite(update: Update, context: Context) -> None:
    """A one-time code."""
    admins_only(context.operator)
    name = context.bot.username
    await deliver(update, context, await context.desk.people.invite(context.operator, said(update).text, name))


async def unanswered(update: Update, context: Context) -> None:
    """The questions that found nothing."""
    await deliver(update, context, await context.desk.library.unanswered(context.operator))


async def turn_unanswered(update: Update, context: Context) -> None:
    """Another page of them."""
    page = await context.desk.library.unanswered(context.operator, press(update).number)
    await deliver(update, context, Reply(edit=page.messages[0]))


async def profile(update: Update, context: Context) -> None:
    """Who the bot takes this person for."""
    await deliver(update, context, await context.desk.people.profile(context.operator))


handlers = [
    CommandHandler("operator", members),
    CallbackQueryHandler(turn_members, r"^op:\d+:buka$"),
    CallbackQueryHandler(put_out, r"^o:\d+:(tanya|keluarkan|batal)$"),
    CommandHandler("undang", invite),
    CommandHandler("takterjawab", unanswered),
    CallbackQueryHandler(turn_unanswered, r"^t:\d+:buka$"),
    CommandHandler("profil", profile),
]
