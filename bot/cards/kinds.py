"""`/jenis`: the kinds of text that are neither captions nor releases."""

from bot import texts
from bot.buttons import button
from bot.desk.errors import NotFound
from bot.replies import Message, Reply
from prompts.brief import DraftKind

ROW = 2  # the names are long for a phone


def kind_choices() -> Reply:
    """One button for each kind; pressing it makes the chat wait for the note."""
    buttons = [button(texts.KINDS[kind], "n", 0, "tulis", kind) for kind in texts.OTHER_KINDS]
    rows = tuple(tuple(buttons[at : at + ROW]) for at in range(0, len(buttons), ROW))
    return Reply((Message(texts.ASK_KIND, rows),))


def other_kind(name: str) -> DraftKind:
    """The kind of a button. Raises `NotFound` for none that a button of ours names."""
    for kind in texts.OTHER_KINDS:
        if kind == name:
            return kind
    raise NotFound(texts.UNKNOWN_BUTTON)
