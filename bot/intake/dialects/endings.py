"""Endings of the dialects that Indonesian writes otherwise: "wargane", "pengelolana", "rumenye" → "warganya" …"""

import re
from collections.abc import Callable
from functools import lru_cache

from bot.intake.dialects.verbs import is_indonesian
from bot.intake.lists import standard
from knowledge.checking.vocabulary import vocabulary
from knowledge.normalise import lexicon
from knowledge.spelling import common_words

_OWNED = {
    "jawa": re.compile(r"(?P<stem>[a-z]{3,}?)(?:ipun|é|e)"),
    "sunda": re.compile(r"(?P<stem>[a-z]{3,}?)na"),
    "betawi": re.compile(r"(?P<stem>[a-z]{2,}?)ny(?:e|ah)"),
}
_SHORTEST = 3  # letters of a stem


def ended(word: str, dialect: str, meaning: Callable[[str], str]) -> str:
    """The word in Indonesian where only its ending is the dialect's; empty where it is none. `meaning`: of a stem of
    the dialect."""
    if is_indonesian(word) or word in lexicon().words or dialect not in _OWNED or word in _of_talk():
        return ""  # "pake" is "memakai", no "paknya"
    match = _OWNED[dialect].fullmatch(word)
    bases = (
        [told for stem in _stems(match["stem"], dialect) if (told := _base(stem, dialect, meaning))] if match else []
    )
    most = min(bases, key=lambda told: common_words().get(told, len(common_words())), default="")
    return f"{most}nya" if most else _lowered(word) if dialect == "betawi" else ""


@lru_cache(maxsize=1)
def _of_talk() -> frozenset[str]:
    """Verbs of everyday talk: no word of a dialect with its ending."""
    return frozenset(form for forms in standard().kata_kerja.values() for form in forms)


def _stems(bare: str, dialect: str) -> tuple[str, ...]:
    """ "wargan" of "wargane" ends in the n of the ending, "tujuan" of "tujuane" in its own: the commoner counts."""
    linked = dialect == "jawa" and bare.endswith("n") and bare[-2:-1] in set("aiueo")
    return (bare[:-1], bare) if linked else (bare,)


def _base(stem: str, dialect: str, meaning: Callable[[str], str]) -> str:
    """What the ending stands on: a word of the dialect, or one of Indonesian; empty for anything else."""
    if len(stem) < _SHORTEST:
        return ""
    told = meaning(stem)
    if told:
        return "" if " " in told or "-" in told else told
    return stem if is_indonesian(stem) or vocabulary().known(stem) else _lowered(stem) if dialect == "betawi" else ""


def _lowered(word: str) -> str:
    """ "warge" → "warga", "bise" → "bisa": Betawi closes a word with e."""
    full = re.sub("e$", "a", word)
    return full if full != word and len(word) > _SHORTEST and is_indonesian(full) else ""
