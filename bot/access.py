"""The gate: nobody gets past it unknown. It runs before every handler, in group -1, and blocks."""

import time
from collections import deque
from collections.abc import Callable

from telegram import Update, User
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot import texts
from bot.context import Context
from bot.menu import Menu
from bot.replies import Reply, say
from bot.storage.records import Operator


class Budget:
    """How often one person may ask for something in a minute. Kept in memory: a restart forgives."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute, self._clock = per_minute, clock
        self._spent: dict[int, deque[float]] = {}
        self._warned: dict[int, float] = {}

    def spend(self, person: int) -> bool:
        """Take one; False if the minute's budget is used up."""
        now = self._clock()
        spent = self._spent.setdefault(person, deque())
        while spent and now - spent[0] >= 60:
            spent.popleft()
        if len(spent) >= self._per_minute:
            return False
        spent.append(now)
        return True

    def warn(self, person: int) -> bool:
        """Whether to say so: once a minute, a flood is not answered with a flood."""
        now = self._clock()
        if now - self._warned.get(person, -60.0) < 60:
            return False
        self._warned[person] = now
        return True


class Budgets:
    """What one person may do in a minute: messages (edited ones too), and presses of buttons."""

    def __init__(self, messages: int, presses: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._messages, self._presses = Budget(messages, clock), Budget(presses, clock)

    def of(self, update: Update) -> Budget:
        """The budget that this update is paid from."""
        return self._presses if update.callback_query else self._messages


def gate(budgets: Budgets, menu: Menu) -> TypeHandler[Update, Context, None]:
    """The handler for group -1. It must block: `ApplicationHandlerStop` is ignored from non-blocking handlers."""

    async def check(update: Update, context: Context) -> None:
        """Let operators of private chats in; everything else ends here."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or user.is_bot or chat is None or chat.type != ChatType.PRIVATE:
            raise ApplicationHandlerStop
        operator = await _recognise(update, context, user)
        await menu.show(context.bot, user.id, admin=bool(operator and operator.is_admin))
        if operator is None:
            reply = await context.desk.people.refuse(user.id)
            await context.gateway.send(context.bot, chat.id, reply)
            raise ApplicationHandlerStop
        await _within(budgets.of(update), update, context, user)
        context.let_in(operator)

    return TypeHandler(Update, check)


async def _within(budget: Budget, update: Update, context: Context, user: User) -> None:
    """Stop what is over the budget. It is said once a minute: over the chat for a button, else as a message."""
    if budget.spend(user.id):
        return
    if budget.warn(user.id):
        reply = Reply(toast=texts.TOO_FAST) if update.callback_query else say(texts.TOO_FAST)
        await context.gateway.send(context.bot, user.id, reply, update.callback_query)
    raise ApplicationHandlerStop


async def _recognise(update: Update, context: Context, user: User) -> Operator | None:
    """Somebody who is known, or who brings a valid code with /start."""
    people = context.desk.people
    operator = await people.recognise(user.id, user.full_name)
    message = update.message
    if operator or not message or not message.text:
        return operator
    words = message.text.split()
    if len(words) == 2 and words[0].partition("@")[0] == "/start":
        return await people.join(user.id, user.full_name, words[1])
    return None
