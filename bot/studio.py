"""The studio: brief → search → write → check, without a chat. What the command line prints and the desk saves."""

import asyncio
import re
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.habits import AgencyHabits, Closed, nothing_closed
from bot.intake import (
    apply_answer,
    is_question,
    kept_back,
    read_note,
    tidied,
    too_long,
    uncheckable,
    unusable,
    without_orders,
)
from bot.settings import Settings
from bot.unusable import Unusable
from knowledge.base import KnowledgeBase
from knowledge.belonging import belonging
from knowledge.checking.agreement import Difference
from knowledge.checking.check import Checker
from knowledge.checking.neighbours import RECENT, OtherText
from knowledge.checking.report import Report
from knowledge.checking.request import CheckRequest
from knowledge.documents import Kind, Passage, Programme
from knowledge.errors import NoKnowledge
from knowledge.names import Names
from knowledge.search import SearchResult
from prompts.answer import Answer, Library, answer
from prompts.brief import Brief, Channel, DraftKind, Question
from prompts.draft import Draft, Precedent, Style, Task
from prompts.offline.dates import day_text
from prompts.offline.places import places_text
from prompts.write import Composer

Neighbours = Callable[[datetime], tuple[OtherText, ...]]  # every agency's drafts since then
_NEAR = 31  # days: "tadi" and "besok" are resolved safely; a far date must stand in the note itself
_RUPIAH = re.compile(r"Rp[\d.]+(?:,\d+)?(?: (?:juta|miliar|triliun))?")
PASSAGES_PER_DRAFT = 8
_PRECEDENTS = 12  # passages of past releases among which one of the same kind of event is looked for
_GUIDES = {
    "rilis": "siaran pers",
    "klarifikasi": "klarifikasi hoaks",
    "darurat": "info darurat",
    "foto": "keterangan foto",
    "alt": "teks alternatif foto",
    "undangan": "undangan liputan media",
    "layanan": "info layanan jadwal",
}


def no_neighbours(since: datetime) -> tuple[OtherText, ...]:
    """For a studio without a store: there are no drafts to compare with."""
    return ()


@dataclass(frozen=True, slots=True)
class Drafted:
    """A finished draft and everything that explains it. `ms` is the wall time from brief to report."""

    brief: Brief
    draft: Draft
    report: Report
    programme: Programme | None
    passages: tuple[Passage, ...]
    ms: float


