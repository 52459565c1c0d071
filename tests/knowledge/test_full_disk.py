"""A disk that fills up while an index is built: the build fails in words, the old generation serves, nothing stays."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge import worker
from knowledge.base import KnowledgeBase
from knowledge.errors import IngestFailed
from tests.knowledge.fakes import HashEmbedder
from tests.knowledge.library import TODAY, settings, texts, three, write


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """The folder of generations on a disk of 8 MB."""
    folder = tmp_path / "data/generations"
    folder.mkdir(parents=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "none", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"a small tmpfs cannot be mounted here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_disk_that_fills_up_during_the_build_loses_nothing(
    tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.build.refuse_full_disk", lambda *_: None)  # it had room when it was asked
    three(tmp_path / "corpus")
    knowledge = KnowledgeBase(settings(tmp_path), HashEmbedder(), lambda: TODAY, worker.run)
    knowledge.sync()
    filler = small / "berkas-lain"
    with filler.open("wb") as file:
        file.write(b"\0" * (shutil.disk_usage(small).free - 50_000))
    write(tmp_path / "corpus", "pasar", "Harga cabai naik.")
    with pytest.raises(IngestFailed, match="Indeks baru gagal dibuat"):
        knowledge.sync()
    assert sorted(path.name for path in small.iterdir()) == ["berkas-lain", "gen-000001"]
    assert (knowledge.generation_id(), texts(knowledge, "harga beras")[0]) == (1, "pasar")
    filler.unlink()
    report = knowledge.sync()
    assert (report.changed, report.embedded) == (1, 0)
    assert knowledge.verify() == report.generation
    knowledge.close()
