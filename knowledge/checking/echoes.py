"""Names that sound almost like the note's: "Lis Komariah" for "Iis Komariah", "Cikuasa Bawah" for "Cikuasa Atas".

No list has these names, so only the note can tell. A name of the note must be missing from the text, and what stands
in its place must be nowhere in the sources; then one is taken for a slip of the other.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from knowledge.checking.colloquial import standard, standard_form
from knowledge.checking.folding import empty_words
from knowledge.checking.grounding import Ground
from knowledge.checking.negation import NEGATORS
from knowledge.checking.prose import ADDRESS, Prose, Word
from knowledge.checking.sources import Source
from knowledge.checking.vouch_places import placed
from knowledge.entities.entity import Entity, EntityKind
from knowledge.entities.scan import looks_like_verb
from knowledge.names import Names
from knowledge.normalise import lexicon

_SHORT = 4  # letters: of a name as short one may differ, of a longer one two
_HEADS = """
    aula balai gedung dermaga lapangan masjid musala pasar jembatan taman pantai terminal pangkalan hotel stadion
    pendopo klinik kolam gudang simpang bundaran waduk
"""
_AFTER_HEAD = """
    itu ini tersebut tadi di ke dari pada yang dan atau untuk dengan akan sudah telah sedang mulai juga lalu agar
    setempat sekitar terdekat milik kota kelurahan kecamatan kel kec rt rw desa dinas cilegon murah rakyat lantai lt dpn
    turut ikut kini tetap hanya cuma
"""
_BESIDE = frozenset({"depan", "belakang", "samping", "sebelah", "seberang", "dekat"})
_VENUES, _NO_NAME = frozenset(_HEADS.split()), frozenset(_AFTER_HEAD.split())
_WORDS = re.compile(r"[a-z0-9]+(?:['’][a-z]+)*")  # "syafi'i" is one word


class Echoes:
    """Finds the slips of one text for names of its note."""

    def __init__(self, prose: Prose, note: Source, sources: Sequence[Source], names: Names) -> None:
        self._prose, self._note, self._names = prose, note, names
        self._known = frozenset(word for source in sources for word in source.folded.split())
        agency = [source.folded for source in sources if source.origin == "instansi"]
        self._noted = [word.replace("’", "'") for word in _WORDS.findall(f"{note.text} {' '.join(agency)}".casefold())]

    def find(self, entities: Sequence[Entity]) -> Iterator[Ground]:
        """A near ground for every slip; `entities` are those of the text."""
        firm = [e for e in entities if e.kind not in {"person", "quote"}]
        for at, word in enumerate(self._prose.words):
            if word.lower in self._noted or any(e.start <= word.start < e.end for e in firm):
                continue
            if self._prose.guarded(word.start, word.end, ADDRESS):
                continue
            unknown = word.lower not in self._known
            if other := (unknown and (self._name(word) or self._second(at))) or self._venue(at):
                start = self._prose.words[at - 1].start if other.kind == "place" else word.start
                text = self._prose.text[start : word.end]
                mine = Entity(start, word.end, other.kind, text, text.casefold())
                yield Ground(mine, "near", self._note.label, other)

    def _name(self, word: Word) -> Entity | None:
        """The part of a person's name in the note that the text lacks and that this word almost is."""
        if not self._prose.text[word.start].isupper() or len(word.lower) < 3 or word.lower in self._names.words:
            return None
        plain = word.start in self._prose.sentence_starts or self._prose.in_headline(word.start)
        if plain and standard(word.lower):
            return None
        close = (part for part in self._lost if _close(word.lower, part))
        return next((_said(part.capitalize(), "person") for part in close), None)

    @cached_property
    def _lost(self) -> list[str]:
        """The parts of people's names in the note that the text has nowhere."""
        here = {word.lower for word in self._prose.words}
        parts = dict.fromkeys(part for person in self._note.has("person") for part in person.key.split())
        return [part for part in parts if len(part) > 2 and part not in here]

    def _second(self, at: int) -> Entity | None:
        """ "Cikuasa Bawah": the note always goes on otherwise after a word that is no common one."""
        first, second = self._pair(at)
        if not first or not second[:1].isupper() or not first[:1].isupper():
            return None
        head = first.casefold()
        if standard(head) or head in self._names.words or head not in self._known:
            return None
        return self._other(head, second.casefold())

    def _venue(self, at: int) -> Entity | None:
        """ "dermaga baru" where the note has no other dermaga than "dermaga lama"."""
        first, second = self._pair(at)
        head = first.casefold()
        if head in _BESIDE and second.casefold() in _VENUES and second.casefold() not in self._known:
            return self._other(head, second.casefold())  # "depan terminal" where the note has "depan stadion"
        if head not in _VENUES or not _may_name(second.casefold()):
            return None
        return self._other(head, second.casefold())

    def _pair(self, at: int) -> tuple[str, str]:
        if not at:
            return "", ""
        one, two = self._prose.words[at - 1], self._prose.words[at]
        apart = self._prose.text[one.end : two.start] != " " or self._prose.in_headline(one.start)
        return ("", "") if apart else (self._prose.text[one.start : one.end], self._prose.text[two.start : two.end])

    def _other(self, head: str, second: str) -> Entity | None:
        """What the note says after the head, where that is one thing and the text never says it."""
        after = self._named_after(head)
        if len(after) != 1 or not (head not in _VENUES or all(map(_may_name, after))):
            return None
        noted = next(iter(after))
        if standard_form(noted) == second or placed(noted) == placed(second):  # "pasar malem", "samping musholla"
            return None
        right = f"{head} {noted}"
        missing = f" {right} " not in f" {' '.join(word.lower for word in self._prose.words)} "
        return _said(right, "place") if missing and right != f"{head} {second}" else None

    def _named_after(self, head: str) -> frozenset[str]:
        pairs = zip(self._noted, self._noted[1:], strict=False)
        return frozenset(then for one, then in pairs if one == head and then.isalpha())


def _may_name(word: str) -> bool:
    """Whether a word may say which venue it is: no function word, denial or verb ("masjid tidak", "musala turut")."""
    plain = word in _NO_NAME or word in empty_words() or word in NEGATORS or lexicon().words.get(word, "") in NEGATORS
    return word.isalpha() and not plain and not looks_like_verb(word)


def _close(word: str, part: str) -> bool:
    allowed = 1 if min(len(word), len(part)) <= _SHORT else 2
    return word != part and Levenshtein.distance(word, part, score_cutoff=allowed) <= allowed


def _said(words: str, kind: EntityKind) -> Entity:
    return Entity(0, 0, kind, words, words.casefold())