class Studio:
    """One operator's request at a time, no state between requests; safe to share between chats."""

    def __init__(  # noqa: PLR0917 - its parts
        self,
        settings: Settings,
        knowledge: KnowledgeBase,
        names: Names,
        checker: Checker,
        composer: Composer,
        closed: Closed = nothing_closed,
        neighbours: Neighbours = no_neighbours,
    ) -> None:
        """`closed`: the drafts that agencies have closed, to learn their habits from; `neighbours`: every agency's."""
        self.settings, self.knowledge, self.names = settings, knowledge, names
        self.habits = AgencyHabits(knowledge, names, closed)
        self._checker, self._composer, self._neighbours = checker, composer, neighbours

    def read(self, note: str, kind: DraftKind, channel: Channel | None, agency: str, sent_at: datetime) -> Brief:
        """The note as 5W1H. Raises `Unusable` for an empty, overlong, wordless or non-Indonesian note."""
        if reason := unusable(note, limit=self.settings.note_max_chars):
            raise Unusable(reason)
        return read_note(
            note,
            kind=kind,
            channel=channel,
            agency=agency or self.settings.agency,
            sent_at=sent_at,
            names=self.names,
        )

    def answer_question(self, brief: Brief, question: Question, text: str) -> Brief:
        """The brief with an operator's answer to one of its questions worked in."""
        return apply_answer(brief, question, text, self.names)

    def is_question(self, text: str) -> bool:
        """Whether the text asks for an answer rather than describing something to write about."""
        return is_question(text)

    async def draft(self, brief: Brief, style: Style | None = None, *, modelled: bool = True) -> Drafted:
        """Search, write and check; `modelled`: False for the offline writer alone. Raises `NoKnowledge` while there is
        nothing to search."""
        began = time.perf_counter()
        task = await asyncio.to_thread(self.task, brief, style or fresh_style(brief))
        draft, report = await self._composer.compose(task, modelled=modelled)
        ms = (time.perf_counter() - began) * 1000
        return Drafted(brief, draft, report, task.programme, task.passages, ms)

    @property
    def revises(self) -> bool:
        """Whether a model is there to change a draft by words."""
        return self._composer.revises

    async def revise(
        self, brief: Brief, style: Style, now: tuple[Draft, Report], wish: str, *, may_lose: bool = False
    ) -> Drafted:
        """A draft changed by the model as wished. Raises `ModelUnavailable` where none does it faithfully."""
        began = time.perf_counter()
        task = await asyncio.to_thread(self.task, brief, style)
        draft, report = await self._composer.revise(task, now, wish, may_lose=may_lose)
        ms = (time.perf_counter() - began) * 1000
        return Drafted(brief, draft, report, task.programme, task.passages, ms)

    async def check(
        self,
        text: str,
        *,
        on: date,
        kind: str = "",
        channel: str = "",
        brief: str = "",
        agency: str = "",
        exceptions: frozenset[tuple[str, str]] = frozenset(),
        others: tuple[OtherText, ...] = (),
    ) -> Report:
        """Check a text that exists against the knowledge in force on `on` and, if given, the brief's words.

        Raises `Unusable` for a text without a word, too long, or in English.
        """
        most = self.settings.check_max_chars
        if reason := uncheckable(text, most) or (too_long(most) if len(brief) > most else None):
            raise Unusable(reason)
        kept, told = kept_back(brief), without_orders(brief)
        request = CheckRequest(
            text, on, kind, channel, agency, told, kept_back=kept, exceptions=exceptions, others=others
        )
        return await asyncio.to_thread(self._check, request)

    async def recheck(self, brief: Brief, draft: Draft, style: Style) -> Report:
        """Check a changed draft against the very sources it was written from: the brief, its programme, passages."""
        return await asyncio.to_thread(lambda: check_draft(self._checker, self.task(brief, style), draft))

    async def compare(self, parts: Mapping[str, str], brief: Brief) -> tuple[Difference, ...]:
        """Where texts made from one brief, by their names, disagree about a fact."""
        return await asyncio.to_thread(self._compare, parts, brief)

    async def ask(self, question: str, on: date) -> Answer:
        """Answer from the knowledge in force on `on`, with sources, or say that it holds no answer."""
        if not question.strip():
            raise Unusable("Pertanyaannya kosong. Tulis yang ingin ditanyakan.")
        return await asyncio.to_thread(lambda: answer(question, self.library(on)))

    async def search(self, query: str, *, on: date, k: int = 8, kind: Kind | None = None) -> SearchResult:
        """The best passages in force on `on`, best first."""
        if not query.strip():
            raise Unusable("Kata kuncinya kosong. Tulis yang ingin dicari.")
        return await asyncio.to_thread(self.knowledge.search, query, k, kind, on)

    def warm(self, on: date) -> None:
        """Load what the first request would otherwise wait for: the model, the generation, the programmes' facts."""
        with suppress(NoKnowledge):  # an admin can still send the first documents through the chat
            self.knowledge.warm()
            self._checker.prepare(self.knowledge.programmes(on), (), on)

    def reload_rules(self) -> int:
        """Read the rule files again; how many there are. Raises `RulesRejected`, and the old rules stay."""
        return self._checker.reload()

    def library(self, on: date) -> Library:
        """What an answer may rest on, on a day."""
        knowledge = self.knowledge
        return Library(
            on=on,
            search=lambda query: knowledge.search(query, PASSAGES_PER_DRAFT, None, on),
            programmes=knowledge.programmes(on),
            documents=tuple(one for one in knowledge.documents() if one.in_force(on)),
            names=self.names,
            check=lambda words: self._checker.check(CheckRequest(text=words, on=on)).findings,
            understand=knowledge.understood,
            lapsed=lambda: [
                Programme.of(one) for one in knowledge.left_out() if one.kind == "program" and one.over(on)
            ],
        )

    def _compare(self, parts: Mapping[str, str], brief: Brief) -> tuple[Difference, ...]:
        on, programme = brief.sent_at.date(), self.task(brief, fresh_style(brief)).programme
        facts = [fact.text for fact in programme.facts] if programme else []
        messages = [wording for one in programme.key_messages for wording in one.wordings] if programme else []
        calls = list(programme.calls_to_action) if programme else []
        known = "\n\n".join([brief_words(brief), *facts, *messages, *calls])
        return self._checker.differences(parts, known, on)

    def task(self, brief: Brief, style: Style) -> Task:
        """Everything a writer may use for the brief: its programme and the passages found. Raises `NoKnowledge`."""
        on = brief.sent_at.date()
        result = self.knowledge.for_draft(brief.raw, guide_for(brief), on, PASSAGES_PER_DRAFT)
        found = [one for one, _ in belonging(about(brief), brief.told, self.knowledge.programmes(on), brief.agency)]
        habits = self.habits.of(brief.agency, brief.kind)
        others = self._neighbours(brief.sent_at - RECENT) if found else ()
        themes = self.knowledge.themes(on)
        precedents = self._precedents(brief, on)
        return Task(brief, found[0] if found else None, result.passages, style, habits, themes, others, precedents)

    def _precedents(self, brief: Brief, on: date) -> tuple[Precedent, ...]:
        """Earlier releases in force, those nearest to the event first."""
        if brief.kind != "rilis":
            return ()
        opening = next((clause.text for clause in brief.clauses), brief.raw)
        found = self.knowledge.search(brief.what or opening, _PRECEDENTS, "rilis", on).passages
        names = dict.fromkeys(one.document for one in found if one.date is None or one.date < on)
        documents = [document for name in names if (document := self.knowledge.document(name))]
        return tuple(Precedent(one.id, one.title, one.body) for one in documents)

    def _check(self, request: CheckRequest) -> Report:
        passages = self.knowledge.for_text(request.text, request.on, PASSAGES_PER_DRAFT).passages
        programmes = self.knowledge.programmes(request.on)
        themes = self.knowledge.themes(request.on)
        return self._checker.check(replace(request, programmes=programmes, passages=passages, themes=themes))


