"""What was read of a file stays read: text by content, until the extraction itself changes."""

import sqlite3
from pathlib import Path

from knowledge.extraction.extracted import Extracted, from_json, to_json

EXTRACTION_VERSION = 4  # counts up when the same file would give another text


class Cache:
    """A SQLite file that may be deleted at any time. Where the folder cannot be written, nothing is remembered."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open: sqlite3.Connection | None = None

    def get(self, key: str) -> tuple[Extracted, ...] | None:
        """What was read of the file with that key, or None."""
        try:
            row = (
                self._connection()
                .execute("SELECT parts FROM extracted WHERE key = ? AND version = ?", (key, EXTRACTION_VERSION))
                .fetchone()
            )
            return from_json(row[0]) if row else None
        except (sqlite3.Error, ValueError):
            return None

    def put(self, key: str, parts: tuple[Extracted, ...]) -> None:
        """Remember it; committed at once, so that a killed run need not read the file again."""
        try:
            with self._connection() as connection:
                connection.execute(
                    "INSERT OR REPLACE INTO extracted (key, version, parts) VALUES (?, ?, ?)",
                    (key, EXTRACTION_VERSION, to_json(parts)),
                )
        except sqlite3.Error:
            pass

    def close(self) -> None:
        """Release the file."""
        if self._open:
            self._open.close()
            self._open = None

    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._open = sqlite3.connect(self._path, timeout=5, check_same_thread=False)
            self._open.execute("PRAGMA journal_mode=WAL")
            self._open.execute("PRAGMA synchronous=NORMAL")  # losing the last row costs one more reading
            self._open.execute(
                "CREATE TABLE IF NOT EXISTS extracted (key TEXT PRIMARY KEY, version INTEGER, parts TEXT)"
            )
        return self._open


class Forgetful:
    """No cache: for one file, or for tests."""

    def get(self, _key: str) -> tuple[Extracted, ...] | None:
        """Nothing is known."""
        return None

    def put(self, _key: str, _parts: tuple[Extracted, ...]) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """There is nothing to release."""
