"""The noun a number counts."""

import re
from functools import lru_cache
from pathlib import Path

from knowledge.entities.lists import roots
from knowledge.entities.words import NUMBER_WORDS
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_WORD = re.compile(r"(?:\s+|(?<=\d))(?P<word>(?!x\d)[A-Za-zÀ-ÿ][\w-]*)")
_SHORT_VERB = 5  # letters
_CLASSIFIERS = {"orang", "org", "buah"}
_AREAS = {"rt", "rw"}  # "60 orang RT/RW" counts people
_AREA = re.compile(r"\s*(?P<k>kilo|k)?m(?:eter|tr)?(?:\s*(?P<n>[23²³])|\s+(?P<w>persegi|kubik))(?!\w)", re.IGNORECASE)
# "rata2 76 thn lalu 70": what it was last year
_THAT_YEAR = re.compile(
    r"\s+(?:lalu|kemar[ei]n|kmrn|kmren|sebelumnya|sblmnya)\s*:?\s*(?:(?:rp|cuma|hanya)\s*)?\d", re.IGNORECASE
)
_NUMBER = re.compile(rf"\s+{NUMBER_WORDS}\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _lists() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Abbreviated units, words that are never a unit, and nouns that "orang" may stand before."""
    data = read_yaml(Path(__file__).with_name("satuan.yaml"))
    short = {form: unit for unit, forms in data["singkatan"].items() for form in forms}
    return short, frozenset(data["bukan_satuan"]), frozenset(data["satuan"])


def unit_at(text: str, position: int, *, known_only: bool = False) -> tuple[str, int]:
    """The unit that starts at `position` (lower case) and where it ends; ("", position) where there is none."""
    unit, end = _one(text, position, known_only)
    if unit == "tahun" and _THAT_YEAR.match(text, end):
        return "", position
    if unit in _CLASSIFIERS:
        _, _, known = _lists()
        noun, noun_end = _one(text, end, known_only=False)
        if noun in known and noun not in _AREAS:
            return noun, noun_end
    return unit, end


def _one(text: str, position: int, known_only: bool) -> tuple[str, int]:
    short, never, known = _lists()
    if area := _AREA.match(text, position):
        power = "persegi" if (area["n"] or area["w"].casefold()) in {"2", "²", "persegi"} else "kubik"
        return f"{'kilo' if area['k'] else ''}meter {power}", area.end()
    match = _WORD.match(text, position)
    if not match or _NUMBER.match(text, position):  # "pasfoto 3x4 dua lembar"
        return "", position
    word = match["word"].casefold()
    if word == "kepala" and (family := re.compile(r"\s+keluarga\b", re.IGNORECASE).match(text, match.end())):
        return "kk", family.end()
    word = short.get(word, word)
    if word not in known and (_is_done(word) or _does(word)):  # "dr 100 dibawa pulang", "31 menjual makanan"
        return "", position
    if word in never or (known_only and word not in known):
        return "", position
    return word, match.end()


@lru_cache(maxsize=4096)
def _is_done(word: str) -> bool:
    """Whether the word is what happened to what is counted: dibawa, terjual."""
    return word not in roots() and any(word.startswith(lead) and word[len(lead) :] in roots() for lead in ("di", "ter"))


@lru_cache(maxsize=4096)
def _does(word: str) -> bool:
    """Whether the word is what those who are counted do: menjual, berangkat."""
    verb = word.startswith(("me", "ber")) and len(word) > _SHORT_VERB and word not in roots()
    return verb and (root := stem(word)) != word and root in roots()


def counted(noun: str) -> bool:
    """Whether the noun is one that is known to be counted: a sum has no such unit."""
    return noun in _lists()[2]


def never_units() -> frozenset[str]:
    """Words that no number counts: "dan", "jam", "hadir"."""
    return _lists()[1]


def is_done_at(text: str, position: int) -> bool:
    """Whether what stands there says what happened to what is counted: "enam ditolak"."""
    match = _WORD.match(text, position)
    return bool(match) and _is_done(match["word"].casefold())  # type: ignore[index]


def is_unit(text: str, position: int) -> bool:
    """Whether a known unit follows: "2 orang" counts, "Citangkil 2" is a name."""
    return bool(_one(text, position, known_only=True)[0])
