"""The same paper as a PDF, for reading and sending: it looks like the Word file and needs no office program."""

import unicodedata
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.paper import words
from bot.paper.appendix import Appendix
from bot.paper.letterhead import Letterhead
from bot.paper.sheet import Sheet, cut_at_gaps, dateline

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

CM = 72 / 2.54
MARGIN, TOP = 2.5 * CM, 2.0 * CM
WIDTH = 16 * CM
COLUMNS = (6.4 * CM, 1.9 * CM, 5.0 * CM, 2.7 * CM)
GAP_COLOUR = "#fff200"
INSTEAD = {"📍": "Tempat:", "‑": "-", "−": "-", "→": "->", "✅": "", "❌": ""}


def pdf(sheet: Sheet) -> bytes:
    """The .pdf, the same bytes for the same paper."""
    from reportlab.platypus import SimpleDocTemplate

    file = BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=(21 * CM, 29.7 * CM),
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=TOP,
        bottomMargin=TOP,
        title=_safe(sheet.title or sheet.heading),
        author=_safe(sheet.agency),
        subject=words.PROPERTY,
        lang="id-ID",
        invariant=1,
    )
    footer = words.INTERNAL_FOOTER if sheet.appendix else words.FOOTER

    def foot(canvas: Any, page: Any) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(21 * CM / 2, 1.2 * CM, f"{footer} - {words.PAGE} {page.page}")

    document.build(list(_flow(sheet)), onFirstPage=foot, onLaterPages=foot)
    return file.getvalue()


def _flow(sheet: Sheet) -> "Iterator[Flowable]":
    from reportlab.platypus import HRFlowable, Paragraph, Spacer

    yield from _letterhead(sheet.letterhead)
    if sheet.heading:
        yield Paragraph(_marked(sheet.heading), _style(14, bold=True, centred=True))
    for line in sheet.lines:
        yield Paragraph(_marked(line), _style(11, centred=True))
    if sheet.title:
        yield Spacer(0, 16 if sheet.heading else 0)
        yield Paragraph(_marked(sheet.title), _style(14, after=12, bold=True, centred=True))
    for text in sheet.paragraphs:
        start, rest = dateline(text)
        yield Paragraph((f"<b>{_marked(start)}</b>" if start else "") + _marked(rest), _style(11, after=8))
    if sheet.contact:
        name, colon, rest = sheet.contact.partition(":")
        yield Spacer(0, 8)
        yield HRFlowable(WIDTH, 0.5, color="black", spaceAfter=4)
        yield Paragraph(f"<b>{_marked(name + colon)}</b>{_marked(rest)}", _style(11))
    if sheet.appendix:
        yield from _appendix(sheet.appendix)


def _letterhead(head: Letterhead) -> "Iterator[Flowable]":
    from reportlab.platypus import HRFlowable, Image, Paragraph, Table

    lines = [Paragraph(_marked(text), _style(12, centred=True)) for text in head.over]
    lines.append(Paragraph(_marked(head.name), _style(16 if len(head.name) <= 34 else 13, bold=True, centred=True)))
    lines += [Paragraph(_marked(text), _style(9, centred=True)) for text in head.address]
    if head.logo:
        picture = Image(BytesIO(head.logo), width=2.1 * CM, height=2.1 * CM, kind="proportional")
        yield Table(
            [[picture, lines, ""]],
            colWidths=(2.2 * CM, 11.6 * CM, 2.2 * CM),
            style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
        )
    else:
        yield from lines
    yield HRFlowable(WIDTH, 0.6, color="black", spaceBefore=6, spaceAfter=1.5)
    yield HRFlowable(WIDTH, 2.2, color="black", spaceAfter=14)


def _appendix(appendix: Appendix) -> "Iterator[Flowable]":
    from reportlab.platypus import PageBreak, Paragraph, Table

    small, part = _style(9, after=2), _style(11, after=3, bold=True)
    yield PageBreak()
    yield Paragraph(words.APPENDIX, _style(14, after=4, bold=True, centred=True))
    yield Paragraph(words.APPENDIX_FOR, _style(11, after=10, centred=True))
    yield Paragraph(words.RESULT, part)
    yield Paragraph(_marked(appendix.result), _style(9, after=10))
    yield Paragraph(words.FACTS, part)
    head = [Paragraph(f"<b>{text}</b>", small) for text in words.FACT_COLUMNS]
    rows = [[Paragraph(_marked(text), small) for text in row] for row in appendix.facts]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    yield Table([head, *rows], colWidths=COLUMNS, style=grid, repeatRows=1)
    for block in words.blocks(appendix):
        yield Paragraph(block.title, _style(11, before=10, after=3, bold=True))
        for line in block.lines:
            yield Paragraph(_marked(line), small)


def _style(
    size: float, *, before: int = 0, after: int = 0, bold: bool = False, centred: bool = False
) -> "ParagraphStyle":
    from reportlab.lib.styles import ParagraphStyle

    return ParagraphStyle(
        "teks",
        fontName="Helvetica-Bold" if bold else "Helvetica",
        fontSize=size,
        leading=size * 1.3,
        spaceBefore=before,
        spaceAfter=after,
        alignment=1 if centred else 0,
        keepWithNext=bold and not centred,
    )


def _marked(text: str) -> str:
    """The text as reportlab reads it, escaped, with gaps that stand out."""
    pieces = [
        f'<font backColor="{GAP_COLOUR}">{escape(piece)}</font>' if gap else escape(piece)
        for piece, gap in cut_at_gaps(_safe(text))
    ]
    return "".join(pieces).replace("\n", "<br/>")


def _safe(text: str) -> str:
    """The text in the letters that every PDF reader's own fonts have; pictures go, accents are simplified."""
    for sign, instead in INSTEAD.items():
        text = text.replace(sign, instead)
    return "".join(_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _letter(letter: str) -> str:
    if letter.encode("cp1252", "ignore"):
        return letter
    return unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
