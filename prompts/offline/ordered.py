"""A body in the note's own order, of a caption or a release: each of the operator's sentences stays one, its spelling
repaired.

Taking a note apart and putting it together anew costs more than it gives where the writer cannot read every clause:
fragments end in a list far from what they belong to. So a note is told as it was written, clause behind clause,
quotations where they stood, lists as lists; only what the opening has said is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from knowledge.entities.hurried import unparted
from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline.adjoining import continued, followed
from prompts.offline.agencies import Agencies
from prompts.offline.clause_words import COUNTING, ClauseWords
from prompts.offline.dated_opening import with_its_day
from prompts.offline.day_and_place import at_its_place, told_apart
from prompts.offline.gathered import gathered, of_one_subject
from prompts.offline.grammar import dated, predicated
from prompts.offline.opening_row import NAMES, dated_first, told_clauses, told_once
from prompts.offline.patterns import ClausePatterns, Patterns
from prompts.offline.pieces import (
    HEAD,
    ITEM,
    LINE,
    PLAIN,
    QUOTE,
    Piece,
    attached,
    items,
    ranked,
    timed_before,
    with_lists,
)
from prompts.offline.quotes import quoted
from prompts.offline.runs import runs
from prompts.offline.seams import DATED, LONGEST, LONGEST_ITEM, is_listed, mark, parts, room
from prompts.offline.standing import stands
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.clause import realised
from prompts.offline.telegraphic.predicates import going_on
from prompts.offline.telegraphic.rows import one_row
from prompts.offline.teller import Teller
from prompts.offline.that_day import dated_part, on_its_day
from prompts.offline.together import made_whole, unfronted
from prompts.offline.told_bare import told_bare
from prompts.offline.valued import is_valued, valued
from prompts.offline.week import day_first, headed, is_timetable
from prompts.offline.wording import LIST_MARK, capital, clean, lower_first, sentence

_BUT = re.compile(r"(?<=[^,;:.]) ?(?= (?:tetapi|sedangkan|sehingga) )")
_COST = re.compile(r"(?<=\d) (meter|kilometer|unit|titik|hektare|lembar|buah|orang) (?=(?:biaya|anggaran|dana) Rp)")
_BETWEEN = frozenset(
    {"dari", "asal", "pak", "pa", "bu", "ibu", "bapak", "namanya", "bernama", "warga", "salah", "satu"}
)


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
        for _, run in groupby(
            with_its_day(told_clauses(self.task.brief), self.patterns.clauses), key=lambda one: one.sentence
        ):
            row = dated_first(told_once(list(run)))
            told = _behind(self._asked(told, row), list(self._row(row, said)), row)
        told += [Piece(text, QUOTE) for text in said]
        pieces = of_one_subject(timed_before(on_its_day(self.task, ranked(with_lists(told)))))
        return attached(pieces, self.patterns.clauses)

    def _row(self, row: Sequence[Clause], said: list[str]) -> Iterator[Piece]:
        """One sentence or line of the note."""
        kind, plain = {"butir": ITEM, "baris": LINE}.get(row[0].joint, PLAIN), list[Clause]()
        for clause in row:
            if clause.role != QUOTE:
                plain.append(clause)
            elif said:
                yield from self._prose(_without_speaker(plain, said[0]), kind)
                plain = []
                yield Piece(said.pop(0), QUOTE)
        if one_row(plain, self._worded().about()):
            yield Piece(sentence(", ".join(self._worded().statement().standard(one) for one in plain)), kind)
        else:
            yield from self._prose(plain, kind)

    def _worded(self) -> ClauseWords:
        return ClauseWords(self.task, self.teller, self.patterns)

    def _asked(self, told: list[Piece], row: Sequence[Clause]) -> list[Piece]:
        """A question keeps its mark: "RW lain mau? gratis, …"."""
        if row[0].joint == "tanya" and told and told[-1].kind == PLAIN:
            return [*told[:-1], replace(told[-1], text=f"{told[-1].text.rstrip('.')}?")]
        return told

    def _prose(self, row: Sequence[Clause], kind: str) -> Iterator[Piece]:
        """Clauses of one sentence: joined as the note joined them, parted where each is a sentence."""
        row = headed(row)
        if unparted(self.task.brief.raw):
            row = told_bare(
                runs(row, self.agencies),
                self.patterns.clauses,
                self.task.brief.type,
                future=self.teller.story.future,
            )
        if is_timetable(row):
            yield Piece(f"{capital(clean(row[0].text))}:", HEAD)
            yield from (Piece(capital(day_first(dated(clean(one.text)))), ITEM) for one in row[1:])
            return
        sentences, current = list[str](), ""
        longest = self.shown if any(one.role in NAMES for one in row) else LONGEST
        for at, clause in enumerate(row):
            text = self._worded().of(clause, at, row)
            if LIST_MARK in text:
                yield from (
                    Piece(one, kind) for one in gathered([*sentences, *([sentence(current)] if current else [])])
                )
                yield from items(text)
                sentences, current = [], ""
            elif not current:
                current = self._fresh(text, clause, kind)
            elif whole := self._whole(current, text, row[at - 1], kind):
                current = whole
            elif kind == PLAIN and (own := self._own_sentence(current, text, clause, at)):
                sentences, current, longest = [*sentences, sentence(current)], own, LONGEST
            elif text and kind == PLAIN and _stands_apart(current, text, longest):
                own = told_apart(self._worded().alone(text, clause, at), opens=any(one.role in NAMES for one in row))
                sentences, current, longest = [*sentences, sentence(current)], own, LONGEST
            elif text:
                current = f"{current}{mark(current, text, clause)}{lower_first(unfronted(text))}"
        told = [*sentences, *([sentence(current)] if current else [])]
        yield from (Piece(_polished(one), kind) for one in gathered(told))

    def _whole(self, before: str, text: str, after: Clause, kind: str) -> str:
        """The sentence that a clause makes with what stands before it, the clause `after` last; or empty."""
        made = made_whole(before, text).rstrip(".") if after.role in NAMES else ""
        return made or (going_on(before, text, self._worded().about()) if kind == PLAIN else "")

    def _fresh(self, text: str, clause: Clause, kind: str) -> str:
        """The first clause of a sentence: one of a telegraphic kind is told as a sentence."""
        names = clause.role in NAMES or kind != PLAIN or not text
        return text if names else realised(text, self._worded().about()) or text

    def _own_sentence(self, before: str, text: str, clause: Clause, at: int) -> str:
        """A property as the sentence it can be, and what goes on with another matter behind one; else empty."""
        lines, opening = self.patterns.clauses, self.task.brief.clauses[0].text
        if told := valued(text, opening, lines):
            whole = is_valued(before) or ": " in before or predicated(f"x {before}", lines)
            return told if whole else ""
        told, whole = realised(text, self._worded().about()), predicated(f"x {before}", lines) or _is_sentence(before)
        if COUNTING.search(before) and COUNTING.search(text):
            told = ""  # the next of a row of counts: "sisanya nyeri lutut 9, nyeri kepala 6"
        if whole and (told or _begins(text, lines)):
            return told or self._worded().alone(text, clause, at)
        hurried = unparted(self.task.brief.raw)
        told_before = is_valued(before) or (hurried and predicated(f"x {before}", lines))
        other_day = is_valued(before) and DATED.search(text.partition(")")[0]) and not DATED.search(before)
        apart = other_day or (told_before and (clause.role == "ajakan" or stands(text, lines)))
        return self._worded().alone(text, clause, at) if apart else ""


def _stands_apart(before: str, text: str, longest: int) -> bool:
    """Whether a clause is no further item of what a colon listed and begins a sentence of its own."""
    return not is_listed(before, text) and parts(before, text, max(longest, room(text)))


def _is_sentence(text: str) -> bool:
    return judge().well_formed(sentence(text))


def _begins(text: str, lines: ClausePatterns) -> bool:
    """Whether a clause that no rule makes a sentence of has its own subject or its own circumstance before its verb,
    so that it is no part of the sentence before: "hasilnya setiap RT …", "setelah upacara donor darah terkumpul …"."""
    owned = re.match(r"[a-z]+(?:-[a-z]+)?nya [\w]", text) and not text.startswith(("sisanya", "hanya", "adanya"))
    circumstance = re.match(r"(?:setelah|sesudah|sebelum|seusai|usai|saat|ketika|walau|walaupun|meski|meskipun) ", text)
    return bool(owned or (circumstance and predicated(f"x {text.partition(' ')[2]}", lines)))


def _without_speaker(plain: list[Clause], quotation: str) -> list[Clause]:
    """The clauses before a quotation without those that only say whose it is: the line of the quotation does."""
    who = re.sub(r"“.*”", "", quotation).lower()
    while plain:
        names = [one for one in re.findall(r"\w+", plain[-1].text.lower()) if one not in _BETWEEN]
        if not names or not all(re.search(rf"\b{one}\b", who) for one in names):
            break
        plain = plain[:-1]
    return plain


def _behind(told: list[Piece], more: list[Piece], row: Sequence[Clause]) -> list[Piece]:
    """The pieces with what follows; a sentence behind an item of the note's list belongs to no other line."""
    last = told[-1] if told else None
    plain = all(one.kind == PLAIN for one in more)
    if last and last.kind == ITEM and row[0].joint == "kalimat" and plain and more:
        whole = " ".join([f"{last.text.rstrip('.')}.", *(one.text for one in more)])
        if len(whole) <= LONGEST_ITEM:
            return [*told[:-1], replace(last, text=whole)]
    if last and last.kind == PLAIN and plain and more:
        text = lower_first(more[0].text)
        if used := continued(last.text, text) or followed(last.text, text):
            return [*told[:-1], replace(last, text=used), *more[1:]]
    return [*told, *more]


def _polished(text: str) -> str:
    """The sentence with its day said once, and a comma before "tetapi" and before what it cost."""
    return at_its_place(_COST.sub(r" \1, ", _BUT.sub(",", dated_part(text))))
