"""Ten ways to damage the generation in service: the bot answers from the one before or from the ledger."""

import shutil
from pathlib import Path

import pytest

from tests.knowledge.library import base, texts, three, write
from tests.knowledge.test_generation import DAMAGES


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two generations."""
    path = tmp_path_factory.mktemp("two")
    three(path / "corpus")
    knowledge = base(path)
    knowledge.sync()
    write(path / "corpus", "pasar", "Harga beras turun.")
    knowledge.sync()
    knowledge.close()
    return path


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_generation_before_serves_and_the_next_sync_repairs(two: Path, tmp_path: Path, damage: str) -> None:
    shutil.copytree(two, tmp_path, dirs_exist_ok=True)
    DAMAGES[damage](tmp_path / "data/generations/gen-000002")
    knowledge = base(tmp_path)
    assert {passage.text for passage in knowledge.search("harga beras pasar").passages if passage.document == "pasar"}
    assert "Generasi 2 rusak" in knowledge.problem()
    report = knowledge.sync()
    assert (report.generation, report.embedded, report.unchanged) == (3, 0, 3)
    assert texts(knowledge, "harga beras turun")[0] == "pasar"
    assert knowledge.problem() == ""


@pytest.mark.parametrize("damage", DAMAGES)
def test_with_every_generation_damaged_the_ledger_itself_is_searched(two: Path, tmp_path: Path, damage: str) -> None:
    shutil.copytree(two, tmp_path, dirs_exist_ok=True)
    for number in (1, 2):
        DAMAGES[damage](tmp_path / f"data/generations/gen-00000{number}")
    knowledge = base(tmp_path)
    assert texts(knowledge, "harga beras turun")[0] == "pasar"
    assert texts(knowledge, "bank sampah")[0] == "sampah"
    assert "Generasi 2 rusak" in knowledge.problem()
