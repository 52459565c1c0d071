"""Recognising "eh 90 warga bukan 80": an operator corrects the last note in a few words."""

import re
from dataclasses import dataclass

LONGEST = 160  # characters; a longer text is a note
INSTEAD = re.compile(
    r"(?:(?:eh|ralat|maaf|koreksi|salah|revisi)\b[\s,:]*)*(?P<after>.+?)\s*,?\s+(?:bukan|bkn)\s+(?P<before>.+?)[\s.!]*",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"(?:(?:eh|ralat|maaf|koreksi|revisi|tolong)\b[\s,:]*)*(?:ganti|ubah|diganti|diubah)\s+(?P<before>.+?)"
    r"\s+(?:jadi|menjadi|dengan|ke)\s+(?P<after>.+?)[\s.!]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What stood in the note, what shall stand there, and the note after it."""

    before: str
    after: str
    note: str


def correction(text: str, note: str) -> Correction | None:
    """The correction of the note that the text asks for, or None.

    It must be certain: the words to replace stand in the note exactly once. "90 warga bukan 80" replaces only the
    80 in "80 warga": words around it that the note has already are not repeated.
    """
    text = text.strip()
    if len(text) > LONGEST:
        return None
    for pattern in (CHANGE, INSTEAD):
        match = pattern.fullmatch(text)
        if match and (found := _applied(match["before"], match["after"], note)):
            return found
    return None


def _applied(before: str, after: str, note: str) -> Correction | None:
    places = list(re.finditer(rf"(?<!\w){re.escape(before)}(?!\w)", note, re.IGNORECASE))
    if len(places) != 1 or before.lower() == after.lower():
        return None
    start, end = places[0].span()
    words = after.split()
    words = _without_end(words, note[end:].split())
    words = _without_start(words, note[:start].split())
    if not words:
        return None
    return Correction(note[start:end], after, f"{note[:start]}{' '.join(words)}{note[end:]}")


def _without_end(words: list[str], following: list[str]) -> list[str]:
    """`words` without a tail that the note goes on with anyway."""
    for size in range(len(words) - 1, 0, -1):
        if _folded(words[-size:]) == _folded(following[:size]):
            return words[:-size]
    return words


def _without_start(words: list[str], preceding: list[str]) -> list[str]:
    for size in range(len(words) - 1, 0, -1):
        if preceding[-size:] and _folded(words[:size]) == _folded(preceding[-size:]):
            return words[size:]
    return words


def _folded(words: list[str]) -> list[str]:
    return [word.lower().strip(",.;") for word in words]
