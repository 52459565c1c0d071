"""Files sent through the chat: kept as they came until they are decided on, then as the history of a document."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, insert, select, update

from bot.storage.audit import record
from bot.storage.engine import moment, stamp
from bot.storage.records import Upload, UploadState
from bot.storage.tables import upload_documents, uploads


class Uploads:
    """The `uploads` rows. Files that came as one album are decided on together: a batch."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(
        self,
        operator: int,
        name: str,
        body: bytes,
        at: datetime,
        *,
        state: UploadState = "pending",
        origin: int | None = None,
        album: str = "",
    ) -> Upload:
        """Keep a file under the name its sender gave it. `origin` is the update: the same one gives the same row."""
        with self._engine.begin() as connection:
            again = select(uploads).where(uploads.c.operator == operator, uploads.c.origin == origin)
            if origin is not None and (known := connection.execute(again).first()):
                return _upload(known)
            values = {"operator": operator, "name": name, "body": body, "state": state, "origin": origin}
            made = insert(uploads).values(created=stamp(at), album=album or None, alone=0, **values)
            upload = _upload(connection.execute(made.returning(uploads)).one())
            record(connection, at, operator, "unggah" if state == "pending" else "usul", upload.id)
            return upload

    def find(self, upload_id: int) -> Upload | None:
        """The upload with that id, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(uploads).where(uploads.c.id == upload_id)).first()
        return _upload(row) if row else None

    def batch(self, upload: Upload) -> tuple[Upload, ...]:
        """What is decided on together with it: the files of its album in the same state, or itself alone."""
        if not upload.album:
            return (upload,)
        alike = (uploads.c.operator == upload.operator) & (uploads.c.album == upload.album)
        query = select(uploads).where(alike, uploads.c.state == upload.state).order_by(uploads.c.id)
        with self._engine.connect().execution_options(reading=True) as connection:
            return tuple(_upload(row) for row in connection.execute(query))

    def in_state(self, state: UploadState, limit: int = 50) -> tuple[Upload, ...]:
        """The uploads that wait in that state, oldest first."""
        query = select(uploads).where(uploads.c.state == state).order_by(uploads.c.id).limit(limit)
        with self._engine.connect().execution_options(reading=True) as connection:
            return tuple(_upload(row) for row in connection.execute(query))

    def since(self, operator: int, at: datetime) -> int:
        """How many files this person sent since then."""
        query = select(uploads.c.id).where(uploads.c.operator == operator, uploads.c.created >= stamp(at))
        with self._engine.connect().execution_options(reading=True) as connection:
            return len(connection.execute(query).all())

    def move(
        self, ids: Collection[int], state: UploadState, actor: int, at: datetime, decider: int | None = None
    ) -> None:
        """Change the state of each; `decider` is remembered instead of the actor when a step is taken back."""
        with self._engine.begin() as connection:
            for upload_id in ids:
                values = {"state": state, "decided": stamp(at), "decider": decider or actor}
                connection.execute(update(uploads).where(uploads.c.id == upload_id).values(**values))
                record(connection, at, actor, f"unggahan-{state}", upload_id)

    def choose(self, upload_id: int, *, kind: str | None = None, alone: bool | None = None) -> None:
        """What the admin decided about a file that waits: its kind, and whether it replaces nothing."""
        chosen = {"kind": kind, "alone": None if alone is None else int(alone)}
        values = {name: value for name, value in chosen.items() if value is not None}
        with self._engine.begin() as connection:
            connection.execute(update(uploads).where(uploads.c.id == upload_id).values(**values))

    def placed(self, ids: Collection[int], card: int | None) -> None:
        """Under which message id the card of these files stands."""
        with self._engine.begin() as connection:
            connection.execute(update(uploads).where(uploads.c.id.in_(list(ids))).values(card=card))

    def became(self, upload_id: int, documents: Sequence[str]) -> None:
        """Which documents an applied file became."""
        with self._engine.begin() as connection:
            known = set(_documents(connection, upload_id))
            new = [{"upload": upload_id, "document": name} for name in documents if name not in known]
            if new:
                connection.execute(insert(upload_documents), new)

    def of_document(self, document: str) -> tuple[Upload, ...]:
        """The applied files that were this document, the last applied first."""
        joined = select(uploads).join(upload_documents, upload_documents.c.upload == uploads.c.id)
        query = joined.where(upload_documents.c.document == document, uploads.c.state == "applied")
        query = query.order_by(uploads.c.decided.desc(), uploads.c.id.desc())
        with self._engine.connect().execution_options(reading=True) as connection:
            return tuple(_upload(row) for row in connection.execute(query))

    def erase(self, document: str, actor: int, at: datetime) -> int:
        """Forget the content of every file that was this document; how many. The rows stay, as a record."""
        theirs = select(upload_documents.c.upload).where(upload_documents.c.document == document)
        with self._engine.begin() as connection:
            gone = connection.execute(update(uploads).where(uploads.c.id.in_(theirs)).values(body=None))
            record(connection, at, actor, "hapus-dokumen", document)
            return gone.rowcount


def _documents(connection: Connection, upload_id: int) -> tuple[str, ...]:
    query = select(upload_documents.c.document).where(upload_documents.c.upload == upload_id)
    return tuple(connection.scalars(query))


def _upload(row: Row[tuple[object, ...]]) -> Upload:
    return Upload(
        id=row.id,
        operator=row.operator,
        name=row.name,
        body=bytes(row.body or b""),
        state=row.state,
        created=moment(row.created),
        album=row.album or "",
        kind=row.kind or "",
        alone=bool(row.alone),
        card=row.card,
        decider=row.decider,
        decided=moment(row.decided) if row.decided else None,
    )
