"""Starting and stopping the sandbox inside an event loop."""

import asyncio
import secrets
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Self

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.sandbox.bot_api import BotApi
from bot.sandbox.guard import Guard
from bot.sandbox.page_api import PageApi
from bot.sandbox.people import DEMO_PEOPLE, Person
from bot.sandbox.visits import Visits
from bot.sandbox.world import World

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def fresh_token(bot_id: int = 7_000_000_001) -> str:
    """A token of Telegram's form that is valid for one run of the sandbox."""
    return f"{bot_id}:{secrets.token_urlsafe(26)[:35]}"


class _Uvicorn(uvicorn.Server):
    """Uvicorn that says when it is up, without its signal handlers: the process belongs to the bot."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Server:
    """A running sandbox. `url` is the chat page; give `base_url` and `base_file_url` to python-telegram-bot."""

    def __init__(self, world: World, uvicorn_server: uvicorn.Server, task: asyncio.Task[None], url: str) -> None:
        self.world, self.url = world, url
        self._uvicorn, self._task = uvicorn_server, task

    @property
    def token(self) -> str:
        return self.world.token

    @property
    def base_url(self) -> str:
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    async def stop(self) -> None:
        """Let long polls return, close the connections and the port."""
        self.world.close()
        self._uvicorn.should_exit = True
        await self._task

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


def application(world: World, key: str) -> Starlette:
    """The web application: Bot API, page API, page."""
    routes = [*BotApi(world).routes(), *PageApi(world, Visits(world), key).routes()]
    return Starlette(routes=routes, middleware=[Middleware(Guard)])


async def serve(
    host: str = "127.0.0.1",
    port: int = 0,
    token: str = "",
    people: Sequence[Person] = DEMO_PEOPLE,
    *,
    clock: Callable[[], float],
) -> Server:
    """Start a sandbox in the running loop and return once it answers.

    Only loopback hosts are accepted; port 0 takes any free one (see `Server.url`); an empty token makes a
    fresh one. `clock` gives Unix seconds. Raises ValueError for another host, OSError when the port is taken.
    """
    if host not in LOOPBACK:
        raise ValueError("Halaman uji coba hanya berjalan di 127.0.0.1.")
    listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    world = World(token or fresh_token(), people, clock)
    config = uvicorn.Config(
        application(world, secrets.token_urlsafe(24)),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=2,
    )
    server = _Uvicorn(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    await server.up.wait()
    shown = f"[{host}]" if ":" in host else host
    return Server(world, server, task, f"http://{shown}:{listening.getsockname()[1]}")
