"""The bot's tables in PostgreSQL: the same promises as in SQLite, and a whole conversation."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.util import find_spec

import pytest
from sqlalchemy import create_engine, inspect

from bot import texts
from bot.clock import JAKARTA
from bot.settings import Settings
from bot.storage import Store
from bot.storage.migrations import migrate
from bot.storage.records import Invite
from bot.storage.tables import metadata
from tests.bot.chat import ADMIN, OPERATOR, STRANGER, Chat
from tests.bot.postgres import BINARIES, server

NOW = datetime(2025, 10, 12, 10, tzinfo=JAKARTA)
MISSING = [
    name for name, there in (("postgresql (Debian)", BINARIES), ("psycopg (pip)", find_spec("psycopg"))) if not there
]

# skipped with a reason elsewhere, never in CI
pytestmark = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("CI"), reason=f"not installed: {', '.join(MISSING)}"
)


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with server() as url:
        yield url


@pytest.fixture
def settings(settings: Settings, database: str) -> Settings:
    return settings.model_copy(update={"database_url": database})


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with Store(settings.bot_database) as opened:
        yield opened
    engine = create_engine(settings.bot_database)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()


def test_migrations_make_the_tables_once(settings: Settings, store: Store) -> None:
    engine = create_engine(settings.bot_database)
    assert migrate(engine) == 0
    found = inspect(engine)
    assert set(found.get_table_names()) == {*metadata.tables, "migrations"}
    for name, table in metadata.tables.items():
        assert {column["name"] for column in found.get_columns(name)} == set(table.columns.keys()), name
    engine.dispose()


def test_updates_are_kept_once_and_reopened_in_order(store: Store) -> None:
    assert [store.inbox.add(42, number, "isi", NOW) for number in (3, 1, 2, 1)] == [True, True, True, False]
    store.inbox.finish(42, (2,), NOW)
    assert [row.update_id for row in store.inbox.reopen(42)] == [1, 3]
    assert store.inbox.sweep(NOW + timedelta(days=8)) == 1


def test_code_lets_one_person_in_once(store: Store) -> None:
    store.people.invite("KODE", Invite("operator", "Kelurahan Ciwedus", ADMIN, NOW + timedelta(hours=1)), NOW)
    assert [bool(store.people.redeem("KODE", person, "A", NOW)) for person in (1, 2)] == [True, False]
    assert store.people.turned_away(9, NOW) == 1
    assert store.people.turned_away(9, NOW) == 2


async def test_whole_conversation(chat: Chat) -> None:
    text, evidence = await chat.says(OPERATOR, "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga")
    revised, *_, note = await chat.presses(OPERATOR, evidence.buttons["Lebih pendek"])
    assert " pendek " in revised.text
    undone, *_ = await chat.presses(OPERATOR, note.buttons["Urungkan"])
    assert undone.text == text.text
    (listed,) = await chat.says(OPERATOR, "/riwayat")
    assert len(listed.buttons) == 1
    (card,) = await chat.says(OPERATOR, "/periksa walikota hadir")
    assert "wali kota" in (await chat.presses(OPERATOR, card.buttons["Perbaiki semua"]))[0].text


async def test_admins_work(chat: Chat) -> None:
    (shown,) = await chat.says(ADMIN, "/undang Kelurahan Ketileng")
    await chat.says(STRANGER, f"/start {shown.text.rsplit(' ', 1)[-1]}")
    chat.studio.found = False
    for _ in range(2):
        await chat.says(STRANGER, "anggarannya berapa?")
    (listed,) = await chat.says(ADMIN, "/takterjawab")
    assert "2 kali" in listed.text
    *_, removed = await chat.presses(ADMIN, f"o:{STRANGER}:keluarkan")
    assert removed.text.endswith("/undang.")
    assert [s.text for s in await chat.says(STRANGER, "halo")] == [texts.STRANGER]
