"""The shapes of `ringkas.yaml`: each proves itself at start, and a broken one is named with its line."""

import shutil
from pathlib import Path

import pytest

from prompts.offline.pattern_files import PatternRejected
from prompts.offline.patterns import FOLDER, Patterns


def _with(tmp_path: Path, old: str, new: str) -> Path:
    folder = tmp_path / "pola"
    shutil.copytree(FOLDER, folder)
    path = folder / "ringkas.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("\"Kelurahan Gerem menjadi juara\"", "\"Kelurahan Gerem menang\"", "contoh “Kelurahan Gerem juara” menjadi"),
        ("jadi: '{who} menjadi juara'", "jadi: '{siapa} menjadi juara'", "bagian tidak dikenal"),
        ("^final(?:nya)?", "^final(?:nya", "`cari` tidak dapat dibaca"),
        ("{who:tokoh}", "{who:pesohor}", "`cari` tidak dapat dibaca: 'pesohor'"),
    ],
)  # fmt: skip
def test_a_shape_that_does_not_hold_is_refused_with_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(PatternRejected, match=r"pola/ringkas\.yaml:\d+: ") as refused:
        Patterns.load(_with(tmp_path, old, new))
    assert reason in str(refused.value)
