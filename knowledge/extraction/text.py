"""Plain text and Markdown: UTF-8, UTF-16 and UTF-32 with their mark, else Windows-1252, which is said."""

import codecs
from collections.abc import Callable

from knowledge.errors import FileRefused
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.limits import Limits
from knowledge.extraction.refusals import NO_TEXT
from knowledge.plain import title_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
CONVERTED = "Berkas bukan UTF-8 dan dibaca sebagai Windows-1252; periksa huruf beraksen dan tanda kutipnya."


def read(content: bytes, _limits: Limits, _page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document."""
    text, warnings = decoded(content)
    return (Extracted(text=text, title=title_of(text), warnings=warnings),)


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and what must be said of how it was read. Raises `FileRefused` for bytes that are no text."""
    marked = next((code for mark, code in _MARKS if content.startswith(mark)), "")
    try:
        return content.decode(marked or "utf-8"), ()
    except UnicodeDecodeError as error:
        if marked or b"\0" in content:
            raise FileRefused(NO_TEXT) from error
    try:
        return content.decode("cp1252"), (CONVERTED,)
    except UnicodeDecodeError as error:
        raise FileRefused(NO_TEXT) from error
