"""Plain text and Markdown: UTF-8, UTF-16 with its mark, else Windows-1252, which is said."""

from collections.abc import Callable

from knowledge.errors import FileRefused
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.limits import Limits
from knowledge.plain import title_of

CONVERTED = "Berkas bukan UTF-8 dan dibaca sebagai Windows-1252; periksa huruf beraksen dan tanda kutipnya."


def read(content: bytes, _limits: Limits, _page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document."""
    text, warnings = decoded(content)
    return (Extracted(text=text, title=title_of(text), warnings=warnings),)


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and what must be said of how it was read. Raises `FileRefused` for bytes that are no text."""
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return content.decode("utf-16" if wide else "utf-8-sig"), ()
    except UnicodeDecodeError as error:
        if wide or b"\0" in content:
            raise FileRefused("bukan teks; simpan ulang berkasnya sebagai UTF-8") from error
    try:
        return content.decode("cp1252"), (CONVERTED,)
    except UnicodeDecodeError as error:
        raise FileRefused("bukan teks; simpan ulang berkasnya sebagai UTF-8") from error
