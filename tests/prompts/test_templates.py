"""Prompts and patterns are files: a mistake in one stops the start and says where it is."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.offline import PatternRejected, Patterns
from prompts.offline.patterns import FOLDER as PATTERNS
from prompts.privacy import Vault
from prompts.templates import FOLDER, TemplateRejected, Templates


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    for file in FOLDER.glob("*.md"):
        shutil.copy(file, tmp_path)
    return tmp_path


@pytest.fixture
def patterns(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PATTERNS, tmp_path / "pola"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_unknown_variable_is_refused_with_its_line(prompts: Path) -> None:
    change(prompts / "caption.md", "{{bahan}}", "{{bahann}}")
    with pytest.raises(TemplateRejected, match=r"caption\.md:\d+: variabel tidak dikenal: bahann"):
        Templates.load(prompts)


def test_a_missing_variable_is_refused(prompts: Path) -> None:
    change(prompts / "perbaiki.md", "{{temuan}}", "temuan")
    with pytest.raises(TemplateRejected, match="belum dipakai: temuan"):
        Templates.load(prompts)


def test_a_missing_prompt_is_refused(prompts: Path) -> None:
    (prompts / "rilis.md").unlink()
    with pytest.raises(TemplateRejected, match=r"rilis\.md"):
        Templates.load(prompts)


def test_a_value_that_looks_like_a_variable_stays_text() -> None:
    text = Templates.load().render("perbaiki", temuan="{{naskah}}", naskah="Naskah.")
    assert "{{naskah}}" in text
    assert text.count("Naskah.") == 1


def test_a_missing_value_is_refused() -> None:
    with pytest.raises(TemplateRejected, match="naskah"):
        Templates.load().render("perbaiki", temuan="x")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("{penyelenggara} {aksi}", "{penyelengara} {aksi}", "slot tidak dikenal: penyelengara"),
        ("< {bagi_peserta}>", "< bagi semua>", "harus memuat slot"),
        ("< {bagi_peserta}>", "< {bagi_peserta}", "tidak berpasangan"),
        ("tema:\n", "temaa:\n", "tidak dikenal|wajib ada"),
    ],
)
def test_a_broken_pattern_names_its_file_and_line(patterns: Path, old: str, new: str, reason: str) -> None:
    change(patterns / "kalimat.yaml", old, new)
    with pytest.raises(PatternRejected, match=rf"pola/kalimat\.yaml:\d+: .*({reason})"):
        Patterns.load(patterns)


def test_the_line_is_the_pattern_s_own(patterns: Path) -> None:
    lines = (patterns / "caption.yaml").read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if "catat waktunya" in line)
    change(patterns / "caption.yaml", "catat waktunya: {kegiatan}", "catat waktunya: {kegiatn}")
    with pytest.raises(PatternRejected, match=rf"pola/caption\.yaml:{at}: "):
        Patterns.load(patterns)


def test_broken_yaml_is_refused(patterns: Path) -> None:
    (patterns / "kanal.yaml").write_text("instagram: {batas: [", encoding="utf-8")
    with pytest.raises(PatternRejected, match="bukan YAML yang benar"):
        Patterns.load(patterns)


@given(st.integers(10**15, 10**16 - 1), st.integers(10**7, 10**9 - 1), st.sampled_from(["08", "+628", "62 8"]))
def test_no_identity_or_phone_number_stays_readable(identity: int, phone: int, prefix: str) -> None:
    vault = Vault()
    text = f"Warga dengan NIK {identity} dan nomor {prefix}{phone} hadir."
    hidden = vault.hide(text)
    assert str(identity) not in hidden
    assert str(phone) not in hidden
    assert vault.restore(hidden) == text


def test_personal_data_is_hidden_and_restored() -> None:
    vault = Vault()
    text = "NIK 3672010101900001, telepon 081234567890 atau +62 812-3456-7890, surel a.b@c.id, Rp2.500.000, 24/9/2025"
    hidden = vault.hide(text)
    assert "Rp2.500.000, 24/9/2025" in hidden
    assert all(secret not in hidden for secret in ("3672010101900001", "081234567890", "812-3456-7890", "a.b@c.id"))
    assert vault.restore(hidden) == text
