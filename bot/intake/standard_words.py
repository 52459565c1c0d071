"""One word in its standard form: "bersihin" → "membersihkan", "disalurin" → "disalurkan", "ibu2" → "ibu-ibu"."""

import re
from functools import lru_cache

from bot.intake.lists import rule_forms, standard
from bot.intake.spoken_verbs import nasal_verb, passive_in, suffix_of, verb_in
from knowledge.checking.colloquial import full_vowel
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.lists import roots
from knowledge.names import Names
from knowledge.spelling import common_words
from prompts.offline.morphology import active


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    lists = standard()
    words = {form: word for word, forms in lists.kata.items() for form in forms}
    verbs = {form: verb for verb, forms in lists.kata_kerja.items() for form in forms}
    return words, verbs


def colloquial_verb(word: str) -> str:
    """The standard active form of a colloquial verb ("bersihin" → "membersihkan"); empty if it is none."""
    folded = word.casefold()
    _, verbs = _forms()
    if folded in verbs:
        return verbs[folded]
    ending = len(folded) >= 6 and folded.endswith("in") and folded.isalpha()
    if ending and folded not in standard().bukan_in and folded not in roots():
        if re.match(r"di|me", folded) or folded.endswith("pimpin"):
            return ""
        return verb_in(folded) or _from_root(folded[:-2])
    return "" if folded in _forms()[0] else nasal_verb(folded)


def _from_root(stem: str) -> str:
    """The -kan or -i verb of a colloquial stem ("bersih", "ngawas"); empty if its root is not a known word."""
    melted = {"ng": ("", "k"), "ny": ("s",), "m": ("p", "m"), "n": ("t", "n")}
    roots_ = [stem, stem.removeprefix("nge")]
    for nasal, firsts in melted.items():
        if stem.startswith(nasal):
            roots_ += [first + stem[len(nasal) :] for first in firsts]
    root = next((root for root in roots_ if root in roots() or root in _verb_roots()), "")
    return active(f"{root}{_suffix(root)}") if root else ""


@lru_cache(maxsize=1)
def _verb_roots() -> frozenset[str]:
    lists = standard()
    return lists.akar_kan | lists.akar_i | lists.akar_polos


def _suffix(root: str) -> str:
    """What stands for -in behind a root: "kunjungi", "kumpulkan", but "angkut": what verbs there are tells."""
    if root in standard().akar_i:
        return "i"
    if vocabulary().is_root(root) and root not in _verb_roots() and (told := suffix_of(root)):
        return told
    common, verb = common_words(), active(f"{root}kan")
    causing = verb in common or f"di{root}kan" in common or root in standard().akar_kan
    plain = active(root) in common or f"di{root}" in common
    return "" if root in standard().akar_polos or (plain and not causing) else "kan"


@lru_cache(maxsize=20_000)
def word(written: str) -> str:
    """One word in standard form; a word that needs no change comes back as it was written."""
    folded = written.casefold()
    return (
        _listed(folded)
        or _borrowed(written)
        or _twice(folded)
        or passive(written)
        or colloquial_verb(written)
        or _befallen(folded)
        or _spelt(folded)
        or (rule_forms().get(written) or written)
    )


def _listed(folded: str) -> str:
    """The form that the lists have for a word, with or without "-nya"; empty if they have none."""
    words, _ = _forms()
    owned = folded.endswith("nya") and len(folded) > len("nya") + 2
    if folded in standard().huruf_besar or re.fullmatch(r"ii|iii|iv|vi|vii|viii", folded):
        return folded.upper()
    if (bound := _BOUND.fullmatch(folded)) and bound["short"] in standard().huruf_besar:
        return f"{bound['prefix']}-{bound['short'].upper()}"  # "antaropd"
    if owned and folded[:-3] in standard().huruf_besar:
        return f"{folded[:-3].upper()}-nya"
    if folded in words or folded in standard().nama_diri:
        return words.get(folded) or folded.capitalize()
    if doubled := re.fullmatch(r"(?P<root>[a-z]{3,})2(?P<end>nya|an|in|kan|i)?", folded):  # "ibu2", "satu2nya"
        root = doubled["root"]
        return _doubled(words.get(root) or nasal_verb(root) or root, doubled["end"] or "")
    base = words.get(folded[:-3], "") or rule_forms().get(folded[:-3], "") if owned else ""
    return f"{base}nya" if base and base.rpartition(" ")[2] not in _OPEN else ""


