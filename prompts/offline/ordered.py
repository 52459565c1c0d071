"""A caption's body in the note's own order: each of the operator's sentences stays one, with its spelling repaired.

Taking a note apart and putting it together anew costs more than it gives where the writer cannot read every clause:
fragments end in a list far from what they belong to. So a note is told as it was written, clause behind clause,
quotations where they stood, lists as lists; only what the opening has said is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline.agencies import Agencies
from prompts.offline.dates import clock_text, day_text, when_text
from prompts.offline.facts import beside
from prompts.offline.gathered import gathered
from prompts.offline.grammar import dated, verbal
from prompts.offline.morphology import active
from prompts.offline.named import with_verb
from prompts.offline.patterns import Patterns
from prompts.offline.quotes import quoted
from prompts.offline.statement import Statement
from prompts.offline.subordinate import set_off
from prompts.offline.syntax.judge import judge
from prompts.offline.teller import Teller
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import LIST_MARK, capital, clean, lower_first, sentence

_LONGEST = 190  # characters of a sentence
_LINES = 3  # lines in a row that are a list
_SHORT = 6  # words of a fragment that goes on with the sentence before it
_FIGURE = re.compile(r"(?:(?:Total(?:nya)?|Jumlah(?:nya)?|Selesai|Pukul|Mulai pukul|Sebanyak \d|\d)\b|Gratis\.$)")
_LASTED = re.compile(r"^(\w+ hari) (?=[A-Z])")  # "dua hari Rabu–Kamis"
_THAT_DAY = re.compile(r"\b(?P<part>hari|subuh|pagi|siang|sore|malam) itu\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:yang di[a-z]+|jadwal|syarat|hasil|daftar|rekap|layanan|harga|rincian|kategori|agenda|susunan|ketentuan|rute|"
    r"tata cara|langkah|materi|tips|berikut)",
    re.IGNORECASE,
)
_JUST_NOW = re.compile(r"\b(?:tadi|barusan)\b,? ?", re.IGNORECASE)  # the date says it
_BEGINS = re.compile(r"(?:yang (?:ikut|hadir|datang)|jangan|mohon|silakan|kalau|jika|bila|peserta)\b")
_DATED = re.compile(r"\(\d[\d–]*/")
_JOINS = re.compile(r"\b(?:berlangsung|disalurkan|digelar)$")
_NAMES = frozenset({"pokok", "kegiatan"})
_PLAIN, _ITEM, _LINE, _HEAD, QUOTE = "kalimat", "butir", "baris", "kepala", "kutipan"


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of the prose, one line or heading of a list, or a quotation with its speaker."""

    text: str
    kind: str = _PLAIN


def paragraphs_of(pieces: Sequence[Piece], longest: int, shown: int) -> list[Piece]:
    """The pieces as paragraphs: an opening that can be seen at once, short ones of prose, each list with its heading,
    each quotation alone."""
    found, opens = list[Piece](), True
    for piece in pieces:
        last = found[-1] if found else None
        if last and piece.kind == _ITEM and last.kind in {_ITEM, _HEAD}:
            found[-1] = Piece(f"{last.text}\n• {_bare(piece.text)}", _ITEM)
        elif piece.kind == _ITEM:
            found.append(replace(piece, text=f"• {_bare(piece.text)}"))
        elif last and piece.kind == last.kind == _PLAIN and not opens and len(last.text) + len(piece.text) < longest:
            found[-1] = replace(last, text=f"{last.text} {piece.text}")
        else:
            opens = not found and len(piece.text) <= shown
            found.append(piece)
            continue
        opens = False
    return found


def _bare(text: str) -> str:
    return capital(text.rstrip("."))


