"""Whether a text tells its programme as agreed: messages, terms and figures; the agenda; what other agencies say."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.checking.agenda import theme_findings
from knowledge.checking.channels import channel_findings
from knowledge.checking.coverage import (
    TOLD_OTHERWISE,
    WITHOUT_MESSAGE,
    astray,
    avoided,
    contradictions,
    cover,
    message_findings,
    reversals,
    term_findings,
    told_otherwise,
    turned,
)
from knowledge.checking.dismissal import dismissed
from knowledge.checking.extent import exceeded
from knowledge.checking.grounding import Ground
from knowledge.checking.material import Material, Reading
from knowledge.checking.neighbours import conflicts
from knowledge.checking.precedence import overtaken
from knowledge.checking.rendering import as_written
from knowledge.checking.report import Coverage, Finding
from knowledge.checking.sources import BRIEF_LABEL
from knowledge.documents import Fact, Programme
from knowledge.entities.entity import Entity
from knowledge.recognition import is_titled, opens_with

_INVITING = frozenset({"undangan", "pengumuman"})  # need no key message; it is only offered
Read = Callable[[str, date], Sequence[Entity]]


def narrated(
    told: Reading, held: Material, grounds: Sequence[Ground], read: Read
) -> tuple[list[Finding], tuple[Coverage, ...]]:
    """Coverage of the programme recognised first, and what contradicts it or breaks its terms."""
    others = [p for p in held.request.programmes if p not in held.programmes[:1]]
    found = [*astray(others, told.parts, told.text), *channel_findings(told.text)]
    if not held.programmes:
        return found, ()
    programme = held.programmes[0]
    covered, text = cover(programme, told.parts), (told.parts, told.text)
    for message, finding in turned(programme, told.parts, told.text):
        covered = tuple(replace(c, status="contradicted") if c.message_id == message.id else c for c in covered)
        found.append(finding)
    turned_aside = (*dismissed(programme, *text), *overtaken(programme, *text), *exceeded(programme, told.parts))
    for message, span in turned_aside:
        if not any(f.rule == TOLD_OTHERWISE and f.start < span[1] and span[0] < f.end for f in found):
            covered = tuple(replace(c, status="contradicted") if c.message_id == message.id else c for c in covered)
            found.append(told_otherwise(programme, message, span, told.text))
    found += _worded(programme, covered, told, held)
    for fact, wrong, right in _contradicted(programme, told, held, grounds, read):
        covered += (Coverage(programme.title, fact.text, "contradicted", "fakta"),)
        found.append(_contradiction(programme, fact, wrong, right))
    if held.request.kind in _INVITING:
        found = [_offered(f) if f.end == f.start else f for f in found]
    return found, covered


def put_right(told: Reading, held: Material, grounds: Sequence[Ground], read: Read) -> Iterator[Finding]:
    """Of all that, what has a right form to put in its place: terms and figures."""
    for programme in held.programmes:
        yield from avoided(programme, told.text)
    for programme in held.programmes[:1]:
        for fact, wrong, right in _contradicted(programme, told, held, grounds, read):
            yield _contradiction(programme, fact, wrong, right)


def _worded(programme: Programme, covered: Sequence[Coverage], told: Reading, held: Material) -> Iterator[Finding]:
    """Its terms and its messages; only offered to a text that names the programme by a common word."""
    request, text = held.request, told.text
    own = is_titled(f"{text}\n{request.brief}", programme)
    yield from (f if own or f.end > f.start else _offered(f) for f in term_findings(programme, text))
    if any(message.status == "contradicted" for message in covered):
        yield from reversals(programme, told.parts, text)
    for other in held.programmes[1:]:
        yield from avoided(other, text)
    if opens_with(text, programme) and request.kind not in WITHOUT_MESSAGE:
        yield from (f if own else _offered(f) for f in message_findings(programme, covered, len(text)))


def _contradicted(
    programme: Programme, told: Reading, held: Material, grounds: Sequence[Ground], read: Read
) -> Iterator[tuple[Fact, Entity, Entity]]:
    noted = {g.entity for g in grounds if g.status == "supported" and g.source == BRIEF_LABEL}
    unstated = [e for e in told.entities if e not in noted]  # what the note states is another event's figure
    day = programme.date or held.request.on
    return contradictions(programme, told.parts, (unstated, told.entities), lambda said: read(said, day))


def _contradiction(programme: Programme, fact: Fact, wrong: Entity, right: Entity) -> Finding:
    message = f"Bertentangan dengan {programme.title}: {fact.text}"
    span, suggestion = (wrong.start, wrong.end), as_written(wrong, right)
    return Finding("program.fakta", "fakta", "error", *span, wrong.text, message, suggestion, fact.source)


def _offered(finding: Finding) -> Finding:
    """What the text could say as well: of a programme that it only touches, or of a kind that needs no message."""
    return replace(finding, level="suggestion")


def offered(told: Reading, held: Material) -> Iterator[Finding]:
    """The agenda's themes that the text could carry."""
    request = held.request
    yield from theme_findings(
        request.themes, held.programmes, request.programmes, told.parts, request.agency, request.kind, len(told.text)
    )


def differing(told: Reading, held: Material, read: Read) -> Iterator[Finding]:
    """Where other agencies' drafts on the programmes recognised give other values."""
    request, named = held.request, {name for one in held.programmes for name in (one.id, one.title)}
    others = [other for other in request.others if other.programme in named]
    yield from conflicts(request.agency, request.on, told.parts.words, told.entities, others, read)
