"""What every sending method shares: the chat, the reply, the keyboard, the flood limit."""

from typing import Any

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Json
from bot.sandbox.markup import inline_keyboard
from bot.sandbox.wire import ChatId, Nested, Params
from bot.sandbox.world import World


class Sending(Params):
    """Fields of all `send…` methods."""

    chat_id: ChatId = ""
    parse_mode: str | None = None
    reply_markup: Nested = None
    reply_parameters: Nested = None
    reply_to_message_id: int | None = None
    protect_content: bool = False


def destination(world: World, chat_id: str) -> int:
    """The chat to send to, once the flood limits let the message through."""
    chat = world.chat(chat_id)
    world.limits.count(chat, world.clock())
    return chat


def extras(world: World, chat: int, params: Sending) -> Json:
    """The message fields that come from the shared parameters. Raises ApiError."""
    return {
        "keyboard": inline_keyboard(params.reply_markup),
        "reply_to": _replied(world, chat, params),
        "protected": params.protect_content,
    }


def _replied(world: World, chat: int, params: Sending) -> int | None:
    given: Any = params.reply_parameters or {"message_id": params.reply_to_message_id}
    if not isinstance(given, dict):
        raise bad_request("object expected as reply parameters")
    wanted = given.get("message_id")
    if not wanted:
        return None
    if (chat, int(wanted)) in world.messages:
        return int(wanted)
    if given.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")
