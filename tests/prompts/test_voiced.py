"""A programme's sentences in an agency's own words: other forms, the same message, figures and channels."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.checking.coverage import says
from prompts.offline.choice import Chooser
from prompts.offline.patterns import Patterns
from prompts.offline.terms import Voice, voiced
from prompts.offline.voiced import asked, exchanged, localised, rephrased, turned
from tests.prompts.briefs import PROGRAMMES, programme

PATTERNS = Patterns.load()
ALL = [programme(path.stem) for path in sorted(PROGRAMMES.glob("*.md"))]
CALLS = PATTERNS.caption.bentuk_ajakan


@given(st.integers(0, 9999), st.sampled_from(ALL), st.sampled_from(["Kelurahan Gerem", "Kecamatan Cibeber", "DLH"]))
@settings(max_examples=60, deadline=None)
def test_every_form_says_the_message_with_its_figures(seed: int, one: object, agency: str) -> None:
    for message in one.key_messages:  # type: ignore[attr-defined]
        forms = voiced(message, one, "", Voice(agency, PATTERNS.synonyms, Chooser(seed)))  # type: ignore[arg-type]
        assert forms
        for form in forms:
            assert says(message, form), form
            assert sorted(re.findall(r"\d+", form)) == sorted(re.findall(r"\d+", message.text))


def test_a_clause_of_time_or_condition_may_open_the_sentence() -> None:
    assert turned("Air hujan mengalir ketika saluran di depan rumah terawat") == (
        "Ketika saluran di depan rumah terawat, air hujan mengalir",
    )
    assert turned("Warga terbantu bila rumahnya bersih") == ()
    assert turned("Warga terbantu") == ()
    assert turned("Warga yang memerlukan bantuan saat banjir dapat menghubungi 112") == ()


def test_residents_are_named_once_and_only_where_nobody_else_is_meant() -> None:
    assert localised("Got bersih membantu warga.", "Kelurahan Gerem") == "Got bersih membantu warga Kelurahan Gerem."
    assert localised("Warga Kota Cilegon terbantu.", "Kelurahan Gerem") == "Warga Kota Cilegon terbantu."


def test_figures_are_never_tied_to_one_area() -> None:
    assert rephrased("Sebanyak 500 warga terbantu.", "Kelurahan Gerem") == ("Sebanyak 500 warga terbantu.",)


def test_a_call_is_asked_in_several_forms_with_correct_verbs() -> None:
    forms = asked("Bersihkan saluran air dan jangan membuang sampah ke got.", CALLS, "Kelurahan Gerem")
    assert "Mari membersihkan saluran air dan tidak membuang sampah ke got." in forms
    assert "Kelurahan Gerem mengajak warga membersihkan saluran air dan tidak membuang sampah ke got." in forms
    assert asked("Untuk keadaan darurat, hubungi 112.", CALLS, "") == (
        "Untuk keadaan darurat, hubungi 112.",
        "Hubungi 112 untuk keadaan darurat.",
    )
    assert all("mengajak tetangga" not in form for form in asked("Ajak tetangga ikut.", CALLS, "DLH"))


def test_a_required_term_is_never_broken_by_an_exchange() -> None:
    groups = [["melalui", "lewat"], ["got", "selokan"]]
    found = {exchanged("Lapor melalui got.", groups, Chooser(seed), ["Got"]) for seed in range(20)}
    assert found == {"Lapor melalui got.", "Lapor lewat got."}
