"""Sending: limits, markup, chats, replies, each refusal in Telegram's words."""

import json

import pytest

from bot.sandbox.client import Chat
from bot.sandbox.server import Server
from tests.sandbox.conftest import OPERATOR, Api


async def test_message_is_posted_and_described(api: Api, chat: Chat) -> None:
    """The result is the message: ids, date, the bot as sender, the person's chat."""
    message = (await api("sendMessage", chat_id=OPERATOR, text="Selamat pagi")).result
    assert message["text"] == "Selamat pagi"
    assert message["from"]["is_bot"] is True
    assert message["chat"] == {"id": OPERATOR, "first_name": "Operator", "last_name": "Ciwedus",
                               "username": "operator_ciwedus", "type": "private"}  # fmt: skip
    assert (await chat.wait_reply()).text == "Selamat pagi"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n\t "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "💧" * 2049}, "message is too long"),
        ({"text": "a", "parse_mode": "Tebal"}, "unsupported parse_mode"),
        ({"text": "<b>a", "parse_mode": "HTML"},
         "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ({"text": "a.", "parse_mode": "MarkdownV2"},
         "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'"),
        ({"text": "a", "reply_to_message_id": "999"}, "message to be replied not found"),
        ({"text": "a", "reply_parameters": json.dumps({"message_id": 999})}, "message to be replied not found"),
        ({"text": "a", "chat_id": ""}, "chat_id is empty"),
        ({"text": "a", "chat_id": "777"}, "chat not found"),
        ({"text": "a", "chat_id": "@siapa"}, "chat not found"),
        ({"text": "a", "entities": '[{"type":"bold","offset":0,"length":9}]'},
         "entity beyond the end of the text specified"),
    ],
)  # fmt: skip
async def test_wrong_message_is_refused(api: Api, chat: Chat, fields: dict[str, str], reason: str) -> None:
    answer = await api("sendMessage", **({"chat_id": OPERATOR} | fields))
    assert (answer.code, answer.error) == (400, f"Bad Request: {reason}")
    assert await chat.messages() == []


async def test_length_counts_after_parsing(api: Api, chat: Chat) -> None:
    """4096 visible units pass, however long their markup is."""
    text = "<b>" + "a" * 4095 + "</b>&amp;"
    assert len((await api("sendMessage", chat_id=OPERATOR, text=text, parse_mode="html")).result["text"]) == 4096


async def test_text_is_trimmed_and_entities_move_along(api: Api, chat: Chat) -> None:
    message = (await api("sendMessage", chat_id=OPERATOR, text="\n <b> a</b> b \n", parse_mode="HTML")).result
    assert message["text"] == "a b"
    assert message["entities"] == [{"offset": 0, "length": 1, "type": "bold"}]


async def test_links_tags_and_commands_are_marked(api: Api, chat: Chat) -> None:
    text = "Lihat /bantuan atau https://cilegon.go.id/berita. #CilegonJuare 12/10/2025"
    entities = (await api("sendMessage", chat_id=OPERATOR, text=text)).result["entities"]
    marked = {e["type"]: text[e["offset"] : e["offset"] + e["length"]] for e in entities}
    assert marked == {"bot_command": "/bantuan", "url": "https://cilegon.go.id/berita", "hashtag": "#CilegonJuare"}


async def test_reply_carries_the_message_it_answers(api: Api, chat: Chat) -> None:
    (note,) = await chat.send("catatan")
    message = (
        await api("sendMessage", chat_id=OPERATOR, text="a", reply_parameters=json.dumps({"message_id": note}))
    ).result
    assert message["reply_to_message"]["text"] == "catatan"


