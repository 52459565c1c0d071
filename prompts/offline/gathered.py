"""Short sentences of one kind in a row become one: properties, things there were, winners by rank."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from prompts.offline.grammar import is_verb
from prompts.offline.pieces import PLAIN, Piece
from prompts.offline.wording import capital, listing

_THERE = re.compile(r"Ada (?:pula |juga )?(?P<item>[^,;:“”\[\]]+)\.")
_PROPERTY = re.compile(r"(?P<item>[A-Z][a-z]+nya (?:[^,;:“”\[\]]|(?<=\d),(?=\d))+)\.")
# who came first, not what comes of it: "Juara 1 maju ke provinsi."
_COMES_OF_IT = r"(?:\d|umum|pertama) (?:maju|melaju|lolos|berhak|mewakili|mendapat|dapat|akan)\b"
_RANKED = re.compile(rf"(?P<item>Juara (?!{_COMES_OF_IT})[^,;:“”\[\]]+)\.")
_AMONG = re.compile(r"Sebanyak (?P<n>[\d.]+) di antaranya (?P<item>[^,;:“”\[\]]+)\.")
# What a gathering is made of: "doa bersama", "potong tumpeng bersama Lurah …".
_PART = re.compile(
    r"(?P<item>(?:Doa|Potong|Pemotongan|Pemutaran|Pembacaan|Tausiah|Ceramah|Hiburan|Pentas|Pertunjukan|Penampilan|"
    r"Pembagian|Penyerahan|Senam|Selawat|Tahlil|Zikir|Marawis|Kasidah|Demo|Pameran|Makan)\b[^,;:“”\[\]]*)\."
)
# What is said of the event with a verb of its own: "Rapat itu dibuka Camat Cibeber."
_SUBJECT = re.compile(
    r"(?P<who>[A-Z][a-z]+(?: [a-z]+)? (?:itu|tersebut)|Mereka) "
    r"(?P<what>(?:di|me|ber)[a-z]{3,} (?:[^,;:“”\[\]]|(?<=\d),(?=\d))+)\."
)
_PREDICATES = 3  # of one subject in a sentence
_MOST = 5  # items of one sentence: more are hard to read
_LONGEST = 12  # words of an item


def gathered(sentences: Sequence[str], event: str = "") -> list[str]:
    """The sentences in their order, runs of one kind joined by commas and "dan": "Ada a. Ada pula b." → "Ada a dan
    b." Parts of an `event` ("acara itu") fill it: "acara itu diisi dengan a dan b". Every word of the items is kept."""
    told: list[str] = []
    for kind, run in groupby(sentences, key=_kind):
        texts = list(run)
        if kind.startswith("pokok "):
            told += _of_one(texts)
        elif kind == "bagian":
            told += [_filled(texts, event)] if event else texts
        else:
            told += _joined(kind, texts) if kind and len(texts) > 1 else texts
    return told


def _of_one(texts: Sequence[str]) -> list[str]:
    """ "Rapat itu dihadiri … | Rapat itu dibuka …": one subject with its predicates, at most three in a sentence."""
    found = list[str]()
    for at in range(0, len(texts), _PREDICATES):
        first, *more = texts[at : at + _PREDICATES]
        said = [match["what"] for one in more if (match := _SUBJECT.fullmatch(one))]
        bound = any(" dan " in one for one in said[:-1]) or " dan " in first
        found += [first, *more] if bound else [capital(f"{listing([first.rstrip('.'), *said])}.")]
    return found


def of_one_subject(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with neighbouring sentences about the event ("lomba itu …") joined."""
    found = list[Piece]()
    for kind, run in groupby(pieces, key=lambda one: _kind(one.text) if one.kind == PLAIN else ""):
        same = list(run)
        one_subject = kind.startswith("pokok ") and len(same) > 1
        found += [Piece(text) for text in _of_one([one.text for one in same])] if one_subject else same
    return found


def _filled(texts: Sequence[str], event: str) -> str:
    return capital(f"{event} diisi dengan {listing([text[0].lower() + text[1:].rstrip('.') for text in texts])}.")


def _kind(text: str) -> str:
    if acted := _SUBJECT.fullmatch(text):
        return f"pokok {acted['who']}"
    kinds = (("ada", _THERE), ("sifat", _PROPERTY), ("juara", _RANKED), ("antara", _AMONG))
    matched = ((name, pattern.fullmatch(text)) for name, pattern in kinds)
    found = next((name for name, match in matched if match and len(match["item"].split()) <= _LONGEST), "")
    return "bagian" if not found and is_part(text) else found


def is_part(text: str) -> bool:
    """Whether a text only names a part of a gathering, which its sentence says."""
    return bool(_PART.fullmatch(text)) and not any(is_verb(word) for word in text.rstrip(".").split()[1:])


def _joined(kind: str, texts: Sequence[str]) -> list[str]:
    ways: dict[str, Callable[[Sequence[str]], str]] = {
        "ada": _there,
        "sifat": _properties,
        "juara": _properties,
        "antara": _among,
    }
    most = 2 if kind == "antara" else _MOST
    return [ways[kind](texts[at : at + most]) for at in range(0, len(texts), most)]


def _among(texts: Sequence[str]) -> str:
    others = [match for text in texts[1:] if (match := _AMONG.fullmatch(text))]
    more = "".join(f", sedangkan {one['n']} lainnya {one['item']}" for one in others)
    return f"{texts[0].rstrip('.')}{more}."


def _there(texts: Sequence[str]) -> str:
    opening = "Ada pula" if texts[0].startswith("Ada pula ") else "Ada"
    return f"{opening} {listing([match['item'] for text in texts if (match := _THERE.fullmatch(text))])}."


def _properties(texts: Sequence[str]) -> str:
    items = [text.rstrip(".") for text in texts]
    if any(" dan " in one for one in items[1:]):  # "kuotanya 30 produk, syaratnya NIB dan PIRT": one "dan" is enough
        return " ".join(texts)
    return capital(f"{listing([items[0], *(one[0].lower() + one[1:] for one in items[1:])])}.")
