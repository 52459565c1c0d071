"""Pieces of Markdown, as every format's reader writes them."""

import re
from collections.abc import Iterable, Sequence

_SPACE = re.compile(r"[ \t\u00a0\u2007\u202f]+")
_HEADING_LONGEST = 150
BREAK = "\v"  # a line break inside a cell: `plain.clean` makes a space of it


def line(text: str) -> str:
    """One line: spaces once, no break."""
    return _SPACE.sub(" ", " ".join(text.split("\n"))).strip()


def heading(text: str, level: int) -> str:
    """A heading of level 1 to 6; a whole paragraph styled as one stays a paragraph."""
    text = line(text)
    return f"{'#' * max(1, min(level, 6))} {text}" if 0 < len(text) <= _HEADING_LONGEST else text


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a Markdown table, the first as its head. Empty rows and columns are left out; one column is lines."""
    cleaned = [[line(cell).replace("|", "\\|") for cell in row] for row in rows]
    cleaned = [row for row in cleaned if any(row)]
    width = max(map(len, cleaned), default=0)
    cleaned = [row + [""] * (width - len(row)) for row in cleaned]
    columns = [index for index in range(width) if any(row[index] for row in cleaned)]
    cleaned = [[row[index] for index in columns] for row in cleaned]
    if not cleaned:
        return ""
    if len(columns) == 1:
        return "\n\n".join(row[0] for row in cleaned)
    lines = ["| " + " | ".join(row) + " |" for row in cleaned]
    return "\n".join((lines[0], "|" + " --- |" * len(columns), *lines[1:]))


def joined(blocks: Iterable[tuple[str, str]]) -> str:
    """Blocks of `(kind, text)` with an empty line between them; items of one list stay together."""
    text, before = "", ""
    for kind, block in blocks:
        if block:
            text += ("\n" if kind == before == "item" else "\n\n" if text else "") + block
            before = kind
    return text
