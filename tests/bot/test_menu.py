"""The command menu: an admin's own is set at the first contact, once, and follows the person's role."""

from datetime import timedelta
from typing import Any

from bot.texts import COMMANDS
from tests.bot.chat import ADMIN, OPERATOR, STRANGER, Chat


def _menus(chat: Chat, method: str = "setMyCommands") -> list[tuple[int, int]]:
    """(chat, number of commands) of every menu set for one chat."""
    return [
        (call["scope"]["chat_id"], len(call.get("commands", ()))) for call in chat.wire.named(method) if "scope" in call
    ]


async def _joined_admin(chat: Chat) -> None:
    (shown,) = await chat.says(ADMIN, "/undang admin Diskominfo")
    await chat.says(STRANGER, f"/start {shown.text.rsplit(' ', 1)[-1]}")


async def test_admin_who_first_writes_after_the_start_gets_the_menu_once(chat: Chat) -> None:
    chat.wire.faults.append(_no_chat_yet)
    assert chat.app.post_init
    await chat.app.post_init(chat.app)
    chat.wire.faults.clear()
    chat.wire.calls.clear()
    for text in ("/start", "/dokumen", "halo"):
        await chat.says(ADMIN, text)
    assert _menus(chat) == [(ADMIN, len(COMMANDS))]


async def test_menu_set_at_the_start_is_not_set_again(chat: Chat) -> None:
    assert chat.app.post_init
    await chat.app.post_init(chat.app)
    await chat.says(ADMIN, "halo")
    assert _menus(chat) == [(ADMIN, len(COMMANDS))]


async def test_operators_and_strangers_have_no_menu_of_their_own(chat: Chat) -> None:
    for person in (OPERATOR, STRANGER):
        await chat.says(person, "/start")
    assert not chat.wire.named("setMyCommands")
    assert not chat.wire.named("deleteMyCommands")


async def test_invited_admin_gets_the_menu_with_the_welcome(chat: Chat) -> None:
    await _joined_admin(chat)
    assert (STRANGER, len(COMMANDS)) in _menus(chat)


async def test_admin_who_was_put_out_loses_the_menu(chat: Chat) -> None:
    await _joined_admin(chat)
    await chat.presses(ADMIN, f"o:{STRANGER}:keluarkan")
    chat.now += timedelta(days=1)
    for _ in range(2):
        await chat.says(STRANGER, "halo")
    assert _menus(chat, "deleteMyCommands") == [(STRANGER, 0)]


async def test_menu_that_telegram_refuses_is_tried_again_and_stops_nothing(chat: Chat) -> None:
    chat.wire.faults.append(_no_chat_yet)
    assert await chat.says(ADMIN, "halo")
    chat.wire.faults.clear()
    chat.wire.calls.clear()
    await chat.says(ADMIN, "halo")
    assert _menus(chat) == [(ADMIN, len(COMMANDS))]


def _no_chat_yet(name: str, data: dict[str, Any]) -> tuple[int, str] | None:
    return (400, "Bad Request: chat not found") if name == "setMyCommands" and "scope" in data else None
