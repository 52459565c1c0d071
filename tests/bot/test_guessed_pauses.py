"""Where a note without marks had to be cut by guess, the operator is told what would help."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.cards.draft import evidence
from bot.clock import JAKARTA
from bot.intake import read_note
from bot.storage.records import Placed, SavedDraft, Version
from knowledge.checking.report import Report
from knowledge.names import Names
from prompts.draft import Draft, Style

NOW = datetime(2026, 11, 12, 10, tzinfo=JAKARTA)
TOLD = "hampir tanpa titik dan koma"
RUNS_ON = (
    "pelatihan las tadi di blk 24 pemuda ikut instruktur dari krakatau steel alatnya pinjam smkn 2 yang lulus dapat"
    " sertifikat sisanya ngulang bulan depan gratis lagi"
)


def _saved(note: str, action: str = "catatan") -> SavedDraft:
    brief = read_note(
        note, kind="caption", channel="instagram", agency="Kelurahan Ciwedus", sent_at=NOW, names=Names.load()
    )
    draft = Draft(kind="caption", channel="instagram", text="Warga membangun pos ronda.")
    return SavedDraft(1, 1, "open", Version(action, brief, draft, Report(100, "siap"), Style()), Placed(), NOW)


def test_a_note_that_runs_on_is_said_to_be_cut_by_guess() -> None:
    told = evidence(_saved(RUNS_ON)).text
    assert TOLD in told
    assert "Siap 100/100</b> · periksa dahulu batas kalimatnya" in told


@pytest.mark.parametrize(
    "note",
    [
        "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir",  # understood
        RUNS_ON.replace(" instruktur", ". instruktur").replace(" alatnya", ". alatnya").replace(" yang", ". yang"),
        "besok libur",
    ],
)
def test_a_note_that_is_understood_or_has_marks_is_not(note: str) -> None:
    assert TOLD not in evidence(_saved(note)).text


def test_the_operators_own_words_and_a_models_are_no_guess() -> None:
    saved = _saved(RUNS_ON)
    by_model = replace(
        saved, version=replace(saved.version, draft=saved.version.draft.model_copy(update={"writer": "model"}))
    )
    assert TOLD not in evidence(by_model).text
    assert TOLD not in evidence(_saved(RUNS_ON, action="suntingan")).text
