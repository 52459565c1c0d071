"""One file → its documents: what it is, its text, whether that is worth keeping, and what it says of itself."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.errors import FileRefused
from knowledge.extraction import docx, guess, html, text
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.kinds import FileKind, kind_of
from knowledge.extraction.limits import Limits
from knowledge.extraction.quality import refuse_poor
from knowledge.plain import clean

Page = Callable[[], None]  # told before each page of a scan
Read = Callable[[bytes, Limits, Page], tuple[Extracted, ...]]

READERS: dict[FileKind, Read] = {"text": text.read, "html": html.read, "docx": docx.read}


def parts_of(name: str, content: bytes, limits: Limits, page: Page) -> tuple[Extracted, ...]:
    """The documents in a file, at least one. Raises `FileRefused`, or whatever the parser ends in."""
    kind = kind_of(name, content)
    return tuple(_finished(part, limits) for part in READERS[kind](content, limits, page))


def _finished(part: Extracted, limits: Limits) -> Extracted:
    """Cleaned, long enough, readable, and with its guesses."""
    body = clean(part.text).strip() + "\n"
    if len(body) > limits.text_chars:
        raise FileRefused(
            f"teksnya lebih panjang dari batas {limits.text_chars} karakter; pecah menjadi beberapa berkas"
        )
    refuse_poor(body, limits, by_eye=part.confidence < 1)
    return guess.completed(replace(part, text=body))
