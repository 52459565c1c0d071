"""One generation's folder: built whole, judged before it serves, refused when damaged."""

import json
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import psutil
import pytest

from knowledge import worker
from knowledge.build import build
from knowledge.chunking import embedding_text, passages
from knowledge.documents import Document, FrontMatter
from knowledge.errors import IngestFailed
from knowledge.exact import ExactGeneration
from knowledge.generation import open_generation
from knowledge.ledger import Ledger, vector_key
from knowledge.manifest import Damaged, folder_of
from knowledge.normalise import tokens
from knowledge.pointer import Planned, Recipe
from knowledge.verify import mistakes, verify
from knowledge.worker import Run
from tests.knowledge.fakes import HashEmbedder, here

WORDS = str.split(
    "banjir sampah beras warga lurah camat pasar sekolah puskesmas jalan taman festival wisata kapal baja"
)
EMBEDDER = HashEmbedder()


def _documents(count: int) -> list[Document]:
    chance = random.Random(7)  # noqa: S311
    front = FrontMatter(jenis="rilis", judul="Rilis", tanggal=date(2026, 1, 5))
    bodies = [f"Nomor {n}: {' '.join(chance.choices(WORDS, k=20))}." for n in range(count)]
    return [Document(f"d{n:04}", front, body, f"d{n}.md", 1, f"{n}") for n, body in enumerate(bodies)]


def _make(tmp_path: Path, count: int, run: Run = here, embed: bool = True) -> tuple[Ledger, Path]:
    """A ledger and the built folder of its generation."""
    ledger = Ledger(tmp_path / "ledger.db")
    ledger.add(_documents(count), passages)
    plan = [Planned(name, version, in_force=True) for (name, _), version in ledger.versions().items()]
    size = ledger.size(part.version for part in plan)
    number = ledger.pointer.begin(Recipe(EMBEDDER.model_id, "", "susunan"), plan, size)
    if embed:
        found = [passage for passage, _ in ledger.entries(number, EMBEDDER.model_id)]
        vectors = EMBEDDER.passages([embedding_text(passage) for passage in found])
        ledger.add_vectors(EMBEDDER.model_id, dict(zip(map(vector_key, found), vectors, strict=True)))
    folder = folder_of(tmp_path / "generations", number)
    build(ledger, number, folder, ef_search=500, progress=lambda _done, _total: None, run=run)
    return ledger, folder


def test_a_folder_is_built_and_verified_by_child_processes(tmp_path: Path) -> None:
    ledger, folder = _make(tmp_path, 40, worker.run)
    verify(ledger, folder)
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
    generation = open_generation(folder)
    assert generation.count() == generation.vectors.count() == 40
    generation.close()


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_small_generations_are_whole_too(tmp_path: Path, count: int) -> None:
    ledger, folder = _make(tmp_path, count)
    assert mistakes(ledger, folder) == []
    assert mistakes(ledger, folder) == []  # opening it changed nothing that matters
    generation = open_generation(folder)
    assert len(generation.nearest(EMBEDDER.query("banjir"), 8)) == count
    generation.close()


def test_vectors_and_words_find_the_passage(tmp_path: Path) -> None:
    ledger, folder = _make(tmp_path, 60)
    generation, exact = open_generation(folder), ExactGeneration(ledger, 1)
    passage, vector = next(iter(ledger.entries(1, EMBEDDER.model_id)))
    assert vector is not None
    for each in (generation, exact):
        assert (each.id, each.model, each.count()) == (1, EMBEDDER.model_id, 60)
        name, similarity = each.nearest(vector, 1)[0]
        assert name == passage.id
        assert similarity == pytest.approx(1, abs=1e-4)
        assert each.matching(tokens(passage.text), 1)[0][0] == passage.id
        assert each.passages([passage.id, "tidak ada"]) == {passage.id: passage}
        assert each.terms()["banjir"] > 1
        assert each.matching([], 5) == each.matching(['"', "*", "AND"], 5) == []
        each.close()


def test_approximate_search_finds_what_exact_search_finds(tmp_path: Path) -> None:
    ledger, folder = _make(tmp_path, 300)
    generation, exact = open_generation(folder), ExactGeneration(ledger, 1)
    hits = total = 0
    for word in WORDS:
        query = EMBEDDER.query(f"{word} warga")
        want = {name for name, _ in exact.nearest(query, 8)}
        hits += len(want & {name for name, _ in generation.nearest(query, 8)})
        total += len(want)
    assert total == 8 * len(WORDS)
    assert hits / total >= 0.97
    generation.close()


