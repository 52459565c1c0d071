"""The rulebook runs few of the rules, and finds what all of them find."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.checking.kinds import Rule
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.checking.resolve import fixes
from knowledge.checking.rulebook import Rulebook
from tests import bundled

RULES = bundled.rules()
EXAMPLES = [text for rule in RULES for text in rule.contoh.salah]
BOOK = Rulebook(RULES)


def _one_by_one(rules: tuple[Rule, ...], text: str, kind: str) -> list[Finding]:
    return [found for rule in rules if rule.lingkup.covers(kind, "") for found in rule.find(Prose(text))]


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(EXAMPLES), st.sampled_from([" ", "\n\n", "-", "“"])), min_size=1, max_size=6),
    st.sampled_from(["rilis", "caption", "panduan"]),
)
def test_all_findings_of_all_rules_in_their_order(parts: list[tuple[str, str]], kind: str) -> None:
    text = "".join(mark + example for example, mark in parts)
    assert list(BOOK.find(Prose(text), kind, "")) == _one_by_one(RULES, text, kind)


@settings(deadline=None)
@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=6), st.sampled_from(["rilis", "caption"]))
def test_the_rules_that_repair_find_all_that_is_to_be_repaired(parts: list[str], kind: str) -> None:
    prose = Prose("\n\n".join(parts))
    repairs = [found for found in BOOK.find(prose, kind, "") if fixes(found)]
    assert [found for found in BOOK.repairing.find(prose, kind, "") if fixes(found)] == repairs


def test_the_rules_that_repair_are_fewer_and_keep_what_is_personal() -> None:
    assert 0 < len(BOOK.repairing.rules) < len(RULES)
    personal = {rule.id for rule in RULES if rule.rahasia}
    assert personal <= {rule.id for rule in BOOK.repairing.rules}


def test_every_kind_of_rule_that_lists_words_is_found_by_them() -> None:
    listed = [rule for rule in RULES if rule.openers is not None]
    assert {rule.jenis for rule in listed} == {"substitution", "repetition"}  # type: ignore[attr-defined]
    assert all(rule.openers for rule in listed)
