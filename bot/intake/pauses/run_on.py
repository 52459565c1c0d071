"""How much of a note runs on: long clauses that nobody understood."""

import re

from prompts.brief import Brief
from prompts.offline.syntax.judge import judge

_LONG, _TOO_LONG = 7, 14  # words between two marks: may be two clauses, are two
_TOLD = ("kegiatan", "rincian", "kutipan")  # roles told by slots or left as they are
_MARK = re.compile(r"[,;:](?=\s)|[“”.](?=\s|$)")


def run_on(brief: Brief) -> int:
    """The words of the clauses that must be told as they stand, have no marks for long and are no sentence."""
    told = brief.statements or [one for one in brief.clauses if one.role not in _TOLD]
    return sum(map(_words, (one.text for one in told)))


def _words(text: str) -> int:
    longest = max(len(part.split()) for part in _MARK.split(text))
    sentence = longest < _TOO_LONG and judge().well_formed(text[:1].upper() + text[1:])
    return 0 if longest < _LONG or sentence else longest


def understood(brief: Brief) -> bool:
    """Whether the slots tell all of a note: a short event, and nothing that must be told as it stands."""
    told = all(one.role in _SLOTS for one in brief.clauses)
    short = all(len(one.text.split()) <= _TOLD_WHOLE for one in brief.clauses)
    return told and short and not brief.statements and 0 < len(brief.what.split()) <= _NAME


_SLOTS = ("kegiatan", "rincian", "kutipan", "hadirin")
_TOLD_WHOLE = 18  # words of a clause that a frame takes apart without loss
_NAME = 5  # words of an event's name: a longer one has swallowed what stands behind it
