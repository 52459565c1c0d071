"""What one Bot API method is: its fields, and what it does to the world."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.sandbox.wire import Call, Params
from bot.sandbox.world import World

P = TypeVar("P", bound=Params)


@dataclass(frozen=True, slots=True)
class Method(Generic[P]):
    """A method by its Telegram name. `run` returns the JSON `result` or raises ApiError."""

    name: str
    params: type[P]
    run: Callable[[World, P, Call], Awaitable[Any]]

    async def call(self, world: World, call: Call) -> Any:
        """Read the fields and run. Raises ApiError, and pydantic's ValidationError for a field out of range."""
        return await self.run(world, self.params.model_validate(call.fields), call)
