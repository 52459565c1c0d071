"""Texts whose operators say that they were published, until an admin lets them into the knowledge base."""

from datetime import date, datetime

from sqlalchemy import Engine, Row, insert, select, update

from bot.storage.audit import record
from bot.storage.engine import moment, stamp
from bot.storage.records import Publication, PublicationState
from bot.storage.tables import publications


class Publications:
    """The `publications` rows: the text as it was when it was reported."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, new: Publication, at: datetime) -> tuple[Publication, bool]:
        """Keep it (its id is given here), and whether it is new: one wording of a draft is published once."""
        this = (publications.c.draft == new.draft) & (publications.c.version == new.version)
        with self._engine.begin() as connection:
            if known := connection.execute(select(publications).where(this)).first():
                return _publication(known), False
            values = {
                "draft": new.draft,
                "version": new.version,
                "operator": new.operator,
                "agency": new.agency,
                "programme": new.programme,
                "title": new.title,
                "text": new.text,
                "link": new.link,
                "day": new.day.isoformat(),
                "state": "open",
                "created": stamp(at),
            }
            made = connection.execute(insert(publications).values(**values).returning(publications)).one()
            record(connection, at, new.operator, "tayang", new.draft)
            return _publication(made), True

    def find(self, publication: int) -> Publication | None:
        """The one with that id, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(publications).where(publications.c.id == publication)).first()
        return _publication(row) if row else None

    def open(self, limit: int = 50) -> tuple[Publication, ...]:
        """Those that wait, oldest first."""
        query = select(publications).where(publications.c.state == "open").order_by(publications.c.id).limit(limit)
        with self._engine.connect().execution_options(reading=True) as connection:
            return tuple(_publication(row) for row in connection.execute(query))

    def decide(self, publication: int, state: PublicationState, admin: int, at: datetime) -> None:
        """Close it."""
        with self._engine.begin() as connection:
            values = {"state": state, "decided": stamp(at), "decider": admin}
            connection.execute(update(publications).where(publications.c.id == publication).values(**values))
            record(connection, at, admin, f"tayang-{state}", publication)


def _publication(row: Row[tuple[object, ...]]) -> Publication:
    return Publication(
        id=row.id,
        draft=row.draft,
        version=row.version,
        operator=row.operator,
        agency=row.agency,
        programme=row.programme,
        title=row.title,
        text=row.text,
        link=row.link,
        day=date.fromisoformat(row.day),
        state=row.state,
        created=moment(row.created),
    )
