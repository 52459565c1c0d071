"""One file → its documents: what it is, its text, whether that is worth keeping, and what it says of itself."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.documents import FrontMatter
from knowledge.errors import FileRefused
from knowledge.extraction import bundle, delimited, docx, form, guess, html, image, pdf, pptx, text, xlsx
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.kinds import FileKind, kind_of
from knowledge.extraction.limits import Limits
from knowledge.extraction.markdown import BREAK, line
from knowledge.extraction.programme import UNDATED
from knowledge.extraction.quality import refuse_poor
from knowledge.plain import clean

Page = Callable[[], None]  # told before each page of a scan
Read = Callable[[bytes, Limits, Page], tuple[Extracted, ...]]

READERS: dict[FileKind, Read] = {
    "text": text.read, "csv": delimited.read, "html": html.read, "pdf": pdf.read, "docx": docx.read,
    "xlsx": xlsx.read, "pptx": pptx.read, "image": image.read,
}  # fmt: skip


def parts_of(name: str, content: bytes, limits: Limits, page: Page) -> tuple[Extracted, ...]:
    """The documents in a file, at least one. Raises `FileRefused`, or whatever the parser ends in."""
    kind = kind_of(name, content)
    if kind == "zip":
        return bundle.read(content, limits, lambda member, inside: parts_of(member, inside, limits, page))
    return tuple(_finished(part, limits) for part in READERS[kind](content, limits, page))


def _finished(part: Extracted, limits: Limits) -> Extracted:
    """Cleaned, long enough, readable, and with what it says of itself."""
    body = clean(part.text).strip() + "\n"
    if len(body) > limits.text_chars:
        raise FileRefused(
            f"teksnya lebih panjang dari batas {limits.text_chars} karakter; pecah menjadi beberapa berkas"
        )
    refuse_poor(body, limits, by_eye=part.confidence < 1)
    whole = guess.completed(replace(part, text=body, title=line(clean(part.title))))
    if part.front:
        return whole
    lines = BREAK.join(clean(each) for each in part.text.split(BREAK))
    front = form.recognised(lines, whole.title)
    return _stated(whole, front) if front else whole


def _stated(part: Extracted, front: FrontMatter) -> Extracted:
    """What a form says, and guesses where it is silent."""
    day = part.guesses.date if front.tanggal == UNDATED and part.guesses.date else front.tanggal
    agency = front.instansi or part.guesses.agency
    return replace(part, title=front.judul, front=front.model_copy(update={"tanggal": day, "instansi": agency}))
