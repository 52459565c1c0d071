"""What an editor does at one word: it stays, goes, gets another form or is exchanged; words are put before it.

Labels are text, so that a file of weights can list them: the own ones are `KEEP`, `DROP`, `LOWER`, `UPPER`, `>word`,
and `~2|men|0|kan`, which takes letters off either end of a word and puts others there ("dapat" → "mendapat"; the
edit scripts of Chrupała, RANLP 2006); the labels before a word are the words to be put there, or none. Editing as
labelling: Malmi et al., EMNLP 2019; Omelianchuk et al., BEA 2020.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from prompts.offline.post_editing.tokens import BREAK, starts_sentence

KEEP, DROP, LOWER, UPPER = "=", "-", "_", "^"
REPLACE, FORM = ">", "~"
END = "</>"  # behind the last word: words may be put before it
_STEM, _ADDED = 3, 6  # letters: the least that two forms share, the most that either end gets


@dataclass(frozen=True, slots=True)
class Edit:
    """At one word: what happens to it, and the words put before it ("" for none)."""

    own: str = KEEP
    before: str = ""


def edited(parts: Sequence[str], edits: Sequence[Edit]) -> tuple[str, ...]:
    """The words after the edits; `edits` has one more, for `END`. Sentences begin with a capital."""
    found: list[str] = []
    for part, edit in zip((*parts, END), edits, strict=True):
        found.extend(edit.before.split())
        if part != END and edit.own != DROP:
            found.append(formed(part, edit.own))
    whole = tuple(found)
    return tuple(_capital(one) if starts_sentence(whole, at) else one for at, one in enumerate(whole))


def formed(word: str, own: str) -> str:
    """A word after its own edit."""
    if own == LOWER:
        return word[:1].lower() + word[1:]
    if own == UPPER:
        return _capital(word)
    if own.startswith(REPLACE):
        return _as(word, own[1:])
    if own.startswith(FORM):
        first, start, last, end = own[1:].split("|")
        stem = word.casefold()[int(first) : len(word) - int(last)]
        return _as(word, f"{start}{stem}{end}")
    return word


def form_of(word: str, other: str) -> str:
    """The edit that makes one form of a word another; "" where they share too little."""
    a, b = word.casefold(), other.casefold()
    best = (0, 0, 0)
    for i in range(min(len(a), _ADDED + 1)):
        for j in range(min(len(b), _ADDED + 1)):
            size = 0
            while i + size < len(a) and j + size < len(b) and a[i + size] == b[j + size]:
                size += 1
            best = max(best, (size, -i, -j))
    size, i, j = best[0], -best[1], -best[2]
    ends = (len(a) - i - size, len(b) - j - size)
    if size < _STEM or max(*ends, i, j) > _ADDED or not (a.isalpha() and b.isalpha()):
        return ""
    return f"{FORM}{i}|{b[:j]}|{ends[0]}|{b[j + size :]}"


def _capital(word: str) -> str:
    return word if word == BREAK else word[:1].upper() + word[1:]


def _as(word: str, other: str) -> str:
    """In the capitals of the word it stands for, where that is one."""
    return _capital(other) if word[:1].isupper() and other[:1].isalpha() else other
