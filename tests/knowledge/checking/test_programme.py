"""A programme is recognised, and told as agreed."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.documents import KeyMessage, Programme
from knowledge.recognition import recognise
from tests.knowledge.checking.material import FLOOD, TRAINING

APP = Programme("aplikasi", "Aplikasi Cilegon Juare", (KeyMessage("a", "Warga dapat mengadu dari ponsel."),))
BOTH = (APP, FLOOD)


def statuses(checker: Checker, text: str) -> list[str]:
    report = checker.check(CheckRequest(text, date(2026, 1, 5), "caption", programmes=BOTH))
    return [c.status for c in report.coverage]


def test_a_programme_is_recognised_by_name_alias_and_colloquial_form() -> None:
    assert recognise("penanganan banjir di Gerem", BOTH) == (FLOOD,)
    assert recognise("kerja bakti bersihin got rt 03", BOTH) == (FLOOD,)
    assert recognise("senam pagi", BOTH) == ()


def test_what_the_opening_names_comes_before_what_the_last_line_mentions() -> None:
    text = "Banjir melanda dua kelurahan. " + "Petugas membantu warga memindahkan barang. " * 12
    assert recognise(text + "Laporkan lewat aplikasi Cilegon Juare.", BOTH) == (FLOOD, APP)


def test_passages_point_to_a_programme_only_with_a_good_score() -> None:
    about = replace(TRAINING, programmes=("penanganan-banjir",), score=0.8)
    assert recognise("senam pagi", BOTH, (about,)) == (FLOOD,)
    assert recognise("senam pagi", BOTH, (replace(about, score=0.2),)) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Saluran air yang bersih mengurangi risiko genangan di lingkungan warga.", "present"),
        ("Banjir: dengan membersihkan saluran air, warga menurunkan risiko genangan di lingkungannya.", "paraphrased"),
        ("Banjir merendam jalan sejak pagi.", "missing"),
    ],
)
def test_each_key_message_is_present_paraphrased_or_missing(checker: Checker, text: str, status: str) -> None:
    assert statuses(checker, "Soal banjir. " + text)[0] == status


def test_another_figure_for_a_fact_of_the_programme_is_a_contradiction(checker: Checker) -> None:
    right = "Banjir pada Januari 2026 berdampak pada 12.533 jiwa."
    assert "contradicted" not in statuses(checker, right)
    report = checker.check(
        CheckRequest(right.replace("12.533", "11.814"), date(2026, 1, 5), "caption", programmes=BOTH)
    )
    assert "contradicted" in [c.status for c in report.coverage]
    assert "12.533 jiwa" in report.fixed
    assert report.band != "siap"


def test_a_forbidden_term_is_replaced_and_its_source_named(checker: Checker) -> None:
    text = "Banjir kiriman surut. Saluran air yang bersih mengurangi risiko genangan di lingkungan warga."
    report = checker.check(CheckRequest(text, date(2026, 1, 5), "caption", programmes=BOTH))
    finding = next(f for f in report.findings if f.rule == "program.istilah-terlarang")
    assert (finding.suggestion, finding.source) == ("Banjir", "Penanganan Banjir")


def test_a_text_about_a_programme_without_any_of_its_messages_is_told_so(checker: Checker) -> None:
    report = checker.check(CheckRequest("Banjir merendam jalan.", date(2026, 1, 5), "caption", programmes=BOTH))
    assert "program.pesan-kunci" in {f.rule for f in report.findings}


def test_the_name_of_a_programme_alone_is_none_of_its_messages(checker: Checker) -> None:
    shop = Programme(
        "koperasi", "Koperasi Melati Putih", (KeyMessage("g", "Gerai Koperasi Melati Putih mendekatkan kebutuhan."),)
    )

    def status(text: str) -> str:
        report = checker.check(CheckRequest(text, date(2026, 1, 5), "caption", programmes=(shop,)))
        return report.coverage[0].status

    assert status("Rapat Koperasi Melati Putih membahas gerai. Anggota memilih pengawas.") == "missing"
    assert status("Kebutuhan warga makin dekat melalui gerai Koperasi Melati Putih.") == "paraphrased"
