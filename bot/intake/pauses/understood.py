"""Whether the slots tell all of a note, so that where its clauses end does not matter."""

from prompts.brief import Brief


def understood(brief: Brief) -> bool:
    """Whether the slots tell all of a note: a short event, and nothing that must be told as it stands."""
    told = all(one.role in _SLOTS for one in brief.clauses)
    short = all(len(one.text.split()) <= _TOLD_WHOLE for one in brief.clauses)
    return told and short and not brief.statements and 0 < len(brief.what.split()) <= _NAME


_SLOTS = ("kegiatan", "rincian", "kutipan", "hadirin")
_TOLD_WHOLE = 18  # words of a clause that a frame takes apart without loss
_NAME = 5  # words of an event's name: a longer one has swallowed what stands behind it
