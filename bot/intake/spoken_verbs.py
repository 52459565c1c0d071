"""Verbs as they are spoken: "nyeruduk" → "menyeruduk", "nyuapin" → "menyuapi", "disemayamin" → "disemayamkan".

Of me- talk keeps the nasal, into which the first letter of the root melts (c as well: "nyakar"), and it says -in for
-kan and for -i. Which root is meant, and which suffix, is told by the verbs that the dictionary makes of it and by how
often each is printed. Listed verbs come before (`bot.intake.standard_words`).
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.intake.lists import standard
from knowledge.checking.colloquial import full_vowel
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.small_letters import is_name
from knowledge.usage import usage
from prompts.offline.morphology import active

_MELTED = (("nge", ("",)), ("ng", ("", "k", "h")), ("ny", ("s", "c")), ("n", ("t", "")), ("m", ("p", "")))
_SUFFIXES = ("kan", "i")
_SHORTEST, _ROOT = 4, 3  # letters of a spoken verb and of a root
_UNPRINTED = 8.0  # times that a verb must be printed if its root is spoken too ("nyimpen"), or if no list makes it
_PLAINLY = 12.0  # times oftener that a verb is printed without a suffix, from which -in means none: "mukulin"


@lru_cache(maxsize=20_000)
def nasal_verb(word: str) -> str:
    """The standard active of a lower-case verb with a bare nasal ("ngamuk" → "mengamuk"); empty if it is none."""
    if not _may_be_spoken(word) or not word.startswith(("n", "m")):
        return ""
    stems = [(word, ""), *((word.removesuffix(one), one) for one in _SUFFIXES if word.endswith(one))]  # "ngawasi"
    stems = [(stem, suffix) for stem, suffix in stems if not vocabulary().is_root(stem)]  # "matikan" asks for it
    built = [active(f"{root}{suffix}") for stem, suffix in stems for root in _melted(stem) if _takes(root, suffix)]
    return max(built, key=usage().word, default="")


@lru_cache(maxsize=20_000)
def verb_in(word: str) -> str:
    """The standard active of a lower-case verb in -in ("nyuapin" → "menyuapi"); empty if it is none."""
    stem = word.removesuffix("in")
    if stem == word or not _may_be_spoken(word) or word.startswith(("di", "me")):
        return ""
    return _likeliest([root for root in (*_whole(stem), *_melted(stem)) if root])


@lru_cache(maxsize=20_000)
def passive_in(word: str) -> str:
    """The standard passive of a lower-case verb in di-…-in ("diredupin" → "diredupkan"); empty if it is none."""
    stem = word.removeprefix("di").removesuffix("in")
    if len(stem) + 4 != len(word) or len(stem) < _ROOT:
        return ""
    return next((f"di{root}{suffix_of(root)}" for root in _whole(stem) if suffix_of(root)), "")


@lru_cache(maxsize=20_000)
def suffix_of(root: str) -> str:
    """What stands for -in behind a root of the dictionary: "kan", "i", or nothing ("mukulin": memukul)."""
    if root in standard().akar_i:
        return "i"
    if root in standard().akar_kan | standard().akar_polos:
        return "kan" if root in standard().akar_kan else ""
    taken = [suffix for suffix in _SUFFIXES if _takes(root, suffix)]
    best = max(taken, key=lambda suffix: _printed(root, suffix), default="")
    plainly = _takes(root, "") and _printed(root, "") > _PLAINLY * _printed(root, best)
    return "" if best and plainly else best


def _likeliest(roots: Iterable[str]) -> str:
    """The verb that is printed most among those of the roots."""
    built = [active(f"{root}{suffix_of(root)}") for root in roots if suffix_of(root) or _takes(root, "")]
    return max(built, key=usage().word, default="")


def _may_be_spoken(word: str) -> bool:
    """Whether a word is none of the dictionary, no name, and none that is listed as it stands."""
    listed = word in standard().bukan_in or word in standard().bukan_lisan or word in standard().nama_diri
    return (
        len(word) >= _SHORTEST
        and word.isascii()
        and word.isalpha()
        and not listed
        and not vocabulary().is_root(word)
        and word not in vocabulary().common
        and not is_name(word)
    )


def _melted(stem: str) -> Iterator[str]:
    """The roots that a nasal may have begun with: "nyakar" has "sakar" and "cakar"."""
    for nasal, firsts in _MELTED:
        if stem.startswith(nasal):
            for first in firsts:
                rest = stem[len(nasal) :]
                if first or _stays(nasal, rest):
                    yield from _whole(f"{first}{rest}")


def _stays(nasal: str, rest: str) -> bool:
    """Whether a nasal stands before the root as it is: "ngaku", "nggali", "njemput", "mbawa"."""
    return rest[:1] in {"m": "b", "n": "cdj"}.get(nasal, rest[:1])


def _whole(stem: str) -> Iterator[str]:
    """The root as it is spoken and, if the dictionary has none, with its full vowel: "simpen" is simpan."""
    if len(stem) < _ROOT:
        return
    if vocabulary().is_root(stem):
        yield stem
    elif (full := full_vowel(stem)) != stem and usage().word(active(full)) >= _UNPRINTED:
        yield full


def _takes(root: str, suffix: str) -> bool:
    """Whether a root makes a verb with this suffix: by the dictionary, or because it is printed."""
    return vocabulary().is_root(root) and (
        vocabulary().active(root, suffix) or usage().word(active(f"{root}{suffix}")) >= _UNPRINTED
    )


def _printed(root: str, suffix: str) -> float:
    return usage().word(active(f"{root}{suffix}")) + usage().word(f"di{root}{suffix}")
