"""The check: a text in, a report out. Deterministic, without a model, without a network."""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from knowledge.checking import arithmetic
from knowledge.checking.agreement import Difference, differences
from knowledge.checking.areas import area_findings
from knowledge.checking.claims import Vouchers, beside, claim_findings
from knowledge.checking.completeness import completeness_findings
from knowledge.checking.confidential import confidential_findings
from knowledge.checking.doubt.figures import Signs
from knowledge.checking.doubt.judge import FactJudge
from knowledge.checking.doubt.settle import settled
from knowledge.checking.doubt.signs import beside_note, judged, signs, sound
from knowledge.checking.facts import checked, findings, ground_all, no_source
from knowledge.checking.form import form_findings
from knowledge.checking.full_names import naming_findings
from knowledge.checking.gathered import gathered
from knowledge.checking.grounding import Ground
from knowledge.checking.kinds import Rule
from knowledge.checking.known import Known
from knowledge.checking.material import Looked, Material, Reading
from knowledge.checking.narrative import differing, narrated, offered, put_right
from knowledge.checking.offices import office_findings
from knowledge.checking.periods import period_findings
from knowledge.checking.portions import portion_findings
from knowledge.checking.posts import post_findings
from knowledge.checking.prose import Prose
from knowledge.checking.reading import Reader
from knowledge.checking.reckoned import reckoned
from knowledge.checking.relations import relation_findings
from knowledge.checking.repairing import ahead_of, alone, repaired
from knowledge.checking.report import Finding, Report
from knowledge.checking.request import CheckRequest
from knowledge.checking.resolve import fixes, resolve, unexcused
from knowledge.checking.roles import role_findings
from knowledge.checking.rulebook import Rulebook
from knowledge.checking.rules import FOLDER as RULES
from knowledge.checking.rules import load_rules
from knowledge.checking.score import band, score
from knowledge.checking.sources import BRIEF_LABEL, FactLedger
from knowledge.checking.stretches import stretches
from knowledge.checking.suspected import suspect_findings
from knowledge.checking.unseen import RULE as HIDDEN
from knowledge.checking.unseen import Seen
from knowledge.checking.whereabouts import whereabouts_findings
from knowledge.checking.writing import secrets, written
from knowledge.documents import Passage, Programme
from knowledge.entities.entity import Entity
from knowledge.limits import Limits
from knowledge.names import Names

