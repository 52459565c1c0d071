"""deleteMessage: in a private chat a bot may delete its own messages and the person's."""

from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, ChatId, Params
from bot.sandbox.world import World


class DeleteMessage(Params):
    chat_id: ChatId = ""
    message_id: int | None = None


async def delete_message(world: World, params: DeleteMessage, call: Call) -> bool:
    """Take the message away for both sides."""
    chat = world.chat(params.chat_id)
    world.delete(world.message(chat, params.message_id, "to delete"))
    return True


methods = [Method("deleteMessage", DeleteMessage, delete_message)]
