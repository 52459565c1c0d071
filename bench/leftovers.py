"""Words left over from the chat: colloquial forms, and words that no list of the language knows."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import yaml

from bench.expect import publishable
from knowledge.documents import Document
from knowledge.names import Names
from knowledge.normalise import FOLDER, lexicon, stem

STANDARD = Path(__file__).parent / "data" / "kata-baku.txt"
SLANG = Path(__file__).parents[1] / "bot" / "intake" / "baku.yaml"
_QUOTED = re.compile(r'"[^"]*"')
_WORD = re.compile(r"(?<![\w@./])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/])")


class Vocabulary:
    """What counts as a word: the bundled lists, words of the documents, and `bench/data/kata-baku.txt` (KBBI)."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._known = {word.lower() for document in documents for word in _WORD.findall(document.body)}
        self._known |= _listed() | {agency.short.lower() for agency in Names.load().opd}
        self._colloquial = _colloquial() - _listed()

    def leftovers(self, text: str, note: str) -> tuple[str, ...]:
        """The colloquial and unknown words of a draft, outside quotations and names; a capital in the note is one."""
        bare = _QUOTED.sub("…", publishable(text))
        names = {word for word in _WORD.findall(note) if word.istitle()}
        found = (match for match in _WORD.finditer(bare) if match[0] not in names and not _named(match, bare))
        return tuple(dict.fromkeys(word[0].lower() for word in found if not self._fine(word[0].lower())))

    def _fine(self, word: str) -> bool:
        if word in self._colloquial:
            return False
        parts = [part for part in word.split("-") if part]
        return word in self._known or all(_root(part) or part in self._known for part in parts)


def _named(word: re.Match[str], text: str) -> bool:
    """A capital inside a sentence makes a name; all capitals make an abbreviation."""
    before = text[: word.start()].rstrip(' ("')
    opens = not before or before[-1] in ".!?:\n…" or "\n" in text[len(before) : word.start()]
    return word[0][0].isupper() and (not opens or word[0].isupper())


def _root(word: str) -> bool:
    return stem(word) in lexicon().roots or stem(word) in _listed()


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    files = (FOLDER / "kata-umum.txt", FOLDER / "kata-dasar.txt", STANDARD)
    return frozenset(word for file in files for word in file.read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def _colloquial() -> frozenset[str]:
    table = yaml.safe_load(SLANG.read_text(encoding="utf-8"))
    forms = (form for part in ("kata", "kata_kerja") for listed in table[part].values() for form in listed)
    return frozenset(str(form).lower() for form in (*forms, *lexicon().words))
