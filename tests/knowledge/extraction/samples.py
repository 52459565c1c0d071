"""Files as offices make them, written by the same libraries that offices' own tools resemble."""

import io
import zipfile
from collections.abc import Callable, Mapping

from docx import Document


def word(build: Callable[..., None]) -> bytes:
    """A .docx that `build` filled."""
    document = Document()
    build(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def paragraphs(*texts: str) -> bytes:
    """A .docx of plain paragraphs; one that begins with `# ` is a heading."""

    def fill(document: Document) -> None:  # type: ignore[valid-type]
        for text in texts:
            if text.startswith("# "):
                document.add_heading(text[2:], 1)  # type: ignore[attr-defined]
            else:
                document.add_paragraph(text)  # type: ignore[attr-defined]

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
