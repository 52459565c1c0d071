"""What a word is to a denial: whether it says something, its root, its senses, its opposite.

The lists are in `polar.yaml`.
"""

import re
from pathlib import Path

from knowledge.checking.claim_words import harmless, meanings_of
from knowledge.checking.colloquial import full_vowel
from knowledge.checking.negation import NEGATORS
from knowledge.checking.tokens import Token
from knowledge.normalise import lexicon, stem
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("polar.yaml"))
_LIGHT, EMPTY, OPENS, STATES, TURNS, NEW, NONE = (
    frozenset(_LISTS[name]) for name in ("ringan", "hampa", "anak", "isi", "setara", "klausa", "bukan_isi")
)
_PAIRS = [tuple(stem(word) for word in pair) for pair in _LISTS["lawan"]]
OPPOSITE = {
    one: frozenset(b for pair in _PAIRS for a, b in (pair, pair[::-1]) if a == one)
    for one in {word for pair in _PAIRS for word in pair}
}
_ALIKE = {stem(word): (f"~s{number}",) for number, group in enumerate(_LISTS["sama"]) for word in group}
THERE = frozenset(_LISTS["ada"])
_HEDGES = frozenset({"tentu", "arti"})
_TWICE = re.compile(r"([a-z]{3,})2(?:an|nya)?|([a-z]{3,})-\2(?:an|nya)?")
ALLOWS = frozenset({"boleh", "dapat", "bisa", "diperbolehkan", "dibolehkan", "diizinkan"})
_PAID = frozenset({"bayar", "biaya", "ongkos", "tarif", "retribusi", "iuran"})
FREE = frozenset({"gratis", "cuma-cuma"})
_PAID_FOR = frozenset({"dibiayai", "membiayai", "pembiayaan"})  # by somebody else


def light(token: Token) -> bool:
    """ "belum tentu berguna" denies "berguna"; "tidak menentukan" is a denial of its own."""
    return token.folded in _LIGHT or (token.stem in _LIGHT and token.stem not in _HEDGES)


def content(token: Token) -> bool:
    """Whether a word says something that can be affirmed or denied."""
    return (
        token.folded not in NEGATORS
        and token.folded not in NONE
        and token.folded not in ALLOWS
        and token.folded not in OPENS | TURNS
        and not token.stem.isdigit()
        and (
            token.stem in OPPOSITE
            or token.folded in FREE
            or is_affixed_verb(token)
            or not harmless(token.stem, token.folded)
        )
    )


def is_affixed_verb(token: Token) -> bool:
    """ "dilalui" says something although "lalu" does not."""
    return token.folded != token.stem and token.folded.startswith(("me", "di", "ber", "ter"))


def root_of(token: Token) -> str:
    """The stem; of a doubled word one half ("anak2", "anak-anak"), of a spoken one the written ("pinjem")."""
    if token.stem in lexicon().roots:
        return token.stem
    half = _TWICE.fullmatch(token.folded)
    plain = stem(half[1] or half[2]) if half else stem(full_vowel(token.folded))
    return plain if half or plain in lexicon().roots else token.stem


def senses_of(token: Token) -> frozenset[str]:
    """The root and the meanings it shares with other words; what is paid for is one thing, whatever it is called."""
    root = root_of(token)
    if (root in _PAID and token.folded not in _PAID_FOR) or token.folded in FREE:
        return frozenset({"~bayar"})
    return frozenset({root, *_ALIKE.get(root, ())}) | meanings_of([root])
