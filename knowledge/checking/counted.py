"""A figure of a text or a note with the words that say what it counts."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from knowledge.checking.comparing import family, measures, unit, value
from knowledge.checking.folding import content, empty_words, fold
from knowledge.entities.entity import Entity
from knowledge.entities.words import NUMBER_WORDS
from knowledge.normalise import tokens

REACH = 5  # words that can say what a figure counts
_TOTALS = frozenset(tokens("total jumlah semua seluruh semuanya seluruhnya jadi hadir"))  # of anything
_LOOSE = frozenset({"orang", "jiwa", "unit", "buah"})  # the noun stands before: "kader 6 orang"
_CLAUSE = re.compile(r"[,;:()\n“”\"/=+&@]|\.(?:\s|$)|\d|\b(?:dan|serta|sama)\b", re.IGNORECASE)
_PER = re.compile(r"\b(?:per|tiap|setiap|masing-masing)\b", re.IGNORECASE)  # what is shared out, not what is counted
_OPENED = re.compile(
    r"(?:\s+[^\s,.;:]+){0,3}?\s*(?P<mark>,?\s*(?:yaitu|yakni|ialah|masing-masing|meliputi)\s|:|,|\sdi\s)\s*"
    r"(?P<list>(?:[^.;\n]|\.(?=\d))+)"
)
_OWN = frozenset({"langkah", "hal", "cara", "poin", "alasan", "syarat", "tips", "kesepakatan", "tahap", "pesan"})
_NEXT_SENTENCE = re.compile(r"[^.:!?\n]{0,60}[.:]\s+(?P<list>(?:[^.;\n]|\.(?=\d))+)")
_PARTED = re.compile(r",\s*(?:dan|serta)?\s*|\s+(?:dan|serta|&)\s+")
_NUMBERED = re.compile(rf"(?:\d|{NUMBER_WORDS}\b)", re.IGNORECASE)
_AN = re.compile(r"(\d+)an")
_ROUND = {"seratusan": "100", "seribuan": "1000"}
_AGES = frozenset({"umur", "usia", "berumur", "berusia", "seusia", "bawah", "bwh", "atas", "ats"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, what it counts, the stems of the words that say what it is of, and those words as they stand."""

    value: str
    unit: str
    words: frozenset[str]
    phrase: tuple[str, ...] = ()
    start: int = 0
    before: str = ""  # the word just before it
    aside: bool = False  # in brackets of its own: "Reza Fahlevi (27)"

    @property
    def noun(self) -> frozenset[str]:
        """The stems of what it counts; without it those of its words."""
        return frozenset(tokens(self.unit)) or self.words


def labelled(number: Entity, text: str) -> Figure:
    """The figure with its words: those behind it where it counts a noun, else those before it in the clause."""
    behind = text[number.end - len(_noun(number)) :][:80]
    following = _CLAUSE.split(behind, maxsplit=1)[0].split()[:REACH]
    after = content(" ".join(following))
    ahead = _CLAUSE.split(text[max(0, number.start - 60) : number.start])[-1]
    leading = [] if _PER.search(ahead) else ahead.split()[-REACH:]
    before = content(" ".join(leading))
    noun = unit(number)
    words = after | frozenset(tokens(noun)) if noun else (before or after) - _TOTALS
    if not noun and _PER.match(behind.lstrip()):  # "18 per kelurahan"
        words = frozenset()
    phrase = tuple(fold(" ".join([*leading, *following])).split())
    aside = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    words = words | before if noun in _LOOSE else words
    return Figure(
        value(number), noun, words, phrase, number.start, next(iter(fold(" ".join(leading)).split()[-1:]), ""), aside
    )


def _noun(number: Entity) -> str:
    """The last word of what is written, where the number counts something."""
    return number.text.split()[-1] if unit(number) and " " in number.text else ""


def equal(mine: Figure, noted: Figure, entity: Entity) -> bool:
    """The same figure, or "30an" for "sekitar 30"."""
    about = _AN.fullmatch(noted.value)
    round_figure = about[1] if about else _ROUND.get(noted.value)
    return mine.value == noted.value or bool(round_figure and entity.detail and round_figure == mine.value)


def countable(mine: Figure, noted: Figure, measured: Collection[str]) -> bool:
    """What is measured is never what is counted (two measures were compared before); a bare figure of the note may
    be the measure, if it is of the same or the note gives no other of that measure."""
    if mine.aside and noted.unit == "tahun":
        return True
    if mine.unit == "tahun" and noted.before in _AGES:
        return True
    if measures(mine.unit):
        return not noted.unit and (
            (mine.unit if mine.unit == "tahun" else family(mine.unit)) not in measured or bool(mine.words & noted.words)
        )
    return not measures(noted.unit)


def alike(mine: Figure, noted: Figure) -> bool:
    """Whether two figures are of the same: a word in common, or one short for words of the other ("kia")."""
    if mine.unit == "tahun" and noted.before in _AGES:
        return True
    return (
        bool(mine.words & noted.words) or _initials(noted.phrase, mine.phrase) or _initials(mine.phrase, noted.phrase)
    )


def _initials(short: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a word of one phrase is made of the first letters of words that stand together in the other."""
    return any(
        word == "".join(part[0] for part in words[at : at + len(word)])
        for word in short
        if 1 < len(word) <= len(words) and word not in empty_words()
        for at in range(len(words) - len(word) + 1)
    )


def _told_behind(number: Entity, text: str) -> bool:
    """ "Ada tiga langkah yang disepakati. …, …, dan …": the next sentence has as many parts."""
    behind = _NEXT_SENTENCE.match(text, number.end)
    parts = [part for part in _PARTED.split(behind["list"]) if part.strip()] if behind else []
    return len(parts) == int(value(number)) > 1


def spelled_out(number: Entity, text: str) -> bool:
    """Whether the text names, right behind the number, as many as it counts: "tiga kecamatan, yaitu …, …, dan …"."""
    if unit(number) in _OWN and value(number).isdigit() and _told_behind(number, text):
        return True
    found = _OPENED.match(text, number.end)
    if not found or not value(number).isdigit() or int(value(number)) < 2:
        return False
    told, named = found["mark"].strip() not in {",", "di"}, found["list"]
    ends = [len(named), *(comma.start() for comma in re.finditer(r",\s", named))] if told else [len(named)]
    lists = (
        [part for part in _PARTED.split(named[:end]) if part.strip()] for end in ends
    )  # "… dan lampu, belum masuk"
    return any(
        len(parts) == int(value(number)) and (told or not any(_NUMBERED.match(part) for part in parts))
        for parts in lists
    )
