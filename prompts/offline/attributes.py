"""A property without verb: "luas 12 hektare" → "luasnya 12 hektare", "pemenang RW 03" → "pemenang ialah RW 03"."""

import re

from prompts.offline.grammar import predicated, verbal
from prompts.offline.morphology import active
from prompts.offline.patterns import ClausePatterns

_BOUND = re.compile(r"(?:untuk|dari|di|ke|dengan|yang|bagi|pada|oleh|dan|itu|ini|tersebut|sudah|akan)\b")


_OFFICE = re.compile(r"[A-Z]{2,}\b|Karang Taruna\b")
_CALLED = re.compile(r"^(?:pak|bu|bapak|ibu) (?=[A-Z])")  # "pelatih pak Hendro": named by the job
_HEADS = {"ketua", "pembina", "pengurus"}


def attribute(text: str, lines: ClausePatterns) -> str:
    """The clause as a statement about its property, without closing mark; empty where the clause states none."""
    match = re.match(rf"(?P<word>{'|'.join(lines.kata_atribut)})(?P<nya>-?nya)?\b(?P<rest>.*)", text, re.IGNORECASE)
    more = match and re.match(
        rf"(?P<more>(?: (?:{'|'.join(lines.sifat_atribut)})\b)*)\s*(?P<colon>:?)\s*(?P<value>.*)", match["rest"]
    )
    if not match or not more or not more["value"] or _BOUND.match(more["value"]):
        return ""
    if match["word"].lower() in _HEADS and _OFFICE.match(more["value"]):
        return ""  # "ketua RT/RW, LPM, PKK": who was there
    word = f"{_noun(match['word'])}{more['more']}"
    if match["word"].lower() in _HEADS and not more["colon"] and re.search(r"[a-z]{4,} [a-z]{4,}", more["value"]):
        return ""  # "ketua komisi II berjanji …"
    bare = word == "peserta" and more["value"][:1].islower()  # "peserta membuat caption"
    acting = bool(match["nya"]) and _asks(more["value"]) and not more["colon"]
    return "" if bare or acting else _stated(word, more["value"], lines, labelled=bool(more["colon"]))


def _stated(word: str, value: str, lines: ClausePatterns, *, labelled: bool) -> str:
    """The property with its value: what is demanded as a deed, who holds it as a name, anything else as it is."""
    first, _, rest = value.partition(" ")
    copied = first.lower() in {"fotokopi", "foto", "pindai", "scan"}  # what is to be brought, no deed
    if verbal(first.lower()) and rest and not copied and word.startswith(("syarat", "persyaratan", "tujuan")):
        return f"{word}nya {active(first.lower())} {rest}"
    if (
        "Rp" in value
        and re.match(r"[a-z]{3,} ", value)
        and not value.startswith(("total ", "sekitar ", "sebesar ", "senilai "))
    ):
        return f"{word} {value}"
    value = _CALLED.sub("", value)
    if not labelled and predicated(f"x {value}", lines):
        return ""
    named = re.match(r"(?P<of>[a-z][a-z ]*?) (?P<who>(?:[A-Z]|RW|RT).*)$", value)
    if named and word.split(" ", maxsplit=1)[0].strip("-").lower() in lines.kata_pemegang and not labelled:
        return f"{word} {named['of']} ialah {named['who']}"
    return f"{word}nya {value}"


def _asks(value: str) -> bool:
    first = value.split(" ", 1)[0].lower()
    return verbal(first) and first not in {"jual", "cat", "data"}


def _noun(word: str) -> str:
    """ "MVP-" before -nya, any other noun in small letters."""
    return f"{word}-" if word.isupper() and len(word) > 1 else word.lower()
