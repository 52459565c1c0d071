"""The check: a text in, a report out. Deterministic, without a model, without a network."""

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from knowledge.checking import arithmetic, coverage
from knowledge.checking.agenda import theme_findings
from knowledge.checking.agreement import Difference, differences
from knowledge.checking.areas import area_findings
from knowledge.checking.channels import channel_findings
from knowledge.checking.claim_words import aside
from knowledge.checking.claims import Vouchers, beside, claim_findings
from knowledge.checking.colloquial import colloquial_findings
from knowledge.checking.completeness import completeness_findings
from knowledge.checking.facts import checked, findings, ground_all, no_source
from knowledge.checking.folding import fold, says
from knowledge.checking.form import form_findings
from knowledge.checking.grounding import Ground, states
from knowledge.checking.kinds import Rule
from knowledge.checking.neighbours import OtherText, conflicts
from knowledge.checking.offices import office_findings
from knowledge.checking.posts import post_findings
from knowledge.checking.prose import Prose
from knowledge.checking.reading import Reader
from knowledge.checking.rendering import as_written
from knowledge.checking.report import Coverage, Finding, Report
from knowledge.checking.resolve import apply, cited, excusable, fixes, resolve
from knowledge.checking.roles import role_findings
from knowledge.checking.rulebook import Rulebook
from knowledge.checking.rules import FOLDER as RULES
from knowledge.checking.rules import load_rules
from knowledge.checking.score import band, score
from knowledge.checking.sources import BRIEF_LABEL, FactLedger, Source, stated
from knowledge.checking.unseen import RULE as HIDDEN
from knowledge.checking.unseen import Seen
from knowledge.corrected import corrected
from knowledge.documents import Fact, Passage, Programme
from knowledge.entities.entity import Entity
from knowledge.entities.lists import orang
from knowledge.limits import Limits
from knowledge.names import Names
from knowledge.recognition import is_titled, opens_with, recognise
from knowledge.themes import Theme

_FACTUAL = frozenset({"fakta", "nama", "kutipan", "istilah-program", "pesan-kunci"})  # repairs that change what is said
_ROUNDS = 6  # a repair can uncover another slip; two rounds are usual
_INVITING = frozenset({"undangan", "pengumuman"})  # need no key message; it is only offered
_GUESS = "morfologi.salah-ketik"
_LONG = 20_000  # characters; a longer text is repaired in one round, to answer within two seconds


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """A text and everything that may support it. `brief` is the operator's own words; `note` is the part of them whose
    facts must not be lost (all of them where it is empty): resolved values beside the raw note may be left out.
    `basis`: the offline writer's draft of the same brief, where the text is a model's: then every sentence must be
    vouched for by the brief, the programmes or the basis, not only its names and numbers.
    `exceptions`: rule and words (small letters) that the agency said are no mistake; never a fact or a red line."""

    text: str
    on: date
    kind: str = ""
    channel: str = ""
    agency: str = ""
    brief: str = ""
    note: str = ""
    basis: str = ""
    programmes: tuple[Programme, ...] = ()
    passages: tuple[Passage, ...] = ()
    exceptions: frozenset[tuple[str, str]] = frozenset()
    themes: tuple[Theme, ...] = ()  # of the agendas, on the day of the text
    others: tuple[OtherText, ...] = ()  # other agencies' drafts; only what differs is ever told


@dataclass(frozen=True, slots=True)
class _Context:
    """What stays the same while a text is being repaired."""

    request: CheckRequest
    programmes: tuple[Programme, ...]
    sources: tuple[Source, ...]
    noted: tuple[Entity, ...]
    vouchers: Vouchers | None


