"""Operators, their invitations, and the strangers who were turned away."""

import hashlib
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, insert, select, update

from bot.storage.audit import record
from bot.storage.engine import moment, stamp
from bot.storage.records import Invite, Member, Operator
from bot.storage.tables import invites, operators, strangers


class People:
    """Who may use the bot. Closed by default: whoever is not a row is nobody."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(self, person: int) -> Operator | None:
        """The operator with that Telegram id, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            return _find(connection, person)

    def everyone(self) -> tuple[Member, ...]:
        """All operators and admins who came by invitation, in the order in which they joined."""
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(select(operators).order_by(operators.c.joined)).all()
        return tuple(Member(Operator(r.id, r.role, r.agency, r.name), moment(r.joined)) for r in rows)

    def remove(self, person: int, by: int, at: datetime) -> bool:
        """Put somebody out; False if they were not in. What they drafted stays."""
        with self._engine.begin() as connection:
            gone = connection.execute(delete(operators).where(operators.c.id == person))
            if gone.rowcount:
                record(connection, at, by, "keluarkan", person)
            return bool(gone.rowcount)

    def invite(self, code: str, invite: Invite, at: datetime) -> None:
        """Keep the hash of a new one-time code and what it gives."""
        with self._engine.begin() as connection:
            connection.execute(
                insert(invites).values(
                    code_hash=_hash(code),
                    role=invite.role,
                    agency=invite.agency,
                    created_by=invite.created_by,
                    created=stamp(at),
                    expires=stamp(invite.expires),
                )
            )
            record(connection, at, invite.created_by, "undang", f"{invite.role} {invite.agency}")

    def redeem(self, code: str, person: int, name: str, at: datetime) -> Operator | None:
        """Turn a valid, unused code into an operator; None for any other code. A code works once."""
        with self._engine.begin() as connection:
            row = connection.execute(select(invites).where(invites.c.code_hash == _hash(code))).first()
            if row is None or row.used_by is not None or moment(row.expires) <= at:
                return None
            taken = connection.execute(
                update(invites)
                .where(invites.c.code_hash == row.code_hash, invites.c.used_by.is_(None))
                .values(used_by=person, used=stamp(at))
            )
            if taken.rowcount != 1:  # somebody else was faster
                return None
            return _admit(connection, Operator(person, row.role, row.agency, name), at)

    def turned_away(self, person: int, at: datetime) -> int:
        """Count a stranger's attempt and return which one of that day it is; the first is in the audit log."""
        day = at.date().isoformat()
        with self._engine.begin() as connection:
            same = (strangers.c.telegram_id == person) & (strangers.c.day == day)
            attempts = connection.execute(select(strangers.c.attempts).where(same)).scalar() or 0
            if attempts:
                connection.execute(update(strangers).where(same).values(attempts=attempts + 1))
            else:
                connection.execute(insert(strangers).values(telegram_id=person, day=day, attempts=1))
                record(connection, at, person, "ditolak")
            return attempts + 1


def _find(connection: Connection, person: int) -> Operator | None:
    row = connection.execute(select(operators).where(operators.c.id == person)).first()
    return Operator(row.id, row.role, row.agency, row.name) if row else None


def _admit(connection: Connection, operator: Operator, at: datetime) -> Operator:
    values = {"role": operator.role, "agency": operator.agency, "name": operator.name}
    changed = connection.execute(update(operators).where(operators.c.id == operator.id).values(**values))
    if not changed.rowcount:
        connection.execute(insert(operators).values(id=operator.id, joined=stamp(at), **values))
    record(connection, at, operator.id, "masuk", operator.role)
    return operator


def _hash(code: str) -> str:
    # a code carries 75 random bits: a plain hash is enough, there is nothing to guess from
    return hashlib.sha256(code.encode()).hexdigest()
