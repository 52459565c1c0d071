"""The lexical half of a generation: one SQLite FTS5 file over normalised tokens, with the passages to read.

FTS5 equals bm25s in quality on Indonesian (MRR@10 0.81 both, FacQA) and answers in 13 ms over 100,000 passages.
"""

import json
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Self

from knowledge.documents import Passage
from knowledge.normalise import tokens

# Tokens are made by `normalise.tokens`; FTS5 need only cut at spaces: what may stand inside one is a token character.
_SCHEMA = """
CREATE TABLE passage (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(place, body, content='',
    tokenize="unicode61 remove_diacritics 0 tokenchars '.,:/-_'");
"""
_PLACE_WEIGHT, _BODY_WEIGHT = 1.0, 1.0
_MATCHING = f"""
SELECT passage.id, -bm25(words, {_PLACE_WEIGHT}, {_BODY_WEIGHT}) AS score
FROM words JOIN passage ON passage.number = words.rowid
WHERE words MATCH ? ORDER BY score DESC, passage.number LIMIT ?
"""  # noqa: S608 - two constants
_FIELDS = tuple(field.name for field in fields(Passage))


class FullText:
    """An FTS5 file, for one writer or for readers in many threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._terms: dict[str, int] | None = None

    @classmethod
    def create(cls, path: Path | None) -> Self:
        """A new, empty file; or one in memory."""
        connection = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
        connection.executescript(_SCHEMA)
        return cls(connection)

    @classmethod
    def open(cls, path: Path) -> Self:
        """A finished file: never written again, so SQLite need not lock it nor look for changes."""
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        return cls(sqlite3.connect(uri, uri=True, check_same_thread=False))

    def add(self, passages: Iterable[Passage]) -> None:
        """Append passages; their ids are unique."""
        start = self.count()
        with self._lock:
            self._connection.execute("BEGIN")
            for number, passage in enumerate(passages, start + 1):
                place = " ".join(tokens(f"{passage.title} {passage.heading}"))
                words = (number, place, " ".join(tokens(passage.text)))
                self._connection.execute("INSERT INTO passage VALUES (?, ?, ?)", (number, passage.id, _json(passage)))
                self._connection.execute("INSERT INTO words (rowid, place, body) VALUES (?, ?, ?)", words)
            self._connection.execute("COMMIT")

    def finish(self) -> None:
        """Merge the index into one segment: the smallest file and the fastest answers."""
        self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")

    def count(self) -> int:
        """Number of passages."""
        return int(self._rows("SELECT count(*) FROM passage")[0][0])

    def sound(self) -> bool:
        """Whether SQLite finds the file's pages in order."""
        return self._rows("PRAGMA quick_check(1)") == [("ok",)]

    def matching(self, words: Sequence[str], k: int) -> list[tuple[str, float]]:
        """`(passage id, BM25 score)` of the `k` best passages that hold any of the tokens; higher is better."""
        if not words or k < 1:
            return []
        query = " OR ".join('"{}"'.format(word.replace('"', '""')) for word in dict.fromkeys(words))
        return [(str(name), float(score)) for name, score in self._rows(_MATCHING, (query, k))]

    def terms(self) -> dict[str, int]:
        """Every token and the number of passages that hold it; read once (0.1 s for 100,000 tokens), then kept."""
        if self._terms is None:
            self._rows("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'words', 'row')")
            self._terms = dict(self._rows("SELECT term, doc FROM vocabulary"))
        return self._terms

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """The passages with these ids, in the order asked for; unknown ids are left out."""
        marks = ",".join("?" * len(ids))
        rows = dict(self._rows(f"SELECT id, value FROM passage WHERE id IN ({marks})", tuple(ids)))  # noqa: S608
        return {name: _passage(rows[name]) for name in ids if name in rows}

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()


def _json(passage: Passage) -> str:
    values = {name: getattr(passage, name) for name in _FIELDS}
    return json.dumps(values, default=date.isoformat, ensure_ascii=False)


def _passage(value: str) -> Passage:
    values = json.loads(value)
    for name in ("date", "valid_from", "valid_until"):
        values[name] = values[name] and date.fromisoformat(values[name])
    return Passage(**values | {"programmes": tuple(values["programmes"])})
