"""Quotations: verbatim from somebody who supplied them, or not at all."""

import re
from dataclasses import replace

from rapidfuzz import fuzz

from knowledge.checking.folding import says
from knowledge.checking.grounding import Ground
from knowledge.checking.said import Said
from knowledge.checking.sources import Source
from knowledge.checking.speakers import another, introduced, nameless
from knowledge.entities.entity import Entity
from knowledge.normalise import normalise

_SAYS = re.compile(
    r"\b(?:bilang|blg|kata|ujar|ngomong|ucap|cerita|tutur|berkata|pesan)\w*(?:\s+gini|\s+begini|\s+bahwa)?[\s,:]*$",
    re.IGNORECASE,
)
_NEAR = 75.0  # one word of twelve exchanged scores about 92, two words of eight about 78


def ground_quote(quote: Entity, said: Said) -> Ground:
    """Supported where a source has the same words in the same order (spelling apart); near where a few differ."""
    for source in said.sources:
        if says(source.folded, quote.key) and len(quote.key.split()) >= 2:
            return _by_speaker(quote, source, said)
    best: tuple[float, Source, Entity] | None = None
    plain = normalise(quote.key)
    for source in said.sources:
        for other in source.has("quote"):
            score = 100.0 if normalise(other.key) == plain else min(fuzz.ratio(other.key, quote.key), 99.0)
            if best is None or score > best[0]:
                best = score, source, other
    if best and best[0] == 100.0:
        return _by_speaker(quote, best[1], said)
    if best and best[0] >= _NEAR:
        return Ground(quote, "near", best[1].label, best[2])
    return Ground(quote, "unsupported")


def _by_speaker(quote: Entity, source: Source, said: Said) -> Ground:
    """The words are there; if the source says who spoke them, the text must not give them to somebody else."""
    for other in source.has("quote"):
        if quote.key not in other.key:
            continue
        noted = other.detail
        if source.origin == "catatan":
            whole = introduced(other, source, said.names)
            within = noted in whole or noted.endswith(")")  # a part of it, or of an aside behind it
            noted = whole if within and nameless(noted, said.names) else noted
        if noted and another(quote, noted, said):
            return Ground(quote, "near", source.label, replace(other, key=quote.key, detail=noted))
    if source.origin == "catatan" and (plain := _unmarked(quote, source)):
        noted = introduced(plain, source, said.names)
        if noted and another(quote, noted, said):
            return Ground(quote, "near", source.label, replace(plain, detail=noted))
    return Ground(quote, "supported", source.label)


def _unmarked(quote: Entity, source: Source) -> Entity | None:
    """The words where a note has them without quotation marks, behind "bilang" and the like: a voice note typed out."""
    words = r"\W+".join(map(re.escape, quote.key.split()))
    found = re.search(rf"\b{words}\b", source.text, re.IGNORECASE)
    marked = found and any(one.start <= found.start() < one.end for one in source.has("quote"))
    if not found or marked or not _SAYS.search(source.text, 0, found.start()):
        return None
    return replace(quote, text=found[0], start=found.start(), end=found.end(), detail="")
