"""editMessageText, editMessageCaption, editMessageReplyMarkup: change the bot's own message in place."""

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Json
from bot.sandbox.formatting import caption_text, message_text
from bot.sandbox.markup import inline_keyboard
from bot.sandbox.messages import Message
from bot.sandbox.methods.method import Method
from bot.sandbox.methods.send import destination
from bot.sandbox.wire import Call, ChatId, Nested, Params
from bot.sandbox.world import World


class EditReplyMarkup(Params):
    chat_id: ChatId = ""
    message_id: int | None = None
    reply_markup: Nested = None


class EditText(EditReplyMarkup):
    text: str = ""
    parse_mode: str | None = None
    entities: Nested = None


class EditCaption(EditReplyMarkup):
    caption: str | None = None
    parse_mode: str | None = None
    caption_entities: Nested = None


async def edit_text(world: World, params: EditText, call: Call) -> Json:
    """Replace text and keyboard."""
    old = _old(world, params)
    if old.attachment:
        raise bad_request("there is no text in the message to edit")
    body = message_text(params.text, params.parse_mode, params.entities)
    return _edit(world, params, old, body=body)


async def edit_caption(world: World, params: EditCaption, call: Call) -> Json:
    """Replace caption and keyboard."""
    old = _old(world, params)
    if not old.attachment:
        raise bad_request("there is no caption in the message to edit")
    body = caption_text(params.caption, params.parse_mode, params.caption_entities)
    return _edit(world, params, old, body=body)


async def edit_reply_markup(world: World, params: EditReplyMarkup, call: Call) -> Json:
    """Replace the keyboard alone."""
    return _edit(world, params, _old(world, params))


def _old(world: World, params: EditReplyMarkup) -> Message:
    return world.message(world.chat(params.chat_id), params.message_id, "to edit")


def _edit(world: World, params: EditReplyMarkup, old: Message, **changes: object) -> Json:
    """An edit without `reply_markup` takes the keyboard away: Telegram's rule, and a common surprise."""
    keyboard = inline_keyboard(params.reply_markup)
    destination(world, params.chat_id)
    return world.edit(old, keyboard=keyboard, **changes)


methods = [
    Method("editMessageText", EditText, edit_text),
    Method("editMessageCaption", EditCaption, edit_caption),
    Method("editMessageReplyMarkup", EditReplyMarkup, edit_reply_markup),
]
