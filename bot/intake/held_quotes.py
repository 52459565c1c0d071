"""Quotations that the operator wants to see nowhere: '"kontraktornya lambat" jgn dikutip ya', 'off the record: "…"'.

The order stands behind the quotation, or before it; it names nothing else ('"…" jgn sebut anaknya' is about the child).
With the quotation goes who said it, back to where that clause begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.forbidding import NOT
from bot.intake.lists import message_words

_QUOTE = r"[\"“](?P<words>[^\"“”\n]{2,400})[\"”]"
_THIS = r"(?:(?:yang |yg )?(?:ini|itu|tadi|di ?atas|barusan)|kutipan\w*|ucapan\w*|omongan\w*|kalimat\w*|kata-kata\w*)"
_SOFT = r"(?:[ ,]+(?:ya+|min|mimin|kak|dulu|dl|aja|saja|dong|deh|nih|lho|loh|please|pls|tolong|tlg))*"
_OPEN = (
    r"(?:off(?: the)? record|(?:bukan|ga|tidak|tdk) (?:untuk|buat|utk) (?:umum|publik|dikutip|dimuat|dipublikasi\w*))"
)
_HOUSE = r"(?:(?:cuma|hanya|khusus|buat|untuk|utk) )+(?:internal|admin|kita|intern)(?: (?:aja|saja|berdua))*"
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
    at = 0
    for match in _pattern().finditer(note):
        if match.start() < at:
            continue
        start = match.start() if match["ahead"] else _said_from(note, match.start("quote"), at)
        at = match.end()
        told = (match["behind"] or match["ahead"]).strip(" :")
        yield HeldQuote(start, at, match["words"] or match["first"], told)


def without_held_quotes(note: str) -> str:
    """The note without them."""
    kept, at = "", 0
    for one in held_quotes(note):
        kept, at = f"{kept}{note[at : one.start]}".rstrip(" ,;:("), one.end
        if not kept or kept[-1] in ".!?\n":
            at += len(note[at:]) - len(note[at:].lstrip(" .,;)"))
            kept += " " if kept and kept[-1] != "\n" else ""
    return (kept + note[at:]).rstrip(" ") if at else note


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    verbs = "|".join([*message_words().terbit, "pakai", "pake", "naik", "siar", "masukkin"])
    order = rf"(?:{NOT}(?: (?:di|me|nge?)?(?:{verbs})(?:kan|kkan|kin|in|i)?)|{_OPEN}|{_HOUSE})"
    who = rf"(?:[\s,.]*(?:begitu |gitu )?{_SAYING}(?:\s+{_NO_NEWS}[^\s\"“”,.;]+){{1,4}}?)?"
    behind = (
        rf"{who}[\s,.;(–-]*(?P<behind>(?:{_THIS}\s+)*(?:mah |sih |tp |tapi )?{order}{_SOFT})\s*\)?"
        r"(?=\s*(?:[,.;:!\n)\"“]|$))"
    )
    ahead = rf"(?P<ahead>(?:{order})(?: {_THIS})(?: (?:dari |dr )?{_PERSON}(?: \w+){{0,2}})?\s*:?\s*)"
    first = _QUOTE.replace("words", "first")
    after = rf"(?:\s*(?:dari|dr|kata)\s+{_PERSON}(?: [^\W\d]\w*){{0,2}})?\.?"
    return re.compile(rf"{ahead}{first}{after}|(?P<quote>{_QUOTE}){behind}", re.IGNORECASE)


def _said_from(note: str, quote: int, at: int) -> int:
    """Where the words begin that say who speaks."""
    before = note[at:quote]
    bound = max((match.end() for match in _BOUND.finditer(before)), default=0)
    clause = before[bound:]
    told = _BEFORE_SAYING.search(clause) or _BEFORE_PERSON.search(clause)
    if told and re.search(r"\d", clause[: told.start()]):
        return at + bound + told.start()
    if len(clause.split()) <= _SHORT and not re.search(r"\d", clause):
        return at + bound
    return at + bound + told.start() if told else quote
