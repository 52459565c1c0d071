"""What the three office formats share: a ZIP of XML parts, checked before a library opens it."""

import re

from knowledge.errors import FileRefused
from knowledge.extraction.archive import content_of, opened
from knowledge.extraction.limits import Limits
from knowledge.extraction.refusals import DECLARES

_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O|E\0N)")


def checked(content: bytes, limits: Limits) -> bytes:
    """The same bytes. Raises `FileRefused` for macros and for XML that declares entities: no office application
    writes either into such a file, and a "billion laughs" begins with one."""
    with opened(content, limits) as package:
        for entry in package.infolist():
            if entry.filename.lower().endswith((".xml", ".rels", ".vml")):
                part = content_of(package, entry)
                if _DECLARATION.search(part):
                    raise FileRefused(DECLARES)
                if entry.filename == "[Content_Types].xml" and b"macroEnabled" in part:
                    raise FileRefused("berkas memuat makro; simpan ulang tanpa makro")
    return content
