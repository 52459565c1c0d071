"""Documents sent through the chat, kept until an admin decides."""

from datetime import datetime

from sqlalchemy import Engine, insert, select, update

from bot.storage.audit import record
from bot.storage.engine import stamp
from bot.storage.records import Upload, UploadState
from bot.storage.tables import uploads


class Uploads:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, operator: int, name: str, content: str, at: datetime) -> Upload:
        """Keep a document that an admin sent; `name` is the file name under which it will be stored."""
        values = {"operator": operator, "name": name, "content": content, "state": "pending"}
        with self._engine.begin() as connection:
            made = connection.execute(insert(uploads).values(created=stamp(at), **values).returning(uploads.c.id))
            upload_id = made.scalar_one()
            record(connection, at, operator, "unggah", upload_id)
            return Upload(upload_id, operator, name, content, "pending")

    def find(self, upload_id: int) -> Upload | None:
        """The upload with that id, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(uploads).where(uploads.c.id == upload_id)).first()
        return Upload(row.id, row.operator, row.name, row.content, row.state) if row else None

    def newest_applied(self, names: tuple[str, ...]) -> Upload | None:
        """The upload that was applied last under one of these file names, or None."""
        query = select(uploads).where(uploads.c.name.in_(names), uploads.c.state == "applied")
        query = query.order_by(uploads.c.decided.desc(), uploads.c.id.desc()).limit(1)
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(query).first()
        return Upload(row.id, row.operator, row.name, row.content, row.state) if row else None

    def move(self, upload_id: int, state: UploadState, actor: int, at: datetime) -> None:
        """Change the state."""
        with self._engine.begin() as connection:
            connection.execute(update(uploads).where(uploads.c.id == upload_id).values(state=state, decided=stamp(at)))
            record(connection, at, actor, f"unggahan-{state}", upload_id)
