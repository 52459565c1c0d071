"""A running sandbox for each test, and the bot's view of it: raw Bot API calls."""

import time
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from bot.sandbox import Server, serve
from bot.sandbox.client import Chat, Sandbox
from tests.waiting import PATIENCE

OPERATOR = 1001


@dataclass(frozen=True)
class Answer:
    """What the Bot API answered; comparing with a string compares the error text."""

    code: int
    body: dict[str, Any]

    @property
    def result(self) -> Any:
        assert self.body.get("ok") is True, self.body
        return self.body["result"]

    @property
    def error(self) -> str:
        assert self.body.get("ok") is False, self.body
        assert self.body["error_code"] == self.code
        return str(self.body["description"])


Api = Callable[..., Coroutine[Any, Any, Answer]]


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with await serve(clock=time.time) as running:
        yield running


@pytest.fixture
async def http(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url, timeout=PATIENCE, trust_env=False) as client:
        yield client


@pytest.fixture
def api(server: Server, http: httpx.AsyncClient) -> Api:
    """`await api("sendMessage", chat_id=…)`: form fields, as python-telegram-bot sends them."""

    async def call(method: str, files: dict[str, Any] | None = None, token: str = "", **fields: Any) -> Answer:
        response = await http.post(f"/bot{token or server.token}/{method}", data=fields, files=files)
        return Answer(response.status_code, response.json())

    return call


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with await Sandbox.connect(server.url, patience=PATIENCE) as client:
        yield client


@pytest.fixture
async def chat(sandbox: Sandbox) -> Chat:
    """The operator's chat, already opened by a first message."""
    opened = sandbox.chat(OPERATOR)
    await opened.send("halo")
    return opened
