"""Characters nobody sees: the text is checked as it looks, and every finding points into the text as it is."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from knowledge.checking.report import Report
from knowledge.checking.request import CheckRequest
from tests import bundled

PLAIN = "Walikota Cilegon hadir dirumah 85 warga, Selasa (24/9/2025)."
CHECKER = bundled.checker()


def _report(text: str) -> Report:
    return CHECKER.check(CheckRequest(text, date(2025, 9, 25), "caption", brief="wali kota hadir 80 warga 24/9/2025"))


def test_word_with_a_hidden_character_is_read_as_it_looks() -> None:
    report = _report("Wali\u00adkota hadir di ru\u200bmah 8\u200b5 warga.")
    assert {(f.rule, f.suggestion) for f in report.findings} >= {("gabungan.wali-kota", "Wali Kota")}
    assert "tanda.tak-terlihat" in {f.rule for f in report.findings}
    assert [f.text for f in report.facts if f.status == "near"] == ["85 warga"]
    assert "\u200b" not in report.fixed
    assert report.band != "siap"


@given(st.sets(st.integers(1, len(PLAIN) - 1)), st.sampled_from("\u00ad\u200b\u200c\u2060\ufeff"))
def test_hidden_characters_change_no_finding_but_their_own(places: set[int], hidden: str) -> None:
    inside = [at for at in sorted(places) if PLAIN[at - 1].isalnum() and PLAIN[at].isalnum()]
    text = "".join((hidden if at in inside else "") + char for at, char in enumerate(PLAIN))
    plain, report = _report(PLAIN), _report(text)
    told = [f for f in report.findings if f.rule != "tanda.tak-terlihat"]
    assert [(f.rule, f.suggestion) for f in told] == [(f.rule, f.suggestion) for f in plain.findings]
    assert all(text[f.start : f.end] == f.text for f in report.findings)
    assert all(text[f.start : f.end].replace(hidden, "") == f.text for f in report.facts)
    assert report.fixed == plain.fixed
