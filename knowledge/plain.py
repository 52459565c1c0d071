"""Text as people save it → text that can be indexed, and what a document without front matter says of itself."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from knowledge.day_names import ANY_MONTH, SMALL_MONTHS

_WRITTEN_DATE = re.compile(rf"\b(\d{{1,2}}) ({ANY_MONTH}) (\d{{4}})\b", re.IGNORECASE)
_NUMERIC_DATE = re.compile(r"(?<![\w./-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b")
_ISO_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
# Zero width, bidirectional controls, variation selectors and tags: invisible to an editor, not to an index.
_INVISIBLE = re.compile(
    "[\u0000\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e01ef]"
)
_CONTROL = re.compile("[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]")


def clean(text: str) -> str:
    """NFC, `\\n` line ends, no NUL and nothing invisible; the number of lines stays."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", _INVISIBLE.sub("", text)))


def title_of(text: str) -> str:
    """The first line that says something, without its Markdown marks, at most 150 characters."""
    lines = (re.sub(r"^[#>*\s-]+|[*#\s]+$", "", line) for line in text.splitlines())
    first = next((line for line in lines if line), "Tanpa judul")
    return first if len(first) <= 150 else first[:149].rsplit(" ", 1)[0] + "…"


def written_date(text: str) -> date | None:
    """The first date in the text: 24 September 2025, 24/9/2025 or 2025-09-24."""
    return next(written_dates(text), None)


def written_dates(text: str) -> Iterator[date]:
    """Every full date in the text, in its order."""
    found: list[tuple[int, int, int, int]] = []
    for match in _WRITTEN_DATE.finditer(text):
        day, month, year = match.groups()
        found.append((match.start(), int(year), SMALL_MONTHS.index(month.lower()) + 1, int(day)))
    found += [(m.start(), int(m[3]), int(m[2]), int(m[1])) for m in _NUMERIC_DATE.finditer(text)]
    found += [(m.start(), int(m[1]), int(m[2]), int(m[3])) for m in _ISO_DATE.finditer(text)]
    for _, year, month, day in sorted(found):
        with suppress(ValueError):  # 31/2/2025, or a case number that looks like a date
            yield date(year, month, day)


def slug(text: str) -> str:
    """Lower-case letters, digits, `-` and `/` only, as `documents.Slug` wants it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    parts = (re.sub(r"[^a-z0-9]+", "-", part).strip("-") for part in plain.split("/"))
    return "/".join(part for part in parts if part)[:120].strip("-/") or "dokumen"
