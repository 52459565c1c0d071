"""The command line as scripts use it: real processes over the demo corpus, ingested once."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

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
        timeout=180,
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


def ingest(data: Path) -> Any:
    """The report of `ingest.py --json`."""
    done = _run(["ingest.py", "--json"], data)
    assert done.status == 0, done.err
    return done.json


@pytest.fixture
def nara(demo: Path) -> Nara:
    return Nara(demo)
