"""What a chat is waiting for: dialogue state is a row, so any process can take the next message."""

from sqlalchemy import Engine, insert, select, update

from bot.storage.engine import moment, stamp
from bot.storage.records import Held, Waiting
from bot.storage.tables import chats


class Chats:
    """One row an operator: the bot talks to each of them in one private chat."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def waiting(self, operator: int) -> Waiting | None:
        """What the next plain text is for, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(chats).where(chats.c.operator == operator)).first()
        if row is None or not row.command:
            return None
        return Waiting(row.command, moment(row.since), row.draft, row.field or "", row.taken)

    def wait_for(self, operator: int, waiting: Waiting) -> None:
        """The next plain text is for this."""
        self._write(
            operator,
            command=waiting.command,
            since=stamp(waiting.since),
            draft=waiting.draft,
            field=waiting.field,
            taken=None,
        )

    def done_waiting(self, operator: int) -> None:
        """The next plain text is a note or a question, as usual."""
        self._write(operator, command=None, since=None, draft=None, field=None, taken=None)

    def take(self, operator: int, waiting: Waiting, origin: int) -> None:
        """That update was what the chat waited for, unless it waits for something newer by now."""
        if self.waiting(operator) == waiting:
            self._write(operator, taken=origin)

    def hold(self, operator: int, held: Held) -> None:
        """Keep a text until its operator has said what it is; a newer one takes its place."""
        self._write(operator, held=held.text, held_at=stamp(held.at), held_origin=held.origin)

    def held(self, operator: int) -> Held | None:
        """The text that was kept, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(chats).where(chats.c.operator == operator)).first()
        return Held(row.held, moment(row.held_at), row.held_origin) if row and row.held else None

    def let_go(self, operator: int) -> None:
        """Nothing is kept any more."""
        self._write(operator, held=None, held_at=None, held_origin=None)

    def first_of_album(self, operator: int, album: str) -> bool:
        """Whether this is the first message of that album: the others need no answer of their own."""
        with self._engine.begin() as connection:
            known = connection.execute(select(chats.c.album).where(chats.c.operator == operator)).scalar()
        if known == album:
            return False
        self._write(operator, album=album)
        return True

    def menu(self, operator: int) -> str:
        """Which command menu this chat was given; empty for the menu of everybody."""
        with self._engine.connect().execution_options(reading=True) as connection:
            return connection.execute(select(chats.c.menu).where(chats.c.operator == operator)).scalar() or ""

    def menu_shown(self, operator: int, menu: str) -> None:
        """Remember it."""
        self._write(operator, menu=menu)

    def _write(self, operator: int, **values: object) -> None:
        with self._engine.begin() as connection:
            changed = connection.execute(update(chats).where(chats.c.operator == operator).values(**values))
            if not changed.rowcount:
                connection.execute(insert(chats).values(operator=operator, **values))
