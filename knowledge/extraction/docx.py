"""Word documents: every paragraph, list, table, text box and note in reading order.

python-docx opens the package; the tree is walked here, because its paragraphs leave out what stands in content
controls, text boxes and tracked insertions, and forms are made of these.
"""

import io
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from knowledge.errors import FileRefused
from knowledge.extraction import markdown
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.furniture import is_furniture
from knowledge.extraction.limits import Limits
from knowledge.extraction.numbering import Numbering
from knowledge.extraction.office import checked

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SAID = {
    _FALLBACK,
    *(f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "fldData")),
}
_BOLD_LONGEST = 100
_DEEPEST = 12  # tables in tables

Block = tuple[str, str]  # what it is, and its Markdown


def read(content: bytes, limits: Limits, _page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document. Raises `FileRefused`."""
    import docx

    try:
        document = docx.Document(io.BytesIO(checked(content, limits)))
    except (KeyError, ValueError) as error:
        raise FileRefused("berkas rusak atau bukan dokumen Word; simpan ulang dari Word sebagai .docx") from error
    body = list(_Walk(document).blocks(document.element.body))
    notes = [("note", note) for note in _notes(document)]
    text = markdown.joined([*_edges(document, "header"), *body, *_edges(document, "footer"), *notes])
    if body and body[0][1].startswith("---"):  # the author's front matter must stay on top
        text = markdown.joined([*body, *notes])
    return (Extracted(text=text, title=_title(body)),)


class _Walk:
    """Through the tree of one document; counts its numbered lists."""

    def __init__(self, document: "Document") -> None:
        self._styles = {style.style_id: style for style in document.styles}
        self._numbering = Numbering(document)

    def blocks(self, parent: Any, depth: int = 0) -> Iterator[Block]:
        for element in parent:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element, depth)
            elif element.tag == f"{_W}tbl":
                yield from self._table(element, depth)
            elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag", _CHOICE):
                yield from self.blocks(element, depth)

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[Block]:
        text = _said(paragraph)
        yield from self._one(paragraph, markdown.line(text) if "\n" not in text else text.strip())
        for box in paragraph.iter(f"{_W}txbxContent"):
            if depth < _DEEPEST and not any(above.tag == _FALLBACK for above in box.iterancestors()):
                yield from self.blocks(box, depth + 1)

    def _one(self, paragraph: Any, text: str) -> Iterator[Block]:
        level = self._level(paragraph)
        marker = self._numbering.marker(paragraph, self._style_chain(paragraph))  # counts, so it is always asked
        if not text:
            return
        if level is not None:
            yield "heading", markdown.heading(text, level)
        elif marker:
            yield "item", f"{marker} {markdown.line(text)}"
        elif _all_bold(paragraph) and len(text) <= _BOLD_LONGEST and not text.endswith((".", ";", ",", "!", "?")):
            yield "heading", markdown.heading(text.removesuffix(":"), 2)
        else:
            yield "paragraph", "\n".join(markdown.line(each) for each in text.split("\n"))

    def _table(self, table: Any, depth: int) -> Iterator[Block]:
        if depth >= _DEEPEST:
            raise FileRefused("tabel di dalam tabel terlalu dalam; sederhanakan berkasnya")
        rows = [
            [self._cell(cell, depth) for cell in row.iter(f"{_W}tc") if _own(cell, row)]
            for row in table.iter(f"{_W}tr")
            if _own(row, table)
        ]
        if rows and all(len(row) == 1 for row in rows):  # a frame around text
            for row in table.iter(f"{_W}tc"):
                yield from self.blocks(row, depth + 1)
            return
        yield "table", markdown.table(rows)

    def _cell(self, cell: Any, depth: int) -> str:
        """The cell in one line; `markdown.BREAK` stands where it breaks, for forms."""
        lines = (line for _, text in self.blocks(cell, depth + 1) for line in text.split("\n"))
        return markdown.BREAK.join(re.sub(r"^#{1,6}\s+", "", line) for line in lines)

    def _level(self, paragraph: Any) -> int | None:
        """The level of a heading, by its style's name or its outline level."""
        own = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        if own is not None and (level := int(own.get(f"{_W}val", "9"))) < 9:
            return level + 1
        for style in self._style_chain(paragraph):
            name = (style.name or "").lower()
            if name in ("title", "judul"):
                return 1
            if name in ("subtitle", "subjudul"):
                return 2
            if name.startswith(("heading ", "judul ")) and name.split()[-1].isdigit():
                return int(name.split()[-1])
            outline = style.element.find(f"{_W}pPr/{_W}outlineLvl")
            if outline is not None and (level := int(outline.get(f"{_W}val", "9"))) < 9:
                return level + 1
        return None

    def _style_chain(self, paragraph: Any) -> list[Any]:
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = self._styles.get(named.get(f"{_W}val")) if named is not None else None
        chain: list[Any] = []
        while style is not None and style not in chain:
            chain.append(style)
            style = getattr(style, "base_style", None)
        return chain


def _said(element: Any) -> str:
    """The text of a paragraph as it stands after all changes were accepted; text boxes stand for themselves."""
    parts: list[str] = []
    for child in element:
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in (f"{_W}tab", f"{_W}ptab"):
            parts.append("\t")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif child.tag not in _NOT_SAID and child.tag != f"{_W}txbxContent":
            parts.append(_said(child))
    return "".join(parts)


def _all_bold(paragraph: Any) -> bool:
    runs = [run for run in paragraph.iter(f"{_W}r") if "".join(t.text or "" for t in run.iter(f"{_W}t")).strip()]
    return bool(runs) and all(_on(run.find(f"{_W}rPr/{_W}b")) for run in runs)


def _on(mark: Any) -> bool:
    return mark is not None and mark.get(f"{_W}val", "1") not in ("0", "false", "off")


def _own(part: Any, whole: Any) -> bool:
    """Whether the nearest row (or table) around `part` is `whole`: not one of a table inside a cell."""
    return next((above is whole for above in part.iterancestors() if above.tag == whole.tag), False)


def _edges(document: "Document", which: str) -> Iterator[Block]:
    """Headers or footers, each once, without page numbers."""
    seen: set[str] = set()
    for section in document.sections:
        edge = getattr(section, which)
        if edge.is_linked_to_previous:
            continue
        for element in edge._element.iter(f"{_W}p"):
            text = markdown.line(_said(element))
            if text and text not in seen and not is_furniture(text):
                seen.add(text)
                yield "edge", text


def _notes(document: "Document") -> Iterator[str]:
    """Footnotes and endnotes, as a list at the end."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            for note in etree.fromstring(relation.target_part.blob, parser):
                if text := " ".join(markdown.line(_said(p)) for p in note.iter(f"{_W}p")).strip():
                    yield f"Catatan: {text}"


def _title(body: list[Block]) -> str:
    return next((text.lstrip("# ") for kind, text in body if kind == "heading"), "")
