"""Slips of the thumb in a question: "sabn juare" asks about Saban Juare."""

import re
from collections.abc import Mapping

from knowledge.names import Names
from knowledge.normalise import normalise, stem
from knowledge.spelling import SHORTEST, meant
from knowledge.synonyms import thesaurus
from prompts.answering.intents import intents

_WORD = re.compile(r"[^\W\d_]+")


def corrected(text: str, vocabulary: Mapping[str, int], names: Names | None) -> str:
    """The text with words that no document, name or question word knows replaced by the nearest the documents hold.

    Words with a capital inside the text are left: they are names that somebody spelt with care.
    """
    if not vocabulary:
        return text
    listed = {word for match in _listed(text, names) for word in match.casefold().split()}

    def put(match: re.Match[str]) -> str:
        word = match[0]
        folded = normalise(word)
        known = " " in folded or stem(folded) in intents().empty or bool(intents().of(word))
        known = known or (stem(folded),) in thesaurus()
        if len(word) < SHORTEST or known or word.casefold() in listed or (word[0].isupper() and match.start()):
            return word
        term = meant(folded, vocabulary)
        return word if term == stem(folded) else term

    return _WORD.sub(put, text)


def _listed(text: str, names: Names | None) -> list[str]:
    if names is None:
        return []
    known = (names.patterns.place.pattern, names.patterns.holder.pattern, names.patterns.agency, names.patterns.office)
    return [match[0] for pattern in known for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE)]
