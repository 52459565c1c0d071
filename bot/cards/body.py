"""A document's Markdown as it reads in a chat: bold headings, bullets, and a table's rows as short blocks."""

import re
from collections.abc import Iterator

from bot.replies import bold, plain
from knowledge.documents import Document

RULE = re.compile(r"\s*\|[|\s:-]+")  # the line under a table's head
HEADING = re.compile(r"#+\s*")
NUMBER_OF = {"pekan": "Pekan", "no": "", "no.": ""}  # a first column that holds only a number


def body_html(document: Document, sections: tuple[str, ...] = ()) -> str:
    """The body, escaped; only the sections with these headings (in small letters) if any of them is there."""
    lines = document.body.strip().splitlines()
    if lines and HEADING.sub("", lines[0]).strip() == document.title:
        lines = lines[1:]
    parts = list(_sections(lines))
    kept = [part for part in parts if part[0].lower() in sections] or parts
    shown = [_section(title, body) for title, body in kept]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(shown)).strip()


def _sections(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    title = ""
    body: list[str] = []
    for line in lines:
        if line.startswith("#"):
            if title or any(body):
                yield title, body
            title, body = HEADING.sub("", line).strip(), []
        else:
            body.append(line)
    yield title, body


def _section(title: str, body: list[str]) -> str:
    shown: list[str] = []
    head: list[str] = []
    for line in body:
        if not line.startswith("|"):
            head = []
            shown.append(_line(line))
        elif not RULE.fullmatch(line):
            cells = [cell.strip().replace("**", "") for cell in line.strip().strip("|").split("|")]
            if head:
                shown.append(_row(head, cells))
            head = head or cells
    text = "\n".join(shown).strip()
    return f"{bold(title)}\n{text}" if title else text


def _row(head: list[str], cells: list[str]) -> str:
    """The first cell as a heading (two, if it is only a number), the others under their column's name."""
    first = cells[0]
    rest = list(zip(head[1:], cells[1:], strict=False))
    if first.isdigit() and rest:
        word = NUMBER_OF.get(head[0].lower(), head[0])
        first = f"{word} {first} · {rest[0][1]}".strip()
        rest = rest[1:]
    return "\n".join([f"\n{bold(first)}", *(f"{plain(name)}: {plain(cell)}" for name, cell in rest if cell)])


def _line(line: str) -> str:
    return plain(re.sub(r"^[-*]\s+", "• ", line.replace("**", "")))
