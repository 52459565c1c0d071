"""How often the chat model wrote for whom on which day."""

from datetime import datetime
from typing import Literal

from sqlalchemy import Engine, func, insert, select, update

from bot.storage.tables import model_turns


class ModelTurns:
    """The `model_turns` rows: one for each person and day."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def take(self, person: int, at: datetime, each: int, together: int) -> Literal["", "person", "all"]:
        """Count one turn, or say which limit is reached and count none. A limit of 0 is none."""
        day = at.date().isoformat()
        mine = (model_turns.c.person == person) & (model_turns.c.day == day)
        with self._engine.begin() as connection:
            taken = connection.execute(select(model_turns.c.taken).where(mine)).scalar() or 0
            if each and taken >= each:
                return "person"
            everyone = select(func.sum(model_turns.c.taken)).where(model_turns.c.day == day)
            if together and (connection.execute(everyone).scalar() or 0) >= together:
                return "all"
            if taken:
                connection.execute(update(model_turns).where(mine).values(taken=taken + 1))
            else:
                connection.execute(insert(model_turns).values(person=person, day=day, taken=1))
        return ""
