"""A broken rule file is refused with its line and its reason; the rules in service stay."""

from pathlib import Path

import pytest

from knowledge.checking.rules import RulesRejected, load_rules

GOOD = """
kata:
  jenis: substitution
  pesan: "Tulis “{benar}”."
  alasan: KBBI
  ganti: {walikota: wali kota}
  contoh: {salah: ["walikota"], benar: ["wali kota"]}
"""


def rejected(folder: Path, text: str) -> str:
    (folder / "uji.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RulesRejected) as error:
        load_rules(folder)
    assert len(error.value.rejected) == 1
    return str(error.value.rejected[0])


def test_a_rule_is_named_by_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "uji.yaml").write_text(GOOD, encoding="utf-8")
    assert [rule.id for rule in load_rules(tmp_path)] == ["uji.kata"]


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (("ganti:", "gantti:"), 6, "kunci `gantti` tidak dikenal"),
        (('  pesan: "Tulis “{benar}”."\n', ""), 2, "kunci `pesan` belum ada"),
        (("jenis: substitution", "jenis: substitusi"), 3, "`jenis` harus salah satu dari"),
        (("alasan: KBBI", "alasan: KBBI\n  tingkat: parah"), 6, "`tingkat` harus salah satu dari"),
        (('benar: ["wali kota"]', "benar: []"), 7, "minimal satu"),
        (("{walikota: wali kota}", "{walikota: [wali kota"), 7, "bukan YAML yang sah"),
        (("alasan: KBBI", "alasan: KBBI\n  alasan: EYD"), 6, "`alasan` tertulis dua kali"),
        (("kata:\n", "Kata Besar:\n"), 2, "nama aturan"),
    ],
)
def test_a_mistake_is_named_by_line(tmp_path: Path, change: tuple[str, str], line: int, reason: str) -> None:
    assert change[0] in GOOD
    message = rejected(tmp_path, GOOD.replace(*change))
    assert message.startswith(f"uji.yaml:{line}: ")
    assert reason in message


def test_a_pattern_that_does_not_compile_is_named(tmp_path: Path) -> None:
    text = GOOD.replace("jenis: substitution", "jenis: pattern").replace("ganti: {walikota: wali kota}", "pola: '(a'")
    assert "pola `(a` tidak sah" in rejected(tmp_path, text)


def test_a_template_with_an_unknown_group_is_named(tmp_path: Path) -> None:
    new = "pola: '(?P<a>x)'\n  ganti: '{b}'"
    text = GOOD.replace("jenis: substitution", "jenis: pattern").replace("ganti: {walikota: wali kota}", new)
    assert "grup `b`" in rejected(tmp_path, text)


def test_one_bad_file_among_good_ones_loads_nothing(tmp_path: Path) -> None:
    (tmp_path / "baik.yaml").write_text(GOOD, encoding="utf-8")
    kept = load_rules(tmp_path)
    (tmp_path / "uji.yaml").write_bytes(b"\xff\xfe rusak")
    with pytest.raises(RulesRejected, match="aturan lama tetap dipakai"):
        load_rules(tmp_path)
    assert kept[0].id == "baik.kata"