@dataclass(slots=True)
class Ordered:
    """Tells one note in its own order. `shown`: characters of the first sentence that a reader sees unasked."""

    task: Task
    teller: Teller
    patterns: Patterns
    agencies: Agencies
    shown: int

    def pieces(self) -> list[Piece]:
        """The whole note as sentences, lines and quotations, in its order."""
        said = quoted(self.task, self.teller, self.patterns.sentences, self.agencies)
        told = list[Piece]()
        for _, run in groupby(self._clauses(), key=lambda one: one.sentence):
            told += self._row(list(run), said)
        told += [Piece(text, QUOTE) for text in said]
        return _attached(self._timed(_few_lines(told)))

    def _clauses(self) -> list[Clause]:
        """The clauses without those that, apart from the opening's own sentence, only say when it was."""
        every = self.task.brief.clauses
        main = next((one.sentence for one in every if one.role in _NAMES), -1)
        listed = len(_DATED.findall(" ".join(one.text for one in every))) > 1
        return [one for one in every if one.sentence == main or listed or not self._only_time(one)]

    def _only_time(self, clause: Clause) -> bool:
        """Whether a clause says no more than the time that the opening will say."""
        when = self.task.brief.when
        if clause.role != "rincian" or when is None or when.day is None:
            return False
        rest = clean(clause.text)
        for known in (day_text(when), clock_text(when)):
            rest = rest.replace(known, "") if known else rest
        return not re.sub(
            r"\b(?:laporan|kegiatan|hari|tanggal|waktu|pukul|mulai|itu|dari|pada|pagi|siang|sore|malam)\b|\W",
            "",
            rest,
            flags=re.I,
        )

    def _row(self, row: Sequence[Clause], said: list[str]) -> Iterator[Piece]:
        """One sentence or line of the note."""
        kind, plain = _LINE if row[0].joint in {"butir", "baris"} else _PLAIN, list[Clause]()
        for clause in row:
            if clause.role != QUOTE:
                plain.append(clause)
            elif said:
                yield from self._prose(plain, kind)
                plain = []
                yield Piece(said.pop(0), QUOTE)
        yield from self._prose(plain, kind)

    def _prose(self, row: Sequence[Clause], kind: str) -> Iterator[Piece]:
        """Clauses of one sentence: joined as the note joined them, parted where each is a sentence."""
        sentences, current = list[str](), ""
        longest = self.shown if any(one.role in _NAMES for one in row) else _LONGEST
        for at, clause in enumerate(row):
            text = self._words(clause, at, row)
            if LIST_MARK in text:
                yield from (
                    Piece(one, kind) for one in gathered([*sentences, *([sentence(current)] if current else [])])
                )
                yield from _items(text)
                sentences, current = [], ""
            elif not current:
                current = text
            elif text and kind == _PLAIN and _parts(current, text, _LONGEST if _belongs(text) else longest):
                sentences, current = [*sentences, sentence(current)], self._alone(text, clause, at)
                longest = _LONGEST
            elif text:
                mark = (
                    ": "
                    if clause.joint == "titik dua"
                    else ", "
                    if clause.joint and not _JOINS.search(current)
                    else " "
                )
                current = f"{current}{mark}{lower_first(text)}"
        told = [*sentences, *([sentence(current)] if current else [])]
        yield from (Piece(one, kind) for one in gathered(told))

    def _words(self, clause: Clause, at: int, row: Sequence[Clause]) -> str:
        """The clause in standard words; the one that names the event with its verb."""
        if self.task.brief.when and self.task.brief.when.day:
            clause = clause.model_copy(update={"text": _JUST_NOW.sub("", clause.text)})
        if LIST_MARK in clause.text:
            return clean(clause.text)
        if clause.role in _NAMES:
            self.teller.said.add("kegiatan")
            return self._opening(clause, row)
        words = _LASTED.sub(r"\1, ", beside(set_off(self._statement().words(clause, at))))
        if self._is_bare_deed(clause, words):
            first, _, rest = words.partition(" ")
            words = f"{active(first)} {rest}"
        if any(one.role == "ajakan" for one in row) and re.match(r"me[a-z]{4,} ", words):
            return headline_verb(words)
        return self._alone(words, clause, at) if len(row) == 1 else words

    def _alone(self, words: str, clause: Clause, at: int) -> str:
        """The words of a clause that stands alone, with the subject that they lack where one can be given."""
        if judge().well_formed(sentence(words)):
            return words
        told = self._statement().of(clause, at)
        return told.rstrip(".") if told and judge().well_formed(told) else words

    def _is_bare_deed(self, clause: Clause, words: str) -> bool:
        """Whether a clause of what has happened reads as an order to the reader: "pilih ketua baru"."""
        past = self.task.brief.type == "laporan" and not self.teller.story.future and clause.role == "lepas"
        return past and judge().reads(sentence(words), "perintah-polos") and verbal(words.split(maxsplit=1)[0].lower())

    def _statement(self) -> Statement:
        return Statement(self.task.brief, self.teller, self.patterns.clauses, self.patterns.terse)

    def _opening(self, clause: Clause, row: Sequence[Clause]) -> str:
        """The clause that names the event with the verb it lacks, and with the day where no clause says it."""
        text, when = clean(clause.text), self.task.brief.when
        day = day_text(when) if when and when.day else ""
        told = " ".join(one.text for one in self._clauses())
        own = "" if not day or day in told or _THAT_DAY.search(told) or _DATED.search(told) else when_text(when, "")
        return with_verb(self.task, text, self.patterns, self.teller, beside=self._beside(clause, row), day=own)

    def _beside(self, clause: Clause, row: Sequence[Clause]) -> str:
        """What stands behind the opening in its own sentence."""
        at = next(at for at, one in enumerate(row) if one.role == clause.role)
        return clean(row[at + 1].text) if at + 1 < len(row) and row[at + 1].role != QUOTE else ""

    def _timed(self, told: list[Piece]) -> list[Piece]:
        """The day by its date where the note first speaks of it ("pagi itu"), with the hour that no piece says."""
        when = self.task.brief.when
        day = day_text(when) if when and when.day else ""
        at = next((at for at, one in enumerate(told) if one.kind == _PLAIN and _day_in(one.text, day)), -1)
        if not day or at < 0:
            return told
        clock = clock_text(when) if when else ""
        clock = "" if not clock or any(clock in one.text.lower().replace("wib", "WIB") for one in told) else f" {clock}"
        text = (
            _THAT_DAY.sub(lambda found: _on(found, day, clock), told[at].text, count=1)
            if day not in told[at].text
            else told[at].text.replace(day, f"{day}{clock}", 1)
        )
        return [*told[:at], replace(told[at], text=sentence(dated(text))), *told[at + 1 :]]


