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
from prompts.offline.adjoining import continued
from prompts.offline.agencies import Agencies
from prompts.offline.dated_opening import with_its_day
from prompts.offline.day_and_place import at_its_place, on_its_date, told_apart
from prompts.offline.facts import beside
from prompts.offline.gathered import gathered, of_one_subject
from prompts.offline.grammar import dated, predicated, verbal
from prompts.offline.morphology import active
from prompts.offline.opening_row import NAMES, Opening, dated_first, is_part, told_clauses
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
from prompts.offline.statement import Statement
from prompts.offline.subordinate import set_off
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About, about
from prompts.offline.telegraphic.clause import realised, telegraphic
from prompts.offline.telegraphic.normal import normal
from prompts.offline.telegraphic.predicates import going_on
from prompts.offline.teller import Teller
from prompts.offline.that_day import dated_part, on_its_day
from prompts.offline.together import made_whole, unfronted
from prompts.offline.told_bare import told_bare
from prompts.offline.undergone import met, of_people, undergone
from prompts.offline.valued import is_valued, valued
from prompts.offline.verbs import headline_verb
from prompts.offline.week import day_first, headed, is_timetable
from prompts.offline.wording import LIST_MARK, capital, clean, lower_first, sentence

_LASTED = re.compile(r"^(\w+ hari) (?=[A-Z])")  # "dua hari Rabu–Kamis"
_LESSON = re.compile(
    r"(?:video|konten|infografik|caption)?\s*(?:\d+ )?(?:tips|cara|langkah|tanda|kesalahan|salah|trik)\b", re.I
)
_JUST_NOW = re.compile(r"\b(?:tadi|barusan)\b,? ?", re.IGNORECASE)  # the date says it
_BUT = re.compile(r"(?<=[^,;:.]) ?(?= (?:tetapi|sedangkan|sehingga) )")
_LABELLED = re.compile(r"(?!di[a-z]{4})[a-z]+(?: [a-z]+)?: ")
_WE = re.compile(r"\bkita\b(?! semua)", re.IGNORECASE)
_NOW = re.compile(r"\b(kami|mereka|warga|petugas|siswa|anak-anak) lagi (?=di |me[a-z]{3}|ber[a-z]{3})")
_VENUE = re.compile(
    r"(?:aula|balai|gedung|lapangan|halaman|kantor|masjid|musala|ruang|pendopo|alun-alun|taman|pos|posko)\b",
    re.IGNORECASE,
)
_COST = re.compile(r"(?<=\d) (meter|kilometer|unit|titik|hektare|lembar|buah|orang) (?=(?:biaya|anggaran|dana) Rp)")
_COUNTED = re.compile(r"^sebanyak ([\w.]+) di antaranya ")
_COUNTING = re.compile(r"(?:^|, |sisanya |kebanyakan )(?!.*\byang\b)(?:[a-z]+ ){1,2}\(?\d[\d.]*\)?$")
_TOO = re.compile(r"\w+ juga")  # "bus juga": what was said before holds for it
# No rule knows whose it is: the third of a ranking, what shall be done by when.
_OWN = re.compile(r"\d+ [A-Z][a-z]|target (?:selesai|rampung|beres|tuntas)\b")
_SPAN = re.compile(r"\d+ (?:menit|jam|hari|minggu)\b")
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
        for _, run in groupby(with_its_day(told_clauses(self.task.brief)), key=lambda one: one.sentence):
            row = dated_first(list(run))
            told = _behind(self._asked(told, row), list(self._row(row, said)), row)
        told += [Piece(text, QUOTE) for text in said]
        return attached(of_one_subject(timed_before(on_its_day(self.task, ranked(with_lists(told))))))

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
        yield from self._prose(plain, kind)

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
            text = "" if is_part(clause, row[at - 1] if at else None) else self._words(clause, at, row)
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
                own = told_apart(self._alone(text, clause, at), opens=any(one.role in NAMES for one in row))
                sentences, current, longest = [*sentences, sentence(current)], own, LONGEST
            elif text:
                current = f"{current}{mark(current, text, clause)}{lower_first(unfronted(text))}"
        told = [*sentences, *([sentence(current)] if current else [])]
        yield from (Piece(_polished(one), kind) for one in gathered(told))

    def _whole(self, before: str, text: str, after: Clause, kind: str) -> str:
        """The sentence that a clause makes with what stands before it, the clause `after` last; or empty."""
        made = made_whole(before, text).rstrip(".") if after.role in NAMES else ""
        return made or (going_on(before, text, self._about()) if kind == PLAIN else "")

    def _fresh(self, text: str, clause: Clause, kind: str) -> str:
        """The first clause of a sentence: one of a telegraphic kind is told as a sentence."""
        names = clause.role in NAMES or kind != PLAIN or not text
        return text if names else realised(text, self._about()) or text

    def _own_sentence(self, before: str, text: str, clause: Clause, at: int) -> str:
        """A property as the sentence it can be, and what goes on with another matter behind one; else empty."""
        lines, opening = self.patterns.clauses, self.task.brief.clauses[0].text
        if told := valued(text, opening, lines):
            whole = is_valued(before) or ": " in before or predicated(f"x {before}", lines)
            return told if whole else ""
        told, whole = realised(text, self._about()), predicated(f"x {before}", lines) or _is_sentence(before)
        if _COUNTING.search(before) and _COUNTING.search(text):
            told = ""  # the next of a row of counts: "sisanya nyeri lutut 9, nyeri kepala 6"
        if whole and (told or _begins(text, lines)):
            return told or self._alone(text, clause, at)
        hurried = unparted(self.task.brief.raw)
        told_before = is_valued(before) or (hurried and predicated(f"x {before}", lines))
        other_day = is_valued(before) and DATED.search(text.partition(")")[0]) and not DATED.search(before)
        apart = other_day or (told_before and (clause.role == "ajakan" or stands(text, lines)))
        return self._alone(text, clause, at) if apart else ""

    def _words(self, clause: Clause, at: int, row: Sequence[Clause]) -> str:
        """The clause in standard words; the one that names the event with its verb."""
        if self.task.brief.when and self.task.brief.when.day:
            clause = clause.model_copy(update={"text": _JUST_NOW.sub("", clause.text)})
        if LIST_MARK in clause.text:
            return clean(clause.text)
        if clause.role in NAMES:
            self.teller.said.add("kegiatan")
            return Opening(self.task, self.teller, self.patterns).words(self._own(clause), row)
        if clause.role == "hadirin":
            return self._came(clause, at, first=row[0] is clause)
        if told := self._telegraphed(clause, at, row):
            return told
        words = _LASTED.sub(r"\1, ", beside(set_off(normal(self._statement().words(self._own(clause), at)))))
        main = any(one.role in NAMES for one in row)
        if main and _VENUE.match(words) and not predicated(words, self.patterns.clauses):
            words = f"di {words}"
        if main and self._is_bare_deed(clause, words):
            first, _, rest = words.partition(" ")
            words = f"{active(first)} {rest}"
        if (any(one.role == "ajakan" for one in row) or self._teaches()) and re.match(r"me[a-z]{4,} ", words):
            return headline_verb(words)
        if clause.joint == "koma":
            words = _COUNTED.sub(r"\1 ", words)
        listed = row[0].joint in {"baris", "butir"}
        return self._alone(words, clause, at) if len(row) == 1 and not listed else words

    def _came(self, clause: Clause, at: int, *, first: bool) -> str:
        """Those who came; time does not come, readers shall."""
        if _SPAN.match(clause.text):
            return f"datang {clean(clause.text)}"
        return self._alone(clause.text, clause, at) if first else f"dihadiri {clean(clause.text)}"

    def _telegraphed(self, clause: Clause, at: int, row: Sequence[Clause]) -> str:
        """A clause of prose that is of a telegraphic kind, as a sentence; else empty."""
        standard = self._statement().standard(self._own(clause))
        counting = at and _COUNTING.search(row[at - 1].text) and _COUNTING.search(standard)
        prose = clause.role == "lepas" and row[0].joint not in {"baris", "butir"} and not counting
        return realised(standard, self._about()) if prose and telegraphic(standard, self._about()) else ""

    def _teaches(self) -> bool:
        """Whether the note is a lesson: "video 3 tanda anak dehidrasi", "tips …": what it says is asked of readers."""
        first = self.task.brief.clauses[0].text if self.task.brief.clauses else ""
        return bool(_LESSON.match(first))

    def _own(self, clause: Clause) -> Clause:
        """The clause as the agency says it: "kita kerja bakti" → "kami kerja bakti"."""
        if self.task.brief.type != "laporan":
            return clause
        return clause.model_copy(update={"text": _NOW.sub(r"\1 sedang ", _WE.sub("kami", clause.text))})

    def _alone(self, words: str, clause: Clause, at: int) -> str:
        """The words of a clause that stands alone, with the subject that they lack where one can be given."""
        if _TOO.fullmatch(words) or _OWN.match(words):
            return words
        words = on_its_date(dated(words), self.task.brief.sent_at.date()) or words
        whole = self.patterns.terse.completed(words, self.teller.values()["sebutan"])
        if whole != words or (whole := realised(words, self._about())):
            return whole
        if _LABELLED.match(words):
            return words
        before = (
            self.task.brief.clauses[: self.task.brief.clauses.index(clause)]
            if clause in self.task.brief.clauses
            else ()
        )
        lines = self.patterns.clauses
        if (predicate := undergone(clause.text, lines)) and of_people(before, lines):
            return met("mereka", [predicate])[0].rstrip(".")
        if judge().well_formed(sentence(words)):
            return words
        told = self._statement().of(clause, at)
        plain = told and not told.startswith(("Ada pula ", "Ada "))  # what only says that there is something
        return told.rstrip(".") if plain and judge().well_formed(told) else words

    def _is_bare_deed(self, clause: Clause, words: str) -> bool:
        """Whether a clause of what has happened reads as an order to the reader: "pilih ketua baru"."""
        past = self.task.brief.type == "laporan" and not self.teller.story.future and clause.role == "lepas"
        return past and judge().reads(sentence(words), "perintah-polos") and verbal(words.split(maxsplit=1)[0].lower())

    def _about(self) -> About:
        return about(self.task.brief, self.teller, self.patterns.clauses)

    def _statement(self) -> Statement:
        return Statement(self.task.brief, self.teller, self.patterns.clauses, self.patterns.terse)


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
    if last and last.kind == PLAIN and plain and more and (used := continued(last.text, lower_first(more[0].text))):
        return [*told[:-1], replace(last, text=used), *more[1:]]
    return [*told, *more]


def _polished(text: str) -> str:
    """The sentence with its day said once, and a comma before "tetapi" and before what it cost."""
    return at_its_place(_COST.sub(r" \1, ", _BUT.sub(",", dated_part(text))))
