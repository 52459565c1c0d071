"""What a question asks for, and which of its words must stand in the answer. The words are data: `maksud.yaml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.normalise import normalise, tokens
from knowledge.query import function_words
from knowledge.yaml_files import read_yaml

FILE = Path(__file__).resolve().parent / "maksud.yaml"

_QUESTION = re.compile(
    r"\b(?:siapa|kapan|berapa|brp|di\s?mana|dmn|ke\s?mana|bagaimana|gimana|gmn|apa itu|mengapa|kenapa)\b", re.I
)
_CLITIC = re.compile(r"(?<=\w{4})(?:nya|kah|lah)$")
_SUBJECTS = frozenset(
    {"tagar", "pesan_kunci", "juru_bicara", "istilah", "ajakan", "masa_berlaku", "instansi", "anggaran"}
)


class _Intent(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str
    kata: tuple[str, ...]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    maksud: dict[str, _Intent]
    abaikan: tuple[str, ...]
    padanan: tuple[tuple[str, ...], ...]
    sambung: tuple[str, ...]
    darurat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intents:
    """The ways of asking, ready to be looked up: every phrase as the search terms it stands for."""

    labels: dict[str, str]
    phrases: tuple[tuple[str, str], ...]  # (folded words between spaces, intent), longest first
    empty: frozenset[str]
    alike: tuple[tuple[str, str], ...]  # (terms of another wording, its representative), longest first
    joints: tuple[str, ...]
    emergencies: frozenset[str]  # terms of what calls for help at once

    def of(self, text: str) -> tuple[str, ...]:
        """The intents of a text in the order of its words; a longer phrase hides the shorter ones inside it."""
        whole, found = _between(_said(text)), dict[int, str]()
        for phrase, intent in self.phrases:
            while (at := whole.find(phrase)) >= 0:
                found.setdefault(at, intent)
                whole = whole[: at + 1] + "#" * (len(phrase) - 2) + whole[at + len(phrase) - 1 :]
        return tuple(dict.fromkeys(found[at] for at in sorted(found)))

    def words(self, text: str) -> frozenset[str]:
        """Every term of a text, other wordings of one thing as one term."""
        whole = _between(tokens(text))
        for phrase, instead in self.alike:
            whole = whole.replace(phrase, f" {instead} ")
        return frozenset(whole.split())

    def content(self, text: str, *, without: tuple[str, ...] = ()) -> frozenset[str]:
        """The terms that name the subject: no question words, and none of those that express the intents `without`."""
        said = _between(_said(text))
        for phrase, intent in self.phrases:
            if intent in without:
                said = said.replace(phrase, " ")
        whole = _between(tokens(said))
        for phrase, instead in self.alike:
            whole = whole.replace(phrase, f" {instead} ")
        return frozenset(word for word in whole.split() if word not in self.empty)


@lru_cache(maxsize=1)
def intents() -> Intents:
    """Of `maksud.yaml`; a mistake in the file stops the start."""
    listed = _File.model_validate(read_yaml(FILE))
    phrases = {_between(_said(word)): name for name, one in listed.maksud.items() for word in one.kata}
    alike = {_between(tokens(word)): "_".join(tokens(group[0])) for group in listed.padanan for word in group}
    empty = {term for word in (*listed.abaikan, *function_words()) for term in tokens(word)}
    return Intents(
        labels={name: one.label for name, one in listed.maksud.items()},
        phrases=tuple(sorted(phrases.items(), key=lambda pair: -len(pair[0]))),
        empty=frozenset(empty),
        alike=tuple(sorted(alike.items(), key=lambda pair: -len(pair[0]))),
        joints=listed.sambung,
        emergencies=frozenset(term for word in listed.darurat for term in tokens(word)),
    )


def parts(question: str) -> list[str]:
    """The questions of a text. A comma or a joint ("dan", "terus") parts two that each say what they ask for."""
    joints = "|".join(intents().joints)
    joint = rf"(\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+)"
    found = list[str]()
    for piece in filter(None, (piece.strip(" ,.;!") for piece in re.split(r"\?+|\n+|;", question))):
        pieces = re.split(joint, piece, flags=re.IGNORECASE)
        whole = pieces[0]
        for between, following in zip(pieces[1::2], pieces[2::2], strict=True):
            if _asks(whole) and _asks(following):
                found.append(whole)
                whole = following
            else:
                whole += between + following
        found.append(whole)
    return found or [question]


def _asks(text: str) -> bool:
    """Whether the words alone say what is asked for: a list of a brief, or a question word."""
    return bool(_QUESTION.search(text) or set(intents().of(text)) & _SUBJECTS)


def _said(text: str) -> list[str]:
    """The words as spoken, folded but not stemmed: "kepanjangan" asks for a meaning, "panjangnya" for a length."""
    return [_CLITIC.sub("", word) for word in normalise(text).split()]


def _between(terms: list[str]) -> str:
    return f" {' '.join(terms)} "
