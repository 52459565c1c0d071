"""A property without verb: "luas 12 hektare" → "luasnya 12 hektare", "pemenang lomba RW 03" → "pemenang lomba ialah RW 03"."""

import re

from prompts.offline.grammar import predicated, verbal
from prompts.offline.morphology import active
from prompts.offline.patterns import ClausePatterns

_BOUND = re.compile(r"(?:untuk|dari|di|ke|dengan|yang|bagi|pada|oleh|dan|itu|ini|tersebut|sudah|akan)\b")


def attribute(text: str, lines: ClausePatterns) -> str:
    """The clause as a statement about its property, without closing mark; empty where the clause states none."""
    match = re.match(rf"(?P<word>{'|'.join(lines.kata_atribut)})(?P<nya>-?nya)?\b(?P<rest>.*)", text, re.IGNORECASE)
    if match is None:
        return ""
    more = re.match(
        rf"(?P<more>(?: (?:{'|'.join(lines.sifat_atribut)})\b)*)\s*(?P<colon>:?)\s*(?P<value>.*)", match["rest"]
    )
    if more is None or not more["value"] or _BOUND.match(more["value"]):
        return ""
    value, word = more["value"], f"{_noun(match['word'])}{more['more']}"
    if word == "peserta" and value[:1].islower():
        return ""  # "peserta membuat caption"
    first, _, rest = value.partition(" ")
    if verbal(first.lower()) and first.lower() not in {"jual", "cat", "data"} and not more["colon"] and match["nya"]:
        return ""
    if verbal(first.lower()) and rest and word.startswith(("syarat", "persyaratan", "tujuan")):
        return f"{word}nya {active(first.lower())} {rest}"
    if not more["colon"] and predicated(f"x {value}", lines):
        return ""
    named = re.match(r"(?P<of>[a-z][a-z ]*?) (?P<who>(?:[A-Z]|RW|RT).*)$", value)
    if named and match["word"].lower() in lines.kata_pemegang and not more["colon"]:
        return f"{word} {named['of']} ialah {named['who']}"
    return f"{word}nya {value}"


def _noun(word: str) -> str:
    """ "MVP-" before -nya, any other noun in small letters."""
    return f"{word}-" if word.isupper() and len(word) > 1 else word.lower()
