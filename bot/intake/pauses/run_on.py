"""How much of a note runs on: long clauses that nobody understood."""

import re

from prompts.brief import Brief
from prompts.offline.syntax.judge import judge

_LONG = 7  # words of a clause that may be two
_TOLD = ("kegiatan", "rincian", "kutipan")  # roles told by slots or left as they are


def run_on(brief: Brief) -> int:
    """The words of the clauses that must be told as they stand, are long, have no comma and are no sentence."""
    told = brief.statements or [one for one in brief.clauses if one.role not in _TOLD]
    return sum(_words(one.text) for one in told)


def _words(text: str) -> int:
    words = len(text.split())
    if words < _LONG or re.search(r"[,;:“]", text) or judge().well_formed(text[:1].upper() + text[1:]):
        return 0
    return words