def _borrowed(written: str) -> str:
    """A loan word in the spelling of KBBI, with or without "-nya"; empty for a name ("Cilegon Mall")."""
    base = written.removesuffix("nya")
    return _loans().get(written, "") or (f"{_loans()[base]}nya" if base in _loans() else "")


@lru_cache(maxsize=1)
def _loans() -> dict[str, str]:
    return {form: loan for loan, forms in standard().pinjaman.items() for form in forms}


def _twice(folded: str) -> str:
    """A spoken word said twice ("gatel-gatel" → "gatal-gatal", "motong-motong" → "memotong-motong"); empty for any
    other word."""
    half, _, again = folded.partition("-")
    if not half or half != again or vocabulary().is_root(half):
        return ""
    verb = _forms()[0].get(half, "") or colloquial_verb(half)
    if verb.startswith("me") and " " not in verb and verb != half:
        return _doubled(verb, "")
    full = _forms()[0].get(half) or full_vowel(half)
    return f"{full}-{full}" if full != half and vocabulary().is_root(full) else ""


_NASAL_STOP = re.compile(r"^[mn](?=[bcdfj])")  # "mencari-cari", but "memotong-motong"
_BOUND = re.compile(r"(?P<prefix>antar|non|pasca|anti)(?P<short>[a-z]{2,6})")
_OPEN = frozenset(["untuk", "dengan", "yang", "di", "ke", "dari", "atau", "dan", "tidak"])  # no word of one's own
_BEFORE = re.compile(r"(?P<prefix>di|meng|men|mem|me|ber|ter|se)(?P<root>[a-z]{4,})")


def _doubled(word: str, end: str) -> str:
    """A word said twice: "anak-anak", but "dibagi-bagi", "berkali-kali", "dibagi-bagikan", "memotong-motong" (the
    nasal is said twice, me- once: TBBBI)."""
    prefixed = _BEFORE.fullmatch(word)
    root = prefixed["root"] if prefixed and word not in roots() and prefixed["root"] in roots() else word
    if root == word and word.startswith("me") and not vocabulary().is_root(word):
        root = _NASAL_STOP.sub("", word[2:])
    return f"{word}-{root}{'kan' if end == 'in' else end}"


def _spelt(folded: str) -> str:
    """Letters without a vowel are read one by one: "pmk" → "PMK"; empty for any other word."""
    return (
        folded.upper()
        if re.fullmatch(r"(?!dr[gh]$)[bcdfghjklmnpqrstvwxyz]{3,5}", folded) and folded not in rule_forms()
        else ""
    )


def _befallen(folded: str) -> str:
    """ "kebakar", "ketabrak" → "terbakar", "tertabrak"; empty for any word of the lexicon."""
    root = full_vowel(folded.removeprefix("ke")) if folded.startswith("ke") else folded
    word = folded in common_words() or folded in _areas()  # "ketileng" befell nobody
    happens = root != folded and len(root) > 3 and not word and vocabulary().active(root, "")
    prefix = "di" if root.startswith("ter") else "ter"  # "keterima": diterima
    prefix = "te" if prefix == "ter" and root.startswith("r") else prefix  # "kerekam": terekam
    return f"{prefix}{root}" if happens and not vocabulary().is_root(folded) else ""


@lru_cache(maxsize=1)
def _areas() -> frozenset[str]:
    """The words of the city's kelurahan and kecamatan, in small letters."""
    known = Names.load()
    names = [*(one.name for one in known.kelurahan_list), *(one.name for one in known.kecamatan_list)]
    return frozenset(word for name in names for word in name.casefold().split())


def passive(written: str) -> str:
    """The standard form of a colloquial passive ("disalurin" → "disalurkan"); empty if it is none."""
    folded = written.casefold()
    if not re.fullmatch(r"di[a-z]{3,}in", folded) or folded in standard().bukan_in or folded in _forms()[0]:
        return ""
    listed = _forms()[1].get(folded[2:], "")
    if listed.startswith("memper"):  # "dibenerin": diperbaiki
        return f"di{listed[3:]}"
    spoken, full = folded[2:-2], full_vowel(folded[2:-2])
    stem = full if full in roots() and not vocabulary().is_root(spoken) else spoken  # "diberesin": beres, not beras
    known = stem in roots() or stem in _verb_roots() or f"{stem}kan" in roots()
    return f"di{stem}{_suffix(stem)}" if known else passive_in(folded)


def spell(text: str) -> str:
    """Every word in standard form."""
    return " ".join(word(one) for one in text.split())
