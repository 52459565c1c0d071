"""Every update from Telegram until it is answered. At-least-once: a kill may repeat a reply, never lose one."""

from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.engine import stamp
from bot.storage.records import Pending
from bot.storage.tables import inbox

MAX_ATTEMPTS = 3
KEPT_DAYS = 7  # Telegram repeats an update for 24 hours at most


class InboxRows:
    """The rows behind the update queue. `bot` is the bot's own id: two tokens never share update ids."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._insert = postgresql.insert if engine.dialect.name == "postgresql" else sqlite.insert

    def add(self, bot: int, update_id: int, payload: str, at: datetime) -> bool:
        """Keep an update; False if it is already known."""
        row = {"bot": bot, "update_id": update_id, "payload": payload, "state": "open", "attempts": 0}
        with self._engine.begin() as connection:
            added = self._insert(inbox).values(received=stamp(at), **row).on_conflict_do_nothing()
            # what came back, not `rowcount`: psycopg gives none for an insert
            return connection.execute(added.returning(inbox.c.update_id)).first() is not None

    def finish(self, bot: int, update_ids: tuple[int, ...], at: datetime) -> None:
        """Mark updates as answered and forget what they said; their ids stay, to recognise a repetition."""
        with self._engine.begin() as connection:
            connection.execute(
                update(inbox)
                .where(inbox.c.bot == bot, inbox.c.update_id.in_(update_ids))
                .values(state="done", payload="", finished=stamp(at))
            )

    def reopen(self, bot: int) -> tuple[Pending, ...]:
        """The updates a previous process left unanswered, in order, each counted as tried once more.

        One that was open through three starts has probably killed them: it is put aside as `failed`.
        """
        mine = (inbox.c.bot == bot) & (inbox.c.state == "open")
        with self._engine.begin() as connection:
            connection.execute(update(inbox).where(mine).values(attempts=inbox.c.attempts + 1))
            connection.execute(update(inbox).where(mine, inbox.c.attempts > MAX_ATTEMPTS).values(state="failed"))
            rows = connection.execute(select(inbox).where(mine).order_by(inbox.c.update_id)).all()
            return tuple(Pending(row.update_id, row.payload, row.attempts) for row in rows)

    def sweep(self, at: datetime) -> int:
        """Forget answered updates older than a week; returns how many."""
        old = stamp(at - timedelta(days=KEPT_DAYS))
        with self._engine.begin() as connection:
            gone = connection.execute(delete(inbox).where(inbox.c.state == "done", inbox.c.received < old))
            return gone.rowcount

    def open_count(self, bot: int) -> int:
        """How many updates wait for their answer."""
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(select(inbox.c.update_id).where(inbox.c.bot == bot, inbox.c.state == "open"))
            return len(rows.all())
