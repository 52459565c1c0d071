"""Every rule is data with its own proof: its examples, and each of its pairs."""

from collections.abc import Iterator

import pytest

from knowledge.checking.kinds import Rule
from knowledge.checking.kinds.substitution import Substitution
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.checking.resolve import apply, fixes, resolve
from tests import bundled

RULES = bundled.rules()
SUBSTITUTIONS = [rule for rule in RULES if isinstance(rule, Substitution)]
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def found(rule: Rule, text: str) -> tuple[Finding, ...]:
    return resolve(rule.find(Prose(text)))


def pairs() -> Iterator[tuple[Substitution, str, str]]:
    return ((rule, wrong, right) for rule in SUBSTITUTIONS for wrong, right in rule.ganti.items())


def test_there_are_rules_of_every_category() -> None:
    assert len(RULES) >= 250
    assert len(list(pairs())) >= 1_200
    assert {rule.kategori for rule in RULES} >= {"ejaan", "angka", "tanda-baca", "gaya", "istilah", "garis-merah"}
    assert len({rule.id for rule in RULES}) == len(RULES)


@each_rule
def test_every_wrong_example_is_reported(rule: Rule) -> None:
    assert rule.contoh.salah
    for text in rule.contoh.salah:
        assert found(rule, text), text


@each_rule
def test_every_right_example_is_left_alone(rule: Rule) -> None:
    assert rule.contoh.benar
    for text in rule.contoh.benar:
        assert not found(rule, text), text


@each_rule
def test_a_repaired_wrong_example_is_one_of_the_right_ones(rule: Rule) -> None:
    for text in rule.contoh.salah:
        reported = found(rule, text)
        if any(fixes(finding) for finding in reported):
            assert apply(text, reported) in rule.contoh.benar


@each_rule
def test_right_examples_offend_no_other_rule(rule: Rule) -> None:
    for text in rule.contoh.benar:
        for other in RULES:
            assert not [f for f in found(other, text) if f.level != "suggestion"], (other.id, text)


def test_every_pair_finds_its_wrong_form_and_puts_the_right_one() -> None:
    for rule, wrong, right in pairs():
        if wrong == right:  # spared: cuma-cuma is no double “cuma”
            assert not found(rule, wrong)
            continue
        reported = found(rule, wrong)
        assert [f.suggestion.lower() for f in reported] == [right.lower()], (rule.id, wrong)


def test_no_right_form_is_changed_again() -> None:
    for rule, _, right in pairs():
        for other in RULES:
            assert not [f for f in found(other, right) if fixes(f)], (rule.id, right, other.id)


def test_red_lines_are_errors_inside_quotations_and_names_too() -> None:
    red = [rule for rule in RULES if rule.kategori == "garis-merah"]
    assert len(red) >= 50
    for rule in red:
        assert rule.tingkat == "error"
        assert rule.di_kutipan, rule.id
        assert rule.di_nama, rule.id


def test_longest_phrase_wins() -> None:
    texts = [f.text for f in resolve(f for rule in SUBSTITUTIONS for f in rule.find(Prose("Wakil walikota hadir.")))]
    assert texts == ["Wakil walikota"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Walikota hadir.", "Wali Kota hadir."),
        ("WALIKOTA hadir.", "WALI KOTA hadir."),
        ("Kerjasama dimulai.", "Kerja sama dimulai."),
        ("Dinas Kerjasama Daerah hadir.", "Dinas Kerja Sama Daerah hadir."),
        ("Ada kerjasamanya.", "Ada kerja samanya."),
        ("Obyek-obyek itu dirawat.", "Objek-objek itu dirawat."),
    ],
)
def test_capitals_and_clitics_survive_a_replacement(written: str, right: str) -> None:
    assert apply(written, resolve(f for rule in SUBSTITUTIONS for f in rule.find(Prose(written)))) == right


@pytest.mark.parametrize(
    "text",
    [
        "Lurah berkata, “Terimakasih atas kerjasama warga.”",
        'Kata beliau, "kita kerjasama".',
        "Baca https://cilegon.go.id/walikota/kerjasama hari ini.",
        "Ikuti #WalikotaHadir dan @walikota.",
        "Kirim ke walikota@cilegon.go.id hari ini.",
    ],
)
def test_quotations_links_and_tags_are_never_touched(text: str) -> None:
    assert not [f for rule in SUBSTITUTIONS for f in rule.find(Prose(text)) if fixes(f)]
