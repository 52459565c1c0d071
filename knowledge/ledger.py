"""The truth of the knowledge base: documents and their versions, passages, vectors, generations.

Chroma and the full-text index are made from it and can always be made again without embedding again. A document's
version is never changed, and deleted only when an admin deletes the document (`knowledge.forgetting`); what a
generation consists of is a set of versions, so moving the pointer moves documents, rules and index together.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError
from sqlalchemy import Row, Select, delete, func, select

from knowledge import schema
from knowledge.chunking import CHUNKER_VERSION, embedding_text
from knowledge.documents import Document, FrontMatter, Passage
from knowledge.forgetting import Forgetting
from knowledge.history import History
from knowledge.pointer import Pointer
from knowledge.upload_states import UploadStates

Vector = NDArray[np.float32]
_Key = TypeVar("_Key", str, int)
_BATCH = 5_000  # SQLite takes 32,766 parameters in a statement


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a generation: which version, and whether it was in force and so is searchable."""

    version: int
    sha256: str
    chunker: int
    in_force: bool


class Ledger:
    """The database at `location`: a path of a SQLite file, or a database URL. `None` is an empty one in memory."""

    def __init__(self, location: Path | str | None) -> None:
        if isinstance(location, Path):
            location.parent.mkdir(parents=True, exist_ok=True)
            location = f"sqlite:///{location.resolve()}"
        self.url = location or "sqlite://"
        self._engine = schema.connect(self.url)
        schema.migrate(self._engine)
        self._writer = self._engine.execution_options(writes=True)
        self.pointer = Pointer(self._engine)
        self.uploads = UploadStates(self._engine)
        self.forgetting = Forgetting(self._engine)
        self.history = History(self._engine)

    def contents(self, generation: int | None) -> dict[str, Entry]:
        """The documents of a generation by id, those left out of its index included."""
        part, version = schema.generation_document.c, schema.document_version.c
        query = (
            select(part.document, part.version, part.in_force, version.sha256, version.chunker)
            .join(schema.document_version, version.id == part.version)
            .where(part.generation == generation)
        )
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return {row.document: Entry(row.version, row.sha256, row.chunker, bool(row.in_force)) for row in rows}

    def versions(self) -> dict[tuple[str, str], int]:
        """`(document id, sha256)` → version, of all versions that were cut into passages as we cut today."""
        rows = schema.document_version.c
        query = select(rows.document, rows.sha256, rows.id).where(rows.chunker == CHUNKER_VERSION)
        with self._engine.connect() as connection:
            return {(row.document, row.sha256): row.id for row in connection.execute(query)}

    def add(self, documents: Sequence[Document], cut: Callable[[Document], Sequence[Passage]]) -> None:
        """Write new versions with their passages, in one transaction."""
        pieces = [(document, tuple(cut(document))) for document in documents]
        known = self._known(passage.id for _, passages in pieces for passage in passages)
        rows = [_passage_row(passage) for _, passages in pieces for passage in passages if passage.id not in known]
        with self._writer.begin() as connection:
            if rows:
                connection.execute(schema.passage.insert(), rows)
            for document, passages in pieces:
                insert = schema.document_version.insert().returning(schema.document_version.c.id)
                version = connection.execute(insert, _version_row(document)).scalar_one()
                order = [
                    {"version": version, "position": position, "passage": passage.id, "line": passage.line}
                    for position, passage in enumerate(passages)
                ]
                connection.execute(schema.version_passage.insert(), order)

    def documents(self, generation: int | None, in_force: bool = True) -> tuple[Document, ...]:
        """The documents in a generation's index, by id; or with `in_force=False` those that were left out of it."""
        part, version = schema.generation_document.c, schema.document_version.c
        query = (
            select(schema.document_version)
            .join(schema.generation_document, version.id == part.version)
            .where(part.generation == generation, part.in_force == int(in_force))
            .order_by(version.document)
        )
        with self._engine.connect() as connection:
            return tuple(_document(row) for row in connection.execute(query))

    def known_documents(self, generation: int | None) -> tuple[Document, ...]:
        """Every document of a generation, left out or not; none if today's rules refuse the front matter of one."""
        try:
            return (*self.documents(generation), *self.documents(generation, in_force=False))
        except ValidationError:  # they are read, and refused with their line, once more
            return ()

    def size(self, versions: Iterable[int]) -> int:
        """How many passages these versions have."""
        rows = schema.version_passage.c
        with self._engine.connect() as connection:
            return sum(
                connection.scalar(select(func.count()).where(rows.version.in_(part))) or 0 for part in _parts(versions)
            )

    def entries(self, generation: int, model: str) -> Iterator[tuple[Passage, Vector | None]]:
        """Every passage of a generation's index with its cached vector, if there is one; in reading order."""
        with self._engine.connect() as connection:
            for row in connection.execution_options(yield_per=2_000).execute(_entries(generation, model)):
                yield _entry(row)

    def chosen(self, generation: int, model: str, ids: Iterable[str]) -> Iterator[tuple[Passage, Vector | None]]:
        """As `entries`, but only the passages with these ids."""
        query = _entries(generation, model)
        with self._engine.connect() as connection:
            for part in _parts(ids):
                for row in connection.execute(query.where(schema.passage.c.id.in_(part))):
                    yield _entry(row)

    def places(self, generation: int) -> dict[str, tuple[str, int]]:
        """Path and line of every passage of a generation's index by its id, in reading order; 20 times as fast."""
        part, version, order = schema.generation_document.c, schema.document_version.c, schema.version_passage.c
        query = (
            select(order.passage, version.path, order.line)
            .select_from(schema.generation_document)
            .join(schema.document_version, version.id == part.version)
            .join(schema.version_passage, order.version == part.version)
            .where(part.generation == generation, part.in_force == 1)
            .order_by(part.document, order.position)
        )
        with self._engine.connect() as connection:
            return {name: (path, line) for name, path, line in connection.execute(query)}

    def known_vectors(self, model: str, keys: Iterable[str]) -> set[str]:
        """Which of these vector keys need not be embedded again."""
        rows = schema.vector.c
        with self._engine.connect() as connection:
            return {
                key
                for part in _parts(keys)
                for key in connection.scalars(select(rows.key).where(rows.model == model, rows.key.in_(part)))
            }

    def add_vectors(self, model: str, vectors: Mapping[str, Vector]) -> None:
        """Cache vectors under their keys; committed at once, so that a killed run need not embed them again."""
        known = self.known_vectors(model, vectors)
        rows = [
            {"model": model, "key": key, "value": vector.astype("<f4").tobytes()}
            for key, vector in vectors.items()
            if key not in known
        ]
        if rows:
            with self._writer.begin() as connection:
                connection.execute(schema.vector.insert(), rows)

    def forget_vectors(self, models: Iterable[str]) -> None:
        """Delete the vectors of all models but these."""
        with self._writer.begin() as connection:
            connection.execute(delete(schema.vector).where(schema.vector.c.model.not_in(list(models))))

    def close(self) -> None:
        """Release the connections."""
        self._engine.dispose()

    def _known(self, ids: Iterable[str]) -> set[str]:
        rows = schema.passage.c
        with self._engine.connect() as connection:
            return {
                found for part in _parts(ids) for found in connection.scalars(select(rows.id).where(rows.id.in_(part)))
            }