_PRICES, _DENIAL = "harga pangan", "klarifikasi hoaks"  # what such a note is about, where it does not say so


def about(brief: Brief) -> str:
    """The note in standard words, for finding its programme."""
    told = ". ".join(clause.text for clause in brief.clauses) or brief.raw
    if brief.kind == "klarifikasi":
        return f"{_DENIAL}: {told}"
    return f"{_PRICES}: {told}" if brief.type == "harga" else told


def guide_for(brief: Brief) -> str:
    """The words that find the guide for this kind of text."""
    return f"caption {brief.channel or ''}" if brief.kind == "caption" else _GUIDES.get(brief.kind, brief.kind)


def check_draft(checker: Checker, task: Task, draft: Draft, basis: str = "") -> Report:
    """The check a writer's draft must pass: against the operator's words, the programme and the passages.

    `basis`: for a model's draft the offline writer's text of the same task; then every sentence needs a source.
    """
    return checker.check(
        CheckRequest(
            text=draft.text,
            on=task.brief.sent_at.date(),
            kind=draft.kind,
            channel=draft.channel or "",
            agency=task.brief.agency,
            brief=f"{brief_words(task.brief)}\n\n{task.habits.greeting if task.habits else ''}".strip(),
            note=tidied(task.brief.told, speaker=task.brief.kind == "poin"),
            kept_back=task.brief.kept_back,
            basis=basis,
            strict=True,
            programmes=(task.programme,) if task.programme else (),
            passages=task.passages,
            themes=task.themes,
            others=task.others,
        )
    )


def fresh_style(brief: Brief) -> Style:
    """The style of a first draft. Agencies tell one story in different words: the seed follows agency and note."""
    return Style(seed=zlib.crc32(f"{brief.agency}\n{brief.raw}".encode()) % 10_000)


def brief_words(brief: Brief) -> str:
    """Every word the operator gave us, as one text: the first source of every fact.

    The resolved values (a date's day and weekday, a place's kelurahan and kecamatan, an office in its official
    form) stand beside the raw note, since the draft states those.
    """
    places = [f"{p.venue} {p.neighbourhood} {p.kelurahan} {p.kecamatan}" for p in brief.where]
    places.append(places_text(brief.where))
    people = [", ".join(filter(None, (p.name, p.title))) for p in brief.who]  # no comma behind: it announces a quote
    near = brief.when and brief.when.day and abs((brief.when.day - brief.sent_at.date()).days) <= _NEAR
    places.append(day_text(brief.when) if brief.when and near else "")
    places.append(" ".join(sum_ for clause in brief.clauses for sum_ in _RUPIAH.findall(clause.text)))
    quotes = [f"“{q.text}”" for q in brief.quotes]
    return "\n\n".join(
        [
            brief.told,
            tidied(brief.told, speaker=brief.kind == "poin"),
            *places,
            *people,
            *quotes,
            brief.agency,
            brief.organiser,
        ]
    )
