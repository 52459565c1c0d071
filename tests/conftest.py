"""For every test: no network but this machine, no setting that leaks in from outside, no clock that a busy machine
could lose against."""

import os
import socket
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.order import longest_first

for switch in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
    os.environ[switch] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

CHROMIUM = Path("/usr/bin/chromium")
hypothesis.settings.register_profile("nara", deadline=None)
hypothesis.settings.load_profile("nara")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("NARA_", "LANGSMITH_", "LANGCHAIN_")) or name in (
            "TELEGRAM_TOKEN",
            "DATABASE_URL",
            "WEBHOOK_URL",
        ):
            monkeypatch.delenv(name)
    monkeypatch.setenv("NARA_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first. Browser tests need Debian's Chromium: skipped with a reason elsewhere, never in CI."""
    longest_first(items)
    if CHROMIUM.exists() or os.environ.get("CI"):
        return
    reason = pytest.mark.skip(reason="Chromium is not installed (apt-get install chromium)")
    for item in items:
        if "browser" in item.keywords:
            item.add_marker(reason)
