"""Words shouted in CAPITALS in the letters of a note: "UJI FORMALIN DI PASAR" → "uji formalin di pasar".

The intake reads small letters well, and capitals as names. So a run of capitals with ordinary words in it is written
small; abbreviations keep their capitals, names get one. A single ordinary word ("GRATIS") is no name either, unless a
programme or an application is called so.
"""

import re
from functools import lru_cache

from bot.intake.lists import rule_forms, standard
from knowledge.checking.vocabulary import vocabulary
from knowledge.corrected import outside_quotes
from knowledge.entities.lists import orang
from knowledge.entities.months import MONTH, WEEKDAY
from knowledge.names import Names
from knowledge.names.people_words import name_words
from knowledge.normalise import lexicon
from knowledge.spelling import common_words

_ONE = r"[A-Z]{2,}2?(?![\w@])"  # also "KIRA2"
_RUN = re.compile(rf"(?<![\w@#/.]){_ONE}(?:[ ,/&:()\d.-]*(?<![\w@#]){_ONE})*")
_WORD = re.compile(r"[A-Z]{2,}")
_SHOUTED_QUOTE = re.compile(r"(?<=[\"“])[^\"“”a-z\n]{8,}(?=[\"”])")
_CALLED = re.compile(
    r"\b(?:program|aplikasi|gerakan|inovasi|layanan|sistem|klinik|tim|merek|grup|nama|bernama|singkatan)[ \"“(:]+$",
    re.IGNORECASE,
)
_SMALL = frozenset(["di", "ke", "dan", "se", "yang", "tidak", "info", "poin", "pers", "dari", "tahu"])
_SLOGAN = 3  # words
_LONG, _SHORT = 4, 4  # letters: of a word that tells that a run is shouted; of an unknown one that may be a shortening


def calmed(note: str) -> str:
    """The note with shouted words in small letters. Quotations stay as they are, unless all of the note is shouted."""
    calm = outside_quotes(note, lambda text: _RUN.sub(lambda run: _run(run, text), text))
    return _SHOUTED_QUOTE.sub(_spoken, calm) if _all_shouted(note) else calm


def _all_shouted(note: str) -> bool:
    """Whether the note shouts outside its quotations, too."""
    letters = [one for part in re.split(r"[\"“][^\"“”\n]*[\"”]", note) for one in part if one.isalpha()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


def _spoken(quote: re.Match[str]) -> str:
    """The words of a shouted quotation as a sentence; a slogan of one or two words keeps its capitals."""
    if len(quote[0].split()) < _SLOGAN:
        return quote[0]
    words = _RUN.sub(lambda run: _run(run, quote[0]), quote[0])
    return words[:1].upper() + words[1:]


def _run(run: re.Match[str], text: str) -> str:
    words = _WORD.findall(run[0])
    telling = (one.casefold() for one in words if len(one) >= _LONG)
    shouted = any(_is_known(one) and not _is_abbreviation(one) for one in telling)
    if not shouted or _CALLED.search(text[: run.start()]):
        return run[0]
    return _WORD.sub(lambda word: _quiet(word[0]), run[0])


def _quiet(word: str) -> str:
    """A word of a shouted run: small, with a capital as a name, or as it is if it is an abbreviation."""
    folded = word.casefold()
    if folded in _SMALL or folded in _shortened() or re.fullmatch(rf"{MONTH}|{WEEKDAY}", folded):
        return folded
    if _is_abbreviation(folded):
        return word
    if _is_name(folded):
        return word.capitalize()
    return folded if _is_known(folded) else word if len(word) <= _SHORT else word.capitalize()


@lru_cache(maxsize=5000)
def _is_known(folded: str) -> bool:
    """Whether a word is one of the language, of talk or a name."""
    known = folded in common_words() or vocabulary().known(folded) or _is_name(folded)
    return known or folded in lexicon().words or folded in rule_forms() or folded in _shortened()


def _is_name(folded: str) -> bool:
    return folded in name_words() or folded in _places()


@lru_cache(maxsize=5000)
def _is_abbreviation(folded: str) -> bool:
    if folded in _SMALL or _is_name(folded):
        return False
    read_out = re.fullmatch(r"[b-df-hj-np-tv-z]{2,5}|i{2,3}|iv|vi{0,3}|ix", folded) and folded not in lexicon().words
    usual = folded.upper() in orang().singkatan_umum and not (len(folded) > _LONG and vocabulary().is_root(folded))
    return bool(read_out) or usual or folded in standard().huruf_besar or folded in _agencies()


@lru_cache(maxsize=1)
def _shortened() -> frozenset[str]:
    """Forms of hurried writing, which are abbreviations of nothing in print: "dgn", "kec", "sm"."""
    lists = standard()
    forms = frozenset(form for group in (lists.kata, lists.kata_kerja) for listed in group.values() for form in listed)
    return forms - frozenset(["wa", "ig", "cp", "fc", "hp", "gt"])


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    """The short names of agencies and organisations."""
    names = Names.load()
    spellings = (one for agency in names.opd for one in (agency.short, *agency.spellings))
    return frozenset(one.casefold() for one in spellings if " " not in one)


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """The words of the city's place names, but for those that are words as well ("kebon", "pasar")."""
    names = Names.load()
    spellings = [one for area in names.kelurahan_list for one in area.spellings]
    spellings += [one for area in names.kecamatan_list for one in area.spellings]
    words = frozenset(word for spelling in spellings for word in spelling.casefold().split())
    return frozenset(one for one in words if not vocabulary().is_root(one)) | {"cilegon", "banten", "anyer", "merak"}
