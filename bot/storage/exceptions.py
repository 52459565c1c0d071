"""What an agency said is no mistake: a rule and the words it met, per agency, until an admin takes it back."""

from datetime import datetime

from sqlalchemy import Engine, insert, select, update

from bot.storage.audit import record
from bot.storage.engine import moment, stamp
from bot.storage.records import Exempted
from bot.storage.tables import exceptions


class Exceptions:
    """Kept for good: a revoked one stays as a row, with the audit line of who revoked it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, operator: int, agency: str, rule: str, text: str, at: datetime) -> bool:
        """Except these words from the rule for the agency; False if they are already."""
        same = (exceptions.c.agency == agency) & (exceptions.c.rule == rule) & (exceptions.c.text == text)
        with self._engine.begin() as connection:
            if connection.execute(select(exceptions.c.id).where(same, exceptions.c.revoked.is_(None))).first():
                return False
            values = {"operator": operator, "agency": agency, "rule": rule, "text": text, "created": stamp(at)}
            made = connection.execute(insert(exceptions).values(**values).returning(exceptions.c.id))
            record(connection, at, operator, "pengecualian", f"{made.scalar_one()} {rule}")
            return True

    def of(self, agency: str) -> frozenset[tuple[str, str]]:
        """The rules and words excepted for the agency."""
        mine = (exceptions.c.agency == agency) & exceptions.c.revoked.is_(None)
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(select(exceptions.c.rule, exceptions.c.text).where(mine)).all()
        return frozenset((row.rule, row.text) for row in rows)

    def all(self) -> tuple[Exempted, ...]:
        """Every one that counts, the newest first."""
        query = select(exceptions).where(exceptions.c.revoked.is_(None)).order_by(exceptions.c.id.desc())
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(query).all()
        return tuple(Exempted(r.id, r.agency, r.rule, r.text, moment(r.created)) for r in rows)

    def revoke(self, number: int, admin: int, at: datetime) -> bool:
        """Take one back; False if there is none with that number that counts."""
        this = (exceptions.c.id == number) & exceptions.c.revoked.is_(None)
        with self._engine.begin() as connection:
            done = connection.execute(update(exceptions).where(this).values(revoked=stamp(at)))
            if done.rowcount:
                record(connection, at, admin, "pengecualian-cabut", number)
            return bool(done.rowcount)
