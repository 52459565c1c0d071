"""The chat model's turns: counted per person and per day in rows, and given up when the person does not want to wait.

Who is served is known to the handler only; the drafts are written deep below it. So the handler says it once for its
own task (`serving`), and the tasks and threads it starts inherit it, as they do with a request's id in a log.
"""

import asyncio
from asyncio import to_thread
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from bot import texts
from bot.storage.model_turns import ModelTurns
from prompts.progress import Progress

_PERSON: ContextVar[int | None] = ContextVar("person", default=None)


class CountedTurns:
    """At most `each` drafts a day for one person and `together` for all; 0 is no limit."""

    def __init__(self, rows: ModelTurns, clock: Callable[[], datetime], *, each: int, together: int) -> None:
        self._rows, self._clock, self._each, self._together = rows, clock, each, together
        self._stops: dict[int, asyncio.Event] = {}
        self._writing: dict[int, int] = {}
        self._told: dict[int, Progress] = {}

    @contextmanager
    def serving(self, person: int) -> Iterator[None]:
        """Everything drafted inside is for this person."""
        token = _PERSON.set(person)
        try:
            yield
        finally:
            _PERSON.reset(token)

    def stop(self, person: int) -> bool:
        """Give up the model for what is being written for this person; False if nothing is."""
        event = self._stops.get(person)
        if event:
            event.set()
        return event is not None

    def waits(self, person: int) -> bool:
        """Whether a model is writing for this person now."""
        return person in self._stops

    def told(self, progress: Progress) -> None:
        """Remember how far the model is with what it writes for the person served."""
        if (person := _PERSON.get()) in self._stops and person is not None:
            self._told[person] = progress

    def progress(self, person: int) -> Progress:
        """How far the model is with what it writes for this person."""
        return self._told.get(person, Progress())

    async def refused(self) -> str:
        """Count a turn, or say whose turns of the day are used up."""
        person = _PERSON.get()
        if person is None:
            return ""
        taken = await to_thread(self._rows.take, person, self._clock(), self._each, self._together)
        return {"person": texts.turns_used(self._each), "all": texts.ALL_TURNS_USED}.get(taken, "")

    async def stopped(self) -> None:
        """Until `stop` is called for the person served."""
        person = _PERSON.get()
        if person is None:
            await asyncio.Event().wait()
            return
        event = self._stops.setdefault(person, asyncio.Event())
        self._writing[person] = self._writing.get(person, 0) + 1
        try:
            await event.wait()
        finally:
            self._writing[person] -= 1
            if not self._writing[person]:
                del self._writing[person], self._stops[person]
                self._told.pop(person, None)
