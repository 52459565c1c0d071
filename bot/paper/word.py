"""A paper as a Word file: what an office opens, edits, numbers and sends."""

from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING

from bot.paper import words
from bot.paper.appendix import Appendix
from bot.paper.letterhead import Letterhead
from bot.paper.marks import SMALL, border, centred, field, write
from bot.paper.sheet import Sheet, dateline

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section, _Header
    from docx.table import _Cell

FONT = "Arial"
TEXT, LARGE = 11, 14  # points
COLUMNS = (6.4, 1.9, 5.0, 2.7)  # centimetres: fact, kind, source, status


def word(sheet: Sheet) -> bytes:
    """The .docx. The letterhead is the first page's header, so that the body holds the text and nothing else."""
    from docx import Document

    document = Document()
    _set_up(document, sheet)
    _letterhead(document.sections[0], sheet.letterhead)
    _footer(document.sections[0], words.INTERNAL_FOOTER if sheet.appendix else words.FOOTER)
    _heading(document, sheet)
    for text in sheet.paragraphs:
        _paragraph(document, text)
    if sheet.contact:
        _contact(document, sheet.contact)
    if sheet.appendix:
        _appendix(document, sheet.appendix)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: "Document", sheet: Sheet) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(TEXT)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(8), 1.15
    small = document.styles.add_style("Kecil", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style, small.font.size, small.paragraph_format.space_after = normal, Pt(SMALL), Pt(2)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin = page.bottom_margin = Cm(2.2)
    page.header_distance = Cm(1.2)
    facts = document.core_properties
    facts.title, facts.author, facts.comments = sheet.title or sheet.heading, sheet.agency, words.PROPERTY
    facts.created = facts.modified = sheet.written.astimezone(UTC).replace(tzinfo=None)
    facts.language = "id-ID"


def _letterhead(section: "Section", head: Letterhead) -> None:
    from docx.shared import Cm, Pt

    section.different_first_page_header_footer = True
    header = section.first_page_header
    column: _Header | _Cell = header
    line = rule = header.paragraphs[0]
    if head.logo:
        table = header.add_table(1, 3, Cm(16))
        for part, width in zip(table.columns, (2.2, 11.6, 2.2), strict=True):
            part.width = Cm(width)
        left, column, _ = table.rows[0].cells
        left.paragraphs[0].add_run().add_picture(BytesIO(head.logo), height=Cm(2.1))
        header._element.remove(line._element)  # the empty one above the table
        line, rule = column.paragraphs[0], header.add_paragraph()
        rule.paragraph_format.line_spacing = Pt(4)
    sizes = [(text, 12, False) for text in head.over] + [(head.name, _name_size(head.name), True)]
    sizes += [(text, SMALL, False) for text in head.address]
    for at, (text, size, bold) in enumerate(sizes):
        line = line if at == 0 else column.add_paragraph()
        centred(line, 0)
        write(line, text, size=size, bold=bold)
    rule = rule if head.logo else line
    border(rule, "bottom", "thinThickSmallGap", 24)
    rule.paragraph_format.space_after = Pt(14)


def _name_size(name: str) -> int:
    """A long name still stands on two lines at most."""
    return 16 if len(name) <= 34 else 13


def _heading(document: "Document", sheet: Sheet) -> None:
    from docx.shared import Pt

    if sheet.heading:
        write(centred(document.add_paragraph(), 0), sheet.heading, size=LARGE, bold=True)
    for text in sheet.lines:
        write(centred(document.add_paragraph(), 0), text)
    if sheet.title:
        title = centred(document.add_paragraph(), 12)
        title.paragraph_format.space_before = Pt(16 if sheet.heading else 0)
        title.paragraph_format.keep_with_next = True
        write(title, sheet.title, size=LARGE, bold=True)


def _paragraph(document: "Document", text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = document.add_paragraph()
    if "\n" not in text:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    start, rest = dateline(text)
    if start:
        write(paragraph, start, bold=True)
    write(paragraph, rest)


def _contact(document: "Document", text: str) -> None:
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    border(paragraph, "top", "single", 4)
    paragraph.paragraph_format.space_before = Pt(14)
    name, colon, rest = text.partition(":")
    write(paragraph, f"{name}{colon}", bold=bool(colon))
    write(paragraph, rest)


def _appendix(document: "Document", appendix: Appendix) -> None:
    title = centred(document.add_paragraph(), 4)
    title.paragraph_format.page_break_before = True
    write(title, words.APPENDIX, size=LARGE, bold=True)
    write(centred(document.add_paragraph(), 10), words.APPENDIX_FOR)
    _section(document, words.RESULT, (appendix.result,))
    _part(document, words.FACTS)
    _table(document, (words.FACT_COLUMNS, *appendix.facts))
    for block in words.blocks(appendix):
        _section(document, block.title, block.lines)


def _section(document: "Document", title: str, lines: tuple[str, ...]) -> None:
    _part(document, title)
    for text in lines:
        write(document.add_paragraph(style="Kecil"), text)


def _part(document: "Document", title: str) -> None:
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(10), Pt(3)
    paragraph.paragraph_format.keep_with_next = True
    write(paragraph, title, bold=True)


def _table(document: "Document", rows: tuple[tuple[str, ...], ...]) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = document.add_table(len(rows), len(COLUMNS))
    table.style, table.autofit = "Table Grid", False
    for column, width in zip(table.columns, COLUMNS, strict=True):
        column.width = Cm(width)
    for at, row in enumerate(rows):
        for cell, text, width in zip(table.rows[at].cells, row, COLUMNS, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].style = "Kecil"
            write(cell.paragraphs[0], text, bold=at == 0)
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)


def _footer(section: "Section", text: str) -> None:
    for footer in (section.first_page_footer, section.footer):
        paragraph = footer.paragraphs[0]
        centred(paragraph, 0)
        write(paragraph, f"{text} – {words.PAGE} ", size=SMALL)
        field(paragraph, "PAGE")
        write(paragraph, f" {words.OF} ", size=SMALL)
        field(paragraph, "NUMPAGES")
