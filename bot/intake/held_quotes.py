"""Quotations that the operator wants to see nowhere: '"kontraktornya lambat" jgn dikutip ya', 'off the record: "…"'.

The order stands behind the quotation, or before it; it names nothing else ('"…" jgn sebut anaknya' is about the child).
The words stand between double or single marks, or behind a colon as far as their sentence ("curhat bu rw: truknya suka
ngebut, jgn dikutip"). With the quotation goes who said it, back to where that clause begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.intake.forbidding import NOT
from bot.intake.lists import message_words

_QUOTE = r"[\"“](?P<words>[^\"“”\n]{2,400})[\"”]"
# Single marks that are no apostrophes, outside double ones: 'airnya keruh', ‘habis salat Jum'at’.
_SINGLE = re.compile(
    r"[\"“][^\"“”\n]*[\"”]|"
    r"(?<!\w)['‘](?=\S)(?P<single>(?:[^'‘’\"“”\n]|(?<=\w)['’](?=\w)){2,400})(?<=\S)['’](?!\w)"
)
_TOLD = r"(?P<words>(?:[^.;!?\n\"“”]|(?<=\d)\.(?=\d)){2,200}"  # as far as a sentence; open, to be made lazy or not
_THIS = r"(?:(?:yang |yg )?(?:ini|itu|tadi|di ?atas|barusan)|kutipan\w*|ucapan\w*|omongan\w*|kalimat\w*|kata-kata\w*)"
_SOFT = r"(?:[ ,]+(?:ya+|min|mimin|kak|dulu|dl|aja|saja|dong|deh|nih|lho|loh|please|pls|tolong|tlg))*"
_OPEN = (
    r"(?:off(?: the)? record|(?:bukan|ga|tidak|tdk) (?:untuk|buat|utk) (?:umum|publik|dikutip|dimuat|dipublikasi\w*))"
)
_HOUSE = r"(?:(?:cuma|hanya|khusus|buat|untuk|utk) )+{whom}(?: (?:aja|saja|berdua))*"
_DESK = _HOUSE.format(whom="(?:internal|admin|intern)")  # "khusus kita" a speaker may say to residents
_BUT = r"(?:mah |sih |tp |tapi )?"
_SAYING = (
    r"(?:kata|ujar|tutur|ucap|pesan|curhat|keluh|komentar|celetuk|menurut|bilang|ngomong|nyeletuk|cerita|berkata|mengeluh|"
    r"sambung|tambah)(?:nya)?"
)
_PERSON = (
    r"(?:pak|bu|bpk|ibu|bapak|bang|kang|teh|mas|mbak|mpok|ceu|haji|hj|kh|dr|drg|lurah|camat|kadis|kabid|ketua|warga|"
    r"kader|guru)"
)
_BOUND = re.compile(r"[.!?;\n(”\"](?:\s|$)|,\s|^")
_BEFORE_SAYING = re.compile(rf"\b{_SAYING}\b(?:\s+[^\s,.;]+){{0,6}}\s*[:,]?\s*$", re.IGNORECASE)
_BEFORE_PERSON = re.compile(rf"\b{_PERSON}\b\.?(?:\s+[^\s,.;\d]+){{0,4}}\s*[:,]?\s*$", re.IGNORECASE)
_NO_NEWS = r"(?!(?:ada|bahwa|kalau|kalo|klo|soal|tentang)\b)"  # "kata Ujang ada preman, off record": not the quotation
_NO_LINK = r"(?!\s*(?:https?://|www\.|[\w-]+\.[a-z]{2,}(?:[/.]\w|\s|$)))"  # "jgn dicantumin: bit.ly/abc"
_SHORT = 7  # words of a clause that does no more than say who speaks


@dataclass(frozen=True, slots=True)
class HeldQuote:
    """`[start, end)` is the quotation with who said it and the order; `words` what was said."""

    start: int
    end: int
    words: str
    order: str


def held_quotes(note: str) -> Iterator[HeldQuote]:
    """Each quotation that an order beside it keeps back, in the order of the note."""
    evened, forms, at = _evened(note), _forms(), 0
    for match in sorted((one for form in forms for one in form.finditer(evened)), key=re.Match.start):
        if match.start() < at or (match.re is forms.told and not _is_said(evened, match)):
            continue
        behind = match.re in {forms.marked, forms.told}
        start = _said_from(evened, match.start(), at) if behind else match.start()
        at = match.end()
        yield HeldQuote(start, at, match["words"].strip(" ,("), match["order"].strip(" :"))


def without_held_quotes(note: str) -> str:
    """The note without them."""
    kept, at = "", 0
    for one in held_quotes(note):
        kept, at = f"{kept}{note[at : one.start]}".rstrip(" ,;:("), one.end
        if not kept or kept[-1] in ".!?\n":
            at += len(note[at:]) - len(note[at:].lstrip(" .,;)"))
            kept += " " if kept and kept[-1] != "\n" else ""
    return (kept + note[at:]).rstrip(" ") if at else note


def _evened(note: str) -> str:
    """The note with double marks for single ones, each in its place."""
    return _SINGLE.sub(lambda match: f'"{match["single"]}"' if match["single"] else match[0], note)


class _Forms(NamedTuple):
    """A quotation between marks and the words that somebody says behind a colon, each before or behind its order."""

    order_marked: re.Pattern[str]
    marked: re.Pattern[str]
    order_told: re.Pattern[str]
    told: re.Pattern[str]


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    verbs = "|".join([*message_words().terbit, "pakai", "pake", "naik", "siar", "masukkin"])
    order = (
        rf"(?:{NOT}(?: (?:di|me|nge?)?(?:{verbs})(?:kan|kkan|kin|in|i)?)|{_OPEN}|{_DESK}|{_HOUSE.format(whom='kita')})"
    )
    # Where no marks part the words from an order, it must be surer: in brackets, or about nothing but words.
    written = rf"{NOT} (?:di|me|nge?)?(?:kutip|tulis|muat|sebut|cantum|posting|publikasi)(?:kan|in)?"
    quoted = rf"{NOT} (?:di|me|nge?)?kutip(?:kan|in)?"
    surely = rf"(?:(?<=\(){order}|(?:{_THIS}\s+)+{_BUT}{order}|{quoted}|{_OPEN}|{_DESK})"

    person = rf"{_PERSON}(?: \w+){{0,2}}"
    whose = rf"(?: (?:dari |dr |kata )?{person})"
    who = rf"(?:[\s,.]*(?:begitu |gitu )?{_SAYING}(?:\s+{_NO_NEWS}[^\s\"“”,.;]+){{1,4}}?)?"
    said_by = rf"(?:\s*(?:dari|dr|kata)\s+{_PERSON}(?: [^\W\d]\w*){{0,2}})?\.?"
    end = rf"{_SOFT})\s*\)?(?=\s*(?:[,.;:!\n)\"“]|$))"
    return _Forms(
        order_marked=_form(rf"(?<![\w-])(?P<order>{order}(?: {_THIS}{whose}?\s*:?|{whose}?\s*:)\s*){_QUOTE}{said_by}"),
        marked=_form(rf"{_QUOTE}{who}[\s,.;(–-]*(?P<order>(?:{_THIS}\s+)*{_BUT}{order}{end}"),
        order_told=_form(
            rf"(?<![\w-])(?P<order>(?:{written}|{_OPEN}(?={whose}))(?: {_THIS})*{whose}?)\s*:{_NO_LINK}\s*{_TOLD})\.?"
        ),
        told=_form(rf"(?<=:)\s*{_TOLD}?)[\s,.;(–-]+(?P<order>{_BUT}{surely}{end}"),
    )


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _is_said(note: str, match: re.Match[str]) -> bool:
    """Whether somebody says the words behind a colon; a figure behind their first comma is the note's own."""
    clause = _clause(note[: match.start()])
    speaks = _BEFORE_SAYING.search(clause) or _BEFORE_PERSON.search(clause)
    return bool(speaks) and not re.search(r",\s.*\d", match["words"])


def _said_from(note: str, quote: int, at: int) -> int:
    """Where the words begin that say who speaks."""
    clause = _clause(note[at:quote])
    bound = quote - at - len(clause)
    told = _BEFORE_SAYING.search(clause) or _BEFORE_PERSON.search(clause)
    if told and re.search(r"\d", clause[: told.start()]):
        return at + bound + told.start()
    if len(clause.split()) <= _SHORT and not re.search(r"\d", clause):
        return at + bound
    return at + bound + told.start() if told else quote


def _clause(before: str) -> str:
    """What of the words before a quotation stands in one clause with it."""
    return before[max((match.end() for match in _BOUND.finditer(before)), default=0) :]
