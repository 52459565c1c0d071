"""Photographs and scans of letters."""

import io
from collections.abc import Callable

from knowledge.errors import FileRefused
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.limits import Limits
from knowledge.extraction.scan import remarks, seen

_LARGEST = 40_000_000  # pixels, asked before a single one is unpacked
TOO_LARGE = f"gambarnya lebih dari {_LARGEST // 1_000_000} juta piksel; perkecil dahulu"
_FORMATS = ("JPEG", "PNG")


def read(content: bytes, limits: Limits, page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            if image.width * image.height > _LARGEST:
                raise FileRefused(TOO_LARGE)
            image.load()
            page()
            found = seen(image, limits)
    except Image.DecompressionBombError as error:
        raise FileRefused(TOO_LARGE) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise FileRefused("gambar rusak atau terpotong; kirim ulang") from error
    confidence, warnings = remarks([found], limits)
    return (Extracted(text=found.text, warnings=warnings, confidence=confidence or 0.01),)
