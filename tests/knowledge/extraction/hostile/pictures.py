"""Pictures: sizes that are lies, bombs, cut off, other formats."""

import io
import struct
import zlib

from PIL import Image

from tests.knowledge.extraction.hostile.hostile import Hostile
from tests.knowledge.extraction.samples import zipped


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _png(width: int, height: int, *chunks: bytes) -> bytes:
    """A grey PNG that claims this size."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + _chunk(b"IEND", b"")


def blank(kind: str = "PNG", side: int = 600) -> bytes:
    """A white picture."""
    target = io.BytesIO()
    Image.new("L", (side, side), 255).save(target, kind)
    return target.getvalue()


def _data(content: bytes) -> bytes:
    return _chunk(b"IDAT", zlib.compress(content, 9))


def _text_bomb() -> bytes:
    packed = zlib.compress(bytes(200_000_000), 9)
    return _png(100, 100, _chunk(b"zTXt", b"Comment\0\0" + packed), _data(bytes(101 * 100)))


FILES = (
    Hostile("four thousand megapixels claimed", "a.png", lambda: _png(65_000, 65_000, _data(bytes(999))), "piksel"),
    Hostile("400 megapixels of nothing", "a.png", lambda: _png(20_000, 20_000, _data(bytes(20_001 * 9))), "piksel"),
    Hostile("no pixel at all", "a.png", lambda: _png(0, 0, _data(b"")), "rusak"),
    Hostile("line of a picture", "a.png", lambda: _png(1, 30_000, _data(bytes(60_000))), "hampir|tidak terbaca|rusak"),
    Hostile("blank picture", "a.png", blank, "hampir tidak ada"),
    Hostile("picture cut off", "a.jpg", lambda: blank("JPEG")[:400], "rusak"),
    Hostile("text bomb in a picture", "a.png", _text_bomb, "hampir|rusak"),
    Hostile("picture and archive at once", "a.png", lambda: blank() + zipped({"a.txt": b"x"}), "sekaligus arsip ZIP"),
    Hostile("another kind of picture", "a.png", lambda: blank("GIF"), "akhiran namanya"),
    Hostile("drawing with a script", "a.svg", lambda: b"<svg onload='alert(1)'/>", "tidak dikenal"),
)  # fmt: skip
