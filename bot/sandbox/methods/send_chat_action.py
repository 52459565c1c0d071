"""sendChatAction: "sedang menulis…", for five seconds or until the next message."""

from bot.sandbox.failure import bad_request
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, ChatId, Params
from bot.sandbox.world import World

ACTIONS = frozenset(
    ["typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
     "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"]
)  # fmt: skip


class SendChatAction(Params):
    chat_id: ChatId = ""
    action: str = ""


async def send_chat_action(world: World, params: SendChatAction, call: Call) -> bool:
    """Show what the bot is doing."""
    chat = world.chat(params.chat_id)
    if params.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.events.add(chat, "action", world.clock(), {"action": params.action})
    return True


methods = [Method("sendChatAction", SendChatAction, send_chat_action)]
