"""A text made ready for the rules: its words with offsets, where sentences start, and what must not be touched."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

QUOTE, ADDRESS, NAME = 1, 2, 4
_CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")

_WORD = re.compile(r"\w+(?:['’`‘]\w+)*")
_QUOTES = re.compile(r"“[^”“\n]{1,1500}”|(?<![\w\d])\"[^\"\n]{1,1500}\"|«[^»\n]{1,1500}»")
_ADDRESSES = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|[#@][\w.]+"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:go\.id|co\.id|or\.id|ac\.id|com|id|org|net)\b(?:/\S*)?"
    r"|\[[A-Z]{4,}(?::[^\]\n]{0,300})?\]|</?[A-Za-z][^<>\n]{0,300}>",
)
_SENTENCE_END = re.compile(r"(?:[.!?…][”\"’)\]]*\s+|\n\s*|^\s*)(?:[-–•*\"“'(]\s*)*")
_TITLE_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Word:
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
    def lower(self) -> str:
        """The text in small letters; not always as long as the text."""
        return self.text.lower()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word in order; an apostrophe inside a word belongs to it (`Jum'at`)."""
        fold = str.maketrans("’`‘", "'''")
        return tuple(Word(m.start(), m.end(), m[0].lower().translate(fold)) for m in _WORD.finditer(self.text))

    @cached_property
    def vocabulary(self) -> dict[str, list[int]]:
        """Every word form, with and without its clitic, and the indexes of the words that have it."""
        found: dict[str, list[int]] = {}
        for at in range(len(self.words)):
            for form, _ in self.stems(at):
                found.setdefault(form, []).append(at)
        return found

    def stems(self, at: int) -> Iterator[tuple[str, str]]:
        """The word's forms, whole first: (`kerjasamanya`, ""), (`kerjasama`, `nya`)."""
        word = self.words[at].lower
        yield word, ""
        if word.endswith(_CLITICS):
            for clitic in _CLITICS:
                if word.endswith(clitic) and len(word) > len(clitic) + 3:
                    yield word[: -len(clitic)], clitic

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """Spans in quotation marks, marks included."""
        return tuple(m.span() for m in _QUOTES.finditer(self.text))

    @cached_property
    def _mask(self) -> bytearray:
        mask = bytearray(len(self.text))
        for flag, spans in (
            (QUOTE, self.quotes),
            (ADDRESS, (m.span() for m in _ADDRESSES.finditer(self.text))),
            (NAME, self._names),
        ):
            for start, end in spans:
                for i in range(max(start, 0), min(end, len(mask))):
                    mask[i] |= flag
        return mask

    def guarded(self, start: int, end: int, by: int) -> bool:
        """Whether any character of the span is protected by one of the flags in `by`."""
        return any(flags & by for flags in self._mask[start:end])

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Offsets where a sentence, a line or a list item begins."""
        return frozenset(m.end() for m in _SENTENCE_END.finditer(self.text)) | {0}

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


def _is_headline(line: str) -> bool:
    words = _TITLE_WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 3 and len(line) <= 140 and not line.rstrip().endswith(".") and capitals >= 0.7 * len(words)
