"""A paragraph as words and marks, and put together again."""

import re
from collections.abc import Sequence

BREAK = "¶"  # between paragraphs
_TOKEN = re.compile(
    r"\[[^\]\n]*\]"  # a gap to be filled
    r"|“[^”\n]*”"  # a quotation: never looked into
    r"|\(\d[\d/–-]*\)"  # a date's figures
    r"|https?://\S*[\w/]"
    r"|[@#]?\w(?:[\w@#&'’%°²³]|[-–./:,+](?=\w))*%?"  # words, figures, handles, abbreviations with marks inside
    r"|\S"
)
_CLOSING = frozenset(".,;:!?)…%")
_OPENING = frozenset("(")
_ENDS = frozenset(".!?")


def tokens(text: str) -> tuple[str, ...]:
    """Words and marks in order; paragraphs are parted by `BREAK`."""
    return tuple(part for line in text.split("\n") for part in (*_TOKEN.findall(line), BREAK))[:-1]


def joined(parts: Sequence[str]) -> str:
    """The text of words and marks, with spaces as usual."""
    said: list[str] = []
    for at, part in enumerate(parts):
        before = parts[at - 1] if at else BREAK
        if part == BREAK:
            said.append("\n")
            continue
        glued = before == BREAK or part in _CLOSING or before in _OPENING
        said.append(part if glued else f" {part}")
    return "".join(said)


def starts_sentence(parts: Sequence[str], at: int) -> bool:
    """Whether the word at this place is the first of a sentence."""
    return at == 0 or parts[at - 1] in _ENDS or parts[at - 1] == BREAK
