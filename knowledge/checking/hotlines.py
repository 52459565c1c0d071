"""Emergency and complaint lines that hold in the whole country: they need no source."""

import re
from collections.abc import Sequence

from knowledge.checking.comparing import value
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity

_LINES = frozenset(
    {"110", "112", "115", "117", "118", "119", "129"}
)  # 113 is a slip for 112, which calls firefighters too
_CALLED = re.compile(
    r"\b(?:hubungi|menghubungi|telepon|nomor|layanan|call\s+center|panggilan|darurat|kontak|ke)\W+$",
    re.IGNORECASE,
)


def service_line(entity: Entity, text: str, sources: Sequence[Source]) -> bool:
    """Whether the number is a national service line that the reader is told to call ("hubungi 112"), and no source
    gives another one."""
    if entity.kind != "number" or value(entity) not in _LINES:
        return False
    if any(value(o) in _LINES for source in sources for o in source.has("number")):
        return False
    return bool(_CALLED.search(text, max(0, entity.start - 40), entity.start))
