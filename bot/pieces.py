"""Joining what Telegram took apart: a pasted text above 4,096 characters arrives as several messages.

The apps cut a long text at a line or sentence end in the second half of the limit, and send the pieces at once.
So a long plain message waits a moment for the next one of its chat, and both become one update.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram import Update

from bot.split import MESSAGE_LIMIT, units

LONG = MESSAGE_LIMIT // 2
PATIENCE = 1.5  # seconds
MOST = 40  # pieces: above any text we accept


@dataclass(slots=True)
class _Held:
    updates: list[Update]
    timer: asyncio.TimerHandle | None = None
    release: Callable[[Update], None] = field(default=lambda update: None)


class Pieces:
    """Holds back long messages for a moment. `patience` is in seconds; 0 switches joining off."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._held: dict[int, _Held] = {}
        self._parts: dict[int, tuple[int, ...]] = {}

    def offer(self, update: Update, later: Callable[[Update], None]) -> list[Update]:
        """The updates that are ready now; one that is held back is given to `later` when its time is up."""
        chat = update.effective_chat.id if update.effective_chat else 0
        held = self._held.get(chat)
        if held and _continues(held.updates[-1], update) and len(held.updates) < MOST:
            held.updates.append(update)
            if _may_continue(update):
                self._wait(chat, held)
                return []
            return self._let_go(chat)
        ready = self._let_go(chat)
        if self._patience and _may_continue(update):
            held = self._held[chat] = _Held([update], release=later)
            self._wait(chat, held)
            return ready
        return [*ready, update]

    def release(self) -> list[Update]:
        """Everything held back, at once: the application stops."""
        return [update for chat in list(self._held) for update in self._let_go(chat)]

    def parts_of(self, update: Update) -> tuple[int, ...]:
        """The ids of the updates that this one was joined from; its own id for any other."""
        return self._parts.pop(update.update_id, (update.update_id,))

    def _wait(self, chat: int, held: _Held) -> None:
        if held.timer:
            held.timer.cancel()
        held.timer = asyncio.get_running_loop().call_later(self._patience, self._time_is_up, chat)

    def _time_is_up(self, chat: int) -> None:
        held = self._held[chat]
        for update in self._let_go(chat):
            held.release(update)

    def _let_go(self, chat: int) -> list[Update]:
        held = self._held.pop(chat, None)
        if held is None:
            return []
        if held.timer:
            held.timer.cancel()
        if len(held.updates) == 1:
            return held.updates
        joined = _join(held.updates)
        self._parts[joined.update_id] = tuple(update.update_id for update in held.updates)
        return [joined]


def _may_continue(update: Update) -> bool:
    message = update.message
    return bool(message and message.text and units(message.text) >= LONG)


def _continues(before: Update, after: Update) -> bool:
    first, second = before.message, after.message
    if not (first and second and second.text) or second.text.startswith("/"):
        return False
    together = abs((second.date - first.date).total_seconds()) <= 2
    return together and second.message_id > first.message_id and not second.reply_to_message


def _join(updates: list[Update]) -> Update:
    """One update whose message carries the whole text. The cut was white space or a sentence end: a line break."""
    data = updates[0].to_dict()
    data["message"]["text"] = "\n".join(u.message.text for u in updates if u.message and u.message.text)
    return Update.de_json(data, updates[0].get_bot())
