"""What happened in the chats, in order: the page and the tests' client read it by long polling."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.formatted import Json
from bot.sandbox.pulse import Pulse

EventKind = Literal["message", "edit", "delete", "action", "answer", "draft", "person"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing a person would see in the chat `chat`; `at` in Unix seconds, `data` as the Bot API prints it."""

    seq: int
    chat: int
    kind: EventKind
    at: float
    data: Json

    def json(self) -> Json:
        return {"seq": self.seq, "chat": self.chat, "kind": self.kind, "at": self.at, "data": self.data}


class EventLog:
    """Append-only; sequence numbers start at 1."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._pulse = Pulse()
        self._closed = False

    def add(self, chat: int, kind: EventKind, at: float, data: Json) -> None:
        """Record it and wake the readers."""
        self._events.append(Event(len(self._events) + 1, chat, kind, at, data))
        self._pulse.beat()

    async def after(self, seq: int, wait: float) -> Sequence[Event]:
        """Everything after `seq`; with nothing there, waits up to `wait` seconds for the first."""
        if len(self._events) <= seq and wait > 0 and not self._closed:
            await self._pulse.wait(wait)
        return self._events[seq:]

    def close(self) -> None:
        """Let every waiting reader return, and never wait again."""
        self._closed = True
        self._pulse.beat()
