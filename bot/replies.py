"""What the desk answers: plain values that any front end can show. Nothing in here knows Telegram."""

from dataclasses import dataclass
from html import escape
from typing import Literal

from bot.buttons import Button

Part = Literal["", "text", "evidence", "question", "progress", "kit", "card", "offer"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `markup`: the text is one of our own templates, in Telegram's HTML, with every value escaped;
    generated and operators' text is never sent that way. `part` names its place in a draft, so that a revision
    finds it again; `replaces` is the id of the message it edits, where that still exists.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    markup: bool = False
    attachment: Attachment | None = None
    part: Part = ""
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """Everything one request leads to. `edit` replaces the message whose button was pressed; `toast` is the short
    line shown over the chat; `draft` is the draft, `upload` the received file, whose messages these are.
    """

    messages: tuple[Message, ...] = ()
    edit: Message | None = None
    toast: str = ""
    draft: int | None = None
    upload: int | None = None


def say(text: str, *rows: tuple[Button, ...]) -> Reply:
    """A reply of one plain message."""
    return Reply((Message(text, rows),))


def card(text: str, *rows: tuple[Button, ...]) -> Reply:
    """A reply of one message in our own HTML."""
    return Reply((Message(text, rows, markup=True),))


def bold(text: str) -> str:
    """A value, escaped and bold."""
    return f"<b>{escape(text, quote=False)}</b>"


def plain(text: str) -> str:
    """A value, escaped."""
    return escape(text, quote=False)