_SHORT_CHANNELS, _SHORT_KINDS = frozenset({"x", "threads"}), frozenset({"foto", "alt"})


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

    def open_facts(self, request: CheckRequest, *, vouched: bool = True) -> tuple[tuple[Ground, Signs], ...]:
        """The facts that no source supports and that the judge of doubt weighs, with the signs it goes by.

        `vouched`: False for those, too, that only a rule of `vouching` supports: what the judge learns from.
        """
        held = self._held(request)
        told = self._reading(request.text, request)
        given = (told.prose, told.entities, told.parts.words, held.sources, self._names, request.on)
        ruled = ground_all(*given)[0]
        opened = ruled if vouched else ground_all(*given, vouched=False)[0]
        beside = beside_note(ruled if vouched else opened, request.text, told.entities, held.sources, request.on)
        beside = beside and replace(beside, sound=sound(ruled))
        headline = told.prose.in_headline
        return tuple(
            (one, signs(one, beside, headline=headline(one.entity.start))) for one in opened if beside and judged(one)
        )

    def stated(self, request: CheckRequest) -> tuple[Entity, ...]:
        """The facts that the text states."""
        return self._stated(request.text, request.on)

    def differences(self, parts: Mapping[str, str], known: str, on: date) -> tuple[Difference, ...]:
        """Where texts on one event, by their names, disagree; `known` is what they were all written from."""
        plain = {name: _unnumbered(text) for name, text in parts.items()}  # "(2/3)" of a thread is no day
        return differences(plain, known, on, self._stated)

    def _checked(self, request: CheckRequest) -> Report:
        began = time.perf_counter()
        held = self._held(request)
        seen = self._looked_at(request.text, held, self._rulebook)
        report, known = self._report(seen, held), seen.known
        fixed = repaired(
            request.text,
            report.findings,
            lambda text, lines: self._still(text, lines, held, known),
            lambda text, line: self._again(text, line, held, known.with_people(held.sources)),
        )
        return replace(report, fixed=fixed, ms=(time.perf_counter() - began) * 1000)

    def _held(self, request: CheckRequest) -> Material:
        return gathered(request, self._ledger, self._read, self._names)

    def _still(self, text: str, lines: Sequence[tuple[int, int]], held: Material, known: Known) -> Sequence[Finding]:
        """What is still to be repaired in a text of which these lines were repaired: most often nothing. So the lines
        are looked at alone first, and then the text without the other rules, the messages, the note and the form, of
        which nothing is ever put right. `known`: by the text as it was."""
        if not any(
            self._repairable(alone(text, line), held, known.elsewhere(line, ahead_of(text, line))) for line in lines
        ):
            return ()
        if not self._repairable(text, held):
            return ()
        return self._report(self._looked_at(text, held, self._rulebook), held).findings

    def _repairable(self, text: str, held: Material, known: Known | None = None) -> bool:
        seen = self._looked_at(text, held, self._rulebook.repairing, known)
        return any(map(fixes, (*seen.found, *put_right(seen.told, held, seen.grounds, self._read))))

    def _again(self, text: str, line: tuple[int, int], held: Material, known: Known) -> Iterator[Finding]:
        """What is to be repaired in a line that was repaired in small letters alone: how its new words are written, and
        what no source is needed for. Its facts are as they were."""
        part, ahead = alone(text, line), ahead_of(text, line)
        entities = self._stated(part, held.request.on)
        prose = _prose(part, entities)
        found = [
            *written(prose, self._rulebook, held, self._names),
            *self._computed(part, entities),
            *self._appointed(part, entities, held, known),
        ]
        for one in resolve(unexcused(found, held.request.exceptions)):
            if one.start >= ahead:
                yield replace(one, start=one.start + line[0] - ahead, end=one.end + line[0] - ahead)

    def _looked_at(self, text: str, held: Material, rulebook: Rulebook, around: Known | None = None) -> Looked:
        """How the text as it stands is written and what it states, with what is found in both. `around`: what is known
        from the text that this is a line of."""
        told = self._reading(text, held.request)
        worded = written(told.prose, rulebook, held, self._names)
        grounds, grounded = self._grounds(told, held, secrets(worded, rulebook))
        known = Known.of(told.entities, grounds)
        known = known.joined(around) if around else known
        found = [
            *worded,
            *self._grounding(grounds, held.request, grounded=grounded),
            *self._computed(text, told.entities),
            *self._appointed(text, told.entities, held, known),
            *naming_findings(told.prose, told.entities, held.sources, self._names),
        ]
        return Looked(told, grounds, grounded, known, tuple(found))

    def _report(self, seen: Looked, held: Material) -> Report:
        """The report on the text as it stands."""
        request, told, grounds, text = held.request, seen.told, seen.grounds, seen.told.text
        shown, covered = narrated(told, held, grounds, self._read)
        found = resolve(
            unexcused(
                [
                    *seen.found,
                    *self._noted(told, held, grounds),
                    *period_findings(text, told.entities, held.sources, request.on),
                    *self._reckoned(told, held),
                    *whereabouts_findings(text, told.entities, held.sources, self._names),
                    *form_findings(told.prose, told.entities, self._limits, request.kind, request.channel),
                    *shown,
                    *offered(told, held),
                    *differing(told, held, self._read),
                    *confidential_findings(
                        text, request.kept_back, f"{request.brief}\n{request.note}\n{request.agency}", self._names
                    ),
                ],
                request.exceptions,
            )
        )
        suspect = unexcused(suspect_findings(text, found), request.exceptions)  # they hide no other finding
        found = tuple(sorted((*found, *suspect), key=lambda one: (one.start, one.end, one.rule)))
        if held.vouchers:
            found = beside(found, claim_findings(text, held.vouchers))
        facts, points = checked(grounds), score(found)
        return Report(points, band(points, found, facts, grounded=seen.grounded), found, covered, facts, text)

    def _reading(self, text: str, request: CheckRequest) -> Reading:
        entities = self._stated(_unnumbered(text) if request.channel in {"x", "threads"} else text, request.on)
        return Reading(text, entities, _prose(text, entities), stretches(text))

    def _grounds(self, told: Reading, held: Material, hidden: Sequence[Finding]) -> tuple[tuple[Ground, ...], bool]:
        """Where the text's facts stand, but for those in what is personal; and whether any source is about the same."""
        on, about = held.request.on, told.parts.words
        grounds, grounded = ground_all(told.prose, told.entities, about, held.sources, self._names, on)
        if held.vouchers:
            grounds = tuple(_vouched(ground, held.vouchers) for ground in grounds)
        judge = None if held.request.strict or held.vouchers else FactJudge.load()
        grounds = settled(grounds, told.prose, told.entities, held.sources, on, judge)
        return tuple(g for g in grounds if not any(_covers(secret, g) for secret in hidden)), grounded

    def _grounding(self, grounds: Sequence[Ground], request: CheckRequest, *, grounded: bool) -> list[Finding]:
        found = list(findings(grounds, grounded=grounded))
        bare = not request.brief.strip() and not request.passages
        return found or ([no_source()] if bare and request.text.strip() else [])

    def _computed(self, text: str, entities: Sequence[Entity]) -> Iterator[Finding]:
        """What needs no source: days, sums, shares, which kecamatan a kelurahan is in."""
        for rule in arithmetic.RULES:
            yield from rule(text, entities)
        yield from area_findings(text, entities, self._names)

    def _appointed(self, text: str, entities: Sequence[Entity], held: Material, known: Known) -> Iterator[Finding]:
        """Who holds which office: by the list of names, and by the note."""
        request = held.request
        named = [*known.dates, *(e for e in entities if e.kind != "date")]
        yield from office_findings(text, named, self._names, request.on, known.sourced)
        yield from post_findings(text, entities, request.told, held.noted, self._names)
        yield from role_findings(text, entities, request.told, self._names)

    def _noted(self, told: Reading, held: Material, grounds: Sequence[Ground]) -> Iterator[Finding]:
        """What the note says and the text does not, or says the other way round."""
        retold = Vouchers.of([told.text]) if held.vouchers else None
        request, names = held.request, self._names
        short = request.channel in _SHORT_CHANNELS or request.kind in _SHORT_KINDS
        for found in completeness_findings(told.text, told.entities, request.told, held.noted, grounds, names, retold):
            # where there is no room for everything, a quotation may be left out
            yield replace(found, level="suggestion") if short and found.rule == "kelengkapan.quote" else found

    def _reckoned(self, told: Reading, held: Material) -> Iterator[Finding]:
        """What does not come out of the figures of note and text."""
        if figures := reckoned(told.text, told.entities, held.sources):
            yield from relation_findings(figures)
            yield from portion_findings(figures)

    def _hidden(self, text: str) -> Iterator[Finding]:
        """Where a word holds a character that nobody sees."""
        yield from (found for rule in self._rulebook.rules if rule.id == HIDDEN for found in rule.find(Prose(text, ())))

    def _stated(self, text: str, on: date) -> tuple[Entity, ...]:
        """The facts a text for publication states: a name there has capitals, or is a listed one."""
        return tuple(
            e for e in self._read(text, on) if e.kind != "person" or e.text[:1].isupper() or self._names.person(e.key)
        )


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


def _unnumbered(text: str) -> str:
    """A thread, equally long, without the marks that number its posts: "(2/3)" is neither a number nor a date."""
    return re.sub(
        r" \(\d{1,2}/\d{1,2}\)(?=\n|$)|^\d{1,2}/\d{0,2}(?= )", lambda mark: " " * len(mark[0]), text, flags=re.MULTILINE
    )
