"""Words of conversation left in a text to publish: "disalurin", "jgn", "nyalain", with the standard form where known.

A lower-case word is standard if the lexicon has it, or has what its affixes leave. What is not is told as a warning
where its shape is one of conversation or it has no vowel ("bw celemek": a shortening only its writer knows), as a
suggestion where it is a letter off a common word, and else not at all: it may be a term the lexicon does not have.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from knowledge.checking.casing import like
from knowledge.checking.prose import ADDRESS, NAME, QUOTE, Prose
from knowledge.checking.report import Finding
from knowledge.checking.vocabulary import CLITICS, vocabulary
from knowledge.normalise import cores, lexicon
from knowledge.spelling import common_words
from knowledge.yaml_files import read_yaml

_CATEGORY, _SOURCE = "ejaan", "kosakata baku (knowledge/lexicon)"
_SHORTEST, _LONGEST = 3, 40  # letters; what is longer is no word
_SPOKEN_SUFFIXES = {"in", "innya"}
_PREFIXES = re.compile(
    r"(?:antar|pasca|pra|sub|multi|non|semi|anti|eks|inter|mikro|makro|super|re|nir|swa|tuna|dwi|tri|bio|tele|auto)(?=\w{4})"
)
_PARTICLES = re.compile(rf"(?<=\w{{3}})(?:{'|'.join(CLITICS)})$")
_WEAK = re.compile(r"e(?=(?:ng|ny|[^aeiou])$)")
_OPEN = re.compile(r"(?<=[^aeiou])e$")  # rame, sampe, sunge: ramai, sampai, sungai
_NASAL = (("nge", ("",)), ("ng", ("", "k")), ("ny", ("s", "c")), ("n", ("t", "c", "d", "j")), ("m", ("p", "b")))
_LISTS: dict[str, list[str]] = read_yaml(Path(__file__).with_name("percakapan.yaml"))
_LOOSE = frozenset(_LISTS["seruan"]) | frozenset(_LISTS["cetak"])
_PRINTED = frozenset(_LISTS["tanpa-vokal"])
_FORMAL = re.compile(r"(?:ber|ter)[a-z]{5,}")  # "berformalin": no talk has its -in behind these
_VOWEL = re.compile("[aeiou]")
_VOWELLESS = re.compile("[b-df-hj-np-tv-xz]{2,5}")
_ACTIVE = {
    **dict.fromkeys("lmnrwy", ("me", False)),
    **dict.fromkeys("bfv", ("mem", False)),
    **dict.fromkeys("cdjz", ("men", False)),
    "p": ("mem", True),
    "t": ("men", True),
    "s": ("meny", True),
    "k": ("meng", True),
}
_UNITS = frozenset(["cm", "mm", "km", "dm", "kg", "gr", "ml", "lt", "ha", "jt", "rb"])
_MOST = 200  # different unknown words: a text with more is in another language
_LONG, _COMMON = 6, 6000  # letters, rank: shorter and rarer words have too many neighbours to guess a slip among


def _is_said_again(text: str, start: int, word: str) -> bool:
    """Whether it is the second half of a reduplicated active verb: "memotong-motong", "menyapu-nyapu"."""
    before = re.search(r"\b(me[a-z]+)-$", text[max(0, start - _LONGEST) : start].lower())
    return before is not None and before[1].endswith(word)


def colloquial_findings(prose: Prose, known: Callable[[str], bool] = lambda _: False) -> Iterator[Finding]:
    """Every word of conversation outside quotations, names and addresses, and slips of the pen. `known` tells the
    words of the documents, which are not looked into. After `_MOST` unknown words only listed ones are looked up."""
    unknown, usual = set[str](), set[str]()
    for word in prose.words:
        if word.lower in usual or len(word.lower) > _LONGEST:
            continue
        if len(unknown) >= _MOST and word.lower not in unknown and word.lower not in lexicon().words:
            continue
        if standard(word.lower) or _in_dictionary(word.lower):
            usual.add(word.lower)
            continue
        if _is_said_again(prose.text, word.start, word.lower):
            continue
        written = prose.text[word.start : word.end]
        measures = word.lower in _UNITS and prose.text[: word.start].rstrip()[-1:].isdigit()  # "45 cm" is no "cuma"
        if measures or not _eligible(prose, word.start, word.end, written) or known(word.lower):
            continue
        unknown.add(word.lower)
        if right := standard_form(word.lower):
            message = f"Kata tidak baku: “{written}”. Tulis “{right}”."
            suggestion = like(written, right)
            yield Finding(
                "ejaan.kata-tidak-baku", _CATEGORY, "warning", word.start, word.end, written, message, suggestion,
                _SOURCE,
            )  # fmt: skip
        elif written.islower() and (right := _slip(word.lower)):
            message = f"“{written}” tidak ada di daftar kata; mungkin “{right}”."
            yield Finding(
                "ejaan.salah-ketik", _CATEGORY, "suggestion", word.start, word.end, written, message, right, _SOURCE
            )
        elif _VOWELLESS.fullmatch(word.lower) and word.lower not in _PRINTED:
            message = f"Singkatan “{written}” belum tentu dipahami pembaca. Tulis lengkap."
            yield Finding(
                "ejaan.singkatan-sendiri", _CATEGORY, "warning", word.start, word.end, written, message, "", _SOURCE
            )


def _in_dictionary(word: str) -> bool:
    """Whether a word with the letters of talk is in the dictionary and no listed one of talk: angket, plaket, malas."""
    return word not in lexicon().words and vocabulary().is_root(word)


@lru_cache(maxsize=2000)
def _slip(word: str) -> str:
    """The common word that differs by one letter left out, doubled or exchanged with its neighbour. Another letter in
    its place is not enough: klarifikasi is no slip of klasifikasi."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(word) < _LONG:
        return ""
    best = process.extract(word, _frequent(), scorer=OSA.distance, score_cutoff=1, limit=3)
    likely = [whole for whole, _, _ in best if len(whole) != len(word) or sorted(whole) == sorted(word)]
    return min(likely, key=lambda whole: common_words()[whole], default="")


