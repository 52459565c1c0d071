"""What the note calls free and the text has people pay for: "berbayar", "beli tiketnya", "membayar pemeriksaan"."""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.negation import NEGATORS
from knowledge.checking.sign_words import FREE, content, senses_of
from knowledge.checking.tokens import Token

_MONEY = re.compile(r"\brp|\d\s*(?:rb|ribu|jt|juta|k)\b", re.IGNORECASE)
_BUYS, _TICKET = frozenset({"beli", "bayar", "jual", "pesan"}), frozenset({"tiket", "karcis", "retribusi"})
_HIRE = frozenset({"sewa"})
_BORNE = frozenset({"ditanggung", "menanggung", "dikenai", "dikenakan", "ditarik", "dibebani", "dibebankan", "siapkan"})
_BY = frozenset({"perintah", "dinas", "apbd", "apbn", "sponsor", "panitia", "baznas", "bpjs"})  # borne by somebody else
_FREED = frozenset({"digratiskan", "menggratiskan"})
_NOT = NEGATORS | FREE | {"bebas", "tanpa"}
_ENTERING = frozenset({"masuk", "tonton", "nonton", "acara", "umum", "ikut", "hadir"})
_OWN = frozenset({"~bayar"})
Span = tuple[int, int]


def asked_to_pay(theirs: Sequence[list[Token]], mine: Sequence[list[Token]], note: str) -> Iterator[tuple[Span, str]]:
    """Where the text has people pay for what the note calls free: the span, and the words of the note.

    `theirs` and `mine` are the clauses of the note and of the text. Where the note names a price or something paid
    for, only what it says is free of itself counts."""
    free = [clause for clause in theirs if any(t.folded in FREE | _FREED for t in clause)]
    paid = bool(_MONEY.search(note)) or any(t.stem == "bayar" for clause in theirs for t in clause if not _no(clause))
    for clause in mine if free else ():
        asked = None if _no(clause) or any(t.stem[:1].isdigit() for t in clause) else _asked(clause)
        about = next((one for one in free if _shares(one, clause)), None)
        told = about or next((one for one in free if not paid and _of_entering(one)), None)
        if asked and told:
            yield (asked.start, asked.end), note[told[0].start : told[-1].end]


def _asked(clause: Sequence[Token]) -> Token | None:
    """The word that says so: "berbayar", or a verb of paying with a ticket, or "membayar"."""
    ticket = any(t.stem in _TICKET for t in clause)
    if any(senses_of(t) == _OWN or t.stem in _TICKET | _HIRE for t in clause) and not any(
        t.stem in _BY for t in clause
    ):
        borne = next((t for t in clause if t.folded in _BORNE), None)
        if borne:
            return borne
    return next((t for t in clause if t.folded in {"berbayar", "membayar"} or (ticket and t.stem in _BUYS)), None)


def _of_entering(free: Sequence[Token]) -> bool:
    """Whether what is free is the whole: "gratis", "nonton gratis"; not "tambal ban gratis"."""
    return all(t.stem in _ENTERING or not content(t) or t.folded in FREE for t in free)


def _no(clause: Sequence[Token]) -> bool:
    return any(t.folded in _NOT for t in clause)


def _shares(free: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Whether a clause is about most of what is free."""
    named = [senses_of(t) for t in free if content(t) and senses_of(t) != _OWN]
    here = frozenset[str]().union(*(senses_of(t) for t in clause))
    common = sum(not here.isdisjoint(word) for word in named)
    return bool(common) and 2 * common >= len(named)
