"""Messages to people who did not ask: kept as rows first, so that a kill or a flood limit loses none."""

from asyncio import to_thread
from collections.abc import Callable, Iterable
from datetime import datetime

from bot.buttons import Button
from bot.replies import Message
from bot.storage.notices import Notices
from bot.storage.records import Notice


class Post:
    """What the desk puts in here, `bot.postman` sends. `waiting` says that there may be something to send."""

    def __init__(self, notices: Notices, clock: Callable[[], datetime]) -> None:
        self._notices, self._clock = notices, clock
        self.waiting = True  # what a killed process left

    async def tell(self, people: Iterable[int], topic: str, message: Message) -> int:
        """Tell each of them about the topic, once for ever; how many had not been told yet."""
        rows = tuple(tuple((button.label, button.data) for button in row) for row in message.buttons)
        told = [await to_thread(self._notices.add, each, topic, message.text, rows, self._clock()) for each in people]
        self.waiting = self.waiting or any(told)
        return sum(told)

    async def unsent(self) -> tuple[Notice, ...]:
        """What is still to be sent."""
        self.waiting = False
        return await to_thread(self._notices.unsent)

    async def sent(self, notice: Notice) -> None:
        """Telegram took it."""
        await to_thread(self._notices.sent, notice.id, self._clock())

    async def failed(self, notice: Notice) -> None:
        """Telegram refused it: it is tried again at the next round, a few times."""
        await to_thread(self._notices.failed, notice.id)


def message_of(notice: Notice) -> Message:
    """The message as it was put in."""
    rows = tuple(tuple(Button(label, data) for label, data in row) for row in notice.buttons)
    return Message(notice.text, rows, markup=True)
