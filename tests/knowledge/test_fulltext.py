"""The lexical half of a generation, through its own door."""

import sqlite3
from pathlib import Path
from random import Random

from knowledge.documents import Passage
from knowledge.fulltext import FullText

WORDS = [f"kata{number}" for number in range(60)]


def written(count: int) -> list[Passage]:
    """Passages of words by chance, some of them alike."""
    chance = Random(4)  # noqa: S311 - a choice of words, no secret
    return [passage(f"p{number:03}", " ".join(chance.choices(WORDS, k=12))) for number in range(count)]


def passage(name: str, text: str) -> Passage:
    return Passage(
        id=name, document=name, kind="rilis", title="", heading="", text=text, path="", line=1, date=None,
        agency="", programmes=(), score=0.0,
    )  # fmt: skip


def test_what_terms_add_one_by_one_is_to_the_bit_what_fts5_says_of_them_together(tmp_path: Path) -> None:
    words = FullText.create(tmp_path / "kata.db")
    words.add(written(200))
    asked = WORDS[::2]
    query = " OR ".join(f'"{word}"' for word in asked)
    rows = sqlite3.connect(tmp_path / "kata.db").execute(
        "SELECT id, -bm25(words, 1, 1) AS score FROM words JOIN passage ON number = words.rowid"
        " WHERE words MATCH ? ORDER BY score DESC, id LIMIT 50",
        (query,),
    )
    expected = rows.fetchall()
    assert len(expected) == 50
    assert words.matching(asked, 50) == expected
    assert words.matching(asked, 50) == expected  # from what was kept


def test_what_is_added_or_dropped_later_is_searched_at_once() -> None:
    words = FullText.create(None)
    words.add([passage("lama", "banjir di ciwandan")])
    assert [name for name, _ in words.matching(["banjir"], 5)] == ["lama"]
    assert list(words.passages(["lama"])) == ["lama"]
    words.add([passage("baru", "banjir di cibeber")])
    words.drop(["lama"])
    assert [name for name, _ in words.matching(["banjir"], 5)] == ["baru"]
    assert list(words.passages(["lama", "baru"])) == ["baru"]


def test_a_word_that_no_passage_holds_finds_nothing() -> None:
    words = FullText.create(None)
    words.add([passage("satu", "banjir di ciwandan")])
    assert words.matching(["gempa", '"', "'"], 5) == []


def test_of_equals_the_first_by_name_come_first() -> None:
    words = FullText.create(None)
    words.add([passage(name, "banjir") for name in "edcba"])
    assert [name for name, _ in words.matching(["banjir"], 3)] == ["a", "b", "c"]
