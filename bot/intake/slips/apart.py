"""Spaces that were not typed, or typed inside a word: "yanghadir", "ke giatan", "136dr"."""

from functools import lru_cache

from bot.intake.lists import RULES
from bot.intake.slips.lists import slip_words
from bot.intake.slips.meant import SHORTEST, is_meant, own_words
from bot.intake.slips.places import Found
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.lists import nama, orang
from knowledge.names.capital_words import capital_words
from knowledge.normalise import lexicon
from knowledge.spelling import common_words, dictionary
from knowledge.usage import usage
from knowledge.yaml_files import read_yaml

_SHORT = ("di", "ke", "yg", "dr")  # words of two letters that somebody runs into the next
_LEAST, _LONG = 7, 5  # letters of two words that were run into each other, of one that tells by itself
_TOGETHER = 5.0  # times that two words stand side by side, for them to be run into each other
_OFTEN = 20.0  # the same, though names have one of them
_KNOWN, _LINKING = 10, 10_000  # uses: of a word that may have been run into another, of one that joins others
_COUNT = 4  # digits of a count; more are a number to call
_FREQUENT = 40  # uses of a word that may have been typed with a space inside


def parted(word: str) -> str:
    """The two words that were run into each other; empty where there are none."""
    if usage().word(word) or len(word) < _LEAST:
        return ""
    cuts = [(word[:at], word[at:]) for at in range(2, len(word) - 2)]
    told = [(_fit(left, right), left, right) for left, right in cuts if _may_part(left, right)]
    best = max(told, default=(0.0, "", ""))
    return " ".join(best[1:]) if best[0] else ""


def _may_part(left: str, right: str) -> bool:
    """Whether both are words, and hardly those of a name, unless they are often said together."""
    if left in slip_words().awalan or not (_is_word(left) and _is_word(right)):
        return False
    if left in ("di", "ke") and not vocabulary().is_noun(right, only=True):
        return False
    often = usage().pair(_plain(left), _plain(right)) >= _OFTEN
    return often or not (_in_names(left) or _in_names(right))


def _in_names(word: str) -> bool:
    return word in capital_words() or word in nama().awal or word in nama().sambungan


def _fit(left: str, right: str) -> float:
    """How much two words belong side by side; 0 where they may as well be one that no list has."""
    together = usage().pair(_plain(left), _plain(right))
    if together >= _TOGETHER:
        return together
    linking = any(usage().word(_plain(one)) >= _LINKING for one in (left, right))
    long = min(len(left), len(right)) >= _LONG or (linking and max(len(left), len(right)) >= _LONG)
    return 1.0 if long else 0.0


def _is_word(word: str) -> bool:
    """Whether a part is a word of its own."""
    return word in _SHORT or (len(word) >= SHORTEST and is_meant(word) and usage().word(_plain(word)) >= _KNOWN)


def _plain(word: str) -> str:
    return lexicon().words.get(word, word)


def joined(left: Found, right: Found) -> str:
    """The one word that two with a space between them are: "ke giatan", "je mbatan"; empty where they are two."""
    word = left.word + right.word
    if not (left.word.isalpha() and right.word.isalpha()) or len(word) < 6:
        return ""
    if left.word == "di":
        return word if right.word not in orang().nama_daerah and _is_passive(right.word) else ""
    stray = not _stands_alone(right.word) or (not _stands_alone(left.word) and left.word not in ("ke", "se"))
    whole = word in common_words() and is_meant(word) and usage().small(word) >= _FREQUENT
    return word if stray and whole and usage().pair(left.word, right.word) < 1 else ""


def _stands_alone(word: str) -> bool:
    return word in common_words() or word in dictionary() or word in own_words() or word in lexicon().words


def _is_passive(stem: str) -> bool:
    """Whether di- belongs to the word, as the check sees it, or as it is printed: "di undur", but "di jalan"."""
    printed = usage().small(f"di{stem}") >= _FREQUENT and usage().pair("di", stem) < _TOGETHER
    return stem not in _places() and (vocabulary().passive(stem) or (printed and stem in dictionary()))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """Words that stand behind "di" by themselves, though verbs are made of them too."""
    return frozenset(read_yaml(RULES / "morfologi.yaml")["di-awalan"]["kecuali"])


def behind_figure(figure: Found, word: Found) -> bool:
    """ "136dr 4 kelurahan": whether the word behind a figure should stand by itself."""
    count = figure.word.isdigit() and len(figure.word) <= _COUNT
    return count and figure.end == word.start and word.word in slip_words().di_belakang_angka
