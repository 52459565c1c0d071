"""The command line as scripts use it: real processes over the demo corpus, ingested once."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from tests.waiting import PATIENCE

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def _run(command: Sequence[str], data: Path, given: str = "") -> Done:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, "NARA_DATA": str(data)},
        input=given,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the demo corpus."""
    data = tmp_path_factory.mktemp("demo")
    done = _run(["ingest.py", "--json"], data)
    assert done.status == 0, done.err
    assert done.json["passages"] > 200
    return data


class Nara:
    """`nara("draft", "-", given="…")` runs `python -m bot draft -`."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def __call__(self, *arguments: str, given: str = "") -> Done:
        return _run(["-m", "bot", *arguments], self.data, given)


class Main:
    """The same as a call in this process, without the seconds of a start: `main("draft", "-", given="…")`."""

    def __init__(self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._data, self._patch, self._captured = data, monkeypatch, capsys

    def __call__(self, *arguments: str, given: str = "") -> Done:
        self._patch.setenv("NARA_DATA", str(self._data))
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        try:
            status = main([*arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        return Done(status, *self._captured.readouterr())


def ingest(data: Path) -> Any:
    """The report of `ingest.py --json`."""
    done = _run(["ingest.py", "--json"], data)
    assert done.status == 0, done.err
    return done.json


@pytest.fixture
def nara(demo: Path) -> Nara:
    return Nara(demo)


@pytest.fixture(name="main")
def in_process(demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Main:
    return Main(demo, monkeypatch, capsys)
