"""The pieces of a caption in the note's order, and their layout: prose, lists with their headings, quotations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from prompts.offline.dates import DAYS
from prompts.offline.facts import MARK, fact
from prompts.offline.grammar import predicated
from prompts.offline.patterns import ClausePatterns
from prompts.offline.syntax.judge import judge
from prompts.offline.wording import LIST_MARK, capital, lower_first, sentence

PLAIN, ITEM, LINE, HEAD, QUOTE = "kalimat", "butir", "baris", "kepala", "kutipan"
LINES = 3  # lines in a row that are a list
_LONGEST = 190  # characters of a sentence
_SHORT = 6  # words of a fragment that goes on with the sentence before it
_HEADED = re.compile(rf"(?:(?:{'|'.join(DAYS)})\b|[Pp]ukul \d)[^:]{{0,40}}: ")  # a day or an hour in front of its line
_ROWS = 3  # fragments that make a list
_NO_LABEL = re.compile(r"^waktu:|: (?:satu|dua|tiga|empat|lima) \d")  # "tahap dua 40 titik" is no stage
_COUNTED = re.compile(r"^Sebanyak (?=\d)")
_FIGURE = re.compile(r"(?:(?:Total(?:nya)?|Jumlah(?:nya)?|Selesai|Pukul|Mulai pukul|Sebanyak \d|\d)\b)")
_HELD = re.compile(  # when and where something was held, before how many came
    rf"(?P<held>(?:{'|'.join(DAYS)})(?:–\w+)? \([\d–]+/\d+/\d+\)(?: (?:pagi|siang|sore|malam))?"
    r"(?:,? pukul [\d.–]+ WIB)?,? (?:di|dari) [^,.]+), (?=(?:sebanyak )?\d)"
)
_RANKED = re.compile(r"(?:juara|pemenang|peringkat|urutan)\b", re.IGNORECASE)  # what heads a list with an order
# "KU-12.", "Umum.", "Kelas 4.": of whom the list is
_CATEGORY = re.compile(
    r"(?:KU-?\d+|(?:[Kk]elas|[Kk]elompok|[Kk]ategori|[Tt]ingkat|[Ss]esi|[Gg]rup) [\w ]{1,20}|Umum|Putra|Putri|Pelajar|"
    r"Dewasa|Anak-anak|Remaja|SD|SMP|SMA|SMK|TK)\.?$"
)
_LABEL = re.compile(
    r"(?:yang di[a-z]+|jadwal|syarat|hasil|daftar|rekap|layanan|harga|rincian|kategori|agenda|susunan|ketentuan|rute|"
    r"tata cara|langkah|materi|tips|berikut)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of the prose, one line or heading of a list, or a quotation with its speaker."""

    text: str
    kind: str = PLAIN
    mark: str = "•"  # of an item


def paragraphs_of(pieces: Sequence[Piece], longest: int) -> list[Piece]:
    """The pieces as paragraphs: the first sentence alone, short ones of prose, each list with its heading, each
    quotation alone."""
    found = list[Piece]()
    for piece in pieces:
        last = found[-1] if found else None
        if last and piece.kind == ITEM and last.kind in {ITEM, HEAD}:
            found[-1] = Piece(f"{last.text}\n{piece.mark} {_bare(piece.text)}", ITEM)
        elif piece.kind == ITEM:
            found.append(replace(piece, text=f"{piece.mark} {_bare(piece.text)}"))
        elif (
            last and piece.kind == last.kind == PLAIN and len(found) > 1 and len(last.text) + len(piece.text) < longest
        ):
            found[-1] = replace(last, text=f"{last.text} {piece.text}")
        else:
            found.append(piece)
    return found


