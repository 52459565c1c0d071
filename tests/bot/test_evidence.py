"""The message under a draft: labelled a draft, the worst first, and what to do next."""

from dataclasses import replace
from datetime import datetime
from typing import get_args

import pytest

from bot.cards.draft import evidence
from bot.clock import JAKARTA
from bot.storage.records import Placed, SavedDraft, Version
from knowledge.checking.report import CheckedFact, Finding, Level, Report
from prompts.brief import Brief, Channel, DraftKind
from prompts.draft import Draft, Source, Style

NOW = datetime(2025, 10, 12, 10, tzinfo=JAKARTA)
SLOT = Finding("bentuk.slot", "slot", "warning", 0, 5, "[LENGKAPI: kutipan]", "Bagian ini masih harus dilengkapi.")
UNSUPPORTED = CheckedFact("90 warga", "quantity", "unsupported")


def _finding(number: int, level: Level, category: str = "ejaan") -> Finding:
    return Finding("r", category, level, number, number + 1, f"kata{number}", f"pesan {level} {number}")


def _saved(
    report: Report, *slots: str, kind: DraftKind = "caption", channel: Channel | None = "instagram"
) -> SavedDraft:
    brief = Brief(raw="catatan", kind=kind, channel=channel, sent_at=NOW, agency="Kelurahan Ciwedus")
    draft = Draft(kind=kind, channel=channel, text="teks", slots=slots)
    return SavedDraft(1, 1, "open", Version("catatan", brief, draft, report, Style()), Placed(), NOW)


def test_draft_that_only_has_open_slots_is_to_be_completed() -> None:
    shown = evidence(_saved(Report(94, "perbaiki", (SLOT,)), "kutipan Lurah", "foto")).text
    assert "Lengkapi dahulu: kutipan Lurah · foto" in shown
    assert "betulkan" not in shown


@pytest.mark.parametrize(
    "report",
    [
        Report(84, "perbaiki", (SLOT, _finding(1, "error"))),
        Report(90, "perbaiki", (SLOT, _finding(1, "warning"))),
        Report(79, "tahan", (SLOT,), facts=(UNSUPPORTED,)),
    ],
    ids=["error", "warning", "fact"],
)
def test_draft_with_other_faults_is_to_be_corrected_as_well(report: Report) -> None:
    shown = evidence(_saved(report, "kutipan Lurah")).text
    assert "Belum ada: kutipan Lurah" in shown
    assert "Lengkapi dahulu" not in shown


def test_worst_findings_come_first_and_three_at_most() -> None:
    findings = (_finding(1, "warning"), _finding(2, "error"), _finding(3, "warning"), _finding(4, "error", "kutipan"))
    message = evidence(_saved(Report(50, "tahan", findings)))
    numbered = [line for line in message.text.splitlines() if line[:2] in ("1.", "2.", "3.", "4.")]
    assert [line.split("pesan ")[1] for line in numbered] == ["error 4", "error 2", "warning 1"]
    assert "… 1 temuan lain" in message.text
    assert [b.data for row in message.buttons for b in row if b.label == "Tampilkan semua"] == ["d:1:periksa"]


def test_three_findings_need_no_button_to_show_all() -> None:
    findings = (*(_finding(number, "warning") for number in range(3)), _finding(9, "suggestion"), SLOT)
    message = evidence(_saved(Report(90, "perbaiki", findings)))
    assert "Tampilkan semua" not in [b.label for row in message.buttons for b in row]


@pytest.mark.parametrize("kind", get_args(DraftKind))
@pytest.mark.parametrize("channel", [*get_args(Channel), None])
@pytest.mark.parametrize("state", ["open", "done"])
def test_every_draft_is_labelled_a_draft(kind: DraftKind, channel: Channel | None, state: str) -> None:
    saved = _saved(Report(100, "siap"), kind=kind, channel=channel)
    assert evidence(replace(saved, state=state)).text.startswith("<b>DRAF · ")  # type: ignore[arg-type]


def test_a_past_release_whose_order_was_followed_is_named_apart_from_the_sources() -> None:
    saved = _saved(Report(94, "siap"), kind="rilis", channel=None)
    sources = (
        Source(document="banjir", title="Penanganan Banjir"),
        Source(document="lama", title="Warga Belajar Menulis", use="susunan"),
    )
    draft = saved.version.draft.model_copy(update={"sources": sources})
    lines = evidence(replace(saved, version=replace(saved.version, draft=draft))).text.splitlines()
    assert "Sumber: Penanganan Banjir" in lines
    assert "Susunan mengikuti rilis “Warga Belajar Menulis”." in lines
