"""A text made ready for the rules: its words with offsets, where sentences start, and what must not be touched."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from knowledge.checking.vocabulary import CLITICS

QUOTE, ADDRESS, NAME = 1, 2, 4
_WORD = re.compile(r"\w+(?:['’`‘]\w+)*")
_APOSTROPHES = str.maketrans("’`‘", "'''")
_QUOTES = re.compile(r"“[^”“\n]{1,1500}”|(?<![\w\d])\"[^\"\n]{1,1500}\"|«[^»\n]{1,1500}»")
_ADDRESSES = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|[#@][\w.]+"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:go\.id|co\.id|or\.id|ac\.id|com|id|org|net)\b(?:/\S*)?"
    r"|\[[A-Z]{4,}(?::[^\]\n]{0,300})?\]|</?[A-Za-z][^<>\n]{0,300}>",
)
_ADDRESSED = re.compile(r"[@#\[<]|://|www\.|\.(?:(?:go|co|or|ac)\.id|com|id|org|net)\b")  # every address has one
_SENTENCE_START = re.compile(r"\s*(?:[-–•*\"“'(]\s*)*")
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)\s*|(?<!\n)[”\"’)\]]*\s+)(?:[-–•*\"“'(]\s*)*")
_TITLE_WORD = re.compile(r"[^\W\d_]{4,}")


class Word(NamedTuple):
    """One word of a text, `[start, end)`, and its lower-case form with one kind of apostrophe."""

    start: int
    end: int
    lower: str


class Prose:
    """A text as the rules see it. Everything is computed once, on first use; offsets are characters."""

    def __init__(self, text: str, names: Iterable[tuple[int, int]] = ()) -> None:
        self.text = text
        self._names = tuple(names)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word in order; an apostrophe inside a word belongs to it (`Jum'at`)."""
        return tuple(Word(*m.span(), _lower(m[0])) for m in _WORD.finditer(self.text))

    @cached_property
    def forms(self) -> dict[str, list[int]]:
        """Every word form as it stands, and the indexes of the words that have it."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            found.setdefault(word.lower, []).append(at)
        return found

    @cached_property
    def vocabulary(self) -> dict[str, list[int]]:
        """Every word form, with and without its clitic, and the indexes of the words that have it, in no order."""
        found = dict(self.forms)
        for form, places in self.forms.items():
            for stem, _ in stems(form)[1:]:
                found[stem] = [*found.get(stem, ()), *places]
        return found

    def stems(self, at: int) -> tuple[tuple[str, str], ...]:
        """The forms of the word with this index; see `stems`."""
        return stems(self.words[at].lower)

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """Spans in quotation marks, marks included."""
        return tuple(m.span() for m in _QUOTES.finditer(self.text))

    @cached_property
    def _masks(self) -> tuple[tuple[int, bytearray], ...]:
        """For each flag a byte a character: 1 where the character is protected by it."""
        kinds = ((QUOTE, self.quotes), (ADDRESS, _addresses(self.text)), (NAME, self._names))
        return tuple((flag, _mask(len(self.text), spans)) for flag, spans in kinds)

    def guarded(self, start: int, end: int, by: int) -> bool:
        """Whether any character of the span is protected by one of the flags in `by`."""
        return any(by & flag and mask.find(1, start, end) >= 0 for flag, mask in self._masks)

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Offsets where a sentence, a line or a list item begins."""
        first = _SENTENCE_END.match(self.text) or _SENTENCE_START.match(self.text)
        opening = first.end() if first else 0
        return frozenset({0, opening, *(m.end() for m in _SENTENCE_END.finditer(self.text, opening))})

    @cached_property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """Spans of the lines, line breaks left out."""
        spans, start = [], 0
        for line in self.text.split("\n"):
            spans.append((start, start + len(line)))
            start += len(line) + 1
        return tuple(spans)

    @cached_property
    def _headlines(self) -> tuple[bool, ...]:
        return tuple(_is_headline(self.text[start:end]) for start, end in self.lines)

    def line_of(self, offset: int) -> int:
        """Index into `lines` of the line that holds the offset."""
        return max(0, bisect_right(self.lines, (offset, len(self.text) + 1)) - 1)

    def in_headline(self, offset: int) -> bool:
        """Whether the offset is in a line written in title case, where every long word has a capital."""
        return self._headlines[self.line_of(offset)]


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[tuple[str, str], ...]:
    """The word's forms, whole first: (`kerjasamanya`, ""), (`kerjasama`, `nya`)."""
    if not word.endswith(CLITICS):
        return ((word, ""),)
    cut = ((word[: -len(one)], one) for one in CLITICS if word.endswith(one) and len(word) > len(one) + 3)
    return ((word, ""), *cut)


@lru_cache(maxsize=50_000)
def _lower(written: str) -> str:
    return written.lower().translate(_APOSTROPHES)


def _addresses(text: str) -> list[tuple[int, int]]:
    """Spans of links, addresses, hashtags, slots and tags; none goes over the end of a line."""
    spans, start = list[tuple[int, int]](), 0
    while found := _ADDRESSED.search(text, start):
        end = text.find("\n", found.start())
        end = len(text) if end < 0 else end
        spans += [m.span() for m in _ADDRESSES.finditer(text, text.rfind("\n", 0, found.start()) + 1, end)]
        start = end
    return spans


def _mask(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    mask = bytearray(length)
    for start, end in spans:
        within = slice(max(start, 0), min(end, length))
        mask[within] = b"\1" * (within.stop - within.start)
    return mask


def _is_headline(line: str) -> bool:
    if len(line) > 140 or line.rstrip().endswith("."):
        return False
    words = _TITLE_WORD.findall(line)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)
