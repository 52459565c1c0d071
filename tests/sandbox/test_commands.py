"""The command menu and the bot's description."""

import json

import pytest

from bot.sandbox.client import Chat, Sandbox
from tests.sandbox.conftest import OPERATOR, Api


def _commands(*names: str) -> str:
    return json.dumps([{"command": name, "description": f"Perintah {name}"} for name in names])


async def test_menu_of_a_person_is_the_narrowest_scope(api: Api, chat: Chat, sandbox: Sandbox) -> None:
    await api("setMyCommands", commands=_commands("start", "bantuan"))
    scope = json.dumps({"type": "chat", "chat_id": OPERATOR})
    await api("setMyCommands", commands=_commands("dokumen"), scope=scope)
    assert list(await chat.commands()) == ["dokumen"]
    assert list(await sandbox.chat(1002).commands()) == ["start", "bantuan"]
    assert [c["command"] for c in (await api("getMyCommands")).result] == ["start", "bantuan"]
    await api("deleteMyCommands", scope=scope)
    assert list(await chat.commands()) == ["start", "bantuan"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"commands": _commands("Caption")}, "BOT_COMMAND_INVALID"),
        ({"commands": _commands("a" * 33)}, "BOT_COMMAND_INVALID"),
        ({"commands": '[{"command": "a", "description": ""}]'}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": _commands(*(f"a{i}" for i in range(101)))}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": "[]", "scope": '{"type": "chat", "chat_id": 777}'}, "chat not found"),
        ({"commands": "[]", "scope": '{"type": "bulan"}'}, "unsupported scope specified"),
    ],
)
async def test_wrong_menu_is_refused(api: Api, fields: dict[str, str], reason: str) -> None:
    assert (await api("setMyCommands", **fields)).error == f"Bad Request: {reason}"


async def test_description_reaches_the_page(api: Api, sandbox: Sandbox) -> None:
    await api("setMyDescription", description="Draf humas yang diperiksa.")
    assert (await sandbox._http.get("/sandbox/hello")).json()["bot"]["description"] == "Draf humas yang diperiksa."
    assert (await api("setMyDescription", description="a" * 513)).error == "Bad Request: BOT_DESCRIPTION_TOO_LONG"
