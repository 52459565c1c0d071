"""The words of each dialect, read once from the YAML files beside this one; the verbs of its roots are formed here.

`jawa.yaml` has how the language links its words; `jawa-kosakata.yaml`, where there is one, more words of everyday life.
"""

import re
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.intake.dialects.verbs import is_spoken, verbs
from knowledge.names import Names
from knowledge.yaml_files import read_yaml

HERE = Path(__file__).resolve().parent
NAMES = ("jawa", "sunda", "betawi")


class Lists(BaseModel):
    """One file as it stands; `jawa.yaml` explains its parts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tugas: dict[str, tuple[str, ...]]
    khas: dict[str, tuple[str, ...]]
    samar: dict[str, tuple[str, ...]]
    frasa_khas: dict[str, str]
    frasa: dict[str, str]
    akar: dict[str, tuple[str, ...]]
    menjadi_kan: frozenset[str]
    angka: dict[int, tuple[str, ...]]
    kali: dict[int, tuple[str, ...]]


class Vocabulary(BaseModel):
    """More words of a dialect: those that are its own, and those that Indonesian has as well."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    khas: dict[str, tuple[str, ...]] = {}
    samar: dict[str, tuple[str, ...]] = {}


class Dialect:
    """What a dialect's words mean, by how sure it is that they are its own."""

    def __init__(self, name: str, lists: Lists, more: Vocabulary) -> None:
        self.name = name
        self.linking = _by_form(lists.tugas)  # function words of no other language
        formed = verbs(lists.akar, lists.menjadi_kan)
        self.own = {form: word for form, word in formed.items() if not is_spoken(form)}
        self.own |= _by_form(more.khas) | _by_form(lists.khas)
        self.doubtful = formed | _by_form(more.samar) | _by_form(lists.samar)  # Indonesian words as well
        self.sure_phrases = _patterns(lists.frasa_khas)
        self.phrases = _patterns(lists.frasa)
        self.numbers = {form: value for value, forms in lists.angka.items() for form in forms}
        self.scales = {form: value for value, forms in lists.kali.items() for form in forms}

    def sure(self, word: str) -> str:
        """The Indonesian word for one that is this dialect's alone; empty for any other."""
        return self.linking.get(word) or self.own.get(word, "")


@lru_cache(maxsize=1)
def dialects() -> tuple[Dialect, ...]:
    """All of them."""
    return tuple(Dialect(name, Lists.model_validate(read_yaml(HERE / f"{name}.yaml")), _more(name)) for name in NAMES)


def _more(name: str) -> Vocabulary:
    path = HERE / f"{name}-kosakata.yaml"
    return Vocabulary.model_validate(read_yaml(path)) if path.exists() else Vocabulary()


def _by_form(words: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {form: word for word, forms in words.items() for form in forms}


def _patterns(phrases: dict[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    place = f"(?:{Names.load().patterns.place.pattern})"
    found = {one.replace("{tempat}", place): form for one, form in phrases.items()}
    edge = r"(?:(?<=\s)|(?![\w-]))"
    return tuple((re.compile(rf"(?<![\w-])(?:{one}){edge}", re.IGNORECASE), form) for one, form in found.items())
