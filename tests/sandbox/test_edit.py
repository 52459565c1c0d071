"""Editing, deleting, and answering presses."""

import json

import pytest

from bot.sandbox.client import Chat, NoReply
from tests.sandbox.conftest import OPERATOR, Api

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
BUTTON = json.dumps({"inline_keyboard": [[{"text": "Pendek", "callback_data": "d:1:pendek"}]]})


async def _sent(api: Api, **fields: object) -> int:
    return int((await api("sendMessage", chat_id=OPERATOR, text="Draf", **fields)).result["message_id"])


async def test_edit_changes_the_message_in_place(api: Api, chat: Chat) -> None:
    message = await _sent(api)
    edited = (await api("editMessageText", chat_id=OPERATOR, message_id=message, text="Draf kedua")).result
    assert edited["text"] == "Draf kedua"
    assert edited["edit_date"] >= edited["date"]
    assert [(m.id, m.text) for m in await chat.messages()] == [(message, "Draf kedua")]


async def test_edit_without_change_is_refused(api: Api, chat: Chat) -> None:
    """Also when only the markup of the request differs, not what is seen."""
    message = await _sent(api, reply_markup=BUTTON)
    same = await api("editMessageText", chat_id=OPERATOR, message_id=message, text=" Draf ", reply_markup=BUTTON)
    assert (same.code, same.error) == (400, NOT_MODIFIED)
    keyboard = await api("editMessageReplyMarkup", chat_id=OPERATOR, message_id=message, reply_markup=BUTTON)
    assert keyboard.error == NOT_MODIFIED


async def test_edit_without_keyboard_takes_the_keyboard_away(api: Api, chat: Chat) -> None:
    message = await _sent(api, reply_markup=BUTTON)
    assert "reply_markup" not in (await api("editMessageReplyMarkup", chat_id=OPERATOR, message_id=message)).result


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"message_id": 999, "text": "a"}, "message to edit not found"),
        ({"text": "a"}, "message identifier is not specified"),
        ({"message_id": 1, "text": "a"}, "message can't be edited"),
        ({"message_id": 2, "text": ""}, "message text is empty"),
        ({"message_id": 2, "text": "a" * 4097}, "message is too long"),
    ],
)
async def test_wrong_edit_is_refused(api: Api, chat: Chat, fields: dict[str, object], reason: str) -> None:
    """Message 1 is the person's own, message 2 the bot's."""
    await _sent(api)
    assert (await api("editMessageText", chat_id=OPERATOR, **fields)).error == f"Bad Request: {reason}"


async def test_text_has_no_caption_to_edit(api: Api, chat: Chat) -> None:
    message = await _sent(api)
    answer = await api("editMessageCaption", chat_id=OPERATOR, message_id=message, caption="a")
    assert answer.error == "Bad Request: there is no caption in the message to edit"


async def test_deleted_message_is_gone(api: Api, chat: Chat) -> None:
    message = await _sent(api)
    assert (await api("deleteMessage", chat_id=OPERATOR, message_id=message)).result is True
    again = await api("deleteMessage", chat_id=OPERATOR, message_id=message)
    assert again.error == "Bad Request: message to delete not found"
    assert await chat.messages() == []


async def _press(api: Api, chat: Chat) -> str:
    """A press straight through the page's API, answered by nobody yet; its query id."""
    body = {"person": OPERATOR, "message": await _sent(api, reply_markup=BUTTON), "data": "d:1:pendek"}
    return str((await chat._post("presses", body))["id"])


async def test_press_arrives_as_a_callback_query_and_is_answered_once(api: Api, chat: Chat) -> None:
    query = await _press(api, chat)
    update = (await api("getUpdates")).result[-1]["callback_query"]
    assert (update["id"], update["data"], update["message"]["text"]) == (query, "d:1:pendek", "Draf")
    assert (await api("answerCallbackQuery", callback_query_id=query, text="Diubah")).result is True
    again = await api("answerCallbackQuery", callback_query_id=query)
    assert again.error == "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"callback_query_id": "1"}, "query is too old and response timeout expired or query ID is invalid"),
        ({"callback_query_id": ""}, "query is too old and response timeout expired or query ID is invalid"),
        ({"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
    ],
)
async def test_wrong_answer_is_refused(api: Api, fields: dict[str, str], reason: str) -> None:
    assert (await api("answerCallbackQuery", **fields)).error == f"Bad Request: {reason}"


async def test_button_that_is_gone_cannot_be_pressed(api: Api, chat: Chat) -> None:
    message = await _sent(api, reply_markup=BUTTON)
    await api("editMessageText", chat_id=OPERATOR, message_id=message, text="tanpa tombol")
    with pytest.raises(NoReply):
        await chat.press("Pendek")
    with pytest.raises(RuntimeError, match="Tombol itu sudah tidak ada"):
        await chat._post("presses", {"person": OPERATOR, "message": message, "data": "d:1:pendek"})
