"""The opening of a note told in its own order: the clauses that are told of it, and the words of the one that names the
event, with the verb and the day that it lacks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.entities.hurried import informal
from knowledge.entities.words import SMALL
from prompts.brief import Brief, Clause, When
from prompts.draft import Task
from prompts.offline.acting import acting
from prompts.offline.activating import acted, reaching
from prompts.offline.dates import DAYS, clock_text, day_text, when_text
from prompts.offline.grammar import dated
from prompts.offline.leading import FRONTED
from prompts.offline.named import with_verb
from prompts.offline.news import held
from prompts.offline.patterns import Patterns
from prompts.offline.pieces import QUOTE
from prompts.offline.seams import DATED
from prompts.offline.teller import Teller
from prompts.offline.that_day import THAT_DAY
from prompts.offline.wording import clean, lower_first

NAMES = frozenset({"pokok", "kegiatan"})  # the roles of a clause that names the event
_OPENS = re.compile(rf"(?:{'|'.join(DAYS)})(?:–\w+)? \(\d")
_ON_THAT_DAY = re.compile(
    r"^(?P<when>(?:hari|subuh|pagi|siang|sore|malam) itu(?: pukul [\d.–]+ WIB)?),? (?=[a-z])", re.IGNORECASE
)
_HOUR = re.compile(r"(?:(?:hari|pagi|siang|sore|malam) itu,? )?(?P<hour>(?:sekitar )?pukul [\d.–]+ WIB),?(?: |$)")
_SINCE = re.compile(r"(?:mulai|sejak) ", re.IGNORECASE)  # "mulai Minggu (8/2/2026)": not held on that day alone
_SELVES = frozenset({"kami", "kita", "mereka", "saya"})
_EMPTY = re.compile(
    r"\b(?:laporan|kegiatan|hari|tanggal|waktu|pukul|mulai|itu|dari|pada|pagi|siang|sore|malam)\b|\W", re.IGNORECASE
)


def told_clauses(brief: Brief) -> list[Clause]:
    """The clauses without those that, apart from the opening's own sentence, only say when it was."""
    main = next((one.sentence for one in brief.clauses if one.role in NAMES), -1)
    if len(DATED.findall(" ".join(one.text for one in brief.clauses))) > 1:
        return list(brief.clauses)
    return [one for one in brief.clauses if one.sentence == main or not _only_time(one, brief.when)]


def dated_first(row: list[Clause]) -> list[Clause]:
    """The opening's sentence with its day right behind the event: "seleksi duta baca, 64 peserta, 28–29 Juli"."""
    main = next((at for at, one in enumerate(row) if one.role in NAMES), -1)
    day = next((one for one in row[main + 2 :] if main >= 0 and one.role == "rincian" and _OPENS.match(one.text)), None)
    if day is None or DATED.search(row[main].text):
        return row
    rest = [one for one in row if one is not day]
    return [*rest[: main + 1], day, *rest[main + 1 :]]


def told_once(row: Sequence[Clause]) -> list[Clause]:
    """The row without the stretches of the opening's own words, which are cut out of it as what no slot tells."""
    main = next((one for one in row if one.role == "kegiatan"), None)
    told = _plain(main.text) if main else ""
    return [one for one in row if one is main or one.joint or not main or _plain(one.text) not in told]


def _plain(text: str) -> str:
    """The words as they are compared: small, figures for numerals, without what a list is joined by."""
    words = [one for one in re.findall(r"[\w.–/-]+", text.casefold()) if one not in {"dan", "serta", "selama"}]
    return f" {' '.join(str(SMALL.index(one)) if one in SMALL else one for one in words)} "


