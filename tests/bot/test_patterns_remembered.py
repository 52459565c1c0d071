"""A pattern is compiled once, however many others there are."""

import re
from datetime import datetime
from pathlib import Path
from re import _compiler  # type: ignore[attr-defined]

import pytest
import yaml

from bot.intake import read_note
from prompts.draft import Task
from tests import bundled

NOTES = [str(one) for one in yaml.safe_load(Path(__file__).with_name("catatan.yaml").read_text(encoding="utf-8"))][::3]


def _write_all() -> None:
    sent = datetime.fromisoformat("2026-10-10T20:00:00+07:00")
    for note in NOTES:
        brief = read_note(
            note, kind="rilis", channel=None, agency="Kelurahan Ciwedus", sent_at=sent, names=bundled.names()
        )
        bundled.offline().draft(Task(brief))


def test_the_same_notes_are_read_and_written_again_without_compiling_a_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    re.purge()
    _write_all()
    compiled: list[object] = []
    compile_one = _compiler.compile
    monkeypatch.setattr(
        _compiler, "compile", lambda pattern, flags=0: compiled.append(pattern) or compile_one(pattern, flags)
    )
    _write_all()
    assert compiled == []
