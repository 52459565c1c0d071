"""Not more than a message a second into one chat, as Telegram asks, with room for a short burst."""

from aiolimiter import AsyncLimiter

BURST = 8  # messages and edits: two revisions of a draft in a row are not held up
CHATS_REMEMBERED = 1000


class Pace:
    """A limiter for each chat. python-telegram-bot's own knows the whole bot and groups, not private chats."""

    def __init__(self, burst: int = BURST, seconds: float = BURST) -> None:
        self._burst, self._seconds = burst, seconds
        self._chats: dict[int, AsyncLimiter] = {}

    async def turn(self, chat: int) -> None:
        """Wait until this chat may get another message."""
        if chat not in self._chats:
            self._forget_idle()
            self._chats[chat] = AsyncLimiter(self._burst, self._seconds)
        await self._chats[chat].acquire()

    def _forget_idle(self) -> None:
        if len(self._chats) < CHATS_REMEMBERED:
            return
        self._chats = {chat: limit for chat, limit in self._chats.items() if not limit.has_capacity(self._burst)}
