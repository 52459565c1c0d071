"""Words as they are spoken, in full: "malem" → "malam", "jatoh" → "jatuh", "ketauan" → "ketahuan".

Betawi and Banten speech weakens an a before a closing consonant to e, opens a u to o and drops an h. Such a form is
written out only where the spoken word is none of the dictionary and the full one is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.intake.lists import standard
from bot.intake.spoken_verbs import nasal_verb
from knowledge.checking.colloquial import full_vowel, standard_form
from knowledge.checking.colloquial import standard as standard_word
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.small_letters import is_name
from knowledge.names import Names
from knowledge.normalise import lexicon
from knowledge.spelling import common_words

_OPENED = re.compile(r"o(?=(?:ng|[^aeiou])(?:an|kan|nya|i)?$)")
_HIATUS = re.compile(r"(?<=[^aeiou])(?P<first>[aiu])(?P<second>[aiu])(?=[^aeiou]|an$|$)")
_LOWERED = re.compile(r"(?<=[aou])e(?=[^aeiou]$)")
_WEAK = re.compile(r"e(?=(?:ng|ny|[^aeiou])(?:an|nya|kan)$)")
_DENIED = re.compile(r"(?:ngg?a|gak?|ndak|kaga)(?P<what>[a-z]{4,})")  # "gamacet", "gakbisa": one word in a hurry
_AFFIXED = re.compile(r"(?:di|ke|me|ber|ter|pe|se)[a-z]{4,}|[a-z]{4,}(?:an|kan|nya)")


@lru_cache(maxsize=5000)
def in_full(word: str) -> str:
    """One lower-case word in full; a word that is none of speech comes back as it is."""
    if word in place_words() or is_name(word) or word in _listed() or word in standard().bukan_lisan:
        return word
    if (told := lexicon().words.get(word, "")) and _consonants(told) == _consonants(word):
        return told
    if word.startswith("di") and word not in common_words() and (form := standard_form(word)) in common_words():
        return word if form.startswith("me") else form  # "dibetulin" is no active verb
    if standard_word(word) or vocabulary().is_root(word) or word in common_words():
        return word
    if (denied := _DENIED.fullmatch(word)) and not nasal_verb(word):  # "ngajari": mengajari
        said = in_full(denied["what"])
        known = said in common_words() or said in _listed() or vocabulary().is_root(said)
        return f"tidak {said}" if known else word
    full = next((full for full in _fuller(word) if full != word and _is_word(full)), "")
    return in_full(full) if full else word


def _fuller(word: str) -> Iterator[str]:
    """What a spoken word may stand for: a for e, u for o, i for e behind a vowel, the h that is not heard."""
    yield _LOWERED.sub("i", word)
    yield from (full_vowel(word), _WEAK.sub("a", word), _OPENED.sub("u", word))
    for match in _HIATUS.finditer(word):
        yield f"{word[: match.end('first')]}h{word[match.start('second') :]}"
    yield f"h{word}"


def _consonants(word: str) -> str:
    """What speech leaves of a word: every letter but the vowels and h."""
    return re.sub("[aiueoh]", "", word)


def _is_word(full: str) -> bool:
    if full.startswith("di") and (vocabulary().passive(full[2:]) or vocabulary().active(full[2:], "")):
        return True  # "ditambel": ditambal
    return vocabulary().is_root(full) or (full in common_words() and bool(_AFFIXED.fullmatch(full)))


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """Forms that the intake's own list writes in its own way, later."""
    lists = standard()
    return frozenset(
        form for group in (lists.kata, lists.pinjaman, lists.kata_kerja) for forms in group.values() for form in forms
    )


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """The words of the city's place names: "bunder" of Tegal Bunder is no slip of the tongue."""
    names = Names.load()
    spellings = [spelling for one in names.kelurahan_list for spelling in one.spellings]
    spellings += [spelling for one in names.kecamatan_list for spelling in one.spellings]
    named = frozenset(word for spelling in spellings for word in spelling.casefold().split())
    return named | frozenset(one.casefold() for one in standard().nama_diri)
