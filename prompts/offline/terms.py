"""The programme's terms: what must not be written is replaced, wordings are chosen that say what must be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.checking.coverage import says
from knowledge.documents import KeyMessage, Programme
from prompts.brief import Brief
from prompts.draft import Task
from prompts.offline.choice import Chooser
from prompts.offline.patterns import Patterns
from prompts.offline.voiced import exchanged, rephrased
from prompts.offline.wording import content


def preferred(text: str, programme: Programme | None) -> str:
    """The operator's words with the programme's forbidden terms replaced; never used on a quotation."""
    for term in programme.forbidden_terms if programme else ():
        if term.instead and term.avoid.lower() in text.lower():
            text = re.sub(rf"\b{re.escape(term.avoid)}\b", lambda _, to=term.instead: to, text, flags=re.I)  # type: ignore[misc]
    for name in programme.required_terms if programme else ():
        if name != name.lower():  # a name keeps its capitals
            text = re.sub(rf"\b{re.escape(name)}\b", lambda _, to=name: to, text, flags=re.IGNORECASE)  # type: ignore[misc]
    return text


def about(brief: Brief) -> frozenset[str]:
    """The content words of a brief."""
    return content(" ".join((brief.raw, brief.what, brief.theme, brief.how, brief.why, brief.participants)))


def ranked_messages(programme: Programme, brief: Brief) -> tuple[KeyMessage, ...]:
    """The key messages, the one nearest to the brief first; equal ones in the programme's order."""
    return tuple(sorted(programme.key_messages, key=lambda message: -nearness(message, brief)))


def nearness(message: KeyMessage, brief: Brief) -> int:
    """How many content words the brief shares with the message's wordings together."""
    return len(content(" ".join(message.wordings)) & about(brief))


def wordings(message: KeyMessage, programme: Programme, said: str) -> tuple[str, ...]:
    """The ways to say a message that carry the same figures as its own text and the required terms still unsaid."""
    figures = sorted(re.findall(r"\d+", message.text))
    same = [w for w in message.wordings if sorted(re.findall(r"\d+", w)) == figures] or [message.text]
    missing = [term.lower() for term in programme.required_terms if term.lower() not in said.lower()]
    complete = [w for w in same if all(term in w.lower() for term in missing)]
    return tuple(complete or same)


@dataclass(frozen=True, slots=True)
class Voice:
    """What makes an agency's words its own: who it is, the words that may be exchanged, the seed."""

    agency: str
    synonyms: Sequence[Sequence[str]]
    choose: Chooser


def voiced(message: KeyMessage, programme: Programme, said: str, voice: Voice) -> tuple[str, ...]:
    """The wordings and their other forms in this agency's words; a form that no longer says the message is left out."""
    area = voice.agency if voice.agency.startswith(("Kelurahan ", "Kecamatan ")) else "Kota Cilegon"
    kept = (*programme.required_terms, programme.title)
    found: list[str] = []
    for wording in wordings(message, programme, said):
        for form in rephrased(wording, area):
            own = exchanged(form, voice.synonyms, voice.choose, kept)
            found.append(next((one for one in (own, form) if says(message, one)), ""))
    return tuple(dict.fromkeys(form for form in found if form)) or (message.text,)


def voice_of(task: Task, choose: Chooser, patterns: Patterns) -> Voice:
    """The voice of the agency that writes."""
    return Voice(task.brief.agency, patterns.synonyms, choose)
