"""A document → passages of about 400-900 characters, cut between sentences and never across a heading.

Deterministic: the same document gives the same passages with the same ids. What the front matter says is made into
passages too, so that a key message, a fact or a hashtag can be found like any other text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from knowledge import briefing
from knowledge.documents import Document, Passage
from knowledge.sentences import blocks, sentences

CHUNKER_VERSION = 2  # counts up when the same document would give other passages
LONGEST = 900
_ENOUGH = 600  # a passage this long ends with its paragraph
_SHORTEST = 250  # a shorter last passage shares with the one before it
_ROW_LIMIT = 2 * LONGEST  # list items and table rows stay whole up to here

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"[-*•–]\s|\d{1,3}[.)]\s|[a-z][.)]\s|\|")
_RULE = re.compile(r"\|[\s:|-]+\|?$")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)")
_MARK = re.compile(r"\*\*|`")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A piece of the body that is not cut: a sentence, a list item, a table row."""

    start: int
    end: int
    opens: bool  # first of its paragraph
    head: str = ""  # the table's head, repeated where a passage begins in mid-table


def passages(document: Document) -> list[Passage]:
    """The passages of a document, in reading order, each with its own id; never empty."""
    found = [_passage(document, heading, text, line) for heading, text, line in _pieces(document)]
    unique = {passage.id: passage for passage in reversed(found)}
    return list(reversed(unique.values()))


def embedding_text(passage: Passage) -> str:
    """What is embedded of a passage: its place in the document, then its text."""
    place = " › ".join(part for part in (passage.title, passage.heading) if part)
    return f"{place}\n{passage.text}"


def _pieces(document: Document) -> Iterator[tuple[str, str, int]]:
    """`(heading, text, line)` of every passage."""
    something = False
    for heading, start, end in _sections(document):
        for text, at in _packed(document.body, start, end):
            something = True
            yield heading, text, document.body_line + document.body.count("\n", 0, at)
    for heading, lines in briefing.sections(document):
        something = True
        for text in _joined(lines):
            yield heading, text, 1
    if not something:
        yield "", document.title, 1


def _sections(document: Document) -> Iterator[tuple[str, int, int]]:
    """`(heading path, start, end)` of the text under each heading; a heading that repeats the title is dropped."""
    body = document.body
    fences = [match.span() for match in _FENCE.finditer(body)]
    path: dict[int, str] = {}
    start = 0
    for match in _HEADING.finditer(body):
        if any(first < match.start() < last for first, last in fences):
            continue
        yield _path(path, document.title), start, match.start()
        level = len(match[1])
        path = {depth: name for depth, name in path.items() if depth < level} | {level: _plain(match[2])}
        start = match.end()
    yield _path(path, document.title), start, len(body)


def _path(path: dict[int, str], title: str) -> str:
    return " › ".join(name for _, name in sorted(path.items()) if name.casefold() != title.casefold())


def _packed(body: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The text between `start` and `end` as `(text, offset)`, cut between units."""
    units = list(_units(body, start, end))
    for run in _runs(units):
        text = _plain(body[run[0].start : run[-1].end])
        head = run[0].head
        yield (f"{head}\n{text}" if head else text), run[0].start


def _runs(units: list[_Unit]) -> list[list[_Unit]]:
    """Consecutive units, each run at most `LONGEST` characters (one unit may be longer)."""
    runs: list[list[_Unit]] = []
    for unit in units:
        length = unit.end - runs[-1][0].start if runs else 0
        written = runs[-1][-1].end - runs[-1][0].start if runs else 0
        if not runs or length > LONGEST or (unit.opens and not unit.head and written >= _ENOUGH):
            runs.append([])
        runs[-1].append(unit)
    if len(runs) > 1 and runs[-1][-1].end - runs[-1][0].start < _SHORTEST:
        runs[-2:] = _shared(runs[-2] + runs[-1])
    return runs


def _shared(units: list[_Unit]) -> list[list[_Unit]]:
    """Two runs as equal in length as the units allow."""
    whole = units[0].start + units[-1].end
    cut = min(range(1, len(units)), key=lambda at: abs(units[at - 1].end + units[at].start - whole))
    return [units[:cut], units[cut:]]


def _units(body: str, start: int, end: int) -> Iterator[_Unit]:
    text = body[start:end]
    head = ""
    for block in blocks(text):
        piece = text[block.start : block.end]
        row = bool(_ROW.match(piece))
        table = piece.startswith("|")
        if row and len(piece) <= _ROW_LIMIT:
            yield _Unit(start + block.start, start + block.end, not table, head)
        else:
            for number, span in enumerate(sentences(piece)):
                for first, last in _short(piece, span.start, span.end):
                    at = start + block.start
                    yield _Unit(at + first, at + last, number == 0)
        head = _table_head(text, block.start, head) if table else ""


def _table_head(text: str, at: int, head: str) -> str:
    """The two head lines of the table that the row at `at` belongs to, once its rule has been passed."""
    if head:
        return head
    line = text[at:].split("\n", 1)[0]
    before = text[:at].rstrip().rsplit("\n", 1)[-1]
    return f"{before}\n{line}" if _RULE.fullmatch(line.strip()) and before.startswith("|") else ""


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence longer than a passage, cut between words (or anywhere, if it has no space)."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield start, cut
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    if start < end:
        yield start, end


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines of a front-matter section packed into passages, each opened by the section's first line."""
    opening, *rest = lines
    text = opening
    for line in rest:
        if len(text) + len(line) > LONGEST and text != opening:
            yield text
            text = opening
        text += "\n" + line
    yield text


def _plain(text: str) -> str:
    """Without the Markdown marks that would only disturb a reader of plain text."""
    return _MARK.sub("", _LINK.sub(r"\1", text)).strip()


def _passage(document: Document, heading: str, text: str, line: int) -> Passage:
    front = document.front
    own = (document.id,) if document.kind == "program" else ()
    passage = Passage(
        id="",
        document=document.id,
        title=front.judul,
        kind=front.jenis,
        date=front.tanggal,
        heading=heading,
        text=text,
        path=document.path,
        line=line,
        agency=front.instansi,
        programmes=tuple(dict.fromkeys((*own, *front.program))),
        valid_from=front.berlaku.dari,
        valid_until=front.berlaku.sampai,
    )
    return replace(passage, id=_identity(passage))


def _identity(passage: Passage) -> str:
    """SHA-256 of text, metadata and chunker version; not of the line, so that ids outlive edits further up."""
    parts = (
        CHUNKER_VERSION, passage.document, passage.title, passage.kind, passage.date, passage.heading, passage.text,
        passage.agency, passage.programmes, passage.valid_from, passage.valid_until,
    )  # fmt: skip
    return sha256(repr(tuple(str(part) for part in parts)).encode()).hexdigest()
