"""The context every handler gets: the desk, and the operator whom the gate let in."""

from dataclasses import dataclass
from typing import Any, ClassVar

from telegram.ext import Application, CallbackContext, ExtBot

from bot.desk import Desk
from bot.gateway import Gateway
from bot.postman import Postman
from bot.settings import Settings
from bot.storage.records import Operator

Data = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Room:
    """What is built once and used by every handler."""

    desk: Desk
    gateway: Gateway
    settings: Settings
    postman: Postman


class Context(CallbackContext[ExtBot[Any], Data, Data, Data]):
    """One for each update. `room` is set once, on a subclass, by `context_with`."""

    room: ClassVar[Room]
    acknowledged: bool = False  # whether the pressed button was answered before the work began
    _operator: Operator | None = None

    @property
    def desk(self) -> Desk:
        return self.room.desk

    @property
    def gateway(self) -> Gateway:
        return self.room.gateway

    @property
    def operator(self) -> Operator:
        """The operator whom the gate let in; handlers only run behind the gate."""
        if self._operator is None:
            raise RuntimeError("a handler ran before the access gate")
        return self._operator

    def let_in(self, operator: Operator) -> None:
        """Called by the gate alone."""
        self._operator = operator


App = Application[ExtBot[Any], Context, Data, Data, Data, Any]


def context_with(room: Room) -> type[Context]:
    """The context class of one application."""
    return type("RoomContext", (Context,), {"room": room})
