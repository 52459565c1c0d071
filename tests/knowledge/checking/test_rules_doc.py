"""The page of rules is written from the rules."""

from pathlib import Path

from knowledge.checking.rules import load_rules
from knowledge.checking.rules_doc import main, page


def test_the_page_names_every_rule_with_an_example() -> None:
    rules = load_rules()
    text = page(rules)
    assert rules
    for rule in rules:
        assert f"`{rule.id}`" in text
        assert rule.alasan in text


def test_check_tells_a_stale_page_from_a_fresh_one(tmp_path: Path) -> None:
    path = tmp_path / "aturan.md"
    assert main(["--check", str(path)]) == 1
    path.write_text(page(load_rules()), encoding="utf-8")
    assert main(["--check", str(path)]) == 0
    path.write_text("lama", encoding="utf-8")
    assert main(["--check", str(path)]) == 1
