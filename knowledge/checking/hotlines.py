"""Emergency and complaint lines that hold in the whole country: they need no source."""

import re
from collections.abc import Sequence

from knowledge.checking.comparing import value
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.names.channels import channels

_CALLED = re.compile(
    r"\b(?:hubungi|menghubungi|telepon|nomor|layanan|call\s+center|panggilan|darurat|kontak|ke)\W+$",
    re.IGNORECASE,
)

_NOTED = re.compile(
    r"\b(?:hub\w*|menghubungi|layanan|t[ei]?le?p\w*|tlpn?|nomor|no|call\s*center|panggilan|darurat|kontak|lapor|ke)\W+$",
    re.IGNORECASE,
)


def _called(number: Entity, text: str) -> bool:
    """Whether a source tells to call it: "tlp 129", not "129 tabung"."""
    return not text or bool(_NOTED.search(text, max(0, number.start - 40), number.start))


def service_line(entity: Entity, text: str, sources: Sequence[Source]) -> bool:
    """Whether the number is a national service line that the reader is told to call ("hubungi 112"), and no source
    gives another one."""
    lines = channels().national
    if entity.kind != "number" or value(entity) not in lines:
        return False
    if any(value(o) in lines and _called(o, source.text) for source in sources for o in source.has("number")):
        return False
    return bool(_CALLED.search(text, max(0, entity.start - 40), entity.start))
