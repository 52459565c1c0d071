"""What was found and read of every site, so that a run goes on where the one before was stopped."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from knowledge.harvest.entry import Entry
from knowledge.harvest.web import Version

_SCHEMA = """
CREATE TABLE IF NOT EXISTS lists (url TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS entries (
    link TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT NOT NULL, day TEXT, stamp TEXT NOT NULL, page TEXT NOT NULL,
    site TEXT NOT NULL, waiting INTEGER NOT NULL,          -- 1 until this version of it was read
    etag TEXT NOT NULL DEFAULT '', modified TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '', content BLOB, digest TEXT NOT NULL DEFAULT '',
    applied TEXT NOT NULL DEFAULT '',  -- the digest that the knowledge base was given
    reason TEXT NOT NULL DEFAULT ''    -- why it is no document
);
CREATE INDEX IF NOT EXISTS entries_of ON entries (source, waiting);
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry to be read, and the version of its page that was read before."""

    entry: Entry
    version: Version


class State:
    """A SQLite file in the data folder. Every step is committed at once; not for several threads."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._open = sqlite3.connect(path, timeout=5, isolation_level=None)
        self._open.execute("PRAGMA journal_mode=WAL")
        self._open.execute("PRAGMA synchronous=NORMAL")  # losing the last row costs one more request
        self._open.executescript(_SCHEMA)

    def close(self) -> None:
        """Release the file."""
        self._open.close()

    def list_version(self, url: str) -> Version:
        """The version of a list that was read to its end; an empty one if it never was."""
        row = self._open.execute("SELECT etag, modified FROM lists WHERE url = ?", (url,)).fetchone()
        return Version(*row) if row else Version()

    def listed(self, source: str, entries: Iterable[Entry], lists: Mapping[str, Version]) -> int:
        """Keep what a source lists, each at once; how many there were.

        `lists` is read when `entries` ends: a list that was not read to its end is read again next time.
        """
        count = 0
        for entry in entries:
            count += 1
            self._found(source, entry)
        rows = [(url, version.etag, version.modified) for url, version in lists.items()]
        self._open.executemany("INSERT OR REPLACE INTO lists VALUES (?, ?, ?)", rows)
        return count

    def ask_again(self, source: str, since: date) -> None:
        """Entries of that day or later, whose list says nothing of their versions, are to be read again."""
        self._open.execute(
            "UPDATE entries SET waiting = 1 WHERE source = ? AND stamp = '' AND page = '' AND day >= ?"
            " AND (etag != '' OR modified != '')",
            (source, since.isoformat()),
        )

    def waiting(self, source: str, most: int) -> tuple[Waiting, ...]:
        """What is to be read, the newest first where the days are known."""
        rows = self._open.execute(
            "SELECT link, title, day, stamp, page, site, etag, modified FROM entries WHERE source = ? AND waiting"
            " ORDER BY coalesce(day, stamp) DESC, rowid LIMIT ?",
            (source, most),
        )
        return tuple(
            Waiting(Entry(link, title, _day(day), stamp, page, site), Version(etag, modified))
            for link, title, day, stamp, page, site, etag, modified in rows
        )

    def count_waiting(self, source: str) -> int:
        """How many are still to be read."""
        query = "SELECT count(*) FROM entries WHERE source = ? AND waiting"
        return int(self._open.execute(query, (source,)).fetchone()[0])

    def unchanged(self, link: str) -> None:
        """Its page is the one that was read."""
        self._open.execute("UPDATE entries SET waiting = 0 WHERE link = ?", (link,))

    def became(self, link: str, file: str, content: bytes, day: date, version: Version) -> None:
        """The entry was read and is this document."""
        self._open.execute(
            "UPDATE entries SET waiting = 0, reason = '', page = '', file = ?, content = ?, digest = ?, day = ?,"
            " etag = ?, modified = ? WHERE link = ?",
            (file, content, sha256(content).hexdigest(), day.isoformat(), version.etag, version.modified, link),
        )

    def skipped(self, link: str, reason: str) -> None:
        """The entry was read and is no document; it is not asked for again until it changes."""
        self._open.execute("UPDATE entries SET waiting = 0, page = '', reason = ? WHERE link = ?", (reason, link))

    def unapplied(self, source: str, present: Mapping[str, str]) -> dict[str, bytes]:
        """Files that the knowledge base has not been given yet, by name.

        `present` are the files it has. One that it was given and has no more was taken out by an admin, and stays out.
        """
        rows = self._open.execute(
            "SELECT file, content, applied FROM entries WHERE source = ? AND digest != '' AND digest != applied",
            (source,),
        )
        return {file: content for file, content, applied in rows if not applied or file in present}

    def applied(self, files: Mapping[str, bytes]) -> None:
        """The knowledge base has these now."""
        self._open.executemany("UPDATE entries SET applied = digest WHERE file = ?", [(file,) for file in files])

    def _found(self, source: str, entry: Entry) -> None:
        row = self._open.execute("SELECT stamp FROM entries WHERE link = ?", (entry.link,)).fetchone()
        day = entry.day.isoformat() if entry.day else None
        if row is None:
            self._open.execute(
                "INSERT INTO entries (link, source, title, day, stamp, page, site, waiting)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
                (entry.link, source, entry.title, day, entry.stamp, entry.page, entry.site),
            )
        elif row[0] != entry.stamp:
            self._open.execute(
                "UPDATE entries SET source = ?, title = ?, day = coalesce(?, day), stamp = ?, page = ?, waiting = 1"
                " WHERE link = ?",
                (source, entry.title, day, entry.stamp, entry.page, entry.link),
            )
        else:
            self._open.execute("UPDATE entries SET source = ? WHERE link = ?", (source, entry.link))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
