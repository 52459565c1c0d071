"""An HTML tree → Markdown: headings, lists, tables and paragraphs; nothing that a reader of the page cannot see."""

from collections.abc import Iterator
from typing import Any

from knowledge.extraction import markdown

_UNSEEN = {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "button", "form"}
_AROUND = {"nav", "footer", "aside"}
_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "body", "html", "blockquote", "ul", "ol", "li", "dl", "dt",
    "dd", "table", "pre", "figure", "figcaption", "address", "center", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
}  # fmt: skip

Block = tuple[str, str]


def to_markdown(tree: Any) -> str:
    """The visible text of the tree."""
    return markdown.joined(_blocks(tree, ""))


def _blocks(element: Any, indent: str) -> Iterator[Block]:
    """The blocks in an element; text between blocks is a paragraph of its own."""
    loose = [element.text or ""]
    number = _start(element)
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _BLOCKS or (
            tag and any(inner.tag in _BLOCKS for inner in child.iter() if isinstance(inner.tag, str))
        ):
            yield from _paragraph(loose)
            loose = []
            yield from _block(child, tag, indent, number)
            number += tag == "li"
        elif tag == "br":
            loose.append("\n")
        elif tag and not _hidden(child, tag):
            loose.append(_inline(child))
        loose.append(child.tail or "")
    yield from _paragraph(loose)


def _block(element: Any, tag: str, indent: str, number: int) -> Iterator[Block]:
    if _hidden(element, tag) or tag in _AROUND:
        return
    if tag[0] == "h" and tag[1:].isdigit():
        yield "heading", markdown.heading(_inline(element).replace(markdown.BREAK, " "), int(tag[1:]))
    elif tag == "table":
        yield from _table(element, indent)
    elif tag == "li":
        yield from _item(element, indent, number)
    elif tag in ("ul", "ol"):
        yield from _blocks(element, indent + ("  " if element.getparent().tag == "li" else ""))
    elif tag == "pre":
        yield "paragraph", _inline(element).replace(markdown.BREAK, "\n").strip()
    else:
        yield from _blocks(element, indent)


def _item(element: Any, indent: str, number: int) -> Iterator[Block]:
    marker = f"{number}." if element.getparent().tag == "ol" else "-"
    first = True
    for kind, text in _blocks(element, indent):
        if kind == "item" or not first:
            yield kind, text
        else:
            yield "item", f"{indent}{marker} {markdown.line(text)}"
        first = False


def _table(element: Any, indent: str) -> Iterator[Block]:
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    if all(len(row) <= 1 for row in cells):  # a frame around text
        for row in cells:
            for cell in row:
                yield from _blocks(cell, indent)
        return
    yield "table", markdown.table([[_inline(cell) for cell in row] for row in cells])


def _paragraph(loose: list[str]) -> Iterator[Block]:
    # A line break in the source is a space; only <br> breaks a line, and it is a "\n" of its own in the list.
    text = "".join("\n" if part == "\n" else " ".join(part.split("\n")) for part in loose)
    lines = [line for line in map(markdown.line, text.split("\n")) if line]
    if lines:
        yield "paragraph", "\n".join(lines)


def _inline(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not _hidden(child, child.tag):
            parts.append(markdown.BREAK if child.tag == "br" else _inline(child))
            if child.tag in _BLOCKS:
                parts.append(markdown.BREAK)
        parts.append(child.tail or "")
    return "".join(parts)


def _hidden(element: Any, tag: str) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return tag in _UNSEEN or element.get("hidden") is not None or "display:none" in style


def _start(element: Any) -> int:
    value = element.get("start", "1") if element.tag == "ol" else "1"
    return int(value) if value.isdigit() and len(value) < 5 else 1
