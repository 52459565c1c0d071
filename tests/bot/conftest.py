"""A bot with real handlers and a real database, and Telegram in memory."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.app import build
from bot.desk import Desk
from bot.gateway import Gateway
from bot.inbox import Inbox
from bot.pace import Pace
from bot.pieces import Pieces
from bot.settings import Settings
from bot.storage import Store
from tests.bot.chat import ADMIN, OPERATOR, OTHER, Chat
from tests.bot.fakes import FakeKnowledge, FakeStudio
from tests.bot.wire import Wire

os.environ["PTB_TIMEDELTA"] = "true"  # as bot/__main__.py does


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        data=tmp_path / "data",
        operators=(OPERATOR, OTHER),
        admins=(ADMIN,),
        agency="Kelurahan Ciwedus",
        requests_per_minute=1000,
        presses_per_minute=1000,
    )


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with Store(settings.bot_database) as opened:
        yield opened


@pytest.fixture
async def chat(settings: Settings, store: Store) -> AsyncIterator[Chat]:
    wire, studio = Wire(), FakeStudio(FakeKnowledge(folder=settings.uploads))
    desk = Desk(studio, store, lambda: playing.now, settings)
    inbox = Inbox(store.inbox, 42, lambda: playing.now, Pieces(0))
    gateway = Gateway(Pace(burst=1000), retry_wait=0.01)
    app = build(settings, desk, inbox, token="42:test", request=wire, gateway=gateway)
    playing = Chat(app, wire, store=store, desk=desk, studio=studio, settings=settings)
    await app.initialize()
    yield playing
    await app.shutdown()
