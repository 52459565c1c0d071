"""Whether the chat model may write now, and whether whoever waits has had enough of waiting."""

import asyncio
from typing import Protocol

from prompts.progress import Progress


class Turns(Protocol):
    """Asked by the composer for every draft."""

    async def refused(self) -> str:
        """Why the model may not write this draft, in Indonesian; empty if it may, and then the turn is counted."""
        ...

    async def stopped(self) -> None:
        """Return as soon as the one who waits asks for the draft without the model."""
        ...

    def told(self, progress: Progress) -> None:
        """How far the model is; called for every piece of its answer, so it must be quick."""
        ...


class FreeTurns:
    """No limit and nobody who could stop: the command line and the benches."""

    async def refused(self) -> str:
        """Never."""
        return ""

    async def stopped(self) -> None:
        """Never."""
        await asyncio.Event().wait()

    def told(self, progress: Progress) -> None:
        """Nobody watches."""
