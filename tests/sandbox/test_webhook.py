"""A webhook on this machine is really called: with the secret, in order, and again until it answers 2xx."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.sandbox.client import Chat
from tests.sandbox.conftest import Api

Request = tuple[str, str]  # the secret header, the text of the message


class Listener:
    """A bare HTTP server that answers 500 to the first `failures` posts."""

    def __init__(self, failures: int) -> None:
        self.failures, self.posts = failures, list[Request]()

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        headers = dict(line.split(": ", 1) for line in head.splitlines()[1:] if ": " in line)
        body = json.loads(await reader.readexactly(int(headers["content-length"])))
        self.posts.append((headers.get("x-telegram-bot-api-secret-token", ""), body["message"]["text"]))
        status = "500 Internal Server Error" if len(self.posts) <= self.failures else "200 OK"
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()


@asynccontextmanager
async def _listening(failures: int = 0) -> AsyncIterator[tuple[Listener, str]]:
    listener = Listener(failures)
    server = await asyncio.start_server(listener, "127.0.0.1", 0)
    async with server:
        yield listener, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/nara"


async def _posts(listener: Listener, count: int) -> list[Request]:
    for _ in range(200):
        if len(listener.posts) >= count:
            break
        await asyncio.sleep(0.05)
    return listener.posts


async def test_updates_are_posted_in_order_with_the_secret(api: Api, chat: Chat) -> None:
    async with _listening() as (listener, url):
        await api("setWebhook", url=url, secret_token="rahasia_1", drop_pending_updates="true")
        for text in ("satu", "dua"):
            await chat.send(text)
        assert await _posts(listener, 2) == [("rahasia_1", "satu"), ("rahasia_1", "dua")]
        await api("deleteWebhook")


async def test_refused_update_is_posted_again_and_the_reason_told(api: Api, chat: Chat) -> None:
    async with _listening(failures=2) as (listener, url):
        await api("setWebhook", url=url, drop_pending_updates="true")
        await chat.send("satu")
        await _posts(listener, 1)
        await asyncio.sleep(0.1)
        info = (await api("getWebhookInfo")).result
        assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
        assert await _posts(listener, 3) == [("", "satu")] * 3
        await api("deleteWebhook")


async def test_nothing_is_posted_after_the_webhook_was_deleted(api: Api, chat: Chat) -> None:
    async with _listening() as (listener, url):
        await api("setWebhook", url=url, drop_pending_updates="true")
        await api("deleteWebhook")
        await chat.send("satu")
        assert [update["message"]["text"] for update in (await api("getUpdates")).result] == ["satu"]
        assert listener.posts == []


@pytest.mark.parametrize("secret", ["ada spasi", "ü", "a" * 257])
async def test_secret_with_other_characters_is_refused(api: Api, secret: str) -> None:
    refused = await api("setWebhook", url="https://contoh.cilegon.go.id/nara", secret_token=secret)
    assert refused.error == "Bad Request: secret token contains unallowed characters"