def vector_key(passage: Passage) -> str:
    """The name under which a passage's vector is cached: equal texts share one vector."""
    return sha256(embedding_text(passage).encode()).hexdigest()


def _entries(generation: int, model: str) -> Select[Any]:
    part, version, order = schema.generation_document.c, schema.document_version.c, schema.version_passage.c
    passage, vector = schema.passage.c, schema.vector.c
    return (
        select(schema.passage, version.path, order.line, vector.value)
        .select_from(schema.generation_document)
        .join(schema.document_version, version.id == part.version)
        .join(schema.version_passage, order.version == part.version)
        .join(schema.passage, passage.id == order.passage)
        .outerjoin(schema.vector, (vector.key == passage.vector_key) & (vector.model == model))
        .where(part.generation == generation, part.in_force == 1)
        .order_by(part.document, order.position)
    )


def _entry(row: Row[Any]) -> tuple[Passage, Vector | None]:
    return _passage(row), None if row.value is None else np.frombuffer(row.value, dtype="<f4")


def _parts(keys: Iterable[_Key]) -> Iterator[list[_Key]]:
    unique = sorted(set(keys))
    for start in range(0, len(unique), _BATCH):
        yield unique[start : start + _BATCH]


def _version_row(document: Document) -> dict[str, object]:
    return {
        "document": document.id,
        "sha256": document.sha256,
        "chunker": CHUNKER_VERSION,
        "path": document.path,
        "body_line": document.body_line,
        "front": document.front.model_dump_json(),
        "body": document.body,
    }


def _document(row: Row[Any]) -> Document:
    front = FrontMatter.model_validate_json(row.front)
    return Document(row.document, front, row.body, row.path, row.body_line, row.sha256)


def _passage_row(passage: Passage) -> dict[str, object]:
    return {
        "id": passage.id,
        "document": passage.document,
        "title": passage.title,
        "kind": passage.kind,
        "date": _text(passage.date),
        "heading": passage.heading,
        "text": passage.text,
        "agency": passage.agency,
        "programmes": json.dumps(passage.programmes),
        "valid_from": _text(passage.valid_from),
        "valid_until": _text(passage.valid_until),
        "vector_key": vector_key(passage),
    }


def _passage(row: Row[Any]) -> Passage:
    return Passage(
        id=row.id,
        document=row.document,
        title=row.title,
        kind=row.kind,
        date=_day(row.date),
        heading=row.heading,
        text=row.text,
        path=row.path,
        line=row.line,
        agency=row.agency,
        programmes=tuple(json.loads(row.programmes)),
        valid_from=_day(row.valid_from),
        valid_until=_day(row.valid_until),
    )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
