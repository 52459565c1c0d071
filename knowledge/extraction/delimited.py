"""CSV: whichever sign stands between the cells, as Excel and Google Sheets save it."""

import csv
import io
from collections.abc import Callable

from knowledge.errors import FileRefused
from knowledge.extraction import grid
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.limits import Limits
from knowledge.extraction.text import decoded

_SIGNS = ",;\t|"
_SAMPLE = 20  # lines


def read(content: bytes, limits: Limits, _page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document, or one for each programme of a list."""
    text, warnings = decoded(content)
    csv.field_size_limit(limits.text_chars)
    try:
        rows = list(grid.within(csv.reader(io.StringIO(text, newline=""), delimiter=_sign(text)), limits, "tabelnya"))
    except csv.Error as error:
        raise FileRefused("tabel CSV rusak; simpan ulang dari Excel") from error
    parts = grid.parts_of(rows, "")
    if not parts:
        raise FileRefused("tabel CSV kosong; simpan ulang dari Excel")
    return tuple(part.warned(*warnings) for part in parts)


def _sign(text: str) -> str:
    """The sign that stands most evenly in the first lines."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    return max(
        _SIGNS, key=lambda sign: min((line.count(sign) for line in lines), default=0) * 100 + text[:4000].count(sign)
    )