def ranked(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the items numbered whose heading says that they have an order: "juara lomba mewarnai:"."""
    found, rank = list[Piece](), 0
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        begins = before and before.kind == HEAD and _RANKED.match(before.text)
        rank = rank + 1 if piece.kind == ITEM and (begins or rank) else 0
        found.append(replace(piece, mark=f"{rank}.") if rank else piece)
    return found


def _bare(text: str) -> str:
    return capital(text.rstrip("."))


def items(text: str) -> Iterator[Piece]:
    """A clause with list items: its heading and each item."""
    headed = ": " in text.partition(LIST_MARK)[0] and not all(": " in item for item in text.split(LIST_MARK))
    head, _, items = text.partition(": ") if headed else ("", "", text)
    if head:
        yield Piece(f"{capital(head)}:", HEAD)
    yield from (Piece(capital(item.strip(" .;")), ITEM) for item in items.split(LIST_MARK))


def with_lists(told: Sequence[Piece]) -> list[Piece]:
    """Lines of the note in a row are a list where there are several and not all are sentences; else they are prose.
    What stands before a list and is no sentence heads it."""
    found = list[Piece]()
    for kind, run in groupby(told, key=lambda one: one.kind):
        pieces = list(run)
        headed = len(pieces) > 1 and all(_HEADED.match(one.text) for one in pieces)
        many = len(pieces) >= LINES and not all(judge().well_formed(one.text) for one in pieces)
        rows = kind == LINE and (headed or many)
        if (
            (rows or kind == ITEM)
            and found
            and found[-1].kind == PLAIN
            and _heads(found[-1].text, first=len(found) == 1)
        ):
            found[-1] = Piece(f"{found[-1].text.rstrip('.')}:", HEAD)
        found += _rows(pieces) if rows else [replace(one, kind=PLAIN) for one in pieces] if kind == LINE else pieces
    return found


def _rows(lines: Sequence[Piece]) -> list[Piece]:
    """The lines as items, those that only name what follows them as headings: "jadwal:", "harga per kg:"."""
    found = [replace(one, kind=ITEM) for one in lines]
    for at, one in enumerate(found[:-1]):
        bare = _LABEL.match(one.text) and len(one.text.split()) <= _SHORT and not re.search(r"[\d:,]", one.text)
        if bare and not judge().well_formed(one.text):
            found[at] = Piece(f"{one.text.rstrip('.')}:", HEAD)
    return found


def _heads(text: str, *, first: bool) -> bool:
    """Whether a short text without figure or predicate names what the lines behind it are."""
    if _CATEGORY.match(text):
        return True
    plain = len(text.split()) <= 2 * _SHORT and not re.search(r"\d", re.sub(r"\([^)]*\)|\b20\d\d\b", "", text))
    return plain and (first or bool(_LABEL.match(text))) and not judge().well_formed(text)


def timed_before(told: Sequence[Piece]) -> list[Piece]:
    """An opening without a day takes day and place from the head of the sentence behind it, where this goes on with
    something else: "Sabtu (…) sore di balai RW 07, 18 bapak ikut"."""
    if len(told) < 2 or any(one.kind != PLAIN for one in told[:2]) or re.search(r"\(\d", told[0].text):
        return list(told)
    found = _HELD.match(told[1].text)
    if not found or len(told[0].text) + found.end() > _LONGEST:
        return list(told)
    first = replace(told[0], text=f"{told[0].text.rstrip('.')}, {found['held']}.")
    rest = told[1].text[found.end() :]
    return [first, replace(told[1], text=sentence(rest)), *told[2:]]


def listed_fragments(told: Sequence[Piece], lines: ClausePatterns) -> list[Piece]:
    """The pieces with their fragments in a row as a list where they stand: a release prints sentences and lists."""
    found = list[Piece]()
    for fragment, run in groupby(told, key=lambda one: one.kind == PLAIN and _is_fragment(one.text, lines)):
        pieces = list(run)
        rows = fragment and len(pieces) >= _ROWS
        found += [Piece(_row(one.text, lines), ITEM) for one in pieces] if rows else pieces
    return found


def _is_fragment(text: str, lines: ClausePatterns) -> bool:
    return not predicated(text, lines) and not judge().well_formed(text)


def _row(text: str, lines: ClausePatterns) -> str:
    """A fragment as a line of a list, with its label where it has one."""
    bare = _COUNTED.sub("", text.rstrip("."))
    labelled = fact(lower_first(bare), lines).removeprefix(MARK)
    named = ": " in labelled and not _NO_LABEL.search(labelled)
    return capital(labelled if named else bare)


def attached(told: Sequence[Piece], lines: ClausePatterns) -> list[Piece]:
    """A mere figure goes on with the sentence before it: "Total 55 orang." adds to who came. What has a predicate of
    its own ("Pukul 10.00 WIB sudah habis") stays a sentence."""
    found = list[Piece]()
    for piece in told:
        before = found[-1] if found else None
        short = _FIGURE.match(piece.text) and len(piece.text.split()) <= _SHORT
        short = short and (piece.text.startswith("Selesai") or not predicated(f"x {piece.text}", lines))
        if before and short and before.kind == piece.kind == PLAIN and len(before.text) + len(piece.text) < _LONGEST:
            found[-1] = replace(before, text=f"{before.text.rstrip('.')}, {piece.text[0].lower()}{piece.text[1:]}")
        else:
            found.append(piece)
    return found
