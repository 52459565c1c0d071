"""The bot's command menu, per scope: what `/` shows to whom."""

import re
from typing import Any

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Json

NAME = re.compile(r"[a-z0-9_]{1,32}")
Scope = tuple[str, int]
DEFAULT: Scope = ("default", 0)


def scope_of(given: Json | None) -> Scope:
    """The scope as a key. Group scopes are valid in Telegram; the sandbox has private chats only."""
    kind = str((given or {}).get("type", "default"))
    if kind not in ("default", "all_private_chats", "chat"):
        raise bad_request("unsupported scope specified")
    return kind, int((given or {}).get("chat_id", 0)) if kind == "chat" else 0


class CommandBook:
    """Command lists by scope and language."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[Json]] = {}

    def set(self, scope: Scope, language: str, commands: Any) -> None:
        """Replace a list. Raises ApiError for a name or description Telegram refuses."""
        if not isinstance(commands, list):
            raise bad_request("can't parse commands JSON object")
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._lists[scope, language] = [_command(command) for command in commands]

    def get(self, scope: Scope, language: str = "") -> list[Json]:
        """The list of exactly this scope and language."""
        return list(self._lists.get((scope, language), ()))

    def delete(self, scope: Scope, language: str) -> None:
        self._lists.pop((scope, language), None)

    def shown_to(self, chat: int) -> list[Json]:
        """What a person sees: the narrowest scope that has a list, their language first."""
        for scope in (("chat", chat), ("all_private_chats", 0), DEFAULT):
            for language in ("id", ""):
                if found := self._lists.get((scope, language)):
                    return list(found)
        return []


def _command(value: Any) -> Json:
    if not isinstance(value, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(value.get("command", "")).removeprefix("/")
    description = str(value.get("description", "")).strip()
    if not NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
