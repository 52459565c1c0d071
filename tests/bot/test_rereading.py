"""A draft of the offline writer points out the sentences that are likeliest to need a hand."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.cards.draft import evidence
from bot.clock import JAKARTA
from bot.storage.records import Placed, SavedDraft, Version
from knowledge.checking.report import Report
from prompts.brief import Brief
from prompts.draft import Draft, Style
from prompts.rereading import worth_rereading

NOW = datetime(2026, 11, 12, 10, tzinfo=JAKARTA)
RAW = (
    "Warga RT 04 gotong royong bngun pos ronda di gang smpe berlangsung Minggu (13/9/2026) pukul 11.00 WIB 27 orang "
    "batako 400 biji iuran warga."
)
SMOOTH = "Warga membangun pos ronda. Pembangunan dimulai pada Sabtu (14/11/2026)."


def _saved(text: str) -> SavedDraft:
    brief = Brief(raw="catatan", kind="caption", channel="instagram", sent_at=NOW, agency="Kelurahan Ciwedus")
    draft = Draft(kind="caption", channel="instagram", text=text)
    version = Version("catatan", brief, draft, Report(100, "siap"), Style())
    return SavedDraft(1, 1, "open", version, Placed(), NOW)


def test_sentence_that_reads_like_a_note_is_named_under_the_draft() -> None:
    assert "Kalimat yang mungkin belum rapi: “Warga RT 04 gotong royong bngun" in evidence(_saved(RAW)).text


def test_draft_that_reads_well_names_none() -> None:
    assert "belum rapi" not in evidence(_saved(SMOOTH)).text


def test_at_most_three_sentences_are_named() -> None:
    lines = "\n".join(RAW.replace("RT 04", f"RT {number}") for number in ("01", "02", "03", "05"))
    assert len(worth_rereading(lines)) == 4
    assert evidence(_saved(lines)).text.count("gotong royong bngun") == 3


def test_who_is_told_of_a_clumsy_sentence_is_told_to_tidy_it_first() -> None:
    assert "rapikan dahulu kalimat yang disebut di bawah" in evidence(_saved(RAW)).text
    assert "baca sekali lagi, lalu terbitkan" in evidence(_saved(SMOOTH)).text


@pytest.mark.parametrize("action", ["suntingan", "hapus"])
def test_operators_own_words_are_left_alone(action: str) -> None:
    saved = _saved(RAW)
    edited = replace(saved, version=replace(saved.version, action=action))
    assert "belum rapi" not in evidence(edited).text


def test_models_text_is_left_to_its_own_checks() -> None:
    saved = _saved(RAW)
    draft = saved.version.draft.model_copy(update={"writer": "model"})
    by_model = replace(saved, version=replace(saved.version, draft=draft))
    assert "belum rapi" not in evidence(by_model).text


@pytest.mark.parametrize(
    "line",
    [
        "#CilegonJuare #KelurahanCiwedus",
        "📍 Balai Warga RT 03",
        "[LENGKAPI: kutipan Lurah Ciwedus]",
        "Waktu: Sabtu",
        "Yang bisa dilakukan bersama: ikuti kanal resmi Pemerintah Kota Cilegon dan laporkan kabar yang meragukan.",
    ],
)
def test_what_is_no_sentence_is_never_named(line: str) -> None:
    assert worth_rereading(line) == ()
