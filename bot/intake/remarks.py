"""Whether a clause is a remark to the admin: about the text, its pictures or its sending, not about what happened.

Its words are weighed (`catatan_admin.yaml`): what only a draft has or only an admin does weighs most, words said of
drafts and of residents' errands alike weigh less, and figures, names and people weigh for news.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import inf

from pydantic import BaseModel, ConfigDict

from bot.intake.forbidding import order_in
from bot.intake.lists import HERE
from knowledge.yaml_files import read_yaml

_WORD = re.compile(r"[\w'’-]+")


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    bobot: float
    sekali: bool = False
    benda: tuple[str, ...] = ()
    kerja: tuple[str, ...] = ()
    pola: tuple[str, ...] = ()

    def written(self) -> re.Pattern[str]:
        """Every form of its words."""
        forms = [rf"{one}(?:nya)?" for one in self.benda] + [rf"(?:di|ke)?{one}(?:in|kan|i)?" for one in self.kerja]
        return re.compile("|".join(f"(?:{one})" for one in (*forms, *self.pola)), re.IGNORECASE)


class _Weights(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    batas: float
    golongan: dict[str, _Group]
    lain: float
    angka: float
    nama: float
    alasan: tuple[str, ...]


_DIGITS = 3  # of a figure that counts lines or letters
_SHORT = 6  # words of an excuse
# What a remark speaks of: a draft or an admin's work beyond doubt, or two things of these, of which one is of the
# first three.
_SURE = frozenset({"naskah", "kerjaan"})
_PERHAPS = frozenset({"bahan", "kerja", "pihak", "isian", "maaf", "atasan", "pimpinan", "gaya"})
_OURS = frozenset({"bahan", "kerja", "pihak"})
_DONE = frozenset({"bahan", "isian", "kerja", "gaya", "atasan"})

# "caption buat video bahasa isyarat", "tolong buatin caption rekayasa lalin": what the text shall be about
_ABOUT = re.compile(
    r"(?:\b(?:soal|tentang|ttg|buat|bwt|untuk|utk)|:|"
    r"\b(?:(?:di)?(?:buat|bikin|tulis|susun)(?:in|kan|kn)?|bahan|materi|data) "
    r"(?:caption|rilis|draf|naskah|postingan)(?:nya)?) (?P<what>.+)",
    re.IGNORECASE,
)


def is_remark(clause: str) -> bool:
    """Whether its words speak for one, and some of them of a text or its material."""
    bare = clause.strip()
    if bare.endswith(":") or " " not in bare:  # it heads a list, or is an item of one
        return False
    return weight(bare) >= _weights().batas and order_in(bare) is None  # an order takes more than its clause


def goes_on(clause: str) -> bool:
    """Whether a clause goes on with a remark or only says why: "tolong dicek", "sinyal jelek"."""
    words = _WORD.findall(clause)
    groups = set(map(_group, words))
    if (
        not 0 < len(words) <= _SHORT
        or groups & {"warga", "acara"}
        or any(one[0].isdigit() or one[0].isupper() for one in words)
    ):
        return False
    known = all(_group(word) or word.endswith("nya") for word in words)  # "ejaan nama | dokternya"
    return known or bool(_excuses().match(clause.strip()))


def weight(clause: str) -> float:
    """How much the words of a clause speak for a remark."""
    groups = {_group(word) for word in _WORD.findall(clause)}
    several = len(groups & _PERHAPS) > 1 and groups & _OURS and groups & _DONE  # "punten kang admin" only greets
    ours = groups & _SURE or several or ("bahan" in groups and "" not in groups)
    if not ours or _has_a_subject(clause):
        return -inf
    return sum(_weights_in(_WORD.findall(clause)))


def _weights_in(words: list[str]) -> Iterator[float]:
    """Of each word in turn; a figure that counts lines or numbers a picture weighs nothing."""
    counted = set[str]()
    for at, word in enumerate(words):
        if group := _group(word):
            one = _weights().golongan[group]
            yield 0 if one.sekali and group in counted else one.bobot
            counted.add(group)
        elif word[0].isdigit():
            yield _figure(words, at)
        else:
            yield _weights().nama if at and word[0].isupper() else _weights().lain


def _figure(words: list[str], at: int) -> float:
    """Nothing for "3 baris" and "foto nomor 2 dan 5"; any other figure but an hour is news."""
    if words[max(0, at - 1)] in {"jam", "pukul"}:
        return _weights().angka
    counts = {"naskah", "bahan"} & set(map(_group, words[max(0, at - 4) : at + 2]))
    return 0 if counts and words[at].isdigit() and len(words[at]) <= _DIGITS else -inf


def _has_a_subject(clause: str) -> bool:
    """Whether a request for a text says what it is about."""
    about = _ABOUT.search(clause)
    return about is not None and any(_group(word) in {"", "warga"} for word in _WORD.findall(about["what"]))


@lru_cache(maxsize=20000)
def _group(word: str) -> str:
    return next((name for name, pattern in _patterns().items() if pattern.fullmatch(word)), "")


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    return _Weights.model_validate(read_yaml(HERE / "catatan_admin.yaml"))


@lru_cache(maxsize=1)
def _excuses() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_weights().alasan)})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: group.written() for name, group in _weights().golongan.items()}
