"""Pictures of text → text, by tesseract with its Indonesian model, with how sure it was."""

import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from knowledge.errors import FileRefused
from knowledge.extraction import markdown
from knowledge.extraction.level import levelled
from knowledge.extraction.limits import Limits

if TYPE_CHECKING:
    from PIL.Image import Image

MISSING = (
    "pindaian dan foto tidak dapat dibaca di server ini karena tesseract dengan data bahasa Indonesia belum dipasang "
    "(apt-get install tesseract-ocr tesseract-ocr-ind); kirim berkas yang berisi teks"
)
_LANGUAGE = "ind"
_CLEAR = 0.9  # below it a second look is worth its time
_SECOND_LOOK = 3.0  # seconds that must be left for another one
_OWN_SHARE = 0.75  # of the time for a page: what is left is for the answer
_LEAST = 1.0  # seconds for any look
_UNSURE = 0.75  # a number below it may be another one
_FULL = 0.7  # of the longest line
_HEADING_WORDS = 14
_HIGHER, _HIGHEST = 1.25, 1.6  # times the usual height
_LARGEST = 12_000_000  # pixels: A4 at 300 dpi has 8.7 million


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of one picture: paragraphs with an empty line between them, confidence 0..1, doubtful numbers."""

    text: str
    confidence: float
    letters: int
    doubtful: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    confidence: float
    height: int  # pixels


def seen(image: "Image", limits: Limits) -> Seen:
    """The best of a few looks, within the time of one page: as it is, without specks, level, upright.

    Raises `FileRefused` where tesseract or its Indonesian model is missing, and for a picture that takes too long.
    """
    over = time.monotonic() + limits.wall * _OWN_SHARE
    best = None
    looks = _looks(_fitting(image), over)
    while not best or (best.confidence < _CLEAR and over - time.monotonic() > _SECOND_LOOK):
        if (look := next(looks, None)) is None:
            break
        left = over - time.monotonic()
        try:
            found = _read(look, left)
        except FileRefused:
            if best is None:
                raise
            break
        best = found if not best or found.confidence * found.letters > best.confidence * best.letters else best
    return best or Seen("", 0.0, 0, ())


def _looks(image: "Image", over: float) -> Iterator["Image"]:
    from PIL import ImageFilter

    yield image
    yield image.filter(ImageFilter.MedianFilter(3))
    level = levelled(image)
    if level is not image:
        yield level
    if turn := _turn(level, over - _SECOND_LOOK - time.monotonic()):  # in time for a look at it upright
        yield level.rotate(-turn, expand=True, fillcolor=255)


def _turn(image: "Image", seconds: float) -> int:
    """By how many degrees, clockwise, the picture must be turned; 0 where tesseract cannot tell in that time."""
    import pytesseract  # type: ignore[import-untyped]

    try:
        told = pytesseract.image_to_osd(image, output_type=pytesseract.Output.DICT, timeout=max(seconds, _LEAST))
        return int(told["rotate"])
    except (pytesseract.TesseractError, RuntimeError, KeyError, ValueError):
        return 0


def _read(image: "Image", seconds: float) -> Seen:
    import pytesseract

    try:
        data = pytesseract.image_to_data(
            image, lang=_LANGUAGE, output_type=pytesseract.Output.DICT, timeout=max(seconds, _LEAST)
        )
    except pytesseract.TesseractNotFoundError as error:
        raise FileRefused(MISSING) from error
    except pytesseract.TesseractError as error:
        missing = "Error opening data file" in str(error)
        raise FileRefused(MISSING if missing else "gambar tidak terbaca; pindai ulang dengan lebih jelas") from error
    except RuntimeError as error:  # pytesseract's word for a timeout
        raise FileRefused("halaman pindaian terlalu rumit; pindai ulang hitam putih pada 200 dpi") from error
    return _put_together(data)


def _put_together(data: dict[str, list[str]]) -> Seen:
    paragraphs: dict[tuple[str, str], dict[str, list[_Word]]] = defaultdict(lambda: defaultdict(list))
    words: list[_Word] = []
    places = zip(
        data["block_num"], data["par_num"], data["line_num"], data["text"], data["conf"], data["height"], strict=True
    )
    for block, paragraph, line, written, confidence, height in places:
        if (text := written.strip()) and float(confidence) >= 0:
            words.append(_Word(text, float(confidence) / 100, int(height)))
            paragraphs[block, paragraph][line].append(words[-1])
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) * word.confidence for word in words)
    doubtful = [word.text for word in words if word.confidence < _UNSURE and any(map(str.isdigit, word.text))]
    usual = _height(words)
    text = "\n\n".join(_paragraph(list(lines.values()), usual) for lines in paragraphs.values())
    return Seen(text, sure / letters if letters else 0.0, letters, tuple(doubtful))


def _height(words: list[_Word]) -> float:
    """The usual height of words, each counted by its letters."""
    return median(word.height for word in words for _ in word.text) if words else 0.0


def _paragraph(lines: list[list[_Word]], usual: float) -> str:
    """A line that stands alone and is much higher than the others is a heading."""
    texts = [" ".join(word.text for word in line) for line in lines]
    alone = len(lines) == 1 and len(lines[0]) <= _HEADING_WORDS and any(map(str.isalpha, texts[0]))
    higher = _height(lines[0]) / usual if alone else 1.0
    if higher >= _HIGHER:
        return markdown.heading(texts[0], 1 if higher >= _HIGHEST else 2)
    return _flowing(texts)


def _flowing(lines: list[str]) -> str:
    """The lines of a paragraph as one; a line that stops far short of the others ends there, as in a letterhead."""
    longest = max(map(len, lines))
    text = ""
    for line in lines:
        text += f"{line} " if len(line) > _FULL * longest else f"{line}\n"
    return text.strip()


def _fitting(image: "Image") -> "Image":
    """Grey, the right way up, neither so large that it costs all the memory nor too small to read."""
    from PIL import ImageOps

    image = ImageOps.exif_transpose(image).convert("L")
    pixels = image.width * image.height
    if pixels > _LARGEST:
        image.thumbnail((int(image.width * (_LARGEST / pixels) ** 0.5), image.height))
    elif image.width < 1000:
        image = image.resize((image.width * 2, image.height * 2))
    return image


def remarks(pages: list[Seen], limits: Limits) -> tuple[float, tuple[str, ...]]:
    """The confidence of all pages together and what must be said of it; raises `FileRefused` if it is too low."""
    letters = sum(page.letters for page in pages)
    confidence = sum(page.confidence * page.letters for page in pages) / letters if letters else 0.0
    percent = f"{confidence:.0%}"
    if letters and confidence < limits.confidence:
        raise FileRefused(f"pindaian kurang jelas (keyakinan {percent}); pindai ulang pada 300 dpi atau ketik isinya")
    said = [f"Teks dibaca dari gambar dengan keyakinan {percent}; cocokkan dengan aslinya sebelum dipakai."]
    doubtful = list(dict.fromkeys(word for page in pages for word in page.doubtful))[:12]
    if doubtful:
        said.append(f"Angka yang kurang jelas: {', '.join(doubtful)}.")
    return confidence, tuple(said)
