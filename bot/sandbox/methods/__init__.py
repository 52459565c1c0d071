"""The Bot API methods the sandbox knows, one small file each; any other is 404, as in Telegram."""

from typing import Any

from bot.sandbox.methods import (
    answer_callback_query,
    delete_message,
    edit_message,
    get_file,
    get_me,
    get_updates,
    my_commands,
    my_description,
    send_chat_action,
    send_file,
    send_media_group,
    send_message,
    send_message_draft,
    webhook,
)
from bot.sandbox.methods.method import Method

MODULES = (
    get_me, get_updates, webhook, send_message, send_message_draft, send_file, send_media_group,
    send_chat_action, edit_message, delete_message, answer_callback_query, get_file, my_commands,
    my_description,
)  # fmt: skip


def all_methods() -> dict[str, Method[Any]]:
    """Every method by its lower-case name: Telegram's method names are case-insensitive."""
    found: dict[str, Method[Any]] = {}
    for module in MODULES:
        found |= {method.name.lower(): method for method in module.methods}
    return found
