"""A semicolon where a clause ends without a mark, a comma where a thing of a list does."""

from functools import lru_cache

from bot.intake.pauses.certain import goes_on, is_crowd_word, only_when
from bot.intake.pauses.chances import chance, stops
from bot.intake.pauses.stretch import QUOTATION, Spoken, row

LIKELY = 0.5  # the chance from which a mark is set
_MARKS = 20  # words to a mark
_FEW = 13  # words of one clause
_FIGURES = 4  # in as few: each wants a word of its own
_AFTER = frozenset({"abis", "habis", "sehabis", "setelah", "sesudah", "sebelum", "usai"})
_LONG = 6  # words without a mark: fewer are no hurry
_FORGOTTEN = 11  # the same in a note that has marks: fewer are one clause


def unmarked(note: str) -> bool:
    """Whether a note of more than thirteen words, or of four figures, has next to no marks: less than one in twenty
    words."""
    words = row(note)
    full = len(words) > _FEW or sum(one.text.isdigit() for one in words) >= _FIGURES
    return full and _few_marks(words)


def forgets_marks(note: str) -> bool:
    """Whether eleven words or more of a note follow each other without a mark."""
    return max(_stretches(row(note)), default=0) >= _FORGOTTEN


def _few_marks(words: list[Spoken]) -> bool:
    return sum(one.ended is not False for one in words[:-1]) * _MARKS < len(words)


def with_pauses(text: str, least: float = LIKELY) -> str:
    """The text with semicolons where clauses end in a stretch of words without any mark, and commas between the things
    of a list, by a chance above `least`. A full stop behind "rw" or "20" would be an abbreviation's or an ordinal's.

    What ends is learned (`chances.py`), what cannot end there is grammar (`certain.py`); marks that are there stay,
    quotations are left as they are, and a stretch of fewer than six words, or of fewer than eleven in a note that has
    marks elsewhere, is not touched.
    """
    words = row(text)
    said = [one.text for one in words]
    for at in reversed(_pauses(words, least)):
        mark = ";" if stops(said, at) else ","
        text = text[: words[at].end] + mark + text[words[at].end :]
    return text


@lru_cache(maxsize=64)
def pauses_of(text: str, least: float = LIKELY) -> tuple[int, ...]:
    """Where clauses end in a note without marks, however short; none in a note that has marks of its own."""
    words = row(text)
    return tuple(words[at].end for at in _pauses(words, least)) if no_marks(text) else ()


def no_marks(text: str) -> bool:
    """Whether a text, however short, has next to no marks."""
    return _few_marks(row(text))


def _pauses(words: list[Spoken], least: float) -> list[int]:
    said = [one.text for one in words]
    long, stretches = _LONG if _few_marks(words) else _FORGOTTEN, _stretches(words)
    found: list[int] = []
    since = 0
    for at, one in enumerate(words[:-1]):
        if one.ended is not False:
            since = at + 1
        elif stretches[at] >= long and said[at] != QUOTATION and _ends(said, at, since, least):
            if since or not only_when(said, at):  # a day in front goes on with its sentence
                found.append(at)
            since = at + 1
    return [at for at in found if not _leaves_alone(words, at, found)]


def _ends(said: list[str], at: int, since: int, least: float) -> bool:
    opens = said[since] in _AFTER and at - since <= 1  # "abis senam | cek tensi" says only when
    return not opens and not goes_on(said, at) and chance(said, at, since) > least


def _leaves_alone(words: list[Spoken], pause: int, found: list[int]) -> bool:
    """Whether a pause would leave a bare noun for people as a clause of its own ("50 | anak | gratis"): it says nothing
    alone and belongs to what stands before."""
    at = pause + 1
    last = at == len(words) - 1 or words[at].ended is not False or at in found
    return last and is_crowd_word(words[at].text)


def _stretches(words: list[Spoken]) -> list[int]:
    """For each word how many there are without a mark between them where it stands."""
    found: list[int] = []
    for at, one in enumerate(words):
        if one.ended is not False or at == len(words) - 1:
            found += [at + 1 - len(found)] * (at + 1 - len(found))
    return found
