"""Buttons and the codec of their data: `d:17:pendek`, at most 64 bytes, whatever happens.

The data is not a secret and not a permission: whoever handles a press looks the object up as the person who
pressed, so a forged or foreign id finds nothing.
"""

import hashlib
import re
from dataclasses import dataclass

from bot.split import units

LIMIT = 64  # bytes, Bot API `callback_data`
COPY_LIMIT = 256  # characters, Bot API `CopyTextButton.text`; counted here as UTF-16 units, the stricter way
DATA = re.compile(r"([a-z]{1,8}):(\d{1,18}):([a-z]{1,16})(?::([A-Za-z0-9_.-]{1,20}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Button:
    """A label and what pressing it sends back, or the words it copies to the clipboard without asking the bot."""

    label: str
    data: str = ""
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button: `verb` done to number `number` of `area`, perhaps with an argument."""

    area: str
    number: int
    verb: str
    argument: str = ""


def encode(area: str, number: int, verb: str, argument: str = "") -> str:
    """The data of a button. Raises `ValueError` for parts that would not come back the same."""
    data = f"{area}:{number}:{verb}" + (f":{argument}" if argument else "")
    if len(data.encode()) > LIMIT or decode(data) != Press(area, number, verb, argument):
        raise ValueError(f"not a button's data: {data!r}")
    return data


def decode(data: str) -> Press | None:
    """The press behind the data, or None for anything that no button of ours sends."""
    match = DATA.fullmatch(data)
    if not match or (len(match[2]) > 1 and match[2].startswith("0")):
        return None
    return Press(match[1], int(match[2]), match[3], match[4] or "")


def button(label: str, area: str, number: int, verb: str, argument: str = "") -> Button:
    """A button that sends `verb` for number `number` of `area`."""
    return Button(label, encode(area, number, verb, argument))


def copy_button(label: str, text: str) -> Button | None:
    """A button that copies exactly this text, or None where Telegram takes no text so long."""
    return Button(label, copy=text) if 0 < units(text) <= COPY_LIMIT else None


def short_key(name: str) -> str:
    """Ten characters that stand for a long name in a button: ids of documents may be 120 characters long."""
    return hashlib.blake2b(name.encode(), digest_size=5).hexdigest()
