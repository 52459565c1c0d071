"""Whether a note was typed in a hurry: no mark parts its clauses, and it may lack its capitals too."""

import re

# A full stop behind an abbreviation or between digits parts nothing; the last one of a note neither.
_PARTS = re.compile(
    r"[;!?¶•\n]|[,:](?!\d)|"
    r"(?<!\bjl)(?<!\bno)(?<!\bdr)(?<!\bhj)(?<!\bh)(?<!\bkel)(?<!\bkec)(?<!\brt)(?<!\brw)\.(?= |[a-z])",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-Z]")


def unparted(text: str) -> bool:
    """Whether no mark parts the clauses of a text."""
    return not _PARTS.search(text.strip())


def informal(text: str) -> bool:
    """Whether a text was typed as one talks: without marks between its clauses, or without a single capital."""
    return unparted(text) or not _CAPITAL.search(text)


_STOP = re.compile(
    r"(?<!\bjl)(?<!\bno)(?<!\bdr)(?<!\bhj)(?<!\bh)(?<!\bkel)(?<!\bkec)(?<!\brt)(?<!\brw)(?<!\blink)(?<!\blap)[.!?¶\n]"
    r"(?=\s*[^\s.!?¶])(?!\d)",
    re.IGNORECASE,
)


def is_loose(text: str) -> bool:
    """Whether a text has not a single capital, and several sentences: one that tells of one thing after another. In
    a single one the commas set apart what, when and where of one event."""
    return not _CAPITAL.search(text) and bool(_STOP.search(text))


def is_hurried(text: str) -> bool:
    """Whether a text has neither such marks nor capitals: a note that announces as often as it reports."""
    return unparted(text) and not _CAPITAL.search(text)
