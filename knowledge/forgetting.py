"""Deleting documents for good: out of the index at once, out of older generations and the ledger after the grace.

Old versions that nobody can roll back to any more are pruned in the same way.

A generation that holds a deleted version can no longer be rolled back to. Its folder stays until no reader can still
answer from it (`generation_grace`), then it goes, and with the last such generation the text and the vectors go too.
"""

from collections.abc import Collection

from sqlalchemy import Connection, Engine, delete, func, select, update

from knowledge import schema

_GEN, _PART, _VER = schema.generation.c, schema.generation_document.c, schema.document_version.c
_ORDER, _PAS, _VEC = schema.version_passage.c, schema.passage.c, schema.vector.c
_HELD = ("ready", "leaving", "building")
_AT_ONCE = 5_000  # SQLite takes 32,766 parameters in a statement


class Forgetting:
    """The `forgotten` rows of a ledger."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def mark(self, documents: Collection[str]) -> None:
        """Every version of these documents that is not in service is to go, and each generation that holds it."""
        live = select(schema.pointer.c.generation)
        in_service = select(_PART.version).where(_PART.generation.in_(live))
        wanted = select(_VER.id, _VER.document).where(_VER.document.in_(list(documents)), _VER.id.not_in(in_service))
        with self._writer.begin() as connection:
            known = set(connection.scalars(select(schema.forgotten.c.version)))
            rows = [{"version": row.id, "document": row.document} for row in connection.execute(wanted)]
            if new := [row for row in rows if row["version"] not in known]:
                connection.execute(schema.forgotten.insert(), new)
            holding = select(_PART.generation).where(_PART.version.in_(select(schema.forgotten.c.version)))
            leaving = (_GEN.state == "ready") & _GEN.id.in_(holding) & _GEN.id.not_in(live)
            connection.execute(update(schema.generation).where(leaving).values(state="leaving"))

    def prune(self, kept: int) -> None:
        """Old versions go too: all that no kept generation holds but the newest `kept` of each document.

        With them goes what is only history of generations that are gone: which documents they were made of, and the
        vectors of embedding models that neither a kept generation uses nor the newest run, which may have been stopped
        half-way through a change of model.
        """
        held_generations = select(_GEN.id).where(_GEN.state.in_(_HELD))
        held = select(_PART.version).where(_PART.generation.in_(held_generations))
        age = func.row_number().over(partition_by=_VER.document, order_by=_VER.id.desc())
        loose = select(_VER.id, _VER.document, age.label("age")).where(_VER.id.not_in(held)).subquery()
        spare = select(loose.c.id, loose.c.document).where(
            loose.c.age > kept, loose.c.id.not_in(select(schema.forgotten.c.version))
        )
        newest = select(func.max(_GEN.id)).scalar_subquery()
        models = select(_GEN.model).where(_GEN.state.in_(_HELD) | (_GEN.id == newest))
        with self._writer.begin() as connection:
            connection.execute(delete(schema.generation_document).where(_PART.generation.not_in(held_generations)))
            connection.execute(schema.forgotten.insert().from_select(["version", "document"], spare))
            connection.execute(delete(schema.vector).where(_VEC.model.not_in(models)))

    def purge(self) -> int:
        """Delete the versions that no kept generation holds, with all that only they needed; returns how many."""
        held = select(_PART.version).join(schema.generation, _GEN.id == _PART.generation).where(_GEN.state.in_(_HELD))
        with self._writer.connect() as connection:
            _on_disk(connection, "PRAGMA secure_delete=ON")  # overwritten, not only unlinked
            with connection.begin():
                free = select(schema.forgotten.c.version).where(schema.forgotten.c.version.not_in(held))
                gone = list(connection.scalars(free))
                for start in range(0, len(gone), _AT_ONCE):
                    _delete_versions(connection, gone[start : start + _AT_ONCE])
                uploads = _delete_uploads(connection)
            if gone or uploads:
                _on_disk(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
        return len(gone)


def _on_disk(connection: Connection, pragma: str) -> None:
    """Outside of any transaction, and for SQLite only: PostgreSQL's own vacuum does it."""
    raw = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.execute(pragma)


def _delete_versions(connection: Connection, versions: list[int]) -> None:
    theirs = list(connection.scalars(select(_ORDER.passage).where(_ORDER.version.in_(versions)).distinct()))
    connection.execute(delete(schema.generation_document).where(_PART.version.in_(versions)))
    connection.execute(delete(schema.version_passage).where(_ORDER.version.in_(versions)))
    connection.execute(delete(schema.document_version).where(_VER.id.in_(versions)))
    connection.execute(delete(schema.forgotten).where(schema.forgotten.c.version.in_(versions)))
    for start in range(0, len(theirs), _AT_ONCE):
        _delete_passages(connection, theirs[start : start + _AT_ONCE])


def _delete_passages(connection: Connection, passages: list[str]) -> None:
    """Those that no other version has, and the vectors that no other passage shares."""
    unused = (_PAS.id.in_(passages), _PAS.id.not_in(select(_ORDER.passage)))
    keys = list(connection.scalars(select(_PAS.vector_key).where(*unused)))
    connection.execute(delete(schema.passage).where(*unused))
    connection.execute(delete(schema.vector).where(_VEC.key.in_(keys), _VEC.key.not_in(select(_PAS.vector_key))))


def _delete_uploads(connection: Connection) -> int:
    """What only generations that are gone were made with."""
    rows, blobs = schema.generation_upload, schema.upload_blob
    kept = select(_GEN.id).where(_GEN.state.in_(("ready", "building")))
    connection.execute(delete(rows).where(rows.c.generation.not_in(kept)))
    return int(connection.execute(delete(blobs).where(blobs.c.sha256.not_in(select(rows.c.sha256)))).rowcount)
