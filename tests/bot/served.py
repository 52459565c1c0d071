"""The real application against the sandbox, over HTTP, with a studio that answers at once."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import build
from bot.clock import now
from bot.desk import Desk
from bot.gateway import Gateway
from bot.inbox import Inbox
from bot.pieces import Pieces
from bot.running import polling
from bot.sandbox import serve
from bot.sandbox.client import Sandbox
from bot.settings import Settings
from bot.storage import Store
from tests.bot.fakes import FakeStudio


@asynccontextmanager
async def served(data: Path, *operators: int, gateway: Gateway | None = None) -> AsyncIterator[Sandbox]:
    """A sandbox whose bot knows these operators."""
    settings = Settings(data=data, operators=operators, requests_per_minute=1000)
    async with await serve(clock=time.time) as server, await Sandbox.connect(server.url) as sandbox:
        with Store(settings.bot_database) as store:
            inbox = Inbox(store.inbox, int(server.token.partition(":")[0]), now, Pieces(0))
            desk = Desk(FakeStudio(), store, now, settings)  # type: ignore[arg-type]
            app = build(settings, desk, inbox, token=server.token, base_url=server.url, gateway=gateway)
            async with polling(app):
                yield sandbox
