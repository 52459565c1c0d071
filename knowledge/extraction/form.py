"""A programme brief filled in like a form: headings or labels such as Pesan Kunci, Fakta, Tagar → front matter.

Admins are not programmers: a Word file with these headings does what a YAML block does (docs/panduan-admin.md).
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from knowledge.documents import FrontMatter
from knowledge.extraction.labels import Field, label_of
from knowledge.extraction.markdown import BREAK
from knowledge.extraction.programme import front_of

_FEWEST = 3  # parts that make a text a brief: a release may well have a heading "Fakta"
_ITEM = re.compile(r"^(?P<indent>\s*)(?:[-*•–]|\d{1,2}[.)]|[a-z][.)])\s+(?P<text>.+)$")
_LABELLED = re.compile(r"^(?P<label>[^:|]{3,50}?)\s*:\s*(?P<value>.*)$")
_SEPARATOR = re.compile(rf"{BREAK}|\s*;\s+(?![^()]*\))")
_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+$")
_PARTS: frozenset[Field] = frozenset(
    ("pesan_kunci", "fakta", "wajib", "terlarang", "istilah", "tagar", "juru_bicara", "ajakan", "berlaku", "alias")
)
_VALUES: frozenset[Field] = _PARTS | {"lingkup", "judul", "tanggal", "instansi", "dari", "sampai", "varian", "sumber"}


def recognised(text: str, title: str) -> FrontMatter | None:
    """The front matter of the brief that the text is; None for any other text. `title` is the fallback of its name."""
    fields: dict[Field, list[str]] = defaultdict(list)
    for field, line in _lines(text):
        fields[field].append(line)
    if "pesan_kunci" not in fields or len(_PARTS & fields.keys()) < _FEWEST:
        return None
    return front_of(fields, re.sub(r"^brief(?:\s+program)?\s*[:–-]?\s+", "", title, flags=re.IGNORECASE))


def _lines(text: str) -> Iterator[tuple[Field, str]]:
    """Each line of the text that stands under a label, with its field."""
    open_field: Field | None = None
    columns: list[Field | None] | None = None
    for line in text.split("\n"):
        bare = line.strip()
        if not bare or _RULE.match(bare):
            continue
        if bare.startswith("|"):
            cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", bare)[1:-1]]
            columns = columns or _head(cells, open_field)
            yield from _row(cells, columns, open_field)
            continue
        columns = None
        heading = re.match(r"#{1,6}\s", bare)
        field, value = _label(re.sub(r"^#{1,6}\s+", "", bare))
        if field in _VALUES:
            # "- Tulis: saluran air" is one item of the open part; "Tagar: #Cilegon" on its own opens another.
            open_field = open_field if value and open_field and _ITEM.match(line) else field
            if value:
                yield field, value
        elif heading:
            open_field = None
        elif open_field:
            yield open_field, _item(line)


def _label(line: str) -> tuple[Field | None, str]:
    """`Tagar: #CilegonJuare` → the field and its value; a line that is only a label has no value."""
    if found := _LABELLED.match(_item(line).strip()):
        return label_of(found["label"]), found["value"].strip()
    return label_of(line), ""


def _item(line: str) -> str:
    """The text of a list item; one that is set in keeps a leading space."""
    found = _ITEM.match(line)
    return (" " if len(found["indent"]) >= 2 else "") + found["text"].strip() if found else line.strip()


def _head(cells: list[str], open_field: Field | None) -> list[Field | None]:
    """What the columns are, if the first row of a table is its head."""
    labels = [label_of(cell) for cell in cells]
    known = [label for label in labels if label]
    return labels if len(known) >= 2 and open_field else []


def _row(cells: list[str], columns: list[Field | None], open_field: Field | None) -> Iterator[tuple[Field, str]]:
    """A row under a head gives a value to each column; else its first cell is the label of the others."""
    if columns:
        if [label_of(cell) for cell in cells] == columns:
            return
        yield from _under_head(cells, columns, open_field)
        return
    label = label_of(cells[0]) if cells else None
    if label in _VALUES:
        for part in _SEPARATOR.split(BREAK.join(cells[1:])):
            if part.strip():
                yield label, _item(part).strip()


def _under_head(cells: list[str], columns: list[Field | None], open_field: Field | None) -> Iterator[tuple[Field, str]]:
    if open_field == "juru_bicara" and {"nama", "jabatan"} <= set(columns):
        yield open_field, " – ".join(cells[columns.index(each)] for each in ("nama", "jabatan"))
        return
    for column, cell in zip(columns, cells, strict=False):
        if column and (cell or column in ("nilai", "per", "sumber", "ganti")):
            yield column, cell
