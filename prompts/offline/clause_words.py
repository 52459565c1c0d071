"""The words of one clause of a note that is told in its own order: standard, with the verb or the subject it lacks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline.day_and_place import on_its_date
from prompts.offline.facts import beside
from prompts.offline.grammar import dated, predicated, verbal
from prompts.offline.morphology import active
from prompts.offline.opening_row import NAMES, Opening
from prompts.offline.patterns import Patterns
from prompts.offline.statement import Statement
from prompts.offline.subordinate import set_off
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About, about
from prompts.offline.telegraphic.clause import realised
from prompts.offline.telegraphic.normal import normal
from prompts.offline.teller import Teller
from prompts.offline.undergone import met, of_people, undergone
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import LIST_MARK, clean, sentence

_LASTED = re.compile(r"^(\w+ hari) (?=[A-Z])")  # "dua hari Rabu–Kamis"
_LESSON = re.compile(
    r"(?:video|konten|infografik|caption)?\s*(?:\d+ )?(?:tips|cara|langkah|tanda|kesalahan|salah|trik)\b", re.I
)
_JUST_NOW = re.compile(r"\b(?:tadi|barusan)\b,? ?", re.IGNORECASE)  # the date says it
_LABELLED = re.compile(r"(?!di[a-z]{4})[a-z]+(?: [a-z]+)?: ")
_WE = re.compile(r"\bkita\b(?! semua)", re.IGNORECASE)
_NOW = re.compile(r"\b(kami|mereka|warga|petugas|siswa|anak-anak) lagi (?=di |me[a-z]{3}|ber[a-z]{3})")
_VENUE = re.compile(
    r"(?:aula|balai|gedung|lapangan|halaman|kantor|masjid|musala|ruang|pendopo|alun-alun|taman|pos|posko)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^sebanyak ([\w.]+) di antaranya ")
COUNTING = re.compile(r"(?:^|, |sisanya |kebanyakan )(?!.*\byang\b)(?:[a-z]+ ){1,2}\(?\d[\d.]*\)?$")
_TOO = re.compile(r"\w+ juga")  # "bus juga": what was said before holds for it
# No rule knows whose it is: the third of a ranking, what shall be done by when.
_OWN = re.compile(r"\d+ [A-Z][a-z]|target (?:selesai|rampung|beres|tuntas)\b")
_SPAN = re.compile(r"\d+ (?:menit|jam|hari|minggu)\b")


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Words the clauses of one task."""

    task: Task
    teller: Teller
    patterns: Patterns

    def of(self, clause: Clause, at: int, row: Sequence[Clause]) -> str:
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
        words = _LASTED.sub(r"\1, ", beside(set_off(normal(self.statement().words(self._own(clause), at)))))
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
        return self.alone(words, clause, at) if len(row) == 1 and not listed else words

    def _came(self, clause: Clause, at: int, *, first: bool) -> str:
        """Those who came; time does not come, readers shall."""
        if _SPAN.match(clause.text):
            return f"datang {clean(clause.text)}"
        return self.alone(clause.text, clause, at) if first else f"dihadiri {clean(clause.text)}"

    def _telegraphed(self, clause: Clause, at: int, row: Sequence[Clause]) -> str:
        """A clause of prose that is of a telegraphic kind, as a sentence; else empty."""
        standard = self.statement().standard(self._own(clause))
        counting = at and COUNTING.search(row[at - 1].text) and COUNTING.search(standard)
        prose = clause.role == "lepas" and row[0].joint not in {"baris", "butir"} and not counting
        told = realised(standard, self.about()) if prose else ""
        return told if told != standard else ""

    def _teaches(self) -> bool:
        """Whether the note is a lesson: "video 3 tanda anak dehidrasi", "tips …": what it says is asked of readers."""
        first = self.task.brief.clauses[0].text if self.task.brief.clauses else ""
        return bool(_LESSON.match(first))

    def _own(self, clause: Clause) -> Clause:
        """The clause as the agency says it: "kita kerja bakti" → "kami kerja bakti"."""
        if self.task.brief.type != "laporan":
            return clause
        return clause.model_copy(update={"text": _NOW.sub(r"\1 sedang ", _WE.sub("kami", clause.text))})

    def alone(self, words: str, clause: Clause, at: int) -> str:
        """The words of a clause that stands alone, with the subject that they lack where one can be given."""
        if _TOO.fullmatch(words) or _OWN.match(words):
            return words
        words = on_its_date(dated(words), self.task.brief.sent_at.date()) or words
        whole = self.patterns.terse.completed(words, self.teller.values()["sebutan"])
        if whole != words or (whole := realised(words, self.about())):
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
        told = self.statement().of(clause, at)
        plain = told and not told.startswith(("Ada pula ", "Ada "))  # what only says that there is something
        return told.rstrip(".") if plain and judge().well_formed(told) else words

    def _is_bare_deed(self, clause: Clause, words: str) -> bool:
        """Whether a clause of what has happened reads as an order to the reader: "pilih ketua baru"."""
        past = self.task.brief.type == "laporan" and not self.teller.story.future and clause.role == "lepas"
        return past and judge().reads(sentence(words), "perintah-polos") and verbal(words.split(maxsplit=1)[0].lower())

    def about(self) -> About:
        return about(self.task.brief, self.teller, self.patterns.clauses)

    def statement(self) -> Statement:
        return Statement(self.task.brief, self.teller, self.patterns.clauses, self.patterns.terse)
