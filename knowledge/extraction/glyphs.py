"""A PDF page's characters → lines with their size, weight and place: what a layout can be told from."""

import ctypes
from dataclasses import dataclass
from typing import Any

_CELL_GAP = 1.1  # times the size: a wider gap in a line is a border between cells
_BOLD = 600
_HYPHENS = ("\x02", "\ufffe")  # pdfium's marks of a hyphen at the end of a line


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `text` has a tab between cells. Sizes and places are in points, `top` and `bottom` from below."""

    text: str
    size: float
    bold: bool
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Glyph:
    sign: str
    size: float
    bold: bool
    left: float
    right: float
    top: float
    bottom: float


def lines_of(page: Any) -> list[Line]:
    """The lines of the page in reading order, the empty ones left out."""
    text = page.get_textpage()
    lines: list[Line] = []
    open_line: list[_Glyph] = []
    try:
        for index in range(text.count_chars()):
            glyph = _glyph(text, index)
            if glyph is None:
                lines += _line(open_line)
                open_line = []
            else:
                open_line.append(glyph)
    finally:
        text.close()
    return lines + _line(open_line)


def _glyph(text: Any, index: int) -> _Glyph | None:
    """The character at an index; None for a line break."""
    from pypdfium2 import raw

    code = raw.FPDFText_GetUnicode(text, index)
    sign = chr(code) if code < 0x110000 else "\ufffd"
    if sign in "\r\n":
        return None
    edges = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(text, index, *edges)  # left, right, bottom, top
    left, right, bottom, top = (edge.value for edge in edges)
    size = raw.FPDFText_GetFontSize(text, index) * _scale(text, index)
    weight = raw.FPDFText_GetFontWeight(text, index)
    return _Glyph("-" if sign in _HYPHENS else sign, size, weight >= _BOLD, left, right, top, bottom)


def _scale(text: Any, index: int) -> float:
    """How much the text matrix enlarges: some programs set all type at size 1 and scale it."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text, index, matrix):
        return 1.0
    return float((matrix.c**2 + matrix.d**2) ** 0.5) or 1.0


def _line(glyphs: list[_Glyph]) -> list[Line]:
    inked = [glyph for glyph in glyphs if not glyph.sign.isspace() and glyph.right > glyph.left]
    if not inked:
        return []
    sizes = sorted(glyph.size for glyph in inked)
    size = sizes[len(sizes) // 2]
    text, before = "", inked[0]
    for glyph in glyphs:
        if glyph.sign.isspace():
            text += " "
            continue
        if glyph.left - before.right > _CELL_GAP * size:
            text = text.rstrip() + "\t"
        text += glyph.sign
        before = glyph if glyph.right > glyph.left else before
    bold = sum(glyph.bold for glyph in inked) > 0.9 * len(inked)
    edges = (
        min(g.left for g in inked),
        max(g.right for g in inked),
        max(g.top for g in inked),
        min(g.bottom for g in inked),
    )
    return [Line(text.strip(), round(size, 1), bold, *edges)]
