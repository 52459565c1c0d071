"""Word's own marks that python-docx has no word for: fields, rules, and gaps that stand out."""

from typing import TYPE_CHECKING

from bot.paper.sheet import cut_at_gaps

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

SMALL = 9  # points
AFTER_BORDERS = (  # what may follow `w:pBdr` in a paragraph's properties, in the schema's order
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr",
)  # fmt: skip


def field(paragraph: "Paragraph", name: str) -> None:
    """A number that Word works out: PAGE, NUMPAGES."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(SMALL)
        if kind == "text":
            run.text = text
            continue
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def centred(paragraph: "Paragraph", after: int) -> "Paragraph":
    """The paragraph in the middle, with so many points below it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(after)
    return paragraph


def write(paragraph: "Paragraph", text: str, *, size: int = 0, bold: bool = False) -> None:
    """Add the text; what is still to be filled in stands out."""
    from docx.enum.text import WD_COLOR_INDEX
    from docx.shared import Pt

    for piece, gap in cut_at_gaps(text):
        run = paragraph.add_run(piece)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)
        if gap:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def border(paragraph: "Paragraph", side: str, kind: str, size: int) -> None:
    """A rule over or under the paragraph; `size` in eighths of a point."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    line = OxmlElement(f"w:{side}")
    for name, value in (("val", kind), ("sz", str(size)), ("space", "6"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders = OxmlElement("w:pBdr")
    borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *AFTER_BORDERS)