async def test_chat_of_somebody_who_never_wrote_is_unknown(api: Api, sandbox: object) -> None:
    assert (await api("sendMessage", chat_id=1002, text="a")).error == "Bad Request: chat not found"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("[1]", "object expected as reply markup"),
        ("{", "can't parse JSON object in the request"),
        ('{"inline_keyboard": 1}', 'field "inline_keyboard" must be of type Array of Arrays'),
        ('{"inline_keyboard": [[{"text": "a"}]]}',
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ('{"inline_keyboard": [[{"text": "a", "callback_data": ""}]]}',
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ('{"inline_keyboard": [[{"callback_data": "a"}]]}',
         'can\'t parse inline keyboard button: Can\'t find field "text"'),
        (json.dumps({"inline_keyboard": [[{"text": "a", "callback_data": "é" * 33}]]}), "BUTTON_DATA_INVALID"),
        (json.dumps({"inline_keyboard": [[{"text": "a", "url": "bukan laman"}]]}),
         "inline keyboard button URL 'bukan laman' is invalid: Wrong HTTP URL"),
        (json.dumps({"inline_keyboard": [[{"text": "a", "copy_text": {"text": "x" * 257}}]]}),
         "BUTTON_COPY_TEXT_INVALID"),
        (json.dumps({"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 8] * 13}), "reply markup is too long"),
        ('{"keyboard": [["a"]]}', "the sandbox shows inline keyboards only"),
    ],
)  # fmt: skip
async def test_wrong_keyboard_is_refused(api: Api, chat: Chat, markup: str, reason: str) -> None:
    answer = await api("sendMessage", chat_id=OPERATOR, text="a", reply_markup=markup)
    assert (answer.code, answer.error) == (400, f"Bad Request: {reason}")


async def test_callback_data_of_64_bytes_passes(api: Api, chat: Chat) -> None:
    markup = json.dumps({"inline_keyboard": [[{"text": "a", "callback_data": "é" * 32}]]})
    assert (await api("sendMessage", chat_id=OPERATOR, text="a", reply_markup=markup)).result["reply_markup"]


async def test_wrong_token_and_unknown_method(api: Api) -> None:
    """401 for a token of the right form, 404 for any other and for a method Telegram does not know."""
    wrong = await api("getMe", token="7000000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    assert (wrong.code, wrong.error) == (401, "Unauthorized")
    malformed = await api("getMe", token="rahasia")
    assert (malformed.code, malformed.error) == (404, "Not Found")
    unknown = await api("sendEverything")
    assert (unknown.code, unknown.error) == (404, "Not Found: method not found")


async def test_method_names_ignore_case_and_json_bodies_work(server: Server, api: Api, chat: Chat) -> None:
    assert (await api("GETME")).result["id"] == 7_000_000_001
    assert (await api("sendmessage", chat_id=OPERATOR, text="x")).result["text"] == "x"


async def test_chat_action_is_seen_and_checked(api: Api, chat: Chat) -> None:
    assert (await api("sendChatAction", chat_id=OPERATOR, action="typing")).result is True
    assert [e["data"]["action"] for e in await chat.events() if e["kind"] == "action"] == ["typing"]
    wrong = await api("sendChatAction", chat_id=OPERATOR, action="thinking")
    assert wrong.error == "Bad Request: wrong parameter action in request"


async def test_draft_of_a_message_is_shown_but_not_kept(api: Api, chat: Chat) -> None:
    assert (await api("sendMessageDraft", chat_id=OPERATOR, draft_id=1, text="Kerja ba")).result is True
    assert (
        await api("sendMessageDraft", chat_id=OPERATOR, draft_id=0, text="x")
    ).error == "Bad Request: RANDOM_ID_INVALID"
    assert [e["data"]["text"] for e in await chat.events() if e["kind"] == "draft"] == ["Kerja ba"]
    assert await chat.messages() == []


async def test_person_who_blocked_the_bot_gets_nothing(api: Api, chat: Chat, sandbox: object) -> None:
    await sandbox.conditions(blocked=[OPERATOR])  # type: ignore[attr-defined]
    answer = await api("sendMessage", chat_id=OPERATOR, text="a")
    assert (answer.code, answer.error) == (403, "Forbidden: bot was blocked by the user")
