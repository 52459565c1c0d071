"""A sentence as a row of words with their classes: what the closed classes, the affixes and the word list say.

A word may have several classes ("buka" opens or is open); the grammar follows each.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from knowledge.checking.vocabulary import FOLDER, vocabulary
from prompts.offline.grammar import BARE_VERBS, is_verb, verbal
from prompts.offline.morphology import active
from prompts.offline.syntax.rules import Row
from prompts.offline.syntax.tokens import Token, tokens
from prompts.offline.wording import word_set

_ORDERS = word_set("simpan tunda balas")  # verbs that may open an order, besides `BARE_VERBS`
_ASKED = word_set("simpan catat bawa pilah cek jaga ikut buang lapor pasang pakai ambil isi ikuti tunda balas")
_SUFFIXED = 6  # letters: "bukan" and "makan" have no suffix
_SHOUTED = 4  # letters: longer ordinary words in capitals are no abbreviation
_LONG = 45  # words of a sentence that is still read
_SHORT = 3  # letters: an unknown word so short is no noun
# Tokens of several classes: a number to call is a number, too ("112 anggota"); "kini" may stand before a figure.
_BY_TOKEN = {"nomor": frozenset(("num", "nama")), **dict.fromkeys(("kini", "sekarang"), frozenset(("wkt", "kini")))}
# What a word of these closed classes may be besides.
_BESIDES = {
    "wadah": "n", "atribut": "n", "urut": "n", "kendali": "vt", "ser": "vi", "kehendak": "vt", "n-orang": "n",
    "guna": "n", "laku": "n", "uang-benda": "n", "letak": "n", "jurusan": "n", "berpelengkap": "vi", "bermain": "vi",
    "ajak": "imp", "gejala": "n", "vt-verba": "vt",
}  # fmt: skip


class Words:
    """The closed classes of `tata-kalimat.yaml` and the classes of the word list."""

    def __init__(self, closed: Mapping[str, str], listed: Mapping[str, str]) -> None:
        self._closed: dict[str, set[str]] = {}
        for name, text in closed.items():
            for entry in text.split():
                self._closed.setdefault(entry, set()).add(name)
        several = sorted((entry for entry in self._closed if "-" in entry), key=len, reverse=True)
        ways = "|".join(re.escape(entry).replace(r"\-", "[- ]") for entry in several)
        self._several = re.compile(rf"\b(?:{ways})\b", re.IGNORECASE)
        self._listed = listed
        # "mendekat", "membaik": meN- before what something is has no object
        adjectives = (word for word, letters in listed.items() if "a" in letters)
        self._becoming = frozenset(active(word) for word in (*adjectives, *closed.get("adj", "").split()))

    @lru_cache(maxsize=2_000)  # noqa: B019 - one lexicon lives as long as the process
    def row(self, text: str) -> Row | None:
        """The words with their classes; None for what cannot be read as one sentence."""
        found = tokens(self._several.sub(lambda match: match[0].replace(" ", "-"), text))
        unreadable = not found or len(found) > _LONG or any(token.kind == "lain" for token in found)
        if unreadable:
            return None
        after = [*(token.text for token in found[1:]), ""]
        return [self._of(token, behind) for token, behind in zip(found, after, strict=True)]

    def _of(self, token: Token, after: str) -> frozenset[str]:
        if token.kind == "nama":
            short = " " not in token.text and sum(char.isupper() for char in token.text) > 1
            return frozenset(("nama", "singkatan")) if short else frozenset(("nama",))
        if token.kind != "kata":
            return _BY_TOKEN.get(token.text.lower()) or _BY_TOKEN.get(token.kind) or frozenset((token.kind,))
        return self._first(token.text, after) if token.first else self.classes(token.text)

    def _first(self, word: str, after: str) -> frozenset[str]:
        """The first word has its capital from its place, unless nothing else makes it a name."""
        if word.isupper() and len(word) > 1:
            shouted = len(word) > _SHOUTED and vocabulary().is_root(word.lower())
            return frozenset(("asing",)) if shouted else frozenset(("nama", "singkatan"))
        found = self.classes(word[:1].lower() + word[1:])
        if found == {"asing"}:
            return frozenset(("nama",))
        return found | {"nama"} if after[:1].isupper() and found <= {"n", "adj", "asing"} else found

    @lru_cache(maxsize=20_000)  # noqa: B019 - one lexicon lives as long as the process
    def classes(self, word: str) -> frozenset[str]:
        """The classes of one word in lower case; "asing" for what is no known word."""
        if "/" in word:
            return frozenset(("n",))
        if closed := self._closed.get(word):
            passive = "kendali_pasif" in closed and ("vp" if word.startswith("di") else "vi")
            more = {_BESIDES[name] for name in closed & set(_BESIDES) if not closed & {"kira", "prep", "bantu"}}
            return frozenset(closed | more | ({passive} if passive else set()))
        return frozenset(self._owned(word) or self._formed(word) or self._plain(word))

    def _owned(self, word: str) -> set[str]:
        """-nya: "pesertanya" is a definite thing, "mengangkutnya" has its object."""
        if not word.endswith("nya") or not vocabulary().known(word[:-3]):
            return set()
        found = self.classes(word[:-3])
        if "vt" in found:
            return {"vi"}
        return {"nya"} if found & {"n", "adj", "vi", "vp", "imp"} else {"asing"}

    def _formed(self, word: str) -> set[str]:
        """What the affixes of a word say; empty where they say nothing."""
        if word.endswith("lah") and not vocabulary().is_root(word) and self._asked(word[:-3]):
            return {"imp"}
        if re.match(r"me\w{3,}", word) and is_verb(word):
            alone = word in self._becoming or "i" in self._listed.get(word, "")
            return {"vt", "vi"} if alone else {"vt"}
        if word.startswith("ter") and self._graded(word[3:]):
            return {"adj", "super"}
        if re.match(r"di\w{3,}", word) and is_verb(word):
            return {"vp"} if vocabulary().known(word) else {"asing"}
        if re.match(r"(?:ber|ter)\w{3,}", word) and is_verb(word) and not word.endswith("kan"):  # "teruskan" asks
            return {"vi", "ber", "adj"} if word.startswith("ber") else {"vi", "adj", "vp"}
        return {"n", "pen"} if re.fullmatch(r"pe\w{3,}an", word) else set()

    def _asked(self, bare: str) -> bool:
        """Whether -lah asks for it: "belanjalah", "mulailah"; not "jumlah"."""
        return bare in self._closed or is_verb(bare) or vocabulary().is_root(bare)

    def _asked_with_i(self, word: str) -> bool:
        """Whether a stem with -i asks for something: "kenali", "patuhi"; a root or a noun of the list does not."""
        known = vocabulary()
        return word.endswith("i") and not known.is_root(word) and known.active(word[:-1], "i")

    def _graded(self, root: str) -> bool:
        """Whether ter- makes the highest degree of it: "terbanyak", "tercepat"; not "tertutup"."""
        return "v" not in self._listed.get(root, "") and bool(self.classes(root) & {"adj", "kuant"})

    def _plain(self, word: str) -> set[str]:
        bare = word.split("-", maxsplit=1)[0] if re.fullmatch(r"(\w+)-\1(?:an|nya)?", word) else word
        listed = self._listed.get(bare, "")
        if (word.endswith("kan") and len(word) > _SUFFIXED and verbal(word)) or self._asked_with_i(word):
            return {"n"} if "n" in listed and word not in _ASKED else {"imp-t"}
        if word in _ORDERS:
            return {"akar", "imp"}
        if word in BARE_VERBS:
            return {"akar", "n" if "n" in listed and word not in _ASKED else "imp"}
        found = {name for letter, name in (("a", "adj"), ("v", "vi")) if letter in listed}
        if "n" in listed or not found:
            found |= {"n"} if vocabulary().known(bare) or len(word) > _SHORT else {"asing"}
        return found


def listed(path: Path = FOLDER / "kelas-kata.txt") -> dict[str, str]:
    """The classes of the word list (`knowledge/lexicon/README.md`)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))