def _cut_graph(folder: Path) -> None:
    path = next(folder.rglob("data_level0.bin"))
    path.write_bytes(path.read_bytes()[:-100])


def _grow_links(folder: Path) -> None:
    with next(folder.rglob("link_lists.bin")).open("r+b") as file:
        file.truncate(2**40)


def _zero_page(folder: Path) -> None:
    with (folder / "chroma" / "chroma.sqlite3").open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\0" * 4096 * 8)


def _zero_words(folder: Path) -> None:
    with (folder / "fulltext.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"\0" * 4096)


DAMAGES: dict[str, Callable[[Path], None]] = {
    "graph cut short": _cut_graph,
    "links grown to a terabyte": _grow_links,
    "page of Chroma's database zeroed": _zero_page,
    "page of the words zeroed": _zero_words,
    "graph gone": lambda folder: next(folder.rglob("data_level0.bin")).unlink(),
    "pickle gone": lambda folder: next(folder.rglob("index_metadata.pickle")).unlink(),
    "database gone": lambda folder: (folder / "chroma" / "chroma.sqlite3").unlink(),
    "database emptied": lambda folder: (folder / "chroma" / "chroma.sqlite3").write_bytes(b""),
    "words gone": lambda folder: (folder / "fulltext.db").unlink(),
    "manifest gone": lambda folder: (folder / "manifest.json").unlink(),
    "manifest cut short": lambda folder: (folder / "manifest.json").write_text("{"),
    "folder gone": shutil.rmtree,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ledger, Path]:
    path = tmp_path_factory.mktemp("built")
    return (path, *_make(path, 50))


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_folder_is_refused_before_chroma_opens_it(
    built: tuple[Path, Ledger, Path], tmp_path: Path, damage: str
) -> None:
    folder = tmp_path / "gen-000001"
    shutil.copytree(built[2], folder)
    DAMAGES[damage](folder)
    with pytest.raises(Damaged, match="Generasi 1 rusak"):
        open_generation(folder)


def test_verification_refuses_an_index_that_is_not_the_ledgers(
    built: tuple[Path, Ledger, Path], tmp_path: Path
) -> None:
    other = Ledger(tmp_path / "ledger.db")
    _, ledger, folder = built
    assert mistakes(ledger, folder) == []
    wrong = [f"50 {name} tidak sesuai dengan buku besar" for name in ("vektor", "teks")]
    assert mistakes(other, folder) == wrong


def test_verification_refuses_vectors_of_other_texts(tmp_path: Path) -> None:
    ledger, folder = _make(tmp_path, 50)
    keys = [vector_key(passage) for passage, _ in ledger.entries(1, EMBEDDER.model_id)]
    ledger.forget_vectors([])
    strangers = EMBEDDER.passages([f"lain {key}" for key in keys])
    ledger.add_vectors(EMBEDDER.model_id, dict(zip(keys, strangers, strict=True)))
    assert "lewat vektor" in mistakes(ledger, folder)[0]
    with pytest.raises(IngestFailed, match="lewat vektor"):
        verify(ledger, folder)


def test_passages_without_vectors_are_not_built_in_silence(tmp_path: Path) -> None:
    with pytest.raises(IngestFailed, match="tanpa vektor"):
        _make(tmp_path, 3, worker.run, embed=False)
    assert list((tmp_path / "generations").iterdir()) == []


def test_a_child_that_crashes_is_a_failed_ingest() -> None:
    with pytest.raises(IngestFailed, match="tidak_ada"):
        worker.run("knowledge.tidak_ada", [], "", lambda _: None, 30)


def test_a_child_that_hangs_is_ended() -> None:
    with pytest.raises(IngestFailed, match="-9"):
        worker.run("timeit", ["-n", "1", "-r", "1", "import time; time.sleep(60)"], "", lambda _: None, 0.5)


def test_a_child_prepared_for_nothing_is_ended() -> None:
    others = set(psutil.Process().children())  # another test's child that is not yet waited for
    crew = worker.Crew()
    crew.prepare("timeit", ["-n", "1", "-r", "1", "import time; time.sleep(60)"])
    (child,) = set(psutil.Process().children()) - others
    crew.close()
    assert not child.is_running()


def test_the_manifest_says_what_the_folder_holds(built: tuple[Path, Ledger, Path]) -> None:
    about = json.loads((built[2] / "manifest.json").read_text())
    assert (about["id"], about["passages"], about["model"], about["dimensions"]) == (1, 50, "hash-32", 32)
    assert "fulltext.db" in about["digests"]
    assert len(about["digests"]) > 4
