"""The themes of an agenda: its table of weeks (`Tanggal`, `Tema`, `Program`, `Penanggung jawab`), read as values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from knowledge.documents import Document
from knowledge.entities.calendar import Written, resolve
from knowledge.entities.months import MONTH, MONTH_NUMBER

_COLUMNS = ("tanggal", "tema", "program", "penanggung jawab")
_DAYS = re.compile(
    rf"(?P<d>\d{{1,2}})(?:\s+(?P<m>{MONTH}))?(?:\s+(?P<y>\d{{4}}))?(?:\s*(?:[–—-]|sampai|hingga)\s*(?P<d2>\d{{1,2}}))?"
    rf"\s+(?P<m2>{MONTH})\s+(?P<y2>\d{{4}})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """What the city talks about from `start` to `end`, both included: the theme, its programmes' titles as written,
    who answers for it, and the agenda's title. A programme or somebody may be empty."""

    agenda: str
    text: str
    programme: str
    agency: str
    start: date
    end: date


def themes(documents: Sequence[Document], on: date) -> tuple[Theme, ...]:
    """The themes of the agendas in force whose days hold `on`; a row without readable days is left out."""
    agendas = (document for document in documents if document.kind == "agenda" and document.in_force(on))
    return tuple(theme for one in agendas for theme in _themes(one.title, one.body) if theme.start <= on <= theme.end)


@lru_cache(maxsize=64)
def _themes(title: str, body: str) -> tuple[Theme, ...]:
    return tuple(_rows(title, body.splitlines()))


def _rows(title: str, lines: Sequence[str]) -> Iterator[Theme]:
    heads: list[str] = []
    for line in lines:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.lstrip().startswith("|") else []
        if not cells:
            heads = []
        elif not heads:
            heads = [cell.casefold() for cell in cells]
        elif "tema" in heads and len(cells) == len(heads) and (days := _days(dict(zip(heads, cells, strict=True)))):
            _, text, programme, agency = (dict(zip(heads, cells, strict=True)).get(name, "") for name in _COLUMNS)
            if text:
                yield Theme(title, text, programme, agency, *days)


def _days(row: dict[str, str]) -> tuple[date, date] | None:
    """ "1–6 Desember 2026", "28 September–4 Oktober 2026", "16 Oktober 2025"."""
    match = _DAYS.search(row.get("tanggal", ""))
    if not match:
        return None
    month, year = MONTH_NUMBER[match["m2"].casefold()], int(match["y2"])
    first = MONTH_NUMBER[match["m"].casefold()] if match["m"] else month
    start = resolve(Written(int(match["d"]), first, int(match["y"] or year)), date(year, month, 1))
    end = resolve(Written(int(match["d2"] or match["d"]), month, year), date(year, month, 1))
    return (start, end) if start and end and start <= end else None
