"""Inline keyboards: what Telegram accepts under a message, and how it refuses the rest."""

import re
from collections.abc import Iterator
from typing import Any

from bot.sandbox.failure import ApiError, bad_request
from bot.sandbox.formatted import Json

MAX_BUTTONS = 100
MAX_DATA = 64  # bytes of UTF-8
MAX_COPY = 256
URL = re.compile(r"(?:https?://[^\s/]+\.[^\s]+|tg://\S+)", re.I)


def inline_keyboard(markup: object) -> Json | None:
    """The keyboard as it is stored, or None for no markup. Raises ApiError.

    Reply keyboards are valid in Telegram but not shown by the sandbox's page, so they are refused aloud.
    """
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        raise bad_request("the sandbox shows inline keyboards only")
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array of Arrays')
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in kept) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def buttons(keyboard: Json | None) -> Iterator[Json]:
    """Every button, row by row."""
    for row in (keyboard or {}).get("inline_keyboard", ()):
        yield from row


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise _unreadable("Object expected")
    text = button.get("text")
    if not isinstance(text, str):
        reason = 'Can\'t find field "text"' if text is None else 'Field "text" must be of type String'
        raise _unreadable(reason)
    if not text.strip():
        raise _unreadable("Button text must be non-empty")  # tdlib drops the button silently: worse to find
    return {"text": text, **_action(button)}


def _action(button: Json) -> Json:
    if button.get("url"):
        return {"url": _url(str(button["url"]))}
    if button.get("callback_data"):
        return {"callback_data": _data(button["callback_data"])}
    if button.get("copy_text"):
        return {"copy_text": _copy(button["copy_text"])}
    raise _unreadable("Text buttons are unallowed in the inline keyboard")


def _data(data: object) -> str:
    if not isinstance(data, str):
        raise _unreadable('Field "callback_data" must be of type String')
    if len(data.encode()) > MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _url(url: str) -> str:
    if not URL.fullmatch(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return url


def _copy(value: object) -> Json:
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= MAX_COPY:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


def _unreadable(reason: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")
