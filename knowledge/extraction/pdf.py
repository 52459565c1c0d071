"""PDF: the text it holds, laid out again as headings, lists and tables; pages that are pictures are read as such."""

from collections.abc import Callable
from typing import Any

from knowledge.errors import FileRefused
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.glyphs import Line, lines_of
from knowledge.extraction.layout import arranged
from knowledge.extraction.limits import Limits
from knowledge.extraction.quality import is_garbled
from knowledge.extraction.scan import Seen, remarks, seen

_BLANK = 12  # letters on a page below which it may be a picture
_PIXELS = 12_000_000
GARBLED = "Teks di dalam PDF ini rusak, sehingga halamannya dibaca sebagai gambar."


def read(content: bytes, limits: Limits, page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise FileRefused("PDF dilindungi kata sandi; hapus kata sandinya, lalu simpan lagi") from error
        raise FileRefused("PDF rusak atau terpotong; simpan ulang, lalu kirim lagi") from error
    try:
        if len(file) > limits.pages:
            raise FileRefused(f"{len(file)} halaman, lebih dari batas {limits.pages}; pecah menjadi beberapa berkas")
        return (_document(file, limits, page),)
    finally:
        file.close()


def _document(file: Any, limits: Limits, page: Callable[[], None]) -> Extracted:
    pages = [lines_of(sheet) for sheet in file]
    blank = [number for number, lines in enumerate(pages) if _letters(lines) < _BLANK and _drawn(file[number])]
    text, warnings = arranged(pages), []
    if text and is_garbled(text):
        blank, pages = list(range(len(pages))), [[] for _ in pages]
        warnings = [GARBLED]
    if not blank:
        return Extracted(text=text)
    scans = _scans(file, blank, limits, page)
    confidence, said = remarks(list(scans.values()), limits)
    if len(blank) < len(pages):
        warnings.append(f"Halaman {', '.join(str(number + 1) for number in blank)} berupa gambar.")
    whole = [scans[number].text if number in scans else arranged([lines]) for number, lines in enumerate(pages)]
    return Extracted(text="\n\n".join(filter(None, whole)), confidence=confidence or 0.01).warned(*warnings, *said)


def _scans(file: Any, numbers: list[int], limits: Limits, page: Callable[[], None]) -> dict[int, Seen]:
    if len(numbers) > limits.scanned_pages:
        raise FileRefused(
            f"{len(numbers)} halaman pindaian, lebih dari batas {limits.scanned_pages}; pecah menjadi beberapa berkas"
        )
    found = {}
    for number in numbers:
        page()
        sheet = file[number]
        width, height = sheet.get_size()
        scale = min(limits.scan_dpi / 72, (_PIXELS / max(width * height, 1)) ** 0.5)
        found[number] = seen(sheet.render(scale=scale, grayscale=True).to_pil(), limits)
    return found


def _letters(lines: list[Line]) -> int:
    return sum(character.isalnum() for line in lines for character in line.text)


def _drawn(sheet: Any) -> bool:
    """Whether there is anything on the page at all."""
    return next(iter(sheet.get_objects(max_depth=2)), None) is not None
