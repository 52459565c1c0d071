"""Which uploads each generation was made with, kept in the ledger so that a rollback brings them back."""

from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import Connection, Engine, delete, select, update

from knowledge import schema

_ROWS, _BLOBS = schema.generation_upload, schema.upload_blob


class UploadStates:
    """The `generation_upload` rows of a ledger, and the files' content under their SHA-256."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def of(self, generation: int) -> dict[str, str] | None:
        """Name and SHA-256 of every upload of that generation; None if it was made before they were recorded."""
        with self._engine.connect() as connection:
            count = connection.scalar(select(schema.generation.c.uploads).where(schema.generation.c.id == generation))
            if count is None:
                return None
            rows = connection.execute(select(_ROWS.c.name, _ROWS.c.sha256).where(_ROWS.c.generation == generation))
            return {row.name: row.sha256 for row in rows}

    def content(self, digest: str) -> bytes:
        """The file with that SHA-256; raises `LookupError` if no generation holds it."""
        with self._engine.connect() as connection:
            found = connection.scalar(select(_BLOBS.c.content).where(_BLOBS.c.sha256 == digest))
        if found is None:
            raise LookupError(digest)
        return bytes(found)

    def record(self, generation: int, state: Mapping[str, str], read: Callable[[str], bytes]) -> None:
        """Keep what the folder holds, in one transaction; `read` gives the content of what is not kept yet."""
        if self.of(generation) == state:
            return
        with self._writer.begin() as connection:
            _keep(connection, state, read)
            connection.execute(delete(_ROWS).where(_ROWS.c.generation == generation))
            rows = [{"generation": generation, "name": name, "sha256": sha} for name, sha in state.items()]
            if rows:
                connection.execute(_ROWS.insert(), rows)
            this = schema.generation.c.id == generation
            connection.execute(update(schema.generation).where(this).values(uploads=len(rows)))


def _keep(connection: Connection, state: Mapping[str, str], read: Callable[[str], bytes]) -> None:
    wanted = {digest: name for name, digest in state.items()}
    known = set(connection.scalars(select(_BLOBS.c.sha256)))
    rows: Iterable[tuple[str, str]] = ((digest, name) for digest, name in wanted.items() if digest not in known)
    for digest, name in rows:
        connection.execute(_BLOBS.insert(), {"sha256": digest, "content": read(name)})
