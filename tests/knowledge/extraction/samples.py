"""Files as offices make them, written by the same libraries that offices' own tools resemble."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pypdfium2
from docx import Document
from openpyxl import Workbook
from pptx import Presentation
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate


def word(build: Callable[..., None]) -> bytes:
    """A .docx that `build` filled."""
    document = Document()
    build(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def paragraphs(*texts: str) -> bytes:
    """A .docx of plain paragraphs; one that begins with `# ` is a heading."""

    def fill(document: Any) -> None:
        for text in texts:
            if text.startswith("# "):
                document.add_heading(text[2:], 1)
            else:
                document.add_paragraph(text)

    return word(fill)


def zipped(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with these members, whatever their names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def changed(package: bytes, members: Mapping[str, bytes]) -> bytes:
    """The same office file with members replaced or added."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**kept, **members})


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]], formats: Mapping[str, str] | None = None) -> bytes:
    """An .xlsx with these sheets; `formats` gives number formats by cell ("B2"), of the first sheet."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for cell, shape in (formats or {}).items():
        book.worksheets[0][cell].number_format = shape
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def slides(*contents: tuple[str, str]) -> bytes:
    """A .pptx with a title and a text box on each slide."""
    deck = Presentation()
    for title, text in contents:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = text
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def printed(*flowables: Any, **options: Any) -> bytes:
    """A PDF of reportlab's flowables."""
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4, **options).build(list(flowables))
    return target.getvalue()


def paragraph(text: str, style: str = "BodyText") -> Paragraph:
    """A piece of such a PDF."""
    return Paragraph(text, getSampleStyleSheet()[style])


def picture(pdf: bytes, kind: str = "PNG", dpi: int = 200) -> bytes:
    """The first page of a PDF as a picture, or as a PDF of a picture."""
    with pypdfium2.PdfDocument(pdf) as file:
        image = file[0].render(scale=dpi / 72, grayscale=True).to_pil()
    target = io.BytesIO()
    image.save(target, kind, **({"resolution": dpi} if kind == "PDF" else {}))
    return target.getvalue()