@dataclass(frozen=True, slots=True)
class Opening:
    """Tells the clause that names the event of one note."""

    task: Task
    teller: Teller
    patterns: Patterns

    def words(self, clause: Clause, row: Sequence[Clause]) -> str:
        """The clause that names the event with the verb it lacks, and with the day where no clause says it."""
        text, day = dated(reaching(clean(clause.text))), self._day()
        text = _as_named(text, clean(self.task.brief.what))
        hurried = informal(self.task.brief.raw)
        if hurried:
            text = acted(text, self.patterns.clauses)
        if hurried or text.startswith("juara "):
            text = self.patterns.terse.whole(text)
        if fronted := _at_that_hour(text, day):
            front, _, rest = fronted.partition(", ")
            if not rest:
                return front
            rest = with_verb(self.task, rest, self.patterns, self.teller, beside="", day="")
            return f"{front}, {rest}"
        if _is_heading(clause, row):
            return f"{text}, {day}" if day else text
        opens = self.task.brief.clauses[0].role == "kegiatan"  # and no group whose deed it is
        if (hurried or opens) and (first := self._named_first(text)):
            return first
        told = with_verb(self.task, text, self.patterns, self.teller, beside=self._beside(clause, row), day=day)
        return acting(lower_first(told), self.patterns.activities) if hurried else told

    def _day(self) -> str:
        """When it was, where no clause says the day; empty elsewhere."""
        when, told = self.task.brief.when, " ".join(one.text for one in told_clauses(self.task.brief))
        day = day_text(when) if when and when.day else ""
        if when is None or not day or day in told or THAT_DAY.search(told) or len(DATED.findall(told)) > 1:
            return ""
        clock = clock_text(when)
        if any(_SINCE.match(one.text) and day in one.text for one in self.task.brief.clauses):
            return f"mulai {day}" if not clock or clock in told else f"{clock}, mulai {day}"
        return when_text(when, "").replace(clock, "").strip() if clock in told else when_text(when, "")

    def _named_first(self, text: str) -> str:
        """ "Sabtu (…), perekaman KTP di SMAN 3" → "perekaman KTP di SMAN 3 berlangsung Sabtu (…)"; empty where people
        open it, counted or not, who are not held."""
        front, lines = FRONTED.match(text) or _ON_THAT_DAY.match(text), self.patterns.clauses
        name = text[front.end() :] if front else ""
        people = lines.kata_peserta | lines.kata_petugas | _SELVES
        acts = any(one.lower() in people for one in name.split()[:2])
        verb = held(self.task, lower_first(name), self.patterns, self.teller) if front and not acts else ""
        return f"{name} {verb}{front['when']}" if front and verb else ""

    def _beside(self, clause: Clause, row: Sequence[Clause]) -> str:
        """What stands behind the opening: in its own sentence, or in the first line of a list."""
        every = self.task.brief.clauses
        behind = next(row[at + 1 :] for at, one in enumerate(row) if one.role == clause.role)
        later = next(every[at + 1 :] for at, one in enumerate(every) if one.role == clause.role)
        following = behind[0] if behind else later[0] if later and later[0].joint in {"baris", "butir"} else None
        return clean(following.text) if following and following.role != QUOTE else ""


def _as_named(text: str, what: str) -> str:
    """ "bagi takjil …" of a "pembagian takjil": the event by its noun, where nobody stands before the verb."""
    verb, _, rest = text.partition(" ")
    noun, _, named = what.partition(" ")
    same = named and rest.startswith(" ".join(named.split()[:1])) and noun.startswith("pe") and noun.endswith("an")
    return f"{noun} {rest}" if same and verb != noun and verb.islower() else text


def _at_that_hour(text: str, day: str) -> str:
    """ "pukul 10.15 WIB tim rescue mengevakuasi …" with the day before its hour; empty for any other opening."""
    found = _HOUR.match(text)
    if not found or not day or "pukul" in day or day.startswith("mulai"):
        return ""
    rest = text[found.end() :]
    return f"{day} {found['hour']}{', ' if rest else ''}{rest}"


def _only_time(clause: Clause, when: When | None) -> bool:
    """Whether a clause says no more than the time that the opening will say."""
    if clause.role != "rincian" or when is None or when.day is None:
        return False
    rest = clean(clause.text)
    for known in (day_text(when), clock_text(when)):
        rest = rest.replace(known, "") if known else rest
    return not _EMPTY.sub("", rest)


def _is_heading(clause: Clause, row: Sequence[Clause]) -> bool:
    """Whether a colon stands behind the opening: what it heads follows."""
    at = next(at for at, one in enumerate(row) if one.role == clause.role)
    return at + 1 < len(row) and row[at + 1].joint == "titik dua"
