"""`/pengecualian`: what agencies said is no mistake, for the admins to see and to take back."""

from asyncio import to_thread
from collections.abc import Callable
from datetime import datetime

from bot import texts
from bot.buttons import button
from bot.clock import JAKARTA
from bot.desk.errors import Refused
from bot.replies import Message, Reply, say
from bot.storage import Store
from bot.storage.records import Exempted, Operator

SHOWN = 20  # the newest; a list that nobody reads to its end helps nobody


class Exempting:
    """For admins only."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._exceptions, self._clock = store.exceptions, clock

    async def list(self, admin: Operator) -> Reply:
        """The exceptions that count, one button each."""
        self._required(admin)
        message = _listed(await to_thread(self._exceptions.all))
        return Reply((message,))

    async def revoke(self, admin: Operator, number: int) -> Reply:
        """Take one back."""
        self._required(admin)
        done = await to_thread(self._exceptions.revoke, number, admin.id, self._clock())
        left = _listed(await to_thread(self._exceptions.all))
        return Reply(edit=left, toast=texts.EXCEPTION_REVOKED if done else texts.UNKNOWN_BUTTON)

    @staticmethod
    def _required(admin: Operator) -> None:
        if not admin.is_admin:
            raise Refused(texts.ADMINS_ONLY)


def _listed(found: tuple[Exempted, ...]) -> Message:
    if not found:
        return say(texts.NO_EXCEPTIONS).messages[0]
    lines = [
        f"{at}. “{one.text}” ({one.rule}) · {one.agency}, {one.created.astimezone(JAKARTA):%d/%m/%Y}"
        for at, one in enumerate(found[:SHOWN], start=1)
    ]
    more = [f"… {len(found) - SHOWN} lainnya"] if len(found) > SHOWN else []
    rows = tuple((button(f"Cabut {at}", "e", one.id, "cabut"),) for at, one in enumerate(found[:SHOWN], start=1))
    return Message("\n".join([texts.EXCEPTIONS, *lines, *more]), rows)
