"""The parts that telegraphic clauses are made of, by the grammar of sentences: a label, a value, a count, a name."""

import re

from knowledge.entities.words import small
from prompts.offline.grammar import is_verb
from prompts.offline.patterns import ClausePatterns
from prompts.offline.syntax.judge import judge
from prompts.offline.wording import word_set

SUM = r"Rp[\d.,]+(?: (?:ribu|juta|miliar|triliun))?"
ABOUT = r"(?:(?:sekitar|kurang lebih|lebih dari|hampir|kurang dari|minimal|maksimal|total|sebanyak|paling [a-z]+) )*"
FIGURE = rf"(?:\d[\d.,–-]*(?:-an)?|{small()}|belasan|puluhan|ratusan|ribuan|seribuan)"
_FIGURE = re.compile(rf"{ABOUT}(?:{SUM}|{FIGURE})(?![\w/])", re.IGNORECASE)
_BARE = re.compile(rf"{ABOUT}{FIGURE}(?: (?:orang|jiwa))?(?: lebih)?", re.IGNORECASE)
_FROM = re.compile(r"dari (?=\w)")
_LONGEST = 3  # words of a label
# Nouns that say when, and no property of anything.
_TIMES = word_set("hari pagi siang sore malam subuh minggu pekan bulan tahun jam menit besok tadi kemarin")


def opens_with_figure(text: str) -> bool:
    """Whether a text begins with a figure, a number word or a sum."""
    return bool(_FIGURE.match(text))


def is_bare_figure(text: str) -> bool:
    """Whether a text is a figure alone: "640", "sekitar 65 orang", "70-an"."""
    return bool(_BARE.fullmatch(text))


def is_counted(text: str) -> bool:
    """Whether a text is a figure with what it counts, and tells nothing of it: "36 kader dari 6 kelurahan"."""
    if not opens_with_figure(text) or is_bare_figure(text):
        return False
    measure, _, source = text.partition(" dari ")  # "60 kilogram dari 400 polibag"
    measured = source and judge().reads(measure, "takaran") and judge().reads(source, "np")
    return bool(measured) or judge().reads(text, "np") or judge().reads(text, "uangan")


def is_value(text: str) -> bool:
    """Whether a text is what a property may be: a measure, a sum, a count, where something is from."""
    if not opens_with_figure(text):
        return bool(_FROM.match(text)) and judge().reads(text, "depan")
    return is_bare_figure(text) or any(judge().reads(text, rule) for rule in ("np", "nilai-saja", "uangan", "takaran"))


def is_name(text: str) -> bool:
    """Whether a text is somebody's or something's name: "Wali Kota Cilegon Robinsar"."""
    return text[:1].isupper() and not is_verb(text.split(maxsplit=1)[0].lower()) and judge().reads(text, "nama-saja")


def labels(text: str, lines: ClausePatterns) -> list[tuple[str, str]]:
    """The ways to part a clause into a noun without its -nya and the rest, the longest noun first."""
    words, found = text.split(" "), []
    for at in range(min(_LONGEST, len(words) - 1), 0, -1):
        label = words[:at]
        if _is_label(label, lines):
            found.append((" ".join(label), " ".join(words[at:])))
    return found


def _is_label(words: list[str], lines: ClausePatterns) -> bool:
    """Whether words are a common noun with what describes it: no name, no verb, no time, nobody."""
    text = " ".join(words)
    plain = all(re.fullmatch(r"[a-z]+(?:-[a-z]+)?", one) and not one.endswith("nya") for one in words)
    if not plain or words[0] in _TIMES or words[0] in lines.kata_peserta or words[0] in lines.kata_petugas:
        return False
    return not any(one in lines.predikat or is_verb(one) for one in words) and judge().reads(text, "n-saja")


def owned(label: str) -> str:
    """The noun as one of the event: "titik kumpul" → "titik kumpulnya"."""
    return f"{label}nya"
