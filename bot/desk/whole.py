"""How much of a note a text is: all that a draft needs, a part of it, or something more about a note just sent."""

import re
from typing import TYPE_CHECKING, Literal

from bot.desk.said import Said
from bot.storage.records import Operator
from knowledge.errors import NaraError

if TYPE_CHECKING:
    from bot.studio import Studio

SHORT = 100  # characters; people who write a note in several messages write a line in each
_EVENTS = frozenset({"laporan", "undangan"})
_DETAIL = re.compile(
    r"\d+ \w+.*|(?:di|ke|dari|jam|pukul|tgl|tanggal|hari|oleh|bersama|dengan|untuk|hadir|dihadiri|peserta|lokasi) .+",
    re.IGNORECASE,
)

Amount = Literal["", "more", "part", "whole"]
Reading = Literal["", "part", "whole"]  # of a message: no note at all, one that may go on, one complete in itself


def amount(studio: "Studio", operator: Operator, said: Said, *, short: int = SHORT) -> Amount:
    """`whole`: what, when and where, or more than `short` characters; `part`: names what it is about; `more`: names
    none, so that it can only add to a note; empty for what is no note at all (emoji, another language)."""
    text = said.text.strip()
    try:
        brief = studio.read(text, "caption", "instagram", operator.agency, said.at)
    except NaraError:  # too little for a note: "80 warga", "di rt 03"
        return "more" if len(text) <= short and _DETAIL.fullmatch(text) else ""
    if len(text) > short or (brief.what and brief.when and brief.where):
        return "whole"
    adds = not brief.what and not (brief.when and brief.where) and brief.type in _EVENTS
    return "more" if adds else "part"
