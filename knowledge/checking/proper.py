"""Capitalised names that no extractor knows: an invented name must not pass because nobody recognised it.

Word by word: a word is a name's if the list of name words has it, or if the lexicon does not know it. In a headline,
where every word has a capital, a word that the text below or a source uses in small letters is none.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from knowledge.checking.colloquial import standard
from knowledge.checking.folding import fold, says
from knowledge.checking.office_names import office_and_name
from knowledge.checking.prose import ADDRESS, Prose
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity, EntityKind
from knowledge.entities.lists import orang
from knowledge.entities.scan import looks_like_verb
from knowledge.names import Names
from knowledge.names.people_words import name_words, names_too
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_WORD = r"(?:[A-Z][a-zà-ÿ'’]+|[A-Z]{3,}(?![\w])|[A-Z]\.)"
_RUN = re.compile(rf"(?<![\w#@.-]){_WORD}(?: (?:{_WORD}|(?:bin|binti)(?= [A-Z])))*(?!\w|-[A-Z])")
_LISTS: dict[str, list[str]] = read_yaml(Path(__file__).with_name("nama.yaml"))
_COMMON, _BODIES = frozenset(_LISTS["umum"]), frozenset(_LISTS["lembaga"])
_CERTAIN = frozenset(_LISTS["lembaga_pasti"])
_LONG = 6  # letters
_PAIR = re.compile(r"\b([A-Z][a-z]{3,})(?= ([A-Z][a-z]+))")
_INITIAL = re.compile(r"(?<!\w)[A-Z]\. $")


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str


class UnknownNames:
    """Finds the names of one text that no source has. `used` are the stems of the text and of its sources."""

    def __init__(self, prose: Prose, sources: Sequence[Source], used: Collection[str], names: Names) -> None:
        self._prose, self._sources, self._used = prose, sources, used
        self._official = names.words

    @cached_property
    def _small(self) -> frozenset[str]:
        """What the text itself writes with a small letter: "Titik Kunjungan" of a headline, "23 titik" below."""
        return frozenset(word.lower for word in self._prose.words if self._prose.text[word.start].islower())

    def find(self, entities: Sequence[Entity]) -> Iterator[Entity]:
        """Names of organisations and of people that overlap none of the entities."""
        taken = bytearray(len(self._prose.text))
        for entity in entities:
            if entity.kind != "quote":
                taken[entity.start : entity.end] = b"\1" * (entity.end - entity.start)
        for match in _RUN.finditer(self._prose.text):
            words = [
                _Word(match.start() + one.start(), match.start() + one.end(), one[0].strip(".'’").casefold())
                for one in re.finditer(r"\S+", match[0])
            ]
            if self._prose.guarded(match.start(), match.end(), ADDRESS):
                continue
            yield from self._in_run(words, taken)

    @cached_property
    def _heads(self) -> frozenset[str]:
        """What different names follow: "Poliklinik Jantung", "Poliklinik Saraf" have a head, not a name."""
        after: dict[str, set[str]] = {}
        for one, two in _PAIR.findall(self._prose.text):
            after.setdefault(one.casefold(), set()).add(two.casefold())
        return frozenset(head for head, names in after.items() if len(names) > 1 and head not in name_words())

    def _in_run(self, words: Sequence[_Word], taken: bytearray) -> Iterator[Entity]:
        at = 0
        while at < len(words):
            kind, length = self._body(words, at, taken), 0
            if kind:
                length = kind
                yield self._entity(words[at : at + length], "organisation")
            elif self._may_be(words[at], taken):
                length = self._name_length(words, at, taken)
                part = words[at : at + length]
                if self._unsupported(part):
                    yield self._entity(part, "person")
            at += max(length, 1)

    def _body(self, words: Sequence[_Word], at: int, taken: bytearray) -> int:
        """How many words the name of an unsupported organisation has here: "Yayasan Cahaya Nusantara"; 0 for none."""
        rest = words[at + 1 : at + 5]
        if words[at].folded not in _BODIES or not rest or any(taken[words[at].start : rest[0].end]):
            return 0
        headline = self._prose.in_headline(words[at].start)
        named = list(self._leading(rest, headline)) or list(rest[: words[at].folded in _CERTAIN])
        two = f"{words[at].folded} {rest[0].folded}"
        if not named or any(says(source.folded, two) for source in self._sources):
            return 0
        if self._ends_in_a_name(words[at].folded, named):
            return 0
        if {words[at].folded, *(word.folded for word in named)} <= self._official | _COMMON:
            return 0
        return 1 + len(named)

    def _ends_in_a_name(self, body: str, named: Sequence[_Word]) -> bool:
        """ "Ketua Dewan Juri Hendra Kusnadi": common words and somebody whom a source names."""
        for at in range(1, len(named) - 1):
            name = " ".join(word.folded for word in named[at:])
            office = all(standard(word.folded) for word in named[:at]) and body not in _CERTAIN
            if office and any(says(source.folded, name) for source in self._sources):
                return True
        return False

    def _leading(self, rest: Sequence[_Word], headline: bool) -> Iterator[_Word]:
        for word in rest:
            if headline and (stem(word.folded) in self._used or looks_like_verb(word.folded)):
                return
            yield word

    def _may_be(self, word: _Word, taken: bytearray) -> bool:
        if any(taken[word.start : word.end]) or word.folded in _COMMON or word.folded in self._official:
            return False
        if word.folded in orang().bukan_nama_besar or self._prose.text[word.start : word.end].isupper():
            return False
        if self._prose.in_headline(word.start) and word.folded in self._small:
            return False
        if self._prose.in_headline(word.start) and stem(word.folded) in self._used and word.folded not in name_words():
            return False
        return _name_like(word.folded)

    def _name_length(self, words: Sequence[_Word], at: int, taken: bytearray) -> int:
        length = 1
        while at + length < len(words):
            word = words[at + length]
            initial = len(word.folded) == 1 or word.folded in {"bin", "binti"}
            if not (initial and not any(taken[word.start : word.end])) and not self._may_be(word, taken):
                break
            length += 1
        return length

    def _unsupported(self, part: Sequence[_Word]) -> bool:
        if not self._is_name(part):
            return False
        phrase = " ".join(word.folded for word in part)
        if any(says(source.folded, phrase) or _joined(source.folded, phrase) for source in self._sources):
            return False
        if any(
            office_and_name(self._prose.text, part[0].start, part[-1].end, source.folded) for source in self._sources
        ):
            return False
        whole = set(phrase.split())
        if len(part) == 1 and phrase in self._heads:
            return False
        return not any(whole <= set(person.key.split()) for s in self._sources for person in s.has("person"))

    def _is_name(self, part: Sequence[_Word]) -> bool:
        """One word must be hardly anything but a name, or two stand together where a capital means something."""
        start = part[0].start
        headline = self._prose.in_headline(start)
        opens = start in self._prose.sentence_starts and not headline
        opens = opens and not _INITIAL.search(self._prose.text, max(0, start - 4), start)
        if not any(_strong(word.folded) for word in part):
            return len(part) >= 2 and not (headline and all(stem(word.folded) in self._used for word in part))
        return len(part) >= 2 or not (opens or headline) or part[0].folded in name_words()

    def _entity(self, part: Sequence[_Word], kind: EntityKind) -> Entity:
        start, end = part[0].start, part[-1].end
        text = self._prose.text[start:end]
        return Entity(start, end, kind, text, " ".join(fold(text).split()))


def _joined(folded: str, phrase: str) -> bool:
    """Whether a source writes one long name in two words: "minyak kita" for "Minyakita"."""
    return len(phrase) > _LONG and " " not in phrase and _squeezed(phrase) in _squeezed(folded)


@lru_cache(maxsize=512)
def _squeezed(words: str) -> str:
    return re.sub(r"(.)\1", r"\1", words.replace(" ", ""))


@lru_cache(maxsize=20_000)
def _name_like(word: str) -> bool:
    return _strong(word) or word in orang().kata_nama or word in names_too()


@lru_cache(maxsize=20_000)
def _strong(word: str) -> bool:
    """Whether the word is hardly anything but a name: in the list of name words, or in no list at all."""
    return word in name_words() or not (standard(word) or word in orang().kata_nama)