class Checker:
    """Rules, name list and limits, loaded once; safe to share between threads."""

    def __init__(self, rules: Sequence[Rule], names: Names, limits: Limits) -> None:
        self._rulebook, self._names, self._limits = Rulebook(rules), names, limits
        self._read = Reader(names).read
        self._ledger = FactLedger(self._read)

    @staticmethod
    def load() -> "Checker":
        """From the bundled YAML. Raises `RulesRejected` or `NaraError` for a file that cannot be used."""
        return Checker(load_rules(), Names.load(), Limits.load())

    def reload(self, folder: Path = RULES) -> int:
        """Read the rule files again and return how many rules there are now.

        Raises `RulesRejected` with a `path:line: reason` for each file that cannot be used; the rules in service stay.
        """
        rulebook = Rulebook(load_rules(folder))
        self._rulebook = rulebook  # one assignment: a check that runs meanwhile sees the old or the new rules
        return len(rulebook.rules)

    def prepare(self, programmes: Sequence[Programme], passages: Sequence[Passage], on: date) -> None:
        """Read a generation's programmes and passages ahead, so that the first texts about them are checked as fast
        as the rest: about 10 ms a programme, 2 ms a passage, once."""
        self._ledger.programmes(programmes, on)
        self._ledger.passages(passages, on)

    def check(self, request: CheckRequest) -> Report:
        """The whole report. `fixed` is what the text becomes when every error and warning is repaired."""
        seen = Seen.of(request.text)
        if seen is None:
            return self._checked(request)
        return seen.placed(self._checked(replace(request, text=seen.text)), self._hidden(request.text))

    def _checked(self, request: CheckRequest) -> Report:
        began = time.perf_counter()
        request = replace(request, brief=corrected(request.brief), note=corrected(request.note))
        context = self._context(request)
        report = self._once(request.text, context)
        fixed = self._fixed(request.text, report, context)
        return replace(report, fixed=fixed, ms=(time.perf_counter() - began) * 1000)

    def differences(self, parts: Mapping[str, str], known: str, on: date) -> tuple[Difference, ...]:
        """Where texts on one event, by their names, disagree; `known` is what they were all written from."""
        plain = {name: _unnumbered(text) for name, text in parts.items()}  # "(2/3)" of a thread is no day
        return differences(plain, known, on, self._stated)

    def _context(self, request: CheckRequest) -> _Context:
        on, ledger = request.on, self._ledger
        programmes = recognise(f"{request.text}\n{request.brief}", request.programmes, request.passages)[:3]
        sources = [
            *ledger.brief(f"{request.brief}\n\n{aside(request.basis)}", on),
            *ledger.agency(request.agency, on),
            *ledger.programmes(programmes, on),
            *ledger.passages(request.passages, on),
        ]
        note = request.note or request.brief
        noted = self._read(note, on) if note.strip() else ()
        return _Context(request, programmes, tuple(sources), noted, self._vouchers(request, programmes))

    def _vouchers(self, request: CheckRequest, programmes: Sequence[Programme]) -> Vouchers | None:
        """What may vouch for a model's sentences; an earlier document may not: it tells of another event."""
        if not request.basis.strip():
            return None
        agency = self._names.agency(request.agency)
        names = " ".join(agency.spellings) if agency else request.agency
        said = (line for programme in programmes for line in stated(programme))
        return Vouchers.of([request.brief, request.note, request.basis], [names, *said])

    def _fixed(self, text: str, report: Report, context: _Context) -> str:
        found = report.findings
        for _ in range(_ROUNDS):
            repairs = [finding for finding in found if fixes(finding)]
            if not repairs:
                break
            text = apply(text, repairs)
            if len(text) > _LONG:
                break
            factual = any(repair.category in _FACTUAL for repair in repairs)  # what it now says is a fact of its own
            found = self._once(text, context).findings if factual else self._worded(text, context)
        return text

    def _worded(self, text: str, context: _Context) -> tuple[Finding, ...]:
        """Only how the text is written: after repairs of spelling alone its facts are what they were."""
        request = context.request
        prose = _prose(text, self._stated(text, request.on))
        written = [*self._ruled(prose, request), *colloquial_findings(prose, _known(context.sources))]
        return resolve(finding for finding in written if not _excepted(finding, request.exceptions))

    def _once(self, text: str, context: _Context) -> Report:
        request = context.request
        entities = self._stated(_unnumbered(text) if request.channel == "x" else text, request.on)
        prose = _prose(text, entities)
        parts = coverage.stretches(text)
        told, covered = self._told(text, entities, parts, context)
        about = frozenset[str]().union(*(part.words for part in parts))
        ruled = list(self._ruled(prose, request))
        grounds, grounded = ground_all(prose, entities, about, context.sources, self._names, request.on)
        if context.vouchers:
            grounds = tuple(_vouched(ground, context.vouchers) for ground in grounds)
        secrets = self._secrets(ruled)
        grounds = tuple(g for g in grounds if not any(_covers(secret, g) for secret in secrets))
        found = resolve(
            finding
            for finding in [
                *ruled,
                *self._grounding(grounds, request, grounded=grounded),
                *arithmetic.weekdays(text, entities),
                *arithmetic.sums(text, entities),
                *arithmetic.shares(text, entities),
                *arithmetic.households(text, entities),
                *area_findings(text, entities, self._names),
                *office_findings(text, _certain(entities, grounds), self._names, request.on, _sourced(grounds)),
                *post_findings(text, entities, request.note or request.brief, context.noted, self._names),
                *role_findings(text, entities, request.note or request.brief),
                *completeness_findings(
                    text,
                    entities,
                    request.note or request.brief,
                    context.noted,
                    grounds,
                    self._names,
                    Vouchers.of([text]) if context.vouchers else None,
                ),
                *colloquial_findings(prose, _known(context.sources)),
                *form_findings(prose, entities, self._limits, request.kind, request.channel),
                *told,
                *self._offered(parts, context),
                *self._differing(entities, about, context),
            ]
            if not _excepted(finding, request.exceptions)
        )
        if context.vouchers:
            found = beside(found, claim_findings(text, context.vouchers))
        facts, points = checked(grounds), score(found)
        return Report(points, band(points, found, facts, grounded=grounded), found, covered, facts, text)

    def _grounding(self, grounds: Sequence[Ground], request: CheckRequest, *, grounded: bool) -> list[Finding]:
        found = list(findings(grounds, grounded=grounded))
        bare = not request.brief.strip() and not request.passages
        return found or ([no_source()] if bare and request.text.strip() else [])

    def _ruled(self, prose: Prose, request: CheckRequest) -> Iterator[Finding]:
        noted = fold(request.brief)  # a word of the operator's that no list has may be a term: its slip is only guessed
        for found in self._rulebook.find(prose, request.kind, request.channel):
            if (
                not cited(prose, found, request.kind)
                and not _of_a_name(found, prose)
                and not _official_number(found, prose.text[found.start : found.end], request.programmes)
            ):
                guessed = found.rule == _GUESS and says(noted, found.text)
                yield replace(found, level="suggestion") if guessed else found

    def _hidden(self, text: str) -> Iterator[Finding]:
        """Where a word holds a character that nobody sees."""
        yield from (found for rule in self._rulebook.rules if rule.id == HIDDEN for found in rule.find(Prose(text, ())))

    def _secrets(self, ruled: Sequence[Finding]) -> list[Finding]:
        """What is personal: a telephone number or an NIK is listed nowhere, not even as a number without a source."""
        personal = {rule.id for rule in self._rulebook.rules if rule.rahasia}
        return [finding for finding in ruled if finding.rule in personal]

    def _told(
        self, text: str, entities: Sequence[Entity], parts: Sequence[coverage.Stretch], context: _Context
    ) -> tuple[list[Finding], tuple[Coverage, ...]]:
        """Coverage of the programme recognised first, and what contradicts it or breaks its terms."""
        others = [p for p in context.request.programmes if p not in context.programmes[:1]]
        anyhow = [*coverage.astray(others, parts, text), *channel_findings(text)]
        if not context.programmes:
            return anyhow, ()
        programme, on = context.programmes[0], context.request.on
        covered = coverage.cover(programme, parts)
        own = is_titled(f"{text}\n{context.request.brief}", programme)
        found = anyhow
        found += [f if own or f.end > f.start else _offered(f) for f in coverage.term_findings(programme, text)]
        if any(message.status == "contradicted" for message in covered):
            found += coverage.reversals(programme, parts, text)
        found += [f for other in context.programmes[1:] for f in coverage.avoided(other, text)]
        if opens_with(text, programme) and context.request.kind not in coverage.WITHOUT_MESSAGE:
            found += [f if own else _offered(f) for f in coverage.message_findings(programme, covered, len(text))]
        noted = [s for s in context.sources if s.origin == "catatan"]
        unstated = [e for e in entities if not any(states(source, e) for source in noted)]  # another event's figure
        for fact, wrong, right in coverage.contradictions(
            programme, parts, (unstated, entities), lambda said: self._read(said, programme.date or on)
        ):
            covered += (Coverage(programme.title, fact.text, "contradicted", "fakta"),)
            found.append(_contradiction(programme, fact, wrong, right))
        if context.request.kind in _INVITING:
            found = [_offered(f) if f.end == f.start else f for f in found]
        return found, covered

    def _offered(self, parts: Sequence[coverage.Stretch], context: _Context) -> Iterator[Finding]:
        """The agenda's themes that the text could carry."""
        request = context.request
        yield from theme_findings(
            request.themes, context.programmes, request.programmes, parts, request.agency, request.kind,
            len(request.text),
        )  # fmt: skip

    def _differing(self, entities: Sequence[Entity], about: frozenset[str], context: _Context) -> Iterator[Finding]:
        """Where other agencies' drafts on the programmes recognised give other values."""
        request, named = context.request, {name for one in context.programmes for name in (one.id, one.title)}
        others = [other for other in request.others if other.programme in named]
        yield from conflicts(request.agency, request.on, about, entities, others, self._read)

    def _stated(self, text: str, on: date) -> tuple[Entity, ...]:
        """The facts a text for publication states: a name there has capitals, or is a listed one."""
        return tuple(
            e for e in self._read(text, on) if e.kind != "person" or e.text[:1].isupper() or self._names.person(e.key)
        )


