"""Excel workbooks: every visible sheet, its values as they are shown."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from knowledge.errors import FileRefused
from knowledge.extraction import grid
from knowledge.extraction.cells import shown
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.limits import Limits
from knowledge.extraction.office import checked

HIDDEN = "Lembar tersembunyi tidak dibaca: {}."


def read(content: bytes, limits: Limits, _page: Callable[[], None]) -> tuple[Extracted, ...]:
    """A document for each sheet, or several where a sheet is a list of programmes."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(checked(content, limits)), read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, InvalidFileException) as error:
        raise FileRefused("berkas rusak atau bukan lembar kerja Excel; simpan ulang sebagai .xlsx") from error
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
    parts = [part for sheet in shown for part in grid.parts_of(list(_rows(sheet, limits)), sheet.title)]
    if not parts:
        raise FileRefused("lembar kerjanya kosong; periksa apakah isinya di lembar yang tersembunyi")
    if hidden:
        parts = [part.warned(HIDDEN.format(", ".join(hidden))) for part in parts]
    return _distinct(parts)


def _distinct(parts: list[Extracted]) -> tuple[Extracted, ...]:
    """Two parts of one name become two names; a single one needs none."""
    if len(parts) == 1:
        return (replace(parts[0], part=""),)
    seen: dict[str, int] = {}
    named = []
    for number, part in enumerate(parts, 1):
        name = part.part or f"lembar-{number}"
        seen[name] = seen.get(name, 0) + 1
        named.append(replace(part, part=name if seen[name] == 1 else f"{name}-{seen[name]}"))
    return tuple(named)


def _rows(sheet: Any, limits: Limits) -> Iterator[Sequence[str]]:
    sheet.reset_dimensions()  # what the file claims of its size may be a lie
    rows = ([shown(cell.value, cell.number_format or "") for cell in row] for row in sheet.iter_rows())
    return grid.within(rows, limits, f"lembar “{sheet.title}”")
