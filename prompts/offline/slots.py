"""The visible gaps of a draft. A question the operator skipped gives its own words to the gap."""

import re

from prompts.brief import Brief, Missing
from prompts.offline.wording import clean, clip

_SLOT = re.compile(r"\[LENGKAPI: ([^\]]+)\]")
_DEFAULT: dict[Missing, str] = {
    "what": "nama kegiatan",
    "when": "tanggal kegiatan",
    "where": "tempat kegiatan",
    "who": "penyelenggara kegiatan",
    "quote": "kutipan pejabat penanggung jawab kegiatan",
    "how_many": "jumlah peserta",
}


def slot(what: str) -> str:
    """The gap as it stands in the text."""
    return f"[LENGKAPI: {clip(clean(what), 120)}]"


def slot_for(brief: Brief, field: Missing, default: str = "") -> str:
    """The gap for a missing field, in the words of the question about it if one was asked."""
    asked = next((question.slot for question in brief.questions if question.field == field), "")
    return slot(clean(asked) or default or _DEFAULT[field])


def asked(brief: Brief, field: Missing) -> bool:
    """Whether the operator was asked about this field and has not answered."""
    return any(question.field == field for question in brief.questions)


def slots_in(text: str) -> tuple[str, ...]:
    """The gaps left in a text, in order, each once."""
    return tuple(dict.fromkeys(_SLOT.findall(text)))
