"""sendMessage."""

from bot.sandbox.formatted import Json
from bot.sandbox.formatting import message_text
from bot.sandbox.methods.method import Method
from bot.sandbox.methods.send import Sending, destination, extras
from bot.sandbox.wire import Call, Nested
from bot.sandbox.world import World


class SendMessage(Sending):
    text: str = ""
    entities: Nested = None


async def send_message(world: World, params: SendMessage, call: Call) -> Json:
    """Post a text of 1 to 4096 UTF-16 units."""
    chat = world.chat(params.chat_id)
    body = message_text(params.text, params.parse_mode, params.entities)
    extra = extras(world, chat, params)
    return world.post(destination(world, params.chat_id), body, **extra)


methods = [Method("sendMessage", SendMessage, send_message)]
