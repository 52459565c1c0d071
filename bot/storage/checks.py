"""Texts that were checked, so that a button can fix or list them later."""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Engine, insert, select

from bot.storage.engine import stamp
from bot.storage.records import SavedCheck
from bot.storage.tables import checks
from knowledge.checking.report import Report

REPORT = TypeAdapter(Report)


class Checks:
    """The `checks` rows: checked texts with their reports."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, operator: int, text: str, report: Report, at: datetime, brief: str = "") -> SavedCheck:
        """Keep a checked text with its report and the note behind it."""
        values = {"operator": operator, "text": text, "report": REPORT.dump_json(report).decode(), "brief": brief}
        with self._engine.begin() as connection:
            made = connection.execute(insert(checks).values(created=stamp(at), **values).returning(checks.c.id))
            return SavedCheck(made.scalar_one(), operator, text, report, brief)

    def find(self, check_id: int, operator: int) -> SavedCheck | None:
        """The check with that id if it is this operator's, else None."""
        own = (checks.c.id == check_id) & (checks.c.operator == operator)
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(checks).where(own)).first()
        if row is None:
            return None
        return SavedCheck(row.id, row.operator, row.text, REPORT.validate_json(row.report), row.brief or "")
