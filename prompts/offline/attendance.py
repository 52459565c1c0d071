"""The sentences about people: those who teach and speak before those who open and attend."""

import re
from collections.abc import Sequence

from prompts.brief import Brief
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import Sentences
from prompts.offline.teller import Teller
from prompts.offline.wording import joined, listing, sentence


def substance(teller: Teller, lines: Sentences, brief: Brief) -> str:
    """Those who teach, speak, carry out and receive; an opener only where one sentence says both."""
    raw = brief.raw
    speakers = {quote.speaker.name or quote.speaker.title for quote in brief.quotes if quote.speaker}
    for role, person in teller.story.people:  # a quotation introduces its speaker
        if role == "pembicara" and (person.name or person.title) in speakers:
            teller.placed.add((role, person.full))
    told = _by_role(teller, ("narasumber", "pembicara", "pelaksana", "penerima"))
    parts = []
    if "narasumber" in told and (opener := _by_role(teller, ("pembuka",)).get("pembuka")):
        both = {"narasumber": told.pop("narasumber"), "pembuka": opener}
        parts.append(teller.tell("narasumber_pembuka", lines.narasumber_pembuka, (), both))
    for role, who in told.items():
        patterns, more = _as_told(role, lines, raw)
        parts.append(teller.tell(role, patterns, (), {"narasumber": who, "orang": who, **more}))
    return joined(*parts)


def _as_told(role: str, lines: Sentences, raw: str) -> tuple[tuple[Pattern, ...], dict[str, str]]:
    """The sentences for a role in the operator's own word for it: "dipimpin", "memberi sambutan"."""
    words = frozenset(raw.lower().split())
    if role == "pelaksana" and words & frozenset(lines.memimpin_kata):
        return lines.pemimpin, {}
    if role == "pembicara" and (speech := next((word for word in lines.sambutan if word in words), "")):
        return lines.penyambut, {"sambutan": speech}
    patterns: tuple[Pattern, ...] = getattr(lines, role)
    return patterns, {}


def ceremony(teller: Teller, lines: Sentences, brief: Brief) -> str:
    """Those who open and those who attend, as far as they have not been named."""
    medics = [one for role, one in teller.story.people if role == "hadir" and re.match(r"drg?\. ", one.full)]
    served = [one for one in medics if ("hadir", one.full) not in teller.placed]
    if served and brief.type == "layanan":
        teller.placed |= {("hadir", one.full) for one in served}
        return sentence(f"pasien dilayani {listing([teller.name(one) for one in served])}")
    told, inaugural = _by_role(teller, ("pembuka", "hadir")), teller.story.activity.sebutan == "peresmian"
    patterns = {"pembuka": lines.peresmi if inaugural else lines.pembuka, "hadir": lines.hadir}
    return joined(
        *(teller.tell(role, patterns[role], (), {"pembuka": who, "orang": who}) for role, who in told.items())
    )


def _by_role(teller: Teller, roles: Sequence[str]) -> dict[str, str]:
    """The people of these roles who still have to be named, as one phrase a role."""
    found: dict[str, list[str]] = {}
    for role, person in teller.story.people:
        if role in roles and (role, person.full) not in teller.placed:
            teller.placed.add((role, person.full))
            found.setdefault(role, []).append(teller.name(person))
    return {role: listing(list(dict.fromkeys(found[role]))) for role in roles if role in found}