@lru_cache(maxsize=1)
def _frequent() -> list[str]:
    return [word for word, rank in common_words().items() if rank < _COMMON and len(word) >= _LONG - 1]


def _eligible(prose: Prose, start: int, end: int, written: str) -> bool:
    """A word of small letters, or one that has its capital from the start of a sentence."""
    if len(written) < _SHORTEST and written not in lexicon().words and not _VOWELLESS.fullmatch(written.lower()):
        return False
    small = written.islower() or (
        start in prose.sentence_starts and written[1:].islower() and not prose.in_headline(start)
    )
    around = prose.text[start - 1 : start] + prose.text[end : end + 1]
    joined = start and around[:1] in {"/", "@", "#", "_"}
    return (
        small
        and written.isalpha()
        and written.isascii()
        and not joined
        and not prose.guarded(start, end, QUOTE | ADDRESS | NAME)
    )


@lru_cache(maxsize=50_000)
def standard(word: str) -> bool:
    """Whether the lexicon has the word, or what its affixes leave of it."""
    if word in common_words() or word in lexicon().roots or word in _LOOSE:
        return True
    if word in lexicon().words:  # names of offices and agencies in full ("musrenbang") are the search's affair
        return " " in lexicon().words[word]
    for form in {word, _PREFIXES.sub("", word), _PARTICLES.sub("", word), _PARTICLES.sub("", _PREFIXES.sub("", word))}:
        if form != word and form in common_words():
            return True
        if any(root in lexicon().roots or root in common_words() for root in _stripped(form)):
            return True
    return False


def _stripped(word: str) -> Iterator[str]:
    """What standard affixes leave; `-in` and the nasal prefixes of conversation are none."""
    table = lexicon()
    for prefix, core in cores(word, table.prefixes, table.suffixes - _SPOKEN_SUFFIXES):
        if len(core) >= _SHORTEST and core != word:
            yield from (start + core for start in prefix.initials(core))


@lru_cache(maxsize=10_000)
def standard_form(word: str) -> str:
    """The standard form of a word of conversation, empty where none is certain."""
    if direct := lexicon().words.get(word):
        return direct
    clitic = _PARTICLES.search(word)
    if clitic and (form := standard_form(word[: clitic.start()])):
        return form + clitic[0]
    options = [option for option in _options(word) if option in common_words() or _built(option)]
    return min(options, key=lambda option: common_words().get(option, len(common_words())), default="")


def _options(word: str) -> Iterator[str]:
    yield from (full for full in (full_vowel(word), _OPEN.sub("ai", word)) if full != word)
    spoken = word.endswith("in") and len(word) > 4 and (not _FORMAL.match(word) or word[:-2] in lexicon().roots)
    suffixes, core = (("kan", "i"), word[:-2]) if spoken else (("",), word)
    for suffix in suffixes:
        if core.startswith("di") and suffix:
            yield f"di{_root(core[2:])}{suffix}"
            continue
        if suffix:
            yield f"{active(_root(core))}{suffix}"
        for letters, initials in _NASAL:
            if core.startswith(letters):
                yield from (f"{active(_root(first + core[len(letters) :]))}{suffix}" for first in initials)


def _root(word: str) -> str:
    """`dateng` → `datang`, `anter` → `antar`: the root itself may be one of conversation."""
    if word in lexicon().words or word in lexicon().roots:
        return lexicon().words.get(word, word)
    full = full_vowel(word)
    return full if full in lexicon().roots else word


def full_vowel(word: str) -> str:
    """The word with the vowel that speech weakens: `malem` → `malam`, `seneng` → `senang`."""
    return _WEAK.sub("a", word)


def _built(option: str) -> bool:
    """Whether a form that Wikipedia lacks is rightly built on a root: never `-i`, which not every root takes."""
    if option.endswith("i"):
        return False
    return any(len(root) > _SHORTEST and root in lexicon().roots for root in _stripped(option))


def active(root: str) -> str:
    """The root with the right form of `me-`: salur → menyalur, nyala → menyala, pakai → memakai, cek → mengecek."""
    if not root:
        return root
    if len(_VOWEL.findall(root)) == 1:
        return f"menge{root}"
    if root.startswith(("ny", "ng")):
        return f"me{root}"
    prefix, melts = _ACTIVE.get(root[0], ("meng", False))
    return prefix + root[melts:]
