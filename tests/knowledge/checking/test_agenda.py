"""The agenda's theme of the week is offered to a text that could carry it, as a suggestion, and to no other."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from knowledge.checking.request import CheckRequest
from knowledge.loaders import load
from knowledge.settings import KnowledgeSettings
from knowledge.themes import Theme, themes
from tests.knowledge.checking.material import FLOOD

WEEK = Theme(
    "Agenda Setting Desember 2026", "Saluran air bersih", "Penanganan Banjir", "BPBD dan kelurahan",
    date(2026, 12, 1), date(2026, 12, 6),
)  # fmt: skip
ON = date(2026, 12, 3)
TEXT = "Posyandu Mawar Kelurahan Gerem melayani 45 balita, Kamis (3/12/2026)."


def offered(checker: Checker, **more: object) -> list[Finding]:
    request = CheckRequest(
        TEXT, ON, "caption", "instagram", "Kelurahan Gerem", TEXT, programmes=(FLOOD,), themes=(WEEK,)
    )
    return [f for f in checker.check(replace(request, **more)).findings if f.rule == "narasi.tema"]  # type: ignore[arg-type]


def test_an_agency_that_answers_for_the_theme_is_offered_it_with_its_message(checker: Checker) -> None:
    (finding,) = offered(checker)
    assert (finding.level, finding.suggestion, finding.source) == ("suggestion", "", "Agenda Setting Desember 2026")
    assert "1/12–6/12/2026 “Saluran air bersih” (Penanganan Banjir)" in finding.message
    assert FLOOD.key_messages[0].text in finding.message


def test_a_text_about_the_programme_of_the_theme_is_offered_it_whoever_writes(checker: Checker) -> None:
    text = "Banjir menggenangi Kelurahan Gerem, Kamis (3/12/2026)."
    assert len(offered(checker, text=text, brief=text, agency="Dinas Sosial Kota Cilegon")) == 1


@pytest.mark.parametrize(
    "more",
    [
        {"agency": "Dinas Kesehatan Kota Cilegon"},
        {"kind": "klarifikasi"},
        {"themes": ()},
        {"text": f"{TEXT} {FLOOD.key_messages[0].text}"},
        {"text": f"{TEXT} Warga menjaga saluran air tetap bersih."},
    ],
)
def test_a_text_that_cannot_carry_it_or_does_already_is_left_alone(checker: Checker, more: dict[str, object]) -> None:
    assert offered(checker, **more) == []


def test_the_themes_of_a_day_are_read_from_the_agendas_in_force() -> None:
    documents = load([KnowledgeSettings().corpus]).documents
    (theme,) = (one for one in themes(documents, date(2026, 12, 10)) if "Desember" in one.agenda)
    assert (theme.text, theme.programme) == ("Membangun bersama warga", "Saban Juare")
    assert (theme.start, theme.end) == (date(2026, 12, 7), date(2026, 12, 13))
    assert not [one for one in themes(documents, date(2026, 11, 25)) if "Desember" in one.agenda]


def test_a_theme_across_two_months_and_one_of_a_single_day_are_read() -> None:
    october = next(d for d in load([KnowledgeSettings().corpus]).documents if d.id == "agenda-2025-10")
    body = """| Tanggal | Tema |
|---|---|
| 28 September–4 Oktober 2025 | Pangan |
| 16 Oktober 2025 | Media |
| belum pasti | Budaya |"""
    agenda = replace(october, body=body)
    assert [one.text for one in themes([agenda], date(2025, 10, 2))] == ["Pangan"]
    assert [(one.text, one.start) for one in themes([agenda], date(2025, 10, 16))] == [("Media", date(2025, 10, 16))]
