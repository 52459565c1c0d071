"""A headline gives every word a capital: "Warga Kelurahan Belajar Memilah", "Koperasi Melati Buka Gerai" run on.

What is read there as one long name is cut back to the part that a source has, and common words alone name nothing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from knowledge.checking.colloquial import standard
from knowledge.checking.folding import fold
from knowledge.entities.entity import Entity
from knowledge.entities.lists import orang
from knowledge.names.people_words import name_words
from knowledge.normalise import lexicon, stem

_LEVELS = frozenset({"kantor", "kelurahan", "kecamatan", "kampung", "lingkungan", "jalan", "gang"})


def headline_part(
    entity: Entity, stated: Callable[[Entity], bool], known: Callable[[str], bool], text: str
) -> Entity | None:
    """The longest beginning of a headline's name that is `stated`, followed by nothing but common words; None where
    the whole of it is common words, by the lexicon or by the `text` below; the name itself where neither is so.

    `known`: whether a source has a word; behind a verb it may stand in the headline too."""
    words = entity.text.split()
    for part in _beginnings(entity, words, known):
        if stated(part):
            return part
    named = words[1:] if entity.detail in {"kelurahan", "kecamatan"} or entity.kind == "organisation" else words
    return entity if not named or not all(_common(word) or _small(word, text) for word in named) else None


def _beginnings(entity: Entity, words: list[str], known: Callable[[str], bool]) -> Iterator[Entity]:
    for size in range(len(words) - 1, 0, -1):
        rest = words[size:]
        if not all(_common(word) or standard(_plain(word)) or known(_plain(word)) for word in rest):
            return
        whole = size > 1 and _plain(words[size - 1]) not in _LEVELS  # "Pasar Kelapa", not "Kantor Kelurahan"
        named = whole or any(not standard(_plain(word)) for word in words[:size])
        if not all(map(_common, rest)) and (not _opens(rest[0]) or not named):
            continue
        text = entity.text[: _end(entity.text, size)]
        yield replace(entity, end=entity.start + len(text), text=text, key=fold(text).strip())


def _end(text: str, size: int) -> int:
    """Where the first `size` words end."""
    at = 0
    for word in text.split()[:size]:
        at = text.index(word, at) + len(word)
    return at


def _plain(word: str) -> str:
    return word.casefold().strip(".,:;!?")


def _opens(word: str) -> bool:
    """Whether the word can follow a name in a headline without being a part of it: "Turun", "Setujui"."""
    plain = _plain(word)
    return standard(plain) and plain not in name_words() and plain not in orang().kata_nama


def _common(word: str) -> bool:
    return stem(_plain(word)) in lexicon().roots


def _small(word: str, text: str) -> bool:
    """Whether the text uses the word in small letters."""
    return re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text) is not None
