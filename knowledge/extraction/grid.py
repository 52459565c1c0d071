"""A table's rows → documents: a programme list, an agenda or a list of office holders is known by its column headings;
any other table stays a table that can be read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.documents import Berlaku, FrontMatter
from knowledge.errors import FileRefused
from knowledge.extraction import markdown
from knowledge.extraction.extracted import Extracted, Guesses
from knowledge.extraction.labels import FIELDS, label_of
from knowledge.extraction.limits import Limits
from knowledge.extraction.programme import front_of
from knowledge.plain import slug, written_date

Row = Sequence[str]
_HEAD_WITHIN = 15  # rows in which a table's head is looked for
_LONG_ROW = 300  # characters from which a row is easier to read as lines
_COUNTER = re.compile(r"(?:no|nomor|nomer|urut|no urut)\W*", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:\n|;\s(?![^()]*\)))\s*")


def parts_of(rows: Sequence[Row], sheet: str) -> tuple[Extracted, ...]:
    """The documents that a sheet holds; none if it is empty. `sheet` is its name."""
    rows = [[cell.strip() for cell in row] for row in rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ()
    head = _head(rows)
    width = max(map(len, rows[head:]))
    columns = [_column(cell) for cell in (*rows[head], *[""] * (width - len(rows[head])))]
    above = [markdown.line(" ".join(filter(None, row))) for row in rows[:head]]
    title = next((line for line in above if line), "" if _unnamed(sheet) else sheet)
    below = rows[head + 1 :]
    if "pesan_kunci" in columns and {"judul", "program", "nama"} & set(columns):
        return _programmes(columns, below)
    if "jabatan" in columns and "nama" in columns:
        return (_holders(columns, below, above, title, sheet),)
    if "kegiatan" in columns and "tanggal" in columns:
        return (_agenda(columns, below, above, title, sheet),)
    text = "\n\n".join(filter(None, (f"# {title}" if title else "", *above[1:], _readable(rows[head:]))))
    return (Extracted(text=text, title=title, part=_part(sheet)),)


def _column(heading: str) -> str:
    """What a column holds: a known field, else its own heading; nothing for one that only counts its rows."""
    if not heading:
        return "keterangan"
    return label_of(heading) or ("" if _COUNTER.fullmatch(heading) else markdown.line(heading))


def within(rows: Iterable[Row], limits: Limits, what: str) -> Iterator[Row]:
    """The rows that say something, without the empty cells at their end. Raises `FileRefused` when they are too many:
    half a table would look like the whole. `what` names it in the sentence."""
    count = 0
    for row in rows:
        width = next((number for number in range(len(row), 0, -1) if row[number - 1].strip()), 0)
        if width > limits.table_columns:
            raise FileRefused(f"{what} lebih dari {limits.table_columns} kolom; hapus kolom yang tidak perlu")
        count += width > 0
        if count > limits.table_rows:
            raise FileRefused(f"{what} lebih dari {limits.table_rows} baris; pecah menjadi beberapa berkas")
        if width:
            yield row[:width]


def _head(rows: Sequence[Row]) -> int:
    """The row with the most known headings; else the first with more than one cell."""
    known = [sum(label_of(cell) is not None for cell in row) for row in rows[:_HEAD_WITHIN]]
    if max(known) >= 2:
        return known.index(max(known))
    return next((number for number, row in enumerate(rows[:_HEAD_WITHIN]) if sum(map(bool, row)) > 1), 0)


def _programmes(columns: Sequence[str], rows: Sequence[Row]) -> tuple[Extracted, ...]:
    """One programme a row; rows that repeat its name, or leave it empty, go on with it."""
    name = next(column for column in columns if column in ("judul", "program", "nama"))
    merged: list[dict[str, list[str]]] = []
    for row in rows:
        fields = {field: _values(cell) for field, cell in _named(columns, row, "\n").items()}
        same = merged and (name not in fields or fields[name] == merged[-1].get(name))
        if not same:
            merged.append({})
        for field, values in fields.items():
            known = merged[-1].setdefault(field, [])
            known += [value for value in values if value not in known]
    return tuple(_programme(fields, name) for fields in merged)


def _programme(fields: dict[str, list[str]], name: str) -> Extracted:
    title = " ".join(fields.get(name, ["Tanpa nama"]))
    known = {field: fields[field] for field in FIELDS if field in fields}
    front = front_of({**known, "judul": [title]}, title)
    lines = [f"- {field.replace('_', ' ').capitalize()}: {'; '.join(values)}" for field, values in fields.items()]
    text = f"# {title}\n\n" + "\n".join(line for line in lines if line)
    part = Extracted(text=text, title=title, part=_part(title), front=front)
    if front is None:
        return part.warned(f"Program “{title}” tanpa pesan kunci dimuat sebagai dokumen biasa.")
    return part


def _named(columns: Sequence[str], row: Row, between: str) -> dict[str, str]:
    """The cells of a row that say something, by their columns; two columns of one meaning become one cell."""
    cells: dict[str, str] = {}
    for column, cell in zip(columns, row, strict=False):
        if column and cell:
            cells[column] = f"{cells[column]}{between}{cell}" if column in cells else cell
    return cells


def _agenda(columns: Sequence[str], rows: Sequence[Row], above: Row, title: str, sheet: str) -> Extracted:
    """One agenda of the sheet: an item a row, under its day; in force until the last day it names."""
    items: list[str] = []
    days: list[date] = []
    before = ""
    for row in rows:
        cells = {field: markdown.line(cell) for field, cell in _named(columns, row, "; ").items()}
        before = cells.pop("tanggal", before)  # a day that spans rows is written once
        if day := written_date(before):
            days.append(day)
        if cells:
            what = cells.pop("kegiatan", "")
            more = [f"{field.replace('_', ' ')}: {value}" for field, value in cells.items()]
            items.append(f"- {before}: {'; '.join(filter(None, (what, *more)))}")
    title = title or "Agenda"
    text = "\n\n".join((f"# {title}", *above[1:], "## Jadwal", "\n".join(items)))
    part = Extracted(text=text, title=title, part=_part(sheet), guesses=Guesses(kind="agenda"))
    if not days:
        return part.warned("Tidak ada tanggal lengkap (tanggal, bulan, tahun) di kolom tanggal agenda ini.")
    front = FrontMatter(jenis="agenda", judul=title, tanggal=min(days), berlaku=Berlaku(sampai=max(days)))
    return replace(part, front=front)


def _holders(columns: Sequence[str], rows: Sequence[Row], above: Row, title: str, sheet: str) -> Extracted:
    """Who holds which office, a sentence each, so that a name is found with its office and its days."""
    items: list[str] = []
    for row in rows:
        cells = {field: markdown.line(cell) for field, cell in _named(columns, row, "; ").items()}
        if "nama" not in cells or "jabatan" not in cells:
            continue
        name, office = cells.pop("nama"), cells.pop("jabatan")
        agency = cells.pop("instansi", "")
        office = office if not agency or agency.casefold() in office.casefold() else f"{office} {agency}"
        words = {"dari": "sejak", "sampai": "sampai"}
        more = [f"{words.get(field, field.replace('_', ' '))} {value}" for field, value in cells.items()]
        items.append(f"- {office}: {name}{' (' + '; '.join(more) + ')' if more else ''}.")
    title = title or "Daftar pejabat"
    text = "\n\n".join((f"# {title}", *above[1:], "\n".join(items)))
    note = "Daftar nama pemeriksa (jabatan dan pejabat) tidak ikut berubah; daftar ini dipakai sebagai rujukan."
    return Extracted(text=text, title=title, part=_part(sheet), guesses=Guesses(kind="panduan")).warned(note)


def _readable(rows: Sequence[Row]) -> str:
    """A table; where its rows are long, a line for each cell with its heading."""
    longest, width = max(sum(map(len, row)) for row in rows), max(map(len, rows))
    if longest <= _LONG_ROW or len(rows) < 2:
        return markdown.table(rows)
    head, *below = rows
    blocks = []
    for row in below:
        pairs = [(name, cell) for name, cell in zip((*head, *[""] * width), row, strict=False) if cell]
        blocks.append("\n".join(f"- {name}: {markdown.line(cell)}" if name else f"- {cell}" for name, cell in pairs))
    return "\n\n".join(blocks)


def _values(cell: str) -> list[str]:
    """The values in one cell: lines, or what stands between semicolons, without their bullets."""
    parts = (re.sub(r"^(?:[-*•]|\d{1,2}[.)])\s+", "", part) for part in _SEPARATOR.split(cell))
    return [part for part in parts if part]


def _part(name: str) -> str:
    return "" if _unnamed(name) else slug(name.replace("/", "-"))


def _unnamed(sheet: str) -> bool:
    """`Sheet1`, `Lembar 1`: the name a program gave."""
    return not sheet or re.fullmatch(r"(?:sheet|lembar|lembar kerja)\s*\d*", sheet, re.IGNORECASE) is not None
