"""Joining what belongs together: a pasted text that Telegram took apart, a note that was typed in several messages.

The apps cut a text above 4,096 characters at a line or sentence end in the second half of the limit, and send the
pieces at once; so a long message waits a moment for the next one of its chat. A short one that is no whole note yet
waits a little longer for its rest. Both become one update. What waits is held in memory only beside its row in the
inbox: after a kill it is read, and joined, again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram import Message, Update

from bot.desk.whole import Reading
from bot.split import MESSAGE_LIMIT, units

LONG = MESSAGE_LIMIT // 2
PATIENCE = 1.5  # seconds
MOST = 40  # pieces: above any text we accept
SLACK = 1  # seconds: Telegram's dates are whole ones


@dataclass(slots=True)
class _Held:
    updates: list[Update]
    timer: asyncio.TimerHandle | None = None
    release: Callable[[Update], None] = field(default=lambda update: None)


class Pieces:
    """Holds messages back for a moment: long ones `patience` seconds, short parts of a note `quiet` seconds after the
    last one. 0 switches either off."""

    def __init__(self, patience: float = PATIENCE, quiet: float = 0) -> None:
        self._patience, self.quiet = patience, quiet
        self._held: dict[int, _Held] = {}
        self._parts: dict[int, tuple[int, ...]] = {}

    def offer(self, update: Update, later: Callable[[Update], None], reading: Reading = "") -> list[Update]:
        """The updates that are ready now; one that is held back is given to `later` when its time is up."""
        chat = update.effective_chat.id if update.effective_chat else 0
        held = self._held.get(chat)
        if held and len(held.updates) < MOST and self._belongs(held.updates[-1], update, reading):
            held.updates.append(update)
            if self._may_go_on(update, "part" if reading else ""):
                self._wait(chat, held, update)
                return []
            return self._let_go(chat)
        ready = self._let_go(chat)
        if self._may_go_on(update, reading):
            held = self._held[chat] = _Held([update], release=later)
            self._wait(chat, held, update)
            return ready
        return [*ready, update]

    def holds(self, update: Update) -> bool:
        """Whether this update waits for another one."""
        held = self._held.get(update.effective_chat.id if update.effective_chat else 0)
        return held is not None and update in held.updates

    def release(self) -> list[Update]:
        """Everything held back, at once: the application stops."""
        return [update for chat in list(self._held) for update in self._let_go(chat)]

    def parts_of(self, update: Update) -> tuple[int, ...]:
        """The ids of the updates that this one was joined from; its own id for any other."""
        return self._parts.pop(update.update_id, (update.update_id,))

    def _may_go_on(self, update: Update, reading: Reading) -> bool:
        return bool((self._patience and _is_long(update)) or (self.quiet and reading == "part"))

    def _belongs(self, before: Update, after: Update, reading: Reading) -> bool:
        if _is_long(before):
            return _continues(before, after, 2)
        return bool(reading) and _continues(before, after, self.quiet + SLACK)

    def _wait(self, chat: int, held: _Held, last: Update) -> None:
        if held.timer:
            held.timer.cancel()
        patience = self._patience if _is_long(last) else self.quiet or self._patience
        held.timer = asyncio.get_running_loop().call_later(patience, self._time_is_up, chat)

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


def text_of(message: Message | None) -> str:
    """The text of a message, or the caption of its photo."""
    return (message.text or message.caption or "") if message else ""


def _is_long(update: Update) -> bool:
    message = update.message
    return bool(message and message.text and units(message.text) >= LONG)


def _continues(before: Update, after: Update, seconds: float) -> bool:
    first, second = before.message, after.message
    if not (first and second and text_of(second)) or text_of(second).startswith("/"):
        return False
    together = abs((second.date - first.date).total_seconds()) <= seconds
    return together and second.message_id > first.message_id and not second.reply_to_message


def _join(updates: list[Update]) -> Update:
    """One update whose message carries the whole text. The cut was white space or a sentence end: a line break.

    It has the id of the last one: should a kill part them differently, what the first alone led to is not taken for
    what they lead to together.
    """
    data = updates[0].to_dict()
    text = "\n".join(text_of(update.message) for update in updates)
    data["message"]["text" if "text" in data["message"] else "caption"] = text
    return Update.de_json(data | {"update_id": updates[-1].update_id}, updates[0].get_bot())
