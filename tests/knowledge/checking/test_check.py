"""What a report promises for any text at all."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.extremes import EXTREME
from knowledge.checking.check import Checker
from knowledge.checking.kinds.rule import masked
from knowledge.checking.request import CheckRequest
from knowledge.checking.resolve import fixes
from knowledge.checking.suspected import RULE as SUSPECTED
from knowledge.checking.unseen import Seen
from tests.knowledge.checking.material import FLOOD, NOTE, ON, RELEASE, TRAINING, planted, request

WORDS = """
walikota Walikota kerjasama dirumah di rumah ke 26 ke tiga jam 09:00 wib Rp. 5.000,- Rp 1,2 M 12533 jiwa 3,5 %
Jum'at Ramadhan yang yang anak anak “ ” " ' , . ! !!! ? ( ) - – / & Rabu, 24-9-2025 Selasa (24/9/2025) pukul
2025 - 2030 SE MM Budi Santoso, S.Sos M.Si agar supaya para hadirin ujar kata Lurah Ciwedus 0812-3456-7890
3672010101900001 pasti akan dua periode warga miskin #WaliKota https://x.id/a @akun [LENGKAPI: nama]
Robinsar Agus Zulkarnaen Sekda 80 peserta delapan puluh 85 persen non ASN antar kelurahan pasca banjir s/d
💧 😀 <b> </b> PEMERINTAH KOTA CILEGON Kecamatan kelurahan Cibeber para Camat terimakasih bapak
"""
PIECES = [*WORDS.split(), "\n", "\n\n", "\u200b"]
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
)
relaxed = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _as_it_looks(text: str) -> str:
    seen = Seen.of(text)
    return seen.text if seen else text


@relaxed
@given(text=texts, kind=st.sampled_from(["", "caption", "rilis"]), brief=st.sampled_from(["", NOTE]))
def test_any_text_gets_a_sound_report(checker: Checker, text: str, kind: str, brief: str) -> None:
    report = checker.check(CheckRequest(text, ON, kind, "x", brief=brief, programmes=(FLOOD,)))
    assert 0 <= report.score <= 100
    assert report.ms > 0
    end = 0
    for finding in report.findings:
        assert finding.text in {text[finding.start : finding.end], masked(text[finding.start : finding.end])}
        assert finding.message
        # a finding without words points to a place, also inside another one; a suspect sentence is told as a whole
        if finding.text and finding.rule != SUSPECTED:
            assert finding.start >= end
            end = finding.end
    for fact in report.facts:
        assert _as_it_looks(text[fact.start : fact.end]) == fact.text
    if report.band == "siap":
        assert not [f for f in report.findings if f.level == "error" or f.category == "slot"]
        assert {fact.status for fact in report.facts} <= {"supported"}


@relaxed
@given(text=texts, kind=st.sampled_from(["", "rilis"]), brief=st.sampled_from(["", NOTE]))
def test_repairing_everything_leaves_nothing_to_repair(checker: Checker, text: str, kind: str, brief: str) -> None:
    asked = CheckRequest(text, ON, kind, brief=brief)
    fixed = checker.check(asked).fixed
    again = checker.check(replace(asked, text=fixed))
    assert [f for f in again.findings if fixes(f)] == []
    assert again.fixed == fixed


def test_the_same_request_gives_the_same_report(checker: Checker) -> None:
    asked = request(planted("80 peserta", "85 peserta"), programmes=(FLOOD,), passages=(TRAINING,))
    first, second = checker.check(asked), Checker.load().check(asked)
    assert replace(first, ms=0) == replace(second, ms=0)


def test_spelling_is_repaired_everywhere_but_in_the_quotation(checker: Checker) -> None:
    note = 'walikota bilang "terimakasih atas kerjasama warga" jumat 26/9/2025 jam 9'
    text = "Walikota hadir Jum'at (26/9/2025), jam 09:00 wib. “Terimakasih atas kerjasama warga,” kata Wali Kota."
    report = checker.check(request(text, brief=note, kind="caption"))
    assert report.fixed == (
        "Wali Kota hadir Jumat (26/9/2025), pukul 09.00 WIB. “Terimakasih atas kerjasama warga,” kata Wali Kota."
    )
    assert {f.level for f in report.findings if f.suggestion} == {"warning"}


@pytest.mark.parametrize(
    "line",
    [
        "Data: NIK 3672010101900001.",
        "Hubungi 0812-3456-7890.",
        "Lanjutkan dua periode.",
        "Cilegon pasti akan bebas banjir.",
    ],
)
def test_a_red_line_holds_an_otherwise_clean_text(checker: Checker, line: str) -> None:
    report = checker.check(request(f"{RELEASE}\n{line}\n"))
    assert report.band == "tahan"
    assert "garis-merah" in {f.category for f in report.findings}


@pytest.mark.parametrize("change", [("80 peserta", "85 peserta"), ("menghadirkan", "yang yang menghadirkan")])
def test_every_lost_point_is_explained(checker: Checker, change: tuple[str, str]) -> None:
    report = checker.check(request(planted(*change)))
    assert report.score < 100
    assert [f for f in report.findings if f.level != "suggestion"]
    assert checker.check(request(report.fixed)).score == 100


@contextmanager
def never_ending_after(seconds: float) -> Iterator[None]:
    """Stop what takes this much processor time, however busy the machine is; a pattern heeds signals while it looks."""

    def stop(*_: object) -> None:
        raise AssertionError(f"not answered in {seconds:.0f} s of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("name", EXTREME)
def test_bad_input_is_answered(checker: Checker, name: str) -> None:
    """An answer takes seconds at most; a pattern that begins again at each of 50,000 spaces takes minutes."""
    asked = request(EXTREME[name], kind="caption", channel="instagram", programmes=(FLOOD,))
    with never_ending_after(20):
        report = checker.check(asked)
    assert report.band in {"siap", "perbaiki", "tahan"}


def test_fifty_thousand_characters_of_unknown_words_are_answered(checker: Checker) -> None:
    words = [
        f"{a}{b}{c}{d}x"
        for a in ("bra", "klu", "zet", "mop")
        for b in ("ik", "ug", "ez")
        for c in "aeiou"
        for d in "klmnprst"
    ]
    text = " ".join(f"{one}{two}" for one in words[:80] for two in words[:80])[:50_000]
    with never_ending_after(20):
        assert checker.check(CheckRequest(text, ON)).score < 100
