"""What a file says as it would be pasted into a chat: paragraphs and lines, without Markdown's marks."""

import re
from collections.abc import Sequence

from knowledge.extraction.extracted import Extracted

_FRONT = re.compile(r"\A\ufeff?---\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_RULE = re.compile(r"^\|?(?:\s*:?-{3,}:?\s*\|?)+$\n?", re.MULTILINE)  # under a table's head, or across the page
_HEADING = re.compile(r"^#{1,6} +", re.MULTILINE)
_QUOTED = re.compile(r"^> ?", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_ROW = re.compile(r"^\|(.*)\|[ \t]*$", re.MULTILINE)


def running_text(parts: Sequence[Extracted]) -> str:
    """The texts of the documents in the file, an empty line between them; a table's row is a line."""
    return "\n\n".join(text for part in parts if (text := _plain(part.text)))


def _plain(text: str) -> str:
    text = _RULE.sub("", _FRONT.sub("", text))
    text = _ROW.sub(
        lambda row: ", ".join(cell.strip() for cell in re.split(r"(?<!\\)\|", row[1]) if cell.strip()), text
    )
    text = _STRONG.sub(r"\2", _QUOTED.sub("", _HEADING.sub("", text)))
    return re.sub(r"\n{3,}", "\n\n", _ESCAPED.sub(r"\1", text)).strip()
