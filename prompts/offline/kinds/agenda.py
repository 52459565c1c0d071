"""The programme of an event: the items of "agenda: …", statements that name one, a first version taken back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from prompts.offline.grammar import is_verb, predicated
from prompts.offline.kinds.heard import Heard, opens_with
from prompts.offline.kinds.script import Script
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import clean

_AGENDA = re.compile(
    r"^(?:(?:agenda|rangkaian(?: acara| kegiatan)?|susunan acara)(?:nya)?\s*:?|acara(?:nya)?\s*:|"
    r"yang (?:bisa|dapat) (?:diliput|disaksikan|dinikmati)\s*:)\s+",
    re.IGNORECASE,
)
_NOT_SO = re.compile(r"^(?P<what>[\w ]{2,30}?) (?:belum|tidak|bukan|batal|tidak jadi)$")
_ONLY = re.compile(r"^(?P<what>.+?) (?:saja|dulu)$")
_ITEM_WORDS = 8
_FEWEST = 2  # items that make a count
_WITH = re.compile(r"\b(?P<talk>wawancara\b.*?) dan (?=(?:Kepala|Ketua|Lurah|Camat|Wali Kota|Sekretaris) )")


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items of the programme, and the other statements."""

    items: tuple[str, ...]
    rest: tuple[Heard, ...]


def programme(script: Script, body: Sequence[Heard]) -> Agenda:
    """The items in the note's order."""
    items, rest, listing = list[str](), list[Heard](), False
    for one in _whole(body):
        if headed := _AGENDA.match(one.text):
            items += _split(one.text[headed.end() :])
            listing = True
        elif len(steps := numbered(one.text)) > 1:
            items += steps
        elif listing and (one.flows or one.listed) and not one.orders and not _is_rule(one.text):
            items += _split(one.text)
        elif _is_item(one, script) or (one.listed and _is_deed(one.text)):
            items.append(re.sub(r"^ada ", "", one.text))
            listing = False
        else:
            rest.append(replace(one, text=_WITH.sub(r"\g<talk> bersama ", one.text)))
            listing = False
    return Agenda(tuple(item for item in items if item), tuple(rest))


def corrected(body: Sequence[Heard]) -> list[Heard]:
    """ "peluncuran gerai dan apotek? apotek belum, gerai dan toko saja" → "peluncuran gerai dan toko"."""
    told = list(body)
    for at in range(1, len(told) - 1):
        denied, only = _NOT_SO.match(told[at].text), _ONLY.match(told[at + 1].text)
        before = next((back for back in range(at) if denied and denied["what"] in told[back].text), None)
        if denied and only and told[at + 1].flows and before is not None:
            kind = told[before].text.split(" ", 1)[0]
            told[before] = replace(told[before], text=f"{kind} {only['what']}")
            return [*told[:at], *told[at + 2 :]]
    return told


def _split(text: str) -> list[str]:
    """The items at their numbers, or else at the commas outside brackets."""
    return numbered(text) or [clean(item) for item in re.split(r", (?:dan )?(?![^()]*\))", text)]


def numbered(text: str) -> list[str]:
    """The items of a list in running text: "1 laporan 2 usulan jalur 3 kesepakatan"; none where it does not count."""
    places, at = list[tuple[int, int]](), 0
    while found := re.compile(rf"(?:^|(?<= ))\(?{len(places) + 1}[).]? (?=[a-zA-Z])").search(text, at):
        places.append(found.span())
        at = found.end()
    if len(places) < _FEWEST or places[0][0] > 0:
        return []
    ends = [start for start, _ in places[1:]] + [len(text)]
    return [clean(text[end:stop].rstrip(" ,;")) for (_, end), stop in zip(places, ends, strict=True)]


def _whole(body: Sequence[Heard]) -> list[Heard]:
    """A sentence that counts its items in one: its commas part none of them."""
    told, at = list[Heard](), 0
    while at < len(body):
        stop = at + 1
        while stop < len(body) and body[stop].flows and body[stop].within == body[at].within:
            stop += 1
        whole = ", ".join(one.text for one in body[at:stop])
        headed = _AGENDA.match(whole)
        if numbered(whole[headed.end() :] if headed else whole):
            told.append(replace(body[at], text=whole))
        else:
            told += body[at:stop]
        at = stop
    return told


def _is_deed(text: str) -> bool:
    """Whether an item of a list says what is done: "memilih ketua panitia"."""
    first = text.split(" ", 1)[0].lower()
    return is_verb(first) and first.startswith(("me", "ber"))


def _is_rule(text: str) -> bool:
    return bool(re.match(r"(?:tidak|jangan|dilarang|wajib|harap|mohon|bawa)\b", text))


def _is_item(one: Heard, script: Script) -> bool:
    """Whether a statement names something on the programme: "ada wawancara 20 menit", "dongeng anak"."""
    told = re.sub(r"^ada (?:juga )?", "", one.text)
    cue = opens_with(told, script.lines.undangan.agenda)
    found = timed(told)
    if one.role != "isi" or one.orders or len(told.split()) > _ITEM_WORDS or re.search(r"\([\d/]+\)", found.time):
        return False
    if cue and not found.after:
        return True
    named = told != one.text and not found.time
    return named and not predicated(told, script.patterns.clauses)
