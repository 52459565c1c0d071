"""The programme's terms: what must not be written is replaced, wordings are chosen that say what must be."""

import re

from knowledge.documents import KeyMessage, Programme
from knowledge.normalise import lexicon, stem
from prompts.brief import Brief
from prompts.offline.wording import content


def preferred(text: str, programme: Programme | None) -> str:
    """The operator's words with the programme's forbidden terms replaced; never used on a quotation."""
    for term in programme.forbidden_terms if programme else ():
        if term.instead:
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


def lower_first(message: str) -> str:
    """The message as the continuation of a sentence; a name keeps its capital."""
    first, second = (*message.split(" "), "", "")[:2]
    root = stem(first.lower())
    common = root in lexicon().roots or root != first.lower()  # a word with affixes is no name
    name = second[:1].isupper() or not first[1:].islower() or not common
    return message if name else message[:1].lower() + message[1:]
