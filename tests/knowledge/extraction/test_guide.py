"""The admin's guide names every kind of file, and quotes what is really said of a refused one."""

import re
from pathlib import Path

from knowledge.extraction import SUFFIXES
from knowledge.settings import KnowledgeSettings

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "panduan-admin.md").read_text(encoding="utf-8")
SECTION = GUIDE[GUIDE.index("## Berkas yang diterima") : GUIDE.index("## Mengelola dokumen")]


def test_the_guide_names_every_kind_of_file_that_is_read() -> None:
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in SECTION] == []


def test_the_guide_quotes_what_is_said_of_a_refused_file() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "knowledge" / "extraction").glob("*.py"))
    said = re.sub(r'"\s*\n\s*f?"', "", source)
    quoted = [
        row.split("|")[1].strip()
        for row in SECTION.split("Cara memperbaikinya |\n")[1].split("\n")[1:]
        if row[:1] == "|"
    ]
    assert len(quoted) >= 15
    assert [phrase for phrase in quoted if phrase not in said] == []


def test_every_setting_that_the_guide_names_exists() -> None:
    named = {name.lower().removeprefix("nara_") for name in re.findall(r"NARA_(?:EXTRACTION|HARVEST)_\w+", GUIDE)}
    assert named
    assert named <= KnowledgeSettings.model_fields.keys()
