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


def in_small_letters(text: str) -> bool:
    """Whether a text has not a single capital."""
    return not _CAPITAL.search(text)


def is_hurried(text: str) -> bool:
    """Whether a text has neither such marks nor capitals: a note that announces as often as it reports."""
    return unparted(text) and not _CAPITAL.search(text)
