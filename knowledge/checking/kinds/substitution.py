"""Words and phrases with their right form: `ganti: {walikota: wali kota}`."""

import itertools
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from knowledge.checking.casing import like
from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose, Word
from knowledge.checking.report import Finding

Table = dict[str, list[tuple[tuple[str, ...], tuple[bool, ...], str]]]


class Substitution(Rule):
    """Whole words, whatever their capitals; the longest phrase wins; `-nya`, `-lah` … may follow."""

    jenis: Literal["substitution"]
    ganti: Annotated[dict[Text, str], Field(min_length=1)]
    judul: bool = False  # a title: every word of it has a capital where the first has one (Wali Kota)
    kecil: bool = False  # only in small letters: with a capital it may be a name (Syah, Indera)
    kapital: bool = True  # also where it is written in capitals; not for short forms: LBH is no "lebih"
    akhiran: bool = True  # also with a clitic: kerjasamanya → kerja samanya

    @cached_property
    def _table(self) -> Table:
        """The phrases by their first word, longest first."""
        table: Table = {}
        for wrong, right in self.ganti.items():
            parts = Prose(wrong).words
            hyphens = tuple(wrong[a.end : b.start].strip() == "-" for a, b in itertools.pairwise(parts))
            words = tuple(word.lower for word in parts)
            table.setdefault(words[0], []).append((words, hyphens, right))
        for entries in table.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return table

    @property
    def openers(self) -> frozenset[str]:
        """The first word of every phrase."""
        return frozenset(self._table)

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every occurrence of a wrong form, with the right one in the same capitals."""
        table, vocabulary = self._table, prose.vocabulary
        places = sorted({at for first in table.keys() & vocabulary.keys() for at in vocabulary[first]})
        free = 0
        for at in places:
            if at >= free and (hit := self._at(prose, at)):
                length, right = hit
                free = at + length
                start, end = prose.words[at].start, prose.words[free - 1].end
                if self._spared(prose.text[start:end]):
                    continue
                right = self._cased(prose, start, end, right)
                if right != prose.text[start:end] and (found := self.finding(prose, start, end, right)):
                    yield found

    def _spared(self, written: str) -> bool:
        """Whether these capitals say that it is another word."""
        return (not self.kapital and written.isupper()) or (self.kecil and not written.islower())

    def _at(self, prose: Prose, at: int) -> tuple[int, str] | None:
        """How many words match here and what replaces them; the longest phrase, a whole word before a clitic."""
        for stem, clitic in prose.stems(at):
            if clitic and not self.akhiran:
                continue
            for words, hyphens, right in self._table.get(stem, ()):
                if clitic and len(words) > 1:
                    continue
                tail = self._matches(prose, at, words, hyphens)
                if tail is not None and _whole(prose, at, len(words)):
                    return len(words), right + clitic + tail
        return None

    def _matches(self, prose: Prose, at: int, words: tuple[str, ...], hyphens: tuple[bool, ...]) -> str | None:
        """The clitic on the last word ("" for none) if the phrase stands here, parted as the rule's own phrase is."""
        if len(words) == 1:
            return ""
        last = at + len(words) - 1
        if last >= len(prose.words) or not prose.words[last].lower.startswith(words[-1]):
            return None
        here = prose.words[at : last + 1]
        if any(w.lower != x for w, x in zip(here[1:-1], words[1:-1], strict=True)):
            return None
        gaps = [prose.text[a.end : b.start] for a, b in itertools.pairwise(here)]
        if any(gap != "-" if hyphen else gap.strip() or "\n" in gap for gap, hyphen in zip(gaps, hyphens, strict=True)):
            return None
        return next((c for stem, c in prose.stems(last) if stem == words[-1] and (self.akhiran or not c)), None)

    def _cased(self, prose: Prose, start: int, end: int, right: str) -> str:
        inside = self.judul or start not in prose.sentence_starts or prose.in_headline(start)
        return like(prose.text[start:end], right, title=inside)


def _whole(prose: Prose, at: int, length: int) -> bool:
    """Not a part of a hyphenated word, unless that is the same word twice (`obyek-obyek`)."""
    first, last = prose.words[at], prose.words[at + length - 1]
    before = prose.words[at - 1] if at else None
    after = prose.words[at + length] if at + length < len(prose.words) else None
    return _free(prose, before, first, last) and _free(prose, after, first, last)


def _free(prose: Prose, neighbour: Word | None, first: Word, last: Word) -> bool:
    if neighbour is None:
        return True
    left, right = (neighbour.end, first.start) if neighbour.end <= first.start else (last.end, neighbour.start)
    if prose.text[left:right] == "." and neighbour.end - neighbour.start == 1:
        return False  # S.Pd
    same = neighbour.lower.startswith(first.lower[:4])
    return prose.text[left:right] != "-" or same