def _offered(finding: Finding) -> Finding:
    """What the text could say as well: of a programme that it only touches, or of a kind that needs no message."""
    return replace(finding, level="suggestion")


def _vouched(ground: Ground, vouchers: Vouchers) -> Ground:
    """A figure or an organisation that no fact of the sources matches, and their words nevertheless state."""
    open_fact = ground.status == "unsupported" and ground.evidence is None
    if open_fact and ground.entity.kind in {"number", "organisation"} and vouchers.state(ground.entity):
        return replace(ground, status="supported", source=BRIEF_LABEL)
    return ground


def _covers(secret: Finding, ground: Ground) -> bool:
    return secret.start < ground.entity.end and ground.entity.start < secret.end


def _prose(text: str, entities: Sequence[Entity]) -> Prose:
    return Prose(text, ((e.start, e.end) for e in entities if e.kind in {"person", "organisation"}))


def _of_a_name(finding: Finding, prose: Prose) -> bool:
    """Whether the "wrong" word is part of a name: Rizki in "M. Rizki", Rejeki in "Sri Rejeki"."""
    before = prose.text[: finding.start].rstrip().rsplit(maxsplit=1)[-1:]
    written = finding.text
    known = finding.category == "ejaan" and written[:1].isupper() and written.casefold() in orang().kata_nama
    return (
        known
        and bool(before)
        and before[0][:1].isupper()
        and (finding.start not in prose.sentence_starts or len(before[0]) == 2)
    )


