"""The rules are read again while the bot runs; a broken file is named and changes nothing."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.checking.rules import RulesRejected
from knowledge.limits import Limits
from knowledge.names import Names

RULE = """
kata:
  jenis: substitution
  kategori: ejaan
  pesan: "Tulis “{benar}”."
  alasan: KBBI
  ganti: {walikota: wali kota}
  contoh: {salah: ["walikota"], benar: ["wali kota"]}
"""


def rules_found(checker: Checker, text: str) -> set[str]:
    return {f.rule for f in checker.check(CheckRequest(text, date(2025, 9, 25))).findings}


def test_new_rules_count_from_the_next_check_on(tmp_path: Path) -> None:
    checker = Checker([], Names.load(), Limits.load())
    assert "uji.kata" not in rules_found(checker, "Para walikota hadir.")
    (tmp_path / "uji.yaml").write_text(RULE, encoding="utf-8")
    assert checker.reload(tmp_path) == 1
    assert "uji.kata" in rules_found(checker, "Para walikota hadir.")


def test_a_broken_file_is_named_and_the_old_rules_stay(tmp_path: Path) -> None:
    (tmp_path / "uji.yaml").write_text(RULE, encoding="utf-8")
    checker = Checker([], Names.load(), Limits.load())
    checker.reload(tmp_path)
    (tmp_path / "uji.yaml").write_text(RULE.replace("ganti:", "gantti:"), encoding="utf-8")
    with pytest.raises(RulesRejected) as error:
        checker.reload(tmp_path)
    assert str(error.value.rejected[0]).startswith("uji.yaml:7: ")
    assert "aturan lama tetap dipakai" in str(error.value)
    assert "uji.kata" in rules_found(checker, "Para walikota hadir.")
