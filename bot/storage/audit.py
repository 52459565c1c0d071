"""Who did what, when. Append-only; never the content of a note or a draft."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, insert, select

from bot.storage.engine import moment, stamp
from bot.storage.tables import audit, feedback


@dataclass(frozen=True, slots=True)
class AuditLine:
    at: datetime
    actor: int
    action: str
    subject: str


def record(connection: Connection, at: datetime, actor: int, action: str, subject: object = "") -> None:
    """Write one line inside the transaction of the change it tells of: both are kept, or neither."""
    connection.execute(insert(audit).values(at=stamp(at), actor=actor, action=action, subject=str(subject)))


class Audit:
    """The audit log, and what people told us that an admin should read."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, at: datetime, actor: int, action: str, subject: object = "") -> None:
        """One line on its own, for what changes no other table."""
        with self._engine.begin() as connection:
            record(connection, at, actor, action, subject)

    def lines(self) -> tuple[AuditLine, ...]:
        """Everything, oldest first."""
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(select(audit).order_by(audit.c.id)).all()
        return tuple(AuditLine(moment(row.at), row.actor, row.action, row.subject) for row in rows)

    def add_feedback(self, at: datetime, operator: int, kind: str, text: str) -> None:
        """Keep a question without an answer, or a remark, for the admins."""
        with self._engine.begin() as connection:
            connection.execute(insert(feedback).values(operator=operator, kind=kind, text=text, created=stamp(at)))

    def feedback(self, kind: str) -> tuple[str, ...]:
        """The texts of one kind, oldest first."""
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(select(feedback.c.text).where(feedback.c.kind == kind).order_by(feedback.c.id))
            return tuple(rows.scalars())
