"""Messages to people who did not ask: each about one topic once, kept until Telegram has taken it."""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Engine, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.engine import stamp
from bot.storage.records import Notice
from bot.storage.tables import notices

BUTTONS = TypeAdapter(tuple[tuple[tuple[str, str], ...], ...])
MAX_ATTEMPTS = 5  # somebody who blocked the bot, or never wrote to it, is not tried for ever


class Notices:
    """The `notices` rows. The same topic is never told to the same person twice."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._insert = postgresql.insert if engine.dialect.name == "postgresql" else sqlite.insert

    def add(self, person: int, topic: str, text: str, buttons: object, at: datetime) -> bool:
        """Keep a message for that person; False if they were told of the topic before."""
        row = {"person": person, "topic": topic, "text": text, "attempts": 0, "created": stamp(at)}
        packed = BUTTONS.dump_json(BUTTONS.validate_python(buttons)).decode()
        with self._engine.begin() as connection:
            added = self._insert(notices).values(buttons=packed, **row).on_conflict_do_nothing()
            return connection.execute(added.returning(notices.c.id)).first() is not None

    def unsent(self, limit: int = 100) -> tuple[Notice, ...]:
        """What is still to be sent, oldest first."""
        waiting = notices.c.sent.is_(None) & (notices.c.attempts < MAX_ATTEMPTS)
        query = select(notices).where(waiting).order_by(notices.c.id).limit(limit)
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(query).all()
        return tuple(Notice(row.id, row.person, row.text, BUTTONS.validate_json(row.buttons)) for row in rows)

    def sent(self, notice: int, at: datetime) -> None:
        """Telegram took it."""
        with self._engine.begin() as connection:
            connection.execute(update(notices).where(notices.c.id == notice).values(sent=stamp(at)))

    def failed(self, notice: int) -> None:
        """Telegram did not take it; it is tried again, a few times."""
        more = notices.c.attempts + 1
        with self._engine.begin() as connection:
            connection.execute(update(notices).where(notices.c.id == notice).values(attempts=more))
