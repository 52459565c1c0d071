"""Keterangan foto: who does what where and when in one sentence, the photographer in brackets or as a gap."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.entities.words import small
from prompts.offline.activating import acted
from prompts.offline.grammar import is_verb
from prompts.offline.kinds.flow import described, flowing
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.kinds.timing import timed
from prompts.offline.slots import slot
from prompts.offline.wording import capital, clean, joined, sentence

_NUMBERED = re.compile(r"^(?P<label>foto (?:\d+|[A-Fa-f](?=\s*[:.-])))\s*[:.-]?\s*(?P<rest>.+)$", re.IGNORECASE)
_MAKER = re.compile(r"(?:oleh|dari|dan|sama) (?=[A-Z])|(?:oleh|dari) |@|(?:[A-Z][\w.'/-]*(?: |$)){1,4}$|$")
_FILE = re.compile(r"(?:foto:? |sumber foto:? )?(?:dok|dokumentasi)", re.IGNORECASE)
_OFFICE = 3  # words of whose file a photograph is from
# "semua diambil Sabtu (…) malam sama Bayu": when, and by whom
_TAKEN_BY = re.compile(
    r"^(?:semua(?:nya)? )?(?:diambil|dijepret|difoto|dipotret) (?P<time>[^,]*?) ?(?:oleh|dan|sama) "
    r"(?P<who>[A-Z][\w.' -]+)$"
)
_ANYBODY = frozenset({"warga", "istimewa", "humas", "dokumentasi", "dokumentasi pribadi"})  # credits that are no name
# "Hendra kelurahan", "Yudha/Dinas Pangan, Pertanian, dan Perikanan": a name, and where its bearer works
_NAME_OFFICE = re.compile(r"(?:[A-Z][\w.'-]+ ?){1,3}(?:/.+|(?:staf |petugas |humas )?[a-z]+(?: [A-Z]\w+)?)$")
_COUNT = re.compile(
    rf"^(?:sebanyak )?(?:\d[\d.]*|(?:se|{small(2, 9)})\w*(?: (?:belas|puluh))?)"
    r" (?P<who>\w+)(?: \w+)?$"
)
# "fotonya diambil Yudi staf kelurahan pukul 09.10 WIB", "yang memotret Neng Lisna", "kreditnya Dedi/DKPP"
_TAKEN = re.compile(
    r"^(?P<how>(?:foto(?:nya)?|gambar(?:nya)?) (?:diambil|dijepret|dipotret|dibuat)(?: oleh)?|(?:yang )?"
    r"(?:memotret|motret|pemotret(?:nya)?)|(?:di)?potret(?:an)?(?: oleh)?|kredit(?:nya| foto)?)"
    r"[ :]+(?P<who>[A-Z][^,]*?)"
    r"(?: (?P<time>(?:sekitar )?pukul [\d.]+ WIB))?(?: (?:memakai|pakai|dengan|jadi|sehingga|karena)\b.*)?$"
)
_INTRODUCED = re.compile(
    r"^(?:(?:caption|keterangan|ket|teks) )?foto(?: berita| kegiatan)?(?: untuk [\w ]+?)? ?: ?|"
    r"^(?:caption|keterangan|teks) foto(?: untuk [\w ]+?)? ",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:bersama|didampingi|dibantu|disaksikan|dengan|untuk)\b")
_WHERE = re.compile(r"^di (?!belakang\b|depan\b|kiri\b|kanan\b|samping\b|tengah\b|latar\b)[^,]{3,60}$")
# "menyiram tanaman di kebun dan bu guru Eni": "sama" behind a place is who was there too
_WITH = re.compile(r"(?P<at>\bdi [^,()]+?) dan (?=(?:bu|pak|ibu|bapak|para|Lurah|Camat|Ketua|Kepala|Bidan|Kapolsek) )")
_SIDE = re.compile(r"^yang (?=di (?:belakang|depan|kiri|kanan|samping|tengah))")


@dataclass(frozen=True, slots=True)
class _Credit:
    """Who took it, and at what hour, where the note tells it with them. `named`: the note calls it the credit."""

    who: str
    time: str = ""
    named: bool = False


def photo(script: Script) -> Written:
    """One paragraph a photograph; a note with "foto 1", "foto 2" gets a line for each."""
    groups = _photographs(_filed(_in_order([_unbracketed(one) for one in script.note.body])))
    credits_ = [one for group in groups for text in group[1] if (one := _credit(script, text))]
    credit = _credited(script, credits_)
    hour = next((one.time for one in credits_ if one.time), "")
    told = [_told(script, label, items, hour) for label, items in groups]
    return Written(tuple(Part(joined(text, credit)) for text in told if text) or (Part(credit),))


def _unbracketed(one: Heard) -> Heard:
    """ "(foto: Prokopim)" without its brackets."""
    inside = re.fullmatch(r"\(([^()]+)\)", one.text)
    return replace(one, text=inside[1]) if inside else one


def _in_order(items: list[Heard]) -> list[Heard]:
    """ "foto satu petugas …, foto dua truk …": photographs told one after the other, counted from one."""
    counts = [found["n"].lower() if (found := _COUNTED.match(one.text)) else "" for one in items]
    if [one for one in counts if one] != list(_ORDER[: sum(map(bool, counts))]) or "dua" not in counts:
        return items
    told = list[Heard]()
    for one, count in zip(items, counts, strict=True):
        found = _COUNTED.match(one.text) if count else None
        text = f"foto {_ORDER.index(count) + 1} {one.text[found.end() :]}" if found else one.text
        told.append(replace(one, text=text))
    return told


_ORDER = ("satu", "dua", "tiga", "empat", "lima", "enam")
_COUNTED = re.compile(rf"foto (?P<n>{'|'.join(_ORDER)}) (?=[a-zA-Z])", re.IGNORECASE)


def _filed(items: list[Heard]) -> list[Heard]:
    """ "foto dokumentasi | penyuluh": whose file it is from, cut off at the dot of "dok."."""
    told = list[Heard]()
    for one in items:
        if told and _FILE.fullmatch(told[-1].text) and len(one.text.split()) <= _OFFICE:
            told[-1] = replace(told[-1], text=f"foto: dokumentasi {one.text}")
        else:
            told.append(one)
    return told


def _photographs(items: list[Heard]) -> list[tuple[str, list[Heard]]]:
    groups: list[tuple[str, list[Heard]]] = []
    for one in items:
        if match := _NUMBERED.match(one.text):
            groups.append((_labelled(match["label"]), [replace(one, text=clean(match["rest"]))]))
        elif groups:
            groups[-1][1].append(one)
        else:
            groups.append(("", [one]))
    return groups


def _labelled(label: str) -> str:
    """ "Foto 1", "Foto A"."""
    word, _, which = label.partition(" ")
    return f"{capital(word.lower())} {which.upper()}"


def _told(script: Script, label: str, items: list[Heard], hour: str) -> str:
    lines = script.lines.foto
    shown = [_described(one, lines.penanda_kredit) for one in items if not _credit(script, one)]
    if not shown:
        return ""
    acting = acted(_WITH.sub(r"\g<at> bersama ", shown[0].text), script.patterns.clauses)
    found = timed(re.sub(r"\b(?:lagi|sedang)\b ?", f"{lines.lain} ", acting))
    first, places, with_whom, times, rest = found.rest, list[str](), list[str](), [found.time], list[Heard]()
    for one in shown[1:]:
        own = one.within == shown[0].within and not rest
        if one.role == "waktu":
            times.append(one.text)
        elif one.role == "tempat" or (own and _WHERE.match(one.text)):
            places.append(re.sub(r"^di ", "", one.text))
        elif own and _GOES_ON.match(one.text):
            with_whom.append(one.text)
        else:
            rest.append(replace(one, text=_SIDE.sub("", one.text)))
    when = " ".join(part for part in (", ".join(time for time in times if time), hour) if part)
    who = " ".join([first, *with_whom])
    whole = ", ".join(part for part in (" di ".join([who, *places]), when) if part)
    body = joined(sentence(described(script.short(whole))), *_more(script, rest))
    return f"{label}: {body}" if label else body


def _more(script: Script, rest: Sequence[Heard]) -> list[str]:
    """People merely counted are seen: "11 Tagana" → "Tampak 11 Tagana."."""
    if len(rest) == 1 and _COUNT.match(rest[0].text):
        return [script.line("tampak", [script.lines.foto.tampak], isi=rest[0].text)]
    return [script.short(one) for one in flowing(script, rest)]


def _credit(script: Script, one: Heard) -> _Credit | None:
    """The photographer that a statement names ("foto: Dian", "foto oleh Humas"); "foto warga panen" shows."""
    cues = script.lines.foto.penanda_kredit
    if taken := _TAKEN.match(one.text):
        return _Credit(taken["who"], taken["time"] or "", taken["how"].lower().startswith("kredit"))
    if (by := _TAKEN_BY.match(one.text)) and (not by["time"] or timed(by["time"]).alone):
        return _Credit(by["who"], by["time"])
    cue = opens_with(one.text, cues)
    if cue == "foto" and one.text[len(cue) :].strip().lower() in _ANYBODY:
        return _Credit(one.text[len(cue) :].strip())
    rest = without(one.text, cue) if cue else ""
    maker = _MAKER.match(rest) or _NAME_OFFICE.match(rest)
    marked = cue != "foto" or one.text[len(cue) :].lstrip()[:1] == ":" or bool(maker)
    acts = any(is_verb(word) and re.match(r"me|ber|di[a-z]{4}", word) for word in rest.split()[1:])
    introduces = one.text[len(cue) :].lstrip()[:1] == ":" and (len(rest.split()) > _NAME or acts)
    return _Credit(rest) if cue and marked and not introduces else None


_NAME = 6  # words: a longer text behind "foto:" is what the photograph shows


def _described(one: Heard, cues: Sequence[str]) -> Heard:
    """ "foto ibu-ibu PKK sedang panen": what is shown, without saying that it is a photograph."""
    text = _INTRODUCED.sub("", one.text)
    cue = opens_with(text, cues)
    return replace(one, text=without(text, cue) if cue else text)


def _credited(script: Script, found: Sequence[_Credit]) -> str:
    """The line of the photographer: whom the note calls the credit before whom it names besides."""
    named = [one.who for one in found if one.named] or [one.who for one in found if one.who]
    who = re.sub(r" ?/ ?", "/", named[-1]) if named and named[-1] else slot(script.lines.foto.celah)
    return script.lines.foto.kredit.fill({"isi": re.sub(r"^(?:oleh|dari|dan|sama) ", "", who)})
