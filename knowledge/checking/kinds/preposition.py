"""di and ke: written apart before a place, joined before a verb. The word behind them decides."""

import re
from collections.abc import Iterator
from typing import Literal

from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.checking.vocabulary import vocabulary
from knowledge.scanning import Scanner

_APART = Scanner(r"\b(?P<particle>[Dd]i)(?P<gap>[ \u00a0]|-)(?P<stem>[a-z]{3,})\b(?!-)")
_JOINED = Scanner(r"(?<![\w-])(?P<particle>[Dd]i|[Kk]e)(?P<stem>[a-z]{4,})\b")
_LOAN = re.compile(r"(?:[aeu]si|[knt]si|ir|or|er)$")  # makes verbs the dictionary does not list: distandardisasi
_CLITIC = re.compile(r"(?:nya|lah|kah|pun)$")


class Preposition(Rule):
    """`arah: serangkai` joins di- to the passive verbs of the vocabulary; `terpisah` parts di and ke from `tempat`.

    `kecuali` are words behind di or ke that are both verb and place or thing (di jalan, di data), or that only look
    like di or ke with a noun; `benda` are such things of which the verb is seldom met (di lantai, di pagar). Not every
    noun is a place: diaspal, disubsidi and divaksin are verbs.
    """

    jenis: Literal["preposition"]
    arah: Literal["serangkai", "terpisah"]
    kecuali: frozenset[Text] = frozenset()
    benda: frozenset[Text] = frozenset()
    tempat: frozenset[Text] = frozenset()

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every particle written the wrong way."""
        scanner = _APART if self.arah == "serangkai" else _JOINED
        wrong = self._is_verb if self.arah == "serangkai" else self._is_place
        gap = "" if self.arah == "serangkai" else " "
        for match in scanner.finditer(prose.text):
            stem = match["stem"]
            if match["particle"][0].isupper() and match.start() not in prose.sentence_starts:
                continue  # a name: Dieter, Ketawang
            if {stem, _CLITIC.sub("", stem)} & self.kecuali or not wrong(match["particle"].lower(), stem):
                continue
            if found := self.finding(prose, match.start(), match.end(), f"{match['particle']}{gap}{stem}"):
                yield found

    def _is_verb(self, particle: str, stem: str) -> bool:
        words, bare = vocabulary(), _CLITIC.sub("", stem)
        seldom = words.takes_di(bare) and bare not in self.benda
        return seldom or words.passive(stem) or words.passive(bare)

    def _is_place(self, particle: str, stem: str) -> bool:
        """A place or time behind the particle, and no word of its own: not dikelola, keadaan, kesatria."""
        words, bare = vocabulary(), _CLITIC.sub("", stem)
        if not {stem, bare} & self.tempat:
            return False
        whole = particle + stem
        if words.is_root(whole) or words.is_root(particle + bare) or whole in words.common:
            return False
        if particle == "ke" and stem.endswith(("an", "i")) and not words.is_root(stem):
            return False
        if particle == "di" and _LOAN.search(bare):
            return False
        return words.is_noun(bare, only=particle == "di") and bare in words.common and not words.passive(stem)
