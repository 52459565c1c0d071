"""sendMessageDraft: a text that is still being written; never stored, shown until the message comes."""

from bot.sandbox.failure import bad_request
from bot.sandbox.formatting import MAX_TEXT, formatted
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, ChatId, Nested, Params
from bot.sandbox.world import World


class SendMessageDraft(Params):
    chat_id: ChatId = ""
    draft_id: int = 0
    text: str = ""
    parse_mode: str | None = None
    entities: Nested = None


async def send_message_draft(world: World, params: SendMessageDraft, call: Call) -> bool:
    """Show the text so far; an empty one means that the bot is thinking."""
    chat = world.chat(params.chat_id)
    if params.draft_id == 0:
        raise bad_request("RANDOM_ID_INVALID")
    body = formatted(params.text, params.parse_mode, params.entities)
    if body.length > MAX_TEXT:
        raise bad_request("message is too long")
    data = {"draft_id": params.draft_id, "text": body.text, "entities": [e.json() for e in body.entities]}
    world.events.add(chat, "draft", world.clock(), data)
    return True


methods = [Method("sendMessageDraft", SendMessageDraft, send_message_draft)]