def _excepted(finding: Finding, exceptions: frozenset[tuple[str, str]]) -> bool:
    return bool(exceptions) and (finding.rule, finding.text.casefold()) in exceptions and excusable(finding)


def _known(sources: Sequence[Source]) -> Callable[[str], bool]:
    """Whether a document or a programme uses the word: then it is a term, not a slip."""
    printed = [source.folded for source in sources if source.origin != "catatan"]
    return lambda word: any(f" {word} " in folded for folded in printed)


def _contradiction(programme: Programme, fact: Fact, wrong: Entity, right: Entity) -> Finding:
    message = f"Bertentangan dengan {programme.title}: {fact.text}"
    span, suggestion = (wrong.start, wrong.end), as_written(wrong, right)
    return Finding("program.fakta", "fakta", "error", *span, wrong.text, message, suggestion, fact.source)


def _sourced(grounds: Sequence[Ground]) -> frozenset[str]:
    """The people a source names; the name list only says that they exist."""
    return frozenset(g.entity.key for g in grounds if g.status == "supported" and not g.source.startswith("daftar "))


def _certain(entities: Sequence[Entity], grounds: Sequence[Ground]) -> list[Entity]:
    """Without the dates that are wrong themselves: who held an office then says nothing about the name."""
    wrong = {(g.entity.start, g.entity.end) for g in grounds if g.entity.kind == "date" and g.status == "near"}
    return [e for e in entities if (e.start, e.end) not in wrong]


def _official_number(finding: Finding, written: str, programmes: Sequence[Programme]) -> bool:
    """A telephone number that a programme's own call to action gives is meant to be published."""
    if finding.rule != "garis-merah.telepon":
        return False
    digits = re.sub(r"\D", "", written)
    return any(digits in re.sub(r"\D", "", call) for programme in programmes for call in programme.calls_to_action)


def _unnumbered(text: str) -> str:
    """A thread, equally long, without the marks that number its posts: "(2/3)" is neither a number nor a date."""
    return re.sub(r" \(\d{1,2}/\d{1,2}\)(?=\n|$)", lambda mark: " " * len(mark[0]), text)
