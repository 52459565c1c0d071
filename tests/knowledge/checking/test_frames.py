"""Sentences that say something by words of several groups together: order, forms, distance, and what excuses them."""

from pathlib import Path

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.prose import Prose
from knowledge.checking.rules import RulesRejected, load_rules
from tests.knowledge.checking.test_rules_red_lines import red

RULE = """
kado:
  jenis: frame
  unsur: [{parts}]
  {more}
  pesan: "“{{salah}}” menjadikan bantuan pemberian pribadi."
  alasan: uji
  contoh:
    salah: ["Beras ini buah tangan Wali Kota."]
    benar: ["Beras dibagikan Wali Kota."]
"""


def found(folder: Path, text: str, parts: str = "barang, pemberian-pribadi, pejabat", more: str = "") -> list[str]:
    (folder / "uji.yaml").write_text(RULE.format(parts=parts, more=more), encoding="utf-8")
    (rule,) = load_rules(folder)
    return [finding.text for finding in rule.find(Prose(text))]


def test_the_words_may_stand_in_any_order_and_the_finding_spans_them(tmp_path: Path) -> None:
    assert found(tmp_path, "Robinsar merogoh kocek demi beras warga.") == ["Robinsar merogoh kocek demi beras"]
    assert found(tmp_path, "Seragam dari saku Robinsar.") == ["Seragam dari saku Robinsar"]


def test_a_word_stands_for_its_other_forms(tmp_path: Path) -> None:
    parts = "pengkritik, sanksi"
    assert found(tmp_path, "Yang dicaci maki itu kini dipenjarakan.", parts)
    assert found(tmp_path, "Pencaci akan masuk penjara.", parts)


def test_the_parts_must_stand_in_one_sentence_and_near_each_other(tmp_path: Path) -> None:
    assert not found(tmp_path, "Beras dibagikan. Ini buah tangan ibu-ibu. Wali Kota hadir.")
    assert not found(tmp_path, "Beras ini buah tangan Wali Kota.", more="jarak: 20")


def test_an_order_may_be_demanded(tmp_path: Path) -> None:
    parts = "barang, pejabat"
    assert found(tmp_path, "Beras itu diserahkan Wali Kota.", parts, "urut: true")
    assert not found(tmp_path, "Wali Kota menyerahkan beras.", parts, "urut: true")


def test_what_excuses_a_sentence_leaves_it_alone(tmp_path: Path) -> None:
    assert not found(tmp_path, "Beras ini buah tangan Wali Kota dari APBD.", more="tanpa: [bukan-pemberian]")


def test_one_word_is_not_two_parts(tmp_path: Path) -> None:
    assert not found(tmp_path, "Pak wali hadir.", "petinggi, pejabat")


def test_a_rule_with_an_unknown_group_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(RulesRejected, match="kelompok `tak-ada` tidak ada"):
        found(tmp_path, "", "barang, tak-ada")


def test_what_is_personal_is_not_repeated(checker: Checker) -> None:
    (finding, *_) = red(checker, "Almarhumah meninggal karena kanker payudara stadium lanjut.")
    assert "kanker" not in finding.text + finding.message
