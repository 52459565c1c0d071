"""Which document of the knowledge base a new one is a newer version of, if any."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from knowledge.day_names import ANY_MONTH
from knowledge.documents import Document
from knowledge.normalise import tokens
from knowledge.plain import slug

Reason = Literal["id", "nomor", "judul"]
_SIMILAR = 88.0  # of 100, order of words aside; "Penanganan Banjir" and "Penanganan Sampah" have 62
_SAME_RELEASE = 97.0  # two releases of one day may differ by the name of a kelurahan only
_SAME_FILE = 50.0  # two files of one name that share less are two documents ("scan001.pdf")
_NUMBER = re.compile(r"^Nomor (?P<number>.+)$", re.MULTILINE)
_EDITION = re.compile(
    r"\b(?:revisi|rev|versi|ver|v|edisi|final|fix|draf|draft|salinan|copy|terbaru|perubahan|pemutakhiran|update)"
    r"[\s._-]*(?:ke[\s-]*)?\d*\b|\(\d+\)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The document that would be replaced, and by what it was recognised."""

    document: Document
    reason: Reason


def predecessor(new: Document, stated: bool, held: Sequence[Document]) -> Predecessor | None:
    """The held document that `new` is a newer version of: the same id, the same letter number, or the same title.

    `stated`: the id stands in the document itself; one made of a file name counts only if the titles agree too.
    """
    alike = [document for document in held if document.id == new.id]
    if alike and (stated or _likeness(new, alike[0]) >= _SAME_FILE):
        return Predecessor(alike[0], "id")
    same_kind = [each for each in held if each.kind == new.kind and new.id != each.id == slug(each.id)]
    number = _number(new)
    if number and (same := [document for document in same_kind if _number(document) == number]):
        return Predecessor(same[0], "nomor")
    best = max(same_kind, key=lambda document: _likeness(new, document), default=None)
    least = _SAME_RELEASE if new.kind == "rilis" else _SIMILAR
    if best and _may_succeed(new, best) and _likeness(new, best) >= least:
        return Predecessor(best, "judul")
    return None


def free_id(wanted: str, held: Iterable[Document]) -> str:
    """The id, or with a number behind it if another document has it."""
    taken = {document.id for document in held}
    return next(name for name in (wanted, *(f"{wanted[:112]}-{n}" for n in range(2, 10_000))) if name not in taken)


def _likeness(a: Document, b: Document) -> float:
    return fuzz.token_sort_ratio(_title(a), _title(b))


def _title(document: Document) -> str:
    """The title's words without what tells one edition from the next; a year only tells editions of lasting texts."""
    title = _EDITION.sub(" ", document.title)
    if document.kind in ("program", "panduan"):
        title = _YEAR.sub(" ", title)
    return " ".join(tokens(title))


def _may_succeed(new: Document, old: Document) -> bool:
    """Whether equal titles mean one document: releases of two days, or agendas of two months, are two."""
    if new.kind == "rilis":
        return new.front.tanggal == old.front.tanggal
    return new.kind != "agenda" or _figures(new) == _figures(old)


def _figures(document: Document) -> set[str]:
    return set(re.findall(rf"\d+|{ANY_MONTH}", _title(document)))


def _number(document: Document) -> str:
    found = _NUMBER.search(document.front.catatan)
    return slug(found["number"]) if found else ""
