"""What a generation's folder says of itself, and what an index made today would look like."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path

from knowledge import normalise
from knowledge.chunking import CHUNKER_VERSION
from knowledge.errors import NaraError

_FORMAT = 1  # counts up when this code lays a generation out in another way
_NAME = "manifest.json"
CHROMA, FULL_TEXT = "chroma", "fulltext.db"
# Chroma rewrites a few bytes of this file whenever it opens it; it is judged by `quick_check` instead.
_CHANGES_ON_OPENING = f"{CHROMA}/chroma.sqlite3"


class Damaged(NaraError):
    """A generation's folder is not as it was built; another one has to serve."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"Generasi {number} rusak: {reason}.")


@dataclass(frozen=True, slots=True)
class Manifest:
    """Written last into a folder: size in bytes and SHA-256 of every file, by its path in the folder.

    `served` names the server that has the vectors; empty if they are in the folder. `grafted` counts the passages that
    were added or taken out since the index was last built from nothing.
    """

    id: int
    layout: str
    model: str
    dimensions: int
    passages: int
    grafted: int = 0
    served: str = ""
    sizes: dict[str, int] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)


def folder_of(generations: Path, number: int) -> Path:
    """Where a generation lives: `generations/gen-000123`."""
    return generations / f"gen-{number:06d}"


def layout(ef_search: int, served: str = "") -> str:
    """Names all that decides how a generation's files are made; if it differs, they are made again (not embedded)."""
    code = Path(normalise.__file__)
    digest = sha256(code.read_bytes())
    for path in sorted(path for path in normalise.FOLDER.iterdir() if path.is_file()):
        digest.update(path.read_bytes())
    parts = (_FORMAT, CHUNKER_VERSION, version("chromadb"), version("PyStemmer"), digest.hexdigest()[:12], ef_search)
    return "/".join(map(str, (*parts, served) if served else parts))


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest with the files' digests, and force the whole folder to disk."""
    files = dict(_files(folder))
    sizes = {name: path.stat().st_size for name, path in files.items()}
    whole = replace(manifest, sizes=sizes, digests={name: _sha256(path) for name, path in files.items()})
    (folder / _NAME).write_text(json.dumps(asdict(whole), indent=1), encoding="utf-8")
    for parent, _, names in os.walk(folder):
        for name in names:
            sync_to_disk(Path(parent) / name)
        sync_to_disk(Path(parent))


def read(folder: Path) -> Manifest:
    """The manifest of a folder whose files are all there and unchanged; raises `Damaged`.

    It is asked before Chroma may open the folder: a torn HNSW file can end the process with SIGSEGV
    (RELIABILITY §1.2), which no `except` catches.
    """
    number = int(folder.name.removeprefix("gen-")) if folder.name.removeprefix("gen-").isdigit() else 0
    try:
        manifest = Manifest(**json.loads((folder / _NAME).read_text(encoding="utf-8")))
        files = dict(_files(folder))
        # Sizes first: a torn graph file may claim terabytes, which no one should read to the end.
        same = manifest.sizes == {name: path.stat().st_size for name, path in files.items()}
        same = same and manifest.digests == {name: _sha256(path) for name, path in files.items()}
    except (OSError, ValueError, TypeError) as error:
        raise Damaged(number, "berkasnya tidak lengkap") from error
    if not same:
        raise Damaged(number, "berkasnya berubah sejak dibuat")
    if not manifest.served and not _sound(folder / _CHANGES_ON_OPENING):
        raise Damaged(number, "basis data Chroma tidak utuh")
    return manifest


def _sound(database: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            whole = connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
            return whole and connection.execute("SELECT count(*) FROM collections").fetchone() == (1,)
    except sqlite3.DatabaseError:
        return False


def sync_to_disk(path: Path) -> None:
    """`fsync` a file or a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in (_NAME, _CHANGES_ON_OPENING) and not name.endswith("-journal"):
            yield name, path


def _sha256(path: Path) -> str:
    with path.open("rb") as handle:
        return file_digest(handle, "sha256").hexdigest()
