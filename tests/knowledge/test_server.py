"""Generations on a real Chroma server: one collection each, the same pointer, and an answer while it is away."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.errors import NaraError
from knowledge.served import ServedVectors
from knowledge.server import Server, ServerAway
from knowledge.settings import KnowledgeSettings
from tests.knowledge.chroma import ChromaServer
from tests.knowledge.library import base, texts, three, write


@pytest.fixture
def chroma(tmp_path: Path) -> Iterator[ChromaServer]:
    three(tmp_path / "corpus")
    server = ChromaServer(tmp_path / "chroma")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., KnowledgeBase]]:
    """`library.base` over this test's folder, closed with its connections after the test."""
    made: list[KnowledgeBase] = []

    def make(**chosen: object) -> KnowledgeBase:
        made.append(base(tmp_path, **chosen))
        return made[-1]

    yield make
    for each in made:
        each.close()


Open = Callable[..., KnowledgeBase]


def _price(knowledge: KnowledgeBase) -> str:
    found = next(p for p in knowledge.search("harga beras").passages if p.document == "pasar").text.split()[-1]
    document = knowledge.document("pasar")
    assert document is not None
    assert document.body.split()[-1] == found
    return found.rstrip(".")


def _sync(tmp_path: Path, knowledge: KnowledgeBase, price: str) -> int | None:
    write(tmp_path / "corpus", "pasar", f"Harga beras {price}.")
    return knowledge.sync().generation


def test_a_generation_is_a_collection_and_the_pointer_moves_as_ever(
    tmp_path: Path, chroma: ChromaServer, opened: Open
) -> None:
    knowledge = opened(chroma_url=chroma.url, generations_kept=2)
    reader = opened(chroma_url=chroma.url)
    for price in ("satu", "dua", "tiga"):
        _sync(tmp_path, knowledge, price)
        assert _price(reader) == price
    assert chroma.collections() == ["nara-000002", "nara-000003"]
    assert not list((tmp_path / "data/generations").rglob("chroma.sqlite3"))
    assert (knowledge.rollback(), _price(reader)) == (2, "dua")
    assert knowledge.verify() == 2
    assert not knowledge.sync(dry_run=True).new_generation
    assert reader.problem() == ""


def test_a_server_that_is_away_is_stood_in_for_by_the_ledger_until_it_is_back(
    tmp_path: Path, chroma: ChromaServer, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.served.AGAIN", 0.0)
    knowledge = opened(chroma_url=chroma.url)
    _sync(tmp_path, knowledge, "satu")
    assert _price(knowledge) == "satu"
    chroma.kill()
    assert texts(knowledge, "bank sampah")[0] == "sampah"
    assert "Server Chroma tidak menjawab" in knowledge.problem()
    started_without = opened(chroma_url=chroma.url)
    assert _price(started_without) == "satu"
    assert "Server Chroma tidak menjawab" in started_without.problem()
    with pytest.raises(NaraError, match="tidak menjawab"):
        _sync(tmp_path, knowledge, "dua")
    assert (knowledge.generation_id(), _price(knowledge)) == (1, "satu")
    chroma.start()
    for each in (knowledge, started_without):
        assert _price(each) == "satu"
        assert each.problem() == ""
    assert _sync(tmp_path, knowledge, "tiga") == 3
    assert _price(knowledge) == "tiga"
    assert chroma.collections() == ["nara-000001", "nara-000003"]


def test_a_collection_that_is_gone_or_short_is_a_damaged_generation(
    tmp_path: Path, chroma: ChromaServer, opened: Open
) -> None:
    knowledge = opened(chroma_url=chroma.url)
    for price in ("satu", "dua"):
        _sync(tmp_path, knowledge, price)
    server = Server(chroma.url)
    server.sweep([1])
    assert (server.size(1), server.size(2)) == (3, None)
    fresh = opened(chroma_url=chroma.url)
    assert _price(fresh) == "satu"
    assert "Generasi 2 rusak" in fresh.problem()
    assert fresh.sync().generation == 3
    assert (_price(fresh), fresh.problem()) == ("dua", "")
    with server.client() as client:
        collection = client.get_collection("nara-000001", embedding_function=None)
        collection.delete(ids=collection.get(limit=1)["ids"])
    with pytest.raises(NaraError, match="Generasi 1 rusak"):
        fresh.rollback(1)


def test_moving_to_a_server_and_back_builds_again_without_embedding(
    tmp_path: Path, chroma: ChromaServer, opened: Open
) -> None:
    opened().sync()
    moved = opened(chroma_url=chroma.url)
    report = moved.sync()
    assert (report.generation, report.embedded, report.unchanged) == (2, 0, 3)
    back = opened()
    assert texts(back, "harga beras")[0] == "pasar"
    assert "CHROMA_URL" in back.problem()
    assert back.sync().generation == 3
    assert back.problem() == ""


def test_other_collections_on_the_server_are_left_alone(tmp_path: Path, chroma: ChromaServer, opened: Open) -> None:
    with Server(chroma.url).client() as client:
        for name in ("nara-uji-000001", "nara-catatan", "lain-000001"):
            client.create_collection(name, embedding_function=None)
    knowledge = opened(chroma_url=chroma.url, generations_kept=1)
    _sync(tmp_path, knowledge, "satu")
    _sync(tmp_path, knowledge, "dua")
    assert chroma.collections() == ["lain-000001", "nara-000002", "nara-catatan", "nara-uji-000001"]


def test_a_server_that_is_not_there_is_said_with_its_address() -> None:
    with pytest.raises(ServerAway, match=r"http://127\.0\.0\.1:1 tidak menjawab"):
        Server("http://127.0.0.1:1").size(1)


def test_a_server_that_was_away_is_asked_again_only_after_a_while() -> None:
    now, asked = [100.0], [0]

    def connect() -> None:
        asked[0] += 1
        raise ServerAway("http://chroma")

    class Exact:
        def nearest(self, _vector: object, _k: int) -> list[tuple[str, float]]:
            return [("a", 1.0)]

    vectors = ServedVectors(connect, Exact, clock=lambda: now[0])  # type: ignore[arg-type]
    for second, times in ((0, 1), (5, 1), (14, 1), (16, 2), (20, 2), (32, 3)):
        now[0] = 100.0 + second
        assert vectors.nearest(None, 1) == [("a", 1.0)]  # type: ignore[arg-type]
        assert asked[0] == times
        assert vectors.problem


@pytest.mark.parametrize("url", ["chroma:8000", "ftp://chroma", "http://"])
def test_an_address_that_is_none_is_refused_at_the_start(url: str) -> None:
    with pytest.raises(ValueError, match="chroma_url"):
        KnowledgeSettings(chroma_url=url, _env_file=None)
