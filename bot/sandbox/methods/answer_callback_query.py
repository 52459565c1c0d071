"""answerCallbackQuery: once, in time, with at most 200 characters."""

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import units
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, Params
from bot.sandbox.world import World

MAX_ANSWER = 200


class AnswerCallbackQuery(Params):
    callback_query_id: str = ""
    text: str = ""
    show_alert: bool = False
    url: str = ""


async def answer_callback_query(world: World, params: AnswerCallbackQuery, call: Call) -> bool:
    """End the wait of the pressed button, with a toast or an alert."""
    if units(params.text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if params.url:
        raise bad_request("URL_INVALID")  # valid in Telegram only for games and t.me/bot?start links
    query = world.queries.take(params.callback_query_id, world.clock())
    data = {"callback_query_id": query.id, "text": params.text, "show_alert": params.show_alert}
    world.events.add(query.chat, "answer", world.clock(), data)
    return True


methods = [Method("answerCallbackQuery", AnswerCallbackQuery, answer_callback_query)]
