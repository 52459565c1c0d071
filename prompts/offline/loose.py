"""Clauses no slot tells, as sentences of their own, in the note's order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.entities.hurried import unparted
from prompts.brief import Brief, Clause
from prompts.offline.adjoining import added, apposed, timetable
from prompts.offline.dates import day_text
from prompts.offline.facts import beside, fact, is_fact, parted
from prompts.offline.gathered import gathered, is_part
from prompts.offline.grammar import verbal
from prompts.offline.morphology import active
from prompts.offline.patterns import Patterns
from prompts.offline.places import places_text
from prompts.offline.rows import in_a_row
from prompts.offline.standing import stands
from prompts.offline.statement import Statement
from prompts.offline.subordinate import set_off
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import about
from prompts.offline.telegraphic.clause import realised
from prompts.offline.telegraphic.predicates import going_on
from prompts.offline.teller import Teller
from prompts.offline.together import Told, together
from prompts.offline.told import TOLD
from prompts.offline.undergone import met, of_people, undergone
from prompts.offline.valued import is_valued
from prompts.offline.wording import LIST_MARK, clean, content, sentence

_QUOTED = re.compile(rf"[“”{LIST_MARK}\[]")  # another's words, a list, a gap: none is a sentence to judge
_THEY = "mereka"
_COUNTED = re.compile(r"sebanyak ([\w.]+) di antaranya ")  # "29 langsung aktif" behind "38 warga, …"
# What makes a sentence about the event of a mere noun phrase: no clause that is a sentence itself needs it.
_EVENT = re.compile(
    r"\b(?:itu|tersebut) (?:diikuti|melibatkan|diisi|dilaksanakan|dilakukan)\b|\b(?:mengikuti|terlibat dalam) "
)


@dataclass(slots=True)
class Loose:
    """Tells the loose clauses of one brief."""

    brief: Brief
    teller: Teller
    patterns: Patterns
    hurried: bool = False  # what has subject and predicate stands alone, where no mark of the note says otherwise

    def sentences(self, clauses: Sequence[Clause] | None = None) -> list[str]:
        """The clauses as sentences and lines, in the note's order; what belongs together becomes one of them."""
        self.hurried = unparted(self.brief.raw)
        return self._ordered(self._every(clauses))

    def has_fragments(self) -> bool:
        """Whether a clause could only be listed, as no sentence can be made of it."""
        return any(is_fact(one.text) for one in together(self._every(None)))

    def behind(self, opening: str, clauses: Sequence[Clause], longest: int) -> tuple[str, list[str]]:
        """A finished opening with the details that stood in its sentence of the note as far as they fit, and the
        other clauses."""
        self.hurried = unparted(self.brief.raw)
        main = next((one for one in self.brief.clauses if one.role == "pokok"), None)
        first = Told(opening, opening, main.sentence if main else -1, whole=not opening.endswith(":"))
        first, *more = together([first, *self._every(clauses)], longest)
        return first.text, self._ordered(more)

    def _ordered(self, told: Sequence[Told]) -> list[str]:
        sentences, facts = parted([one.text for one in together(told)])
        return [*self._gathered(sentences), *facts]

    def _every(self, clauses: Sequence[Clause] | None) -> list[Told]:
        """One sentence or line a clause."""
        given = apposed(clauses if clauses is not None else [c for c in self.brief.clauses if c.role in TOLD[1:]])
        statement = Statement(self.brief, self.teller, self.patterns.clauses, self.patterns.terse)
        told, suffered = list[Told](), list[str]()
        for at, clause in enumerate(row := in_a_row(timetable([self._without_its_day(one) for one in given]))):
            if self._repeats(clause):
                continue
            if predicate := self._undergone(clause, alone=not suffered):
                suffered.append(predicate)
                if at + 1 < len(row) and self._undergone(row[at + 1], alone=False):
                    continue
                told += [Told(text, text, clause.sentence, whole=True) for text in met(_THEY, suffered)]
                suffered = []
            elif own := self._telegraphed(clause, statement.words(clause, at), told):
                told = own
            elif text := statement.of(clause, at):
                joined = told and not is_fact(told[-1].text) and added(told[-1].text, clean(clause.text))
                if joined:
                    told[-1] = replace(told[-1], text=joined, words=joined)
                else:
                    told.append(self._told(clause, text, statement.words(clause, at)))
        return told

    def _telegraphed(self, clause: Clause, words: str, told: list[Told]) -> list[Told]:
        """What has been told with a clause of a telegraphic kind; empty for any other."""
        meant = about(self.brief, self.teller, self.patterns.clauses)
        text = realised(words, meant) if clause.role in {"lepas", "rincian"} else ""
        if text and not (text == words and self._lacks(text)):
            return [*told, Told(sentence(text), text, clause.sentence, whole=True, joint=clause.joint)]
        before = told[-1] if told and clause.joint in {"", "koma"} else None
        text = going_on(before.bare, words, meant) if before else ""
        return [*told[:-1], replace(before, text=sentence(text), words=text)] if before and text else []

    def _lacks(self, text: str) -> bool:
        """Whether a rule gives a clause the event as its subject: "20 menit selesai"."""
        return self.patterns.terse.completed(text, self.teller.values()["sebutan"]) != text

    def _told(self, clause: Clause, text: str, words: str) -> Told:
        """The clause as it may be printed, beside its own words."""
        published = self._published(clause, text, words)
        counted = clause.joint == "koma" and _COUNTED.match(words)
        words = re.sub(_COUNTED, r"\1 ", words) if counted else words
        own = sentence(words).casefold() == published.casefold() and not counted
        own = own or (self.hurried and is_valued(published))
        return Told(published, words, clause.sentence, clause.role in {"ajakan", "hadirin"} or own, clause.joint)

    def _gathered(self, told: list[str]) -> list[str]:
        return gathered(told, self.teller.values()["sebutan"] if "kegiatan" in self.teller.said else "")

    def _published(self, clause: Clause, text: str, words: str) -> str:
        """The clause as it may be printed: as it is told, in its own standard words, or as a fact of the list."""
        text, plain = set_off(text), sentence(beside(set_off(words)))
        text = plain if judge().reads(plain, "klausa-utuh") and _EVENT.search(text) else beside(text)
        if self._is_bare_deed(clause, text):
            first, _, rest = words.partition(" ")
            return fact(f"{active(first)} {rest}", self.patterns.clauses)
        if clause.role == "hadirin" or _QUOTED.search(text) or is_part(text) or judge().well_formed(text):
            return text
        if judge().reads(plain, "pernyataan") or (self.hurried and stands(words, self.patterns.clauses)):
            return plain
        return fact(self._lasting(words), self.patterns.clauses) or text

    def _is_bare_deed(self, clause: Clause, text: str) -> bool:
        """Whether a clause of what has happened reads as an order to the reader: "pilih ketua baru"."""
        past = self.brief.type == "laporan" and not self.teller.story.future and clause.role == "lepas"
        return past and judge().reads(text, "perintah-polos") and verbal(text.split(maxsplit=1)[0].lower())

    def _lasting(self, words: str) -> str:
        """A clause of the event's own days that adds only how long: "dua hari Rabu–Kamis (…)" → "lama …: dua hari"."""
        day = day_text(self.brief.when) if self.brief.when else ""
        if not day or day not in words:  # mostly: a pattern of its own is made only then
            return words
        long = re.fullmatch(rf"(?P<long>\w+ hari),? (?:\w+–\w+,? )?{re.escape(day)}(?P<rest>.*)", words)
        if not long or (long["rest"] and content(long["rest"]) - content(places_text(self.brief.where))):
            return words
        return f"lama kegiatan: {long['long']}"

    def _without_its_day(self, clause: Clause) -> Clause:
        """A clause that only adds where it was to the day that has been told: "Selasa (27/1/2026) di halaman mako"."""
        day = day_text(self.brief.when) if self.brief.when and "waktu" in self.teller.said else ""
        where = clause.text.removeprefix(day).lstrip(", ") if day else ""
        return clause.model_copy(update={"text": where}) if where != clause.text and where.startswith("di ") else clause

    def _undergone(self, clause: Clause, *, alone: bool) -> str:
        """What a clause says that people met with; the first of a row needs people in the clause before it."""
        predicate, every = undergone(clause.text, self.patterns.clauses), self.brief.clauses
        if not predicate or not alone:
            return predicate
        at = next((at for at, one in enumerate(every) if one.text == clause.text), 0)
        return predicate if of_people(every[:at], self.patterns.clauses) else ""

    def _repeats(self, clause: Clause) -> bool:
        """Whether a clause only names the activity again: "jemput bola" after "jemput bola adminduk"."""
        words = content(clause.text)
        return bool(words) and words <= content(self.brief.what) and not re.search(r"\d", clause.text)
