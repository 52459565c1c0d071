"""The command menu that Telegram shows behind `/`: everybody's, and the longer one of the admins.

A menu of one chat can only be set once that chat exists, so it is set at the first contact; which one a chat has
is a row, so it is asked of Telegram once and again only when the commands or the person's role change.
"""

import hashlib
import logging
from contextlib import suppress

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.desk.people import PeopleDesk
from bot.texts import COMMANDS

LOG = logging.getLogger(__name__)
EVERYBODY = [BotCommand(command.name, command.help) for command in COMMANDS if not command.admin]
ADMINS = [BotCommand(command.name, command.help) for command in COMMANDS]


class Menu:
    """Keeps each chat's menu right."""

    def __init__(self, people: PeopleDesk) -> None:
        self._people = people

    async def open(self, bot: Bot) -> None:
        """At the start: everybody's menu, and the admins' in the chats that exist."""
        await bot.set_my_commands(EVERYBODY)
        for person in await self._people.admins():
            with suppress(BadRequest, Forbidden):  # an admin who never wrote to the bot has no chat yet
                await self._show(bot, person, admin=True)

    async def show(self, bot: Bot, person: int, *, admin: bool) -> None:
        """The menu for this person's role. If Telegram cannot take it now it is tried again at the next contact."""
        try:
            await self._show(bot, person, admin=admin)
        except TelegramError as error:
            LOG.warning("the command menu was not set: %s", type(error).__name__)

    async def _show(self, bot: Bot, person: int, *, admin: bool) -> None:
        wanted = _mark(bot) if admin else ""
        if await self._people.menu_of(person) == wanted:
            return
        if admin:
            await bot.set_my_commands(ADMINS, scope=BotCommandScopeChat(person))
        else:
            await bot.delete_my_commands(scope=BotCommandScopeChat(person))
        await self._people.menu_shown(person, wanted)


def _mark(bot: Bot) -> str:
    """Stands for the admins' menu of this bot in this release."""
    listed = repr([(command.command, command.description) for command in ADMINS])
    return f"{bot.id}:{hashlib.blake2b(listed.encode(), digest_size=6).hexdigest()}"
