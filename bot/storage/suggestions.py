"""Corrections that operators proposed in words, until an admin decides."""

from datetime import datetime

from sqlalchemy import Engine, Row, insert, select, update

from bot.storage.audit import record
from bot.storage.engine import moment, stamp
from bot.storage.records import Suggestion, SuggestionState
from bot.storage.tables import suggestions


class Suggestions:
    """The `suggestions` rows."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, operator: int, text: str, origin: int, at: datetime) -> tuple[Suggestion, bool]:
        """Keep a correction, and whether it is new: the same update twice is one."""
        with self._engine.begin() as connection:
            again = select(suggestions).where(suggestions.c.operator == operator, suggestions.c.origin == origin)
            if known := connection.execute(again).first():
                return _suggestion(known), False
            values = {"operator": operator, "text": text, "origin": origin, "state": "open", "created": stamp(at)}
            made = connection.execute(insert(suggestions).values(**values).returning(suggestions)).one()
            record(connection, at, operator, "usul-ralat", made.id)
            return _suggestion(made), True

    def find(self, suggestion: int) -> Suggestion | None:
        """The one with that id, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(suggestions).where(suggestions.c.id == suggestion)).first()
        return _suggestion(row) if row else None

    def open(self, limit: int = 50) -> tuple[Suggestion, ...]:
        """Those that wait, oldest first."""
        query = select(suggestions).where(suggestions.c.state == "open").order_by(suggestions.c.id).limit(limit)
        with self._engine.connect().execution_options(reading=True) as connection:
            return tuple(_suggestion(row) for row in connection.execute(query))

    def since(self, operator: int, at: datetime) -> int:
        """How many this person sent since then."""
        query = select(suggestions.c.id).where(suggestions.c.operator == operator, suggestions.c.created >= stamp(at))
        with self._engine.connect().execution_options(reading=True) as connection:
            return len(connection.execute(query).all())

    def decide(self, suggestion: int, state: SuggestionState, admin: int, at: datetime) -> bool:
        """Close it; False if somebody else did."""
        with self._engine.begin() as connection:
            open_one = (suggestions.c.id == suggestion) & (suggestions.c.state == "open")
            values = {"state": state, "decided": stamp(at), "decider": admin}
            changed = connection.execute(update(suggestions).where(open_one).values(**values)).rowcount
            if changed:
                record(connection, at, admin, f"ralat-{state}", suggestion)
            return bool(changed)


def _suggestion(row: Row[tuple[object, ...]]) -> Suggestion:
    return Suggestion(row.id, row.operator, row.text, row.state, moment(row.created))