def _day_in(text: str, day: str) -> bool:
    return bool(day) and (day in text or _THAT_DAY.search(text) is not None)


def _on(found: re.Match[str], day: str, clock: str) -> str:
    """The day for "pagi itu", with its part where no hour is said."""
    said = re.match(r" (?:sekitar )?pukul", found.string[found.end() :])
    part = "" if found["part"].lower() == "hari" or clock else f" {found['part'].lower()}"
    return f"{day}{part}{'' if said else clock}"


def _belongs(text: str) -> bool:
    """Whether a clause stays with the opening at any length: it says when it was, or no more than a few words."""
    dates = _DATED.search(text) or _THAT_DAY.search(text)
    return len(text.split()) <= (_SHORT if dates else _SHORT // 2)


def _parts(before: str, text: str, longest: int) -> bool:
    """Whether a clause begins a sentence of its own: both are sentences, or together they are too long to read."""
    if len(before) + len(text) > longest or _BEGINS.match(text):
        return True
    return judge().well_formed(sentence(before)) and judge().well_formed(sentence(text))


def _items(text: str) -> Iterator[Piece]:
    """A clause with list items: its heading and each item."""
    headed = ": " in text.partition(LIST_MARK)[0] and not all(": " in item for item in text.split(LIST_MARK))
    head, _, items = text.partition(": ") if headed else ("", "", text)
    if head:
        yield Piece(f"{capital(head)}:", _HEAD)
    yield from (Piece(capital(item.strip(" .;")), _ITEM) for item in items.split(LIST_MARK))


def _few_lines(told: Sequence[Piece]) -> list[Piece]:
    """Lines of the note in a row are a list where there are several and not all are sentences; else they are prose.
    What stands before a list and is no sentence heads it."""
    found = list[Piece]()
    for kind, run in groupby(told, key=lambda one: one.kind):
        pieces = list(run)
        rows = kind == _LINE and len(pieces) >= _LINES and not all(judge().well_formed(one.text) for one in pieces)
        if (
            (rows or kind == _ITEM)
            and found
            and found[-1].kind == _PLAIN
            and _heads(found[-1].text, first=len(found) == 1)
        ):
            found[-1] = Piece(f"{found[-1].text.rstrip('.')}:", _HEAD)
        found += [replace(one, kind=_ITEM if rows else _PLAIN) for one in pieces] if kind == _LINE else pieces
    return found


def _heads(text: str, *, first: bool) -> bool:
    """Whether a short text without figure or predicate names what the lines behind it are."""
    plain = len(text.split()) <= 2 * _SHORT and not re.search(r"\d", re.sub(r"\([^)]*\)", "", text))
    return plain and (first or bool(_LABEL.match(text))) and not judge().well_formed(text)


def _attached(told: Sequence[Piece]) -> list[Piece]:
    """A mere figure goes on with the sentence before it: "Total 55 orang." adds to who came."""
    found = list[Piece]()
    for piece in told:
        before = found[-1] if found else None
        short = _FIGURE.match(piece.text) and len(piece.text.split()) <= _SHORT
        if before and short and before.kind == piece.kind == _PLAIN and len(before.text) + len(piece.text) < _LONGEST:
            found[-1] = replace(before, text=f"{before.text.rstrip('.')}, {piece.text[0].lower()}{piece.text[1:]}")
        else:
            found.append(piece)
    return found
