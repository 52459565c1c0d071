"""Lines with sizes and places → Markdown: larger or bold lines are headings, wide gaps are tables."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from knowledge.extraction import markdown
from knowledge.extraction.furniture import is_furniture
from knowledge.extraction.glyphs import Line

_LARGER = 1.15  # than the text, and a line is a heading
_HEADING_LONGEST = 120
_PARAGRAPH_GAP = 1.1  # line heights between two lines, from which a paragraph ends
_FULL = 0.85  # of the column's width: a line that long goes on in the next
_REPEATED = 3  # pages on which a first or last line is one of the page, not of the text
_ITEM = re.compile(r"(?:[-•*–▪◦●○■➢]|[\uf000-\uf0ff]|\d{1,3}[.)]|[a-zA-Z][.)])\s+\S")
_BULLET = re.compile(r"^(?:[•▪◦●○■➢]|[\uf000-\uf0ff])\s*")

Block = tuple[str, str]


def arranged(pages: Sequence[Sequence[Line]]) -> str:
    """The text of the pages as one; what stands at the edge of every page is said once, page numbers never."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    if not sizes:
        return ""
    body = sizes.most_common(1)[0][0]
    larger = sorted({size for size in sizes if size >= body * _LARGER}, reverse=True)
    levels = {size: min(rank, 3) for rank, size in enumerate(larger, 1)}
    blocks: list[Block] = []
    for page in _without_edges(pages):
        blocks += _continued(blocks, list(_page(page, levels, len(larger) + 1)))
    return markdown.joined(blocks)


def _without_edges(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    edges = Counter(text for page in pages for text in {line.text for line in (*page[:2], *page[-2:])})
    said: set[str] = set()
    for page in pages:
        kept = []
        for number, line in enumerate(page):
            at_edge = number < 2 or number >= len(page) - 2
            numbers = is_furniture(line.text) and _alone(line, page)
            if at_edge and (numbers or (edges[line.text] >= _REPEATED and line.text in said)):
                continue
            said |= {line.text} if at_edge else set()
            kept.append(line)
        yield kept


def _alone(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line stands above or below all others of its page, with a gap: a number in a table does not."""
    above = all(line.bottom > other.top + line.size * 0.3 for other in page if other is not line)
    below = all(line.top < other.bottom - line.size * 0.3 for other in page if other is not line)
    return above or below


def _page(lines: Sequence[Line], levels: dict[float, int], bold_level: int) -> Iterator[Block]:
    right = max((line.right for line in lines), default=0.0)
    for kind, run in groupby(_runs(lines, levels), key=lambda pair: pair[0]):
        members = [line for _, line in run]
        if kind[0] == "table" and len(members) > 1:
            yield "table", markdown.table([line.text.split("\t") for line in members])
        elif kind[0] == "heading":
            yield from _headings(members, levels, bold_level)
        else:
            yield from _paragraphs(members, right)


def _runs(lines: Sequence[Line], levels: dict[float, int]) -> Iterator[tuple[tuple[str, float], Line]]:
    for line in lines:
        if "\t" in line.text and not _ITEM.match(line.text.replace("\t", " ")):
            yield ("table", 0.0), line
        elif _is_heading(line, levels):
            yield ("heading", line.size), line
        else:
            yield ("text", 0.0), line


def _is_heading(line: Line, levels: dict[float, int]) -> bool:
    words = line.text
    if len(words) > _HEADING_LONGEST or not any(character.isalpha() for character in words):
        return False
    return line.size in levels or (line.bold and not words.endswith((".", ",", ";", "?")))


def _headings(lines: Sequence[Line], levels: dict[float, int], bold_level: int) -> Iterator[Block]:
    """Lines of one size that stand close are one heading, broken."""
    level = levels.get(lines[0].size, min(bold_level, 4))
    text = ""
    for before, line in zip((None, *lines), lines, strict=False):
        apart = before is not None and before.bottom - line.top > _PARAGRAPH_GAP * 0.7 * line.size
        short = before is not None and before.right - before.left < 0.5 * (line.right - line.left)
        if text and (apart or short or len(text) + len(line.text) > _HEADING_LONGEST):
            yield "heading", markdown.heading(text, level)
            text = ""
        text = f"{text} {line.text}".strip()
    yield "heading", markdown.heading(text.removesuffix(":"), level)


def _paragraphs(lines: Sequence[Line], right: float) -> Iterator[Block]:
    text, kind = "", "paragraph"
    for before, line in zip((None, *lines), lines, strict=False):
        words = markdown.line(line.text.replace("\t", " "))
        item = bool(_ITEM.match(words))
        if before is not None and not item and not _ends(before, line, right):
            text = _joined(text, words)
            continue
        if text:
            yield kind, text
        text, kind = _BULLET.sub("- ", words), "item" if item else "paragraph"
    if text:
        yield kind, text


def _ends(before: Line, line: Line, right: float) -> bool:
    """Whether a paragraph ends between two lines: a gap, another size, or a line that stops short of the margin."""
    gap = before.bottom - line.top
    height = max(before.top - before.bottom, before.size * 0.7)
    if gap > _PARAGRAPH_GAP * height or gap < -3 * height or abs(before.size - line.size) > 0.5:
        return True
    return before.right < _FULL * right


def _joined(text: str, words: str) -> str:
    """Two lines of a paragraph; a hyphen between them stays only where the word has one of its own."""
    if not text.endswith("-") or not words or not (text[-2:-1].isalpha() and words[0].isalpha()):
        return f"{text} {words}"
    from knowledge.checking.vocabulary import vocabulary

    first, last = re.findall(r"\w+", text)[-1], re.findall(r"\w+", words)[0]
    split = vocabulary().known((first + last).casefold()) and first.casefold() != last.casefold()
    return text[:-1] + words if split else text + words


def _continued(before: list[Block], page: list[Block]) -> list[Block]:
    """The blocks of a page; its first paragraph goes on with the last one of the page before if that stopped short."""
    if before and page and before[-1][0] == page[0][0] == "paragraph":
        text = before[-1][1]
        if text[-1:].isalnum() or text.endswith((",", "-")):
            before[-1] = ("paragraph", _joined(text, page[0][1]))
            return page[1:]
    return page
