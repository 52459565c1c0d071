"""Closed by default: roles × commands, invitations, strangers, groups."""

from datetime import timedelta
from typing import Any

import pytest

from bot import texts
from bot.access import Budget
from bot.texts import COMMANDS
from tests.bot.chat import ADMIN, OPERATOR, STRANGER, Chat

EVERYTHING = [f"/{command.name}" for command in COMMANDS]
ADMIN_COMMANDS = [f"/{command.name}" for command in COMMANDS if command.admin]


async def test_stranger_gets_one_line_a_day_and_nothing_else(chat: Chat) -> None:
    first = await chat.says(STRANGER, "halo")
    assert [shown.text for shown in first] == [texts.STRANGER]
    for text in [*EVERYTHING, "kerja bakti rt 03", "/start SALAH", "apa tagar resmi?"]:
        assert await chat.says(STRANGER, text) == []
    assert await chat.presses(STRANGER, "d:1:salin") == []
    chat.now += timedelta(days=1)
    assert [shown.text for shown in await chat.says(STRANGER, "halo lagi")] == [texts.STRANGER]
    assert chat.studio.drafted == []


async def test_strangers_attempt_is_in_the_audit_log_once_a_day(chat: Chat) -> None:
    for _ in range(3):
        await chat.says(STRANGER, "halo")
    assert [(line.actor, line.action) for line in chat.store.audit.lines()] == [(STRANGER, "ditolak")]


@pytest.mark.parametrize("command", EVERYTHING)
async def test_operator_may_use_every_command_but_the_admins(chat: Chat, command: str) -> None:
    shown = await chat.says(OPERATOR, command)
    assert shown
    refused = [s.text for s in shown] == [texts.ADMINS_ONLY]
    assert refused == (command in ADMIN_COMMANDS)


@pytest.mark.parametrize("command", EVERYTHING)
async def test_admin_may_use_every_command(chat: Chat, command: str) -> None:
    shown = await chat.says(ADMIN, command)
    assert shown
    assert texts.ADMINS_ONLY not in [s.text for s in shown]
    assert not any("kode" in s.text and "gangguan" in s.text for s in shown)


@pytest.mark.parametrize("data", ["u:1:terapkan", "u:1:batal", "g:3:gulung", "g:3:tanya", "p:0:buka"])
async def test_operator_cannot_press_an_admins_button(chat: Chat, data: str) -> None:
    live = chat.studio.knowledge.live
    shown = await chat.presses(OPERATOR, data)
    assert texts.ADMINS_ONLY in [s.text for s in shown]
    assert chat.studio.knowledge.live == live


async def test_invitation_lets_one_person_in_once(chat: Chat) -> None:
    (shown,) = await chat.says(ADMIN, "/undang Kelurahan Ketileng")
    code = shown.text.rsplit(" ", 1)[-1]
    assert f"https://t.me/nara_uji_bot?start={code}" in shown.text
    (welcome,) = await chat.says(STRANGER, f"/start {code}")
    assert "operator Kelurahan Ketileng" in welcome.text
    _, evidence = await chat.says(STRANGER, "kerja bakti rt 03 ciwedus")
    assert "Kelurahan Ketileng" in evidence.text
    assert await chat.desk.people.join(999, "Orang lain", code) is None


async def test_invitation_expires(chat: Chat) -> None:
    (shown,) = await chat.says(ADMIN, "/undang Kelurahan Ketileng")
    code = shown.text.rsplit(" ", 1)[-1]
    chat.now += timedelta(hours=73)
    assert [s.text for s in await chat.says(STRANGER, f"/start {code}")] == [texts.STRANGER]


async def test_admin_can_be_invited(chat: Chat) -> None:
    (shown,) = await chat.says(ADMIN, "/undang admin Diskominfo")
    await chat.says(STRANGER, f"/start {shown.text.rsplit(' ', 1)[-1]}")
    assert texts.ADMINS_ONLY not in [s.text for s in await chat.says(STRANGER, "/dokumen")]


async def test_code_is_stored_only_as_a_hash(chat: Chat) -> None:
    (shown,) = await chat.says(ADMIN, "/undang Kelurahan Ketileng")
    code = shown.text.rsplit(" ", 1)[-1]
    database = b"".join(path.read_bytes() for path in chat.settings.data.iterdir() if path.is_file())
    assert b"Kelurahan Ketileng" in database
    assert code.encode() not in database


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_groups_are_ignored(chat: Chat, kind: str) -> None:
    group: dict[str, Any] = {"id": -100, "type": kind, "title": "Humas"}
    assert await chat.sends(OPERATOR, text="/bantuan", chat=group) == []
    assert chat.store.audit.lines() == ()


async def test_too_many_messages_in_a_minute_are_refused_and_forgiven() -> None:
    now = [0.0]
    budget = Budget(2, clock=lambda: now[0])
    assert [budget.spend(1) for _ in range(3)] == [True, True, False]
    assert [budget.warn(1) for _ in range(3)] == [True, False, False]
    assert budget.spend(2)
    now[0] = 60.0
    assert budget.spend(1)


async def test_every_command_is_in_the_help_of_those_who_may_use_it(chat: Chat) -> None:
    handled = {
        name
        for handlers in chat.app.handlers.values()
        for handler in handlers
        for name in getattr(handler, "commands", ())
    } - {"help"}
    assert handled == {command.name for command in COMMANDS}
    (for_operator,) = await chat.says(OPERATOR, "/bantuan")
    (for_admin,) = await chat.says(ADMIN, "/bantuan")
    for command in COMMANDS:
        assert f"/{command.name} " in for_admin.text
        assert (f"/{command.name} " in for_operator.text) is not command.admin


async def test_menu_is_set_at_start(chat: Chat) -> None:
    assert chat.app.post_init
    await chat.app.post_init(chat.app)
    everybody, admins = (call["commands"] for call in chat.wire.named("setMyCommands"))
    assert len(admins) == len(COMMANDS) > len(everybody) > 5
