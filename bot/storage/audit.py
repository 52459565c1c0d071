"""Who did what, when. Append-only; never the content of a note or a draft."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, func, insert, select

from bot.storage.engine import moment, stamp
from bot.storage.records import Unanswered
from bot.storage.tables import audit, feedback


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One act: when, by whom, what and to what."""

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

    def feedback(self, kind: str, limit: int, offset: int = 0) -> tuple[Unanswered, ...]:
        """The texts of one kind, the last asked first; the same text is one line, with how often it came."""
        times, last = func.count().label("times"), func.max(feedback.c.created).label("last")
        query = select(feedback.c.text, times, last).where(feedback.c.kind == kind).group_by(feedback.c.text)
        query = query.order_by(last.desc(), func.max(feedback.c.id).desc()).limit(limit).offset(offset)
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(query).all()
        return tuple(Unanswered(row.text, row.times, moment(row.last)) for row in rows)
