"""PowerPoint: a heading for each slide, its boxes from the top down, its tables and the speaker's notes."""

import io
from collections.abc import Callable, Iterator
from typing import Any

from knowledge.errors import FileRefused
from knowledge.extraction import markdown
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.furniture import is_furniture
from knowledge.extraction.limits import Limits
from knowledge.extraction.office import checked

Block = tuple[str, str]
_DEEPEST = 10
PICTURES = "Tulisan di dalam gambar salindia tidak dibaca."


def read(content: bytes, limits: Limits, _page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document."""
    from pptx import Presentation

    try:
        slides = list(Presentation(io.BytesIO(checked(content, limits))).slides)
    except (KeyError, ValueError, AttributeError) as error:
        raise FileRefused("berkas rusak atau bukan salindia PowerPoint; simpan ulang sebagai .pptx") from error
    if len(slides) > limits.pages:
        raise FileRefused(f"{len(slides)} salindia, lebih dari batas {limits.pages}; pecah menjadi beberapa berkas")
    blocks = [block for number, slide in enumerate(slides) for block in _slide(slide, first=number == 0)]
    title = next((text.lstrip("# ") for kind, text in blocks if kind == "heading"), "")
    part = Extracted(text=markdown.joined(blocks), title=title)
    return (part.warned(PICTURES) if any(_has_picture(slide) for slide in slides) else part,)


def _slide(slide: Any, first: bool) -> Iterator[Block]:
    heading = slide.shapes.title
    if heading is not None and heading.text_frame.text.strip():
        yield "heading", markdown.heading(heading.text_frame.text.replace("\v", " "), 1 if first else 2)
    others = [shape for shape in slide.shapes if heading is None or shape.shape_id != heading.shape_id]
    for shape in sorted(others, key=lambda each: (each.top or 0, each.left or 0)):
        yield from _shape(shape, 0)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        notes = markdown.line(slide.notes_slide.notes_text_frame.text)
        if notes:
            yield "paragraph", f"Catatan pembicara: {notes}"


def _shape(shape: Any, depth: int) -> Iterator[Block]:
    if hasattr(shape, "shapes") and depth < _DEEPEST:  # a group
        for each in shape.shapes:
            yield from _shape(each, depth + 1)
    elif getattr(shape, "has_table", False):
        yield "table", markdown.table([[cell.text for cell in row.cells] for row in shape.table.rows])
    elif getattr(shape, "has_text_frame", False):
        lines = [paragraph for paragraph in shape.text_frame.paragraphs if paragraph.text.strip()]
        for paragraph in lines:
            text = markdown.line(paragraph.text.replace("\v", " "))
            if len(lines) > 1:
                yield "item", f"{'  ' * paragraph.level}- {text}"
            elif not is_furniture(text):
                yield "paragraph", text


def _has_picture(slide: Any) -> bool:
    return any(relation.reltype.endswith("/image") for relation in slide.part.rels.values())
