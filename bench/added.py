"""Facts of a draft that stand neither in the note nor in a cited document, measured apart from the product's reading.

Figures of a note are read here as digits, and its dates and times from the facts written down by hand with it: a
misreading by the product ("850 m" as 850 billion, "20 september" as last year's) must not vouch for itself.
"""

import re
from collections.abc import Iterator
from datetime import date

from bench.expect import met, publishable
from bench.notes import Note
from bot.studio import Drafted
from knowledge.base import KnowledgeBase
from knowledge.documents import Document
from knowledge.entities import Entity, extract
from knowledge.entities.quotes import fold
from knowledge.names import Names

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_SCALED = re.compile(r"(\d+(?:[.,]\d+)?)\s?(rb|ribu|jt|juta)", re.IGNORECASE)
_ZEROS = {"rb": 3, "ribu": 3, "jt": 6, "juta": 6}
_SKIPPED = re.compile(r"^(?:Narahubung:|SIARAN PERS|Nomor:|Untuk disiarkan).*$|\(\d/\d\)$", re.MULTILINE)
_PLAIN = frozenset({"kelurahan", "kecamatan", "kota", "cilegon", "kantor", "jalan"})

_DOUBLED, _SPOKEN = r"\b([A-Za-z]{3,})2\b", r"\1-\1"  # "anak2": a draft writes it out, a quotation keeps it


class Sources:
    """What a draft may rest on: the note, the writing agency and the documents the draft cites."""

    def __init__(self, knowledge: KnowledgeBase, names: Names) -> None:
        self._knowledge, self._names = knowledge, names
        self._read: dict[tuple[str, date], tuple[Entity, ...]] = {}

    def added(self, note: Note, drafted: Drafted) -> tuple[str, ...]:
        """Each added fact as `kind words`. What stands in the name list (offices, areas) is not added."""
        on, facts = note.sent_at.date(), drafted.report.facts
        written = f"{note.text}\n{note.agency}"
        told = f"{written}\n{re.sub(_DOUBLED, _SPOKEN, written)}\n{_unfolded(written)}"
        cited = [_whole(doc) for s in drafted.draft.sources if (doc := self._knowledge.document(s.document))]
        known = [entity for text in cited for entity in self._entities(text, on)]
        ground = _Ground(note, told, known, "\n".join([told, *cited, self._areas(note)]), self._entities(told, on))
        listed = {fact.text for fact in facts if fact.source.startswith("daftar ")}
        draft = extract(_SKIPPED.sub("", publishable(drafted.draft.text)), on, self._names)
        return tuple(dict.fromkeys(f"{e.kind} {e.text}" for e in draft if e.text not in listed and not ground.holds(e)))

    def _entities(self, text: str, on: date) -> tuple[Entity, ...]:
        if (text, on) not in self._read:
            self._read[text, on] = extract(text, on, self._names)
        return self._read[text, on]

    def _areas(self, note: Note) -> str:
        """The kecamatan of each kelurahan named: it may be added."""
        folded = f" {fold(f'{note.text} {note.agency}')} "
        found = (k for k in self._names.kelurahan_list if any(f" {fold(s)} " in folded for s in k.spellings))
        return " ".join(f"\n{kelurahan.name} {kelurahan.kecamatan}" for kelurahan in found)


class _Ground:
    """Everything that vouches for one draft's facts."""

    def __init__(self, note: Note, told: str, cited: list[Entity], text: str, read: tuple[Entity, ...]) -> None:
        self._facts, self._cited, self._named = note.facts, cited, read
        self._words = fold(text)
        self._bag = {*self._words.split(), *_PLAIN}
        self._figures = {_digits(figure) for figure in _FIGURE.findall(text)} | set(_scaled(told))

    def holds(self, entity: Entity) -> bool:
        """Whether the fact stands somewhere; what is copied word for word from the note or a document is not added."""
        if entity.kind != "date" and f" {fold(entity.text)} " in f" {self._words} ":
            return True
        if any((entity.kind, entity.key) == (other.kind, other.key) for other in self._cited):
            return True
        if entity.kind == "date":
            return self._dated(entity)
        if entity.kind == "time":
            times = [fact for fact in self._facts if fact.startswith("jam:")]
            return any(met(fact, entity.text) for fact in times) or self._clock(entity.text)
        if entity.kind in {"number", "money", "percent"}:
            figure = _FIGURE.search(entity.text)
            whole = _digits(entity.key.split("|")[0])  # "Rp3,85 juta" of a note that says 3.850.000
            return whole in self._figures or (figure is not None and _digits(figure[0]) in self._figures)
        return self._names(entity)

    def _dated(self, entity: Entity) -> bool:
        """A day of the facts written down by hand; "setiap Kamis", "Senin–Jumat", "Desember" as the note says them."""
        days = {day for fact in self._facts if fact.startswith("tanggal:") for day in _days(fact[8:])}
        weekday = entity.detail and not re.search(r"\d", entity.text)  # "Rabu malam", as the note says it
        if not entity.key[:4].isdigit() or weekday:
            return all(word in self._bag for word in fold(entity.text).split())
        return entity.key in days or all(day in days for day in entity.key.split("/"))

    def _names(self, entity: Entity) -> bool:
        """Quotations word for word; people, places and organisations as read, or each of their words."""
        if entity.kind == "quote":
            return entity.key in self._words
        if any((entity.kind, entity.key) == (other.kind, other.key) for other in self._named):
            return True
        return all(word in self._bag for word in fold(entity.text).split() if len(word) > 2)

    def _clock(self, text: str) -> bool:
        return all(
            _digits(figure) in self._figures or (figure.endswith("00") and _digits(figure[:-3]) in self._figures)
            for figure in _FIGURE.findall(text)
        )


_SHORT = {
    r"lt\.?": "lantai", r"kp\.?": "kampung", r"lap\.?": "lapangan", r"jl\.?|jln\.?": "jalan",
    "mushola|musholla": "musala", "deket": "dekat", "rame": "ramai", "bareng": "bersama", "psr": "pasar",
    "tk": "tingkat",
}  # fmt: skip


def _unfolded(text: str) -> str:
    """The note with what is commonly written short written out: a place does not become another one by that."""
    for short, full in _SHORT.items():
        text = re.sub(rf"\b(?:{short})(?!\w)", full, text, flags=re.IGNORECASE)
    return text


def _days(value: str) -> Iterator[str]:
    yield value
    yield from value.split("/")


def _scaled(text: str) -> Iterator[str]:
    """`85rb` is also 85000."""
    for figure, scale in _SCALED.findall(text):
        yield str(round(float(figure.replace(",", ".")) * 10 ** _ZEROS[scale.lower()]))


def _digits(figure: str) -> str:
    return re.sub(r"[.,:]", "", figure).lstrip("0") or "0"


def _whole(document: Document) -> str:
    """Everything the document states, its front matter included."""
    front = document.front
    messages = (wording for m in front.pesan_kunci for wording in (m.teks, *m.varian))
    people = (f"{p.jabatan} {p.nama}" for p in front.juru_bicara)
    facts = (f"{f.teks}\n{f.nilai}" for f in front.fakta)
    return "\n".join([front.judul, front.instansi, *messages, *facts, *people, *front.ajakan, document.body])
