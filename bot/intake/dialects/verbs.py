"""Verbs of the dialects: nasal and passive forms of their roots, and their endings on roots that are Indonesian too.

"nyilih", "disilihake", "kegawa" are formed from lists of roots; "diumumke", "ngabagikeun" are Indonesian verbs with a
dialect's affixes. Only what ends as a word of the Indonesian lists is told: no verb is made up.
"""

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from knowledge.checking.colloquial import full_vowel, standard_form
from knowledge.checking.vocabulary import vocabulary
from knowledge.spelling import common_words
from prompts.offline.morphology import active

_GIVING = ("ake", "aken", "akan", "ke", "kake", "kaken", "kna", "kno", "na", "no", "en")  # Javanese for -kan
_ASKING = ("ake", "kna", "kno", "na", "no", "en", "nen")
_NASALS = {
    "p": ("m",), "b": ("mb", "m"), "w": ("m", "ng"), "t": ("n",), "d": ("nd", "n"), "s": ("ny",), "c": ("ny",),
    "j": ("nj",), "k": ("ng",), "g": ("ngg", "ng"), "l": ("ngl",), "r": ("ngr", "nger"),
}  # fmt: skip
_AFFIXED = {
    "jawa": re.compile(
        r"(?P<voice>di|nge|ng|ny|n|m)(?:(?P<stem>[a-z]{3,}?)(?:k?ake|k?aken)|(?P<short>[a-z]{4,}?)(?:ke|kna|kno|no|na))"
    ),
    "sunda": re.compile(r"(?P<voice>di|nga|ng|ny|n|m)(?P<stem>[a-z]{3,}?)(?P<short>)keun"),
}
_NASAL_ONLY = {
    "jawa": re.compile(r"(?:m(?=b)|n(?=[dj])|ng(?=[glrw]))(?P<stem>[a-z]{4,})"),
    "sunda": re.compile(r"nga(?P<stem>[a-z]{4,})"),
}  # mbangun, njaga, nggali, nglatih; ngabantu
_SPOKEN = {"nge": ("",), "nga": ("",), "ng": ("", "k"), "ny": ("s", "c"), "n": ("t", "c", "d", "j"), "m": ("p", "b")}


def verbs(roots: Mapping[str, tuple[str, ...]], causing: Set[str]) -> dict[str, str]:
    """Every form of a dialect's roots with its Indonesian verb; `causing`: whose -i is -kan ("ngresiki")."""
    return {
        form: meant
        for indonesian, own in roots.items()
        for root in own
        for form, meant in _forms(root, indonesian, "kan" if indonesian in causing else "i")
        if meant
    }


def _forms(root: str, indonesian: str, ending: str) -> Iterator[tuple[str, str]]:
    linked = "ni" if root[-1] in "aiueo" else "i"
    stems = [("", ""), (linked, ending), *((giving, "kan") for giving in _GIVING)]
    for own, suffix in stems:
        yield f"di{root}{own}", _known(f"di{indonesian}{suffix}", f"di{indonesian}")
        for nasal in nasals(root):
            yield f"{nasal}{own}", _known(active(f"{indonesian}{suffix}"), active(indonesian))
    yield f"ke{root}", _known(f"ter{indonesian}")
    for asking in _ASKING:  # "gawakna", "jupuken"
        yield f"{root}{asking}", f"{indonesian}kan" if _known(f"di{indonesian}kan") else indonesian


def nasals(root: str) -> tuple[str, ...]:
    """The root with its nasal: silih → nyilih, gawa → nggawa, ater → ngater."""
    first = root[0]
    if first in "aiueoh":
        return (f"ng{root}",)
    return tuple(f"{nasal}{root[1:]}" for nasal in _NASALS.get(first, (first,)))


def affixed(word: str, dialect: str) -> str:
    """The standard form of an Indonesian verb with a dialect's affixes ("diumumke" → "diumumkan"); empty if none."""
    if dialect not in _AFFIXED or is_spoken(word):
        return ""
    match, nasal = _AFFIXED[dialect].fullmatch(word), _NASAL_ONLY[dialect].fullmatch(word)
    if match is None:
        return form if nasal and (form := active(nasal["stem"])) in common_words() else ""
    return next(
        (form for stem in _stems(match["stem"] or match["short"]) if (form := _voiced(match["voice"], stem))), ""
    )


def _voiced(voice: str, stem: str) -> str:
    if voice == "di":
        return _known(f"di{stem}kan")
    return next((form for first in _SPOKEN[voice] if (form := _known(active(f"{first}{stem}kan")))), "")


def _stems(stem: str) -> Iterator[str]:
    """The stem, and it as it was before an ending: "resmek" → "resmi", "bukak" → "buka"."""
    yield stem
    if (full := full_vowel(stem)) != stem:  # "pinjem" → "pinjam"
        yield full
    bare = stem.removesuffix("k")
    if bare != stem or bare[-1:] in "eo":
        yield bare
        yield bare[:-1] + {"e": "i", "o": "u"}.get(bare[-1], bare[-1])


def _known(*forms: str) -> str:
    """The first of the forms that is an Indonesian verb."""
    return next((one for one in forms if _is_verb(one)), "")


@lru_cache(maxsize=20_000)
def _is_verb(form: str) -> bool:
    if form in common_words():
        return True
    stem = form.removeprefix("di")
    if stem != form:
        return vocabulary().passive(stem)
    for suffix in ("kan", "i", ""):
        stem = form.removesuffix(suffix)
        if (stem != form or not suffix) and any(vocabulary().active(root, suffix) for root in _roots_of(stem)):
            return True
    return False


def _roots_of(word: str) -> Iterator[str]:
    """The roots that an active verb may have."""
    melted = {"meny": "s", "meng": "k", "mem": "p", "men": "t", "me": ""}
    for prefix, first in melted.items():
        if word.startswith(prefix):
            yield first + word[len(prefix) :]
            yield word[len(prefix) :]


def is_spoken(word: str) -> bool:
    """Whether Indonesian has the word, in print or in talk ("ngulang" is mengulang)."""
    return is_indonesian(word) or bool(standard_form(word))


def is_indonesian(word: str) -> bool:
    """Whether the Indonesian lists have the word as it stands."""
    return word in common_words() or vocabulary().is_root(word)
