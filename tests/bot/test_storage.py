"""The tables: what was acknowledged is kept, and drafts belong to their operators."""

import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from sqlalchemy import create_engine, inspect

from bot.clock import JAKARTA
from bot.settings import Settings
from bot.storage import Store
from bot.storage.migrations import migrate
from bot.storage.records import Version
from bot.storage.tables import metadata
from knowledge.checking.report import Finding, Report
from prompts.brief import Brief
from prompts.draft import Draft, Style

NOW = datetime(2025, 10, 12, 10, tzinfo=JAKARTA)


def _version(text: str = "teks") -> Version:
    brief = Brief(raw="catatan", kind="caption", channel="instagram", sent_at=NOW)
    report = Report(90, "siap", (Finding("r", "c", "warning", 0, 1, "x", "pesan"),))
    return Version("catatan", brief, Draft(kind="caption", channel="instagram", text=text), report, Style(seed=7))


def test_tables_and_migrations_say_the_same(settings: Settings, store: Store) -> None:
    found = inspect(create_engine(settings.bot_database))
    names = {name for name in found.get_table_names() if name not in ("migrations", "sqlite_sequence")}
    assert names == set(metadata.tables)
    for name, table in metadata.tables.items():
        columns = {column["name"]: column["nullable"] for column in found.get_columns(name)}
        keys = set(found.get_pk_constraint(name)["constrained_columns"])
        assert set(columns) == set(table.columns.keys()), name
        assert keys == {column.name for column in table.primary_key}, name


def test_migrating_twice_changes_nothing(settings: Settings, store: Store) -> None:
    engine = create_engine(settings.bot_database)
    assert migrate(engine) == 0
    engine.dispose()


def test_database_is_durable(settings: Settings, store: Store) -> None:
    path = settings.data / "nara.db"
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_draft_comes_back_as_it_was(store: Store) -> None:
    saved = store.drafts.create(1, _version(), "judul", NOW, 11)
    found = store.drafts.find(saved.id, 1)
    assert found == saved
    assert found.version.report.findings[0].message == "pesan"
    assert found.version.style.seed == 7


def test_draft_is_found_by_its_operator_only(store: Store) -> None:
    saved = store.drafts.create(1, _version(), "judul", NOW, 11)
    assert store.drafts.find(saved.id, 2) is None
    assert store.drafts.newest(2, 10) == ()
    assert store.drafts.by_origin(2, 11) is None


def test_versions_are_kept_and_undone_along_the_branch(store: Store) -> None:
    saved = store.drafts.create(1, _version("satu"), "judul", NOW, None)
    store.drafts.revise(saved.id, 1, _version("dua"), NOW)
    store.drafts.undo(saved.id, 1, NOW)
    third = store.drafts.revise(saved.id, 1, _version("tiga"), NOW)
    assert third.version.number == 3
    back = store.drafts.undo(saved.id, 1, NOW)
    assert back
    assert back.version.draft.text == "satu"
    assert store.drafts.undo(saved.id, 1, NOW) is None


def test_two_drafts_without_origin_are_two(store: Store) -> None:
    ids = {store.drafts.create(1, _version(), "judul", NOW, None).id for _ in range(2)}
    assert len(ids) == 2


def test_acknowledged_rows_survive_a_kill(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'nara.db'}"
    code = f"""
import os, signal
from datetime import UTC, datetime
from bot.storage import Store
store = Store({url!r})
for number in range(20):
    store.inbox.add(42, number, "isi", datetime(2025, 10, 12, tzinfo=UTC))
    print(number, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == -9
    with Store(url) as store:
        assert store.inbox.open_count(42) == len(run.stdout.split()) == 20
