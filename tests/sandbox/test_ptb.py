"""A real python-telegram-bot application lives with the sandbox as it does with Telegram."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot, InputMediaDocument
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import Application

from bot.sandbox import Server
from bot.sandbox.client import Chat, NoReply, Sandbox
from tests.sandbox.conftest import OPERATOR
from tests.sandbox.echo import running

App = Application[Any, Any, Any, Any, Any, Any]


@pytest.fixture
async def app(server: Server) -> AsyncIterator[App]:
    async with running(server) as application:
        yield application


async def test_message_press_and_edit_go_round(app: App, sandbox: Sandbox) -> None:
    chat = sandbox.chat(OPERATOR)
    await chat.send("kerja bakti <rt 03>")
    reply = await chat.wait_reply()
    assert (reply.text, reply.labels) == ("Gema: kerja bakti <rt 03>", ("Lebih pendek",))
    answer = await chat.press("Lebih pendek")
    assert answer.text == "Dipendekkan"
    assert (await chat.wait_edit()).text == "Pendek"
    assert [message.text for message in await chat.messages()] == ["Pendek"]


async def test_file_goes_there_and_back(app: App, sandbox: Sandbox) -> None:
    chat = sandbox.chat(OPERATOR)
    await chat.send_file("brief.md", b"pesan kunci: saluran lancar")
    reply = await chat.wait_reply(containing="Ini")
    assert await chat.download(reply) == b"pesan kunci: saluran lancar"


async def test_people_do_not_see_each_other(app: App, sandbox: Sandbox) -> None:
    first, second = sandbox.chat(1001), await sandbox.join(2001, "Lurah Contoh")
    await first.send("dari satu")
    await second.send("dari dua")
    assert (await first.wait_reply()).text == "Gema: dari satu"
    assert (await second.wait_reply()).text == "Gema: dari dua"
    assert await first.settle(quiet=0.2) == []


async def test_waiting_in_vain_says_what_came_instead(app: App, sandbox: Sandbox) -> None:
    chat = sandbox.chat(OPERATOR)
    await chat.send("satu")
    with pytest.raises(NoReply, match="Gema: satu"):
        await chat.wait_reply(containing="rilis", seconds=0.7)


async def test_refusals_become_the_errors_handlers_catch(
    app: App, chat: Chat, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The exception types and texts of python-telegram-bot, each from a real refusal."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library's coming type of retry_after
    bot = app.bot
    sent = await bot.send_message(OPERATOR, "a")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("a")
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(OPERATOR, "<b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(OPERATOR, "a" * 4097)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(777, "a")
    await sandbox.conditions(blocked=[OPERATOR])
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(OPERATOR, "a")
    await sandbox.conditions(
        blocked=[], failures=[{"method": "sendMessage", "code": 502, "description": "Bad Gateway"}]
    )
    with pytest.raises(NetworkError):
        await bot.send_message(OPERATOR, "a")
    flood = {"method": "sendMessage", "code": 429, "description": "Too Many Requests: retry after 7", "retry_after": 7}
    await sandbox.conditions(failures=[flood])
    with pytest.raises(RetryAfter, match="7"):
        await bot.send_message(OPERATOR, "a")


async def test_albums_and_drafts_arrive_as_the_library_sends_them(app: App, chat: Chat) -> None:
    media = [InputMediaDocument(b"a", filename="a.txt"), InputMediaDocument(b"b", filename="b.txt", caption="dua")]
    sent = await app.bot.send_media_group(OPERATOR, media)
    assert [message.document.file_name for message in sent if message.document] == ["a.txt", "b.txt"]
    assert await app.bot.send_message_draft(OPERATOR, 5, "sedang")


async def test_wrong_token_is_an_invalid_token(server: Server) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("7000000001:" + "A" * 35, base_url=server.base_url):
            pytest.fail("the token was accepted")
