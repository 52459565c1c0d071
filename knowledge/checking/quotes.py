"""Quotations: verbatim from somebody who supplied them, or not at all."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from knowledge.checking.folding import fold, says
from knowledge.checking.grounding import Ground
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.names import Names
from knowledge.normalise import normalise

_NEAR = 75.0  # one word of twelve exchanged scores about 92, two words of eight about 78


def ground_quote(quote: Entity, sources: Sequence[Source], names: Names) -> Ground:
    """Supported where a source has the same words in the same order (spelling apart); near where a few differ."""
    for source in sources:
        if says(source.folded, quote.key) and len(quote.key.split()) >= 2:
            return _by_speaker(quote, source, names)
    best: tuple[float, Source, Entity] | None = None
    plain = normalise(quote.key)
    for source in sources:
        for other in source.has("quote"):
            score = 100.0 if normalise(other.key) == plain else min(fuzz.ratio(other.key, quote.key), 99.0)
            if best is None or score > best[0]:
                best = score, source, other
    if best and best[0] == 100.0:
        return _by_speaker(quote, best[1], names)
    if best and best[0] >= _NEAR:
        return Ground(quote, "near", best[1].label, best[2])
    return Ground(quote, "unsupported")


def _by_speaker(quote: Entity, source: Source, names: Names) -> Ground:
    """The words are there; if the source says who spoke them, the text must not give them to somebody else."""
    for other in source.has("quote"):
        if other.key == quote.key and not _same_speaker(quote.detail, other.detail):
            return Ground(quote, "near", source.label, other)
        if other.key == quote.key and quote.detail and not other.detail:
            speaker = _introduced(other, source, names)
            if speaker and not _same_speaker(_official(quote.detail, names), _official(speaker, names)):
                return Ground(quote, "near", source.label, replace(other, detail=speaker))
    return Ground(quote, "supported", source.label)


def _introduced(quote: Entity, source: Source, names: Names) -> str:
    """Whom the note names just before or behind the words it quotes: `petugas loket Anita Rosdiana: "…"`."""
    if source.origin != "catatan":
        return ""
    before = _CUT.split(source.text[max(0, quote.start - 90) : quote.start].rstrip(": "))[-1]
    behind = _CUT.split(source.text[quote.end : quote.end + 60].lstrip(" ,-"))[0]
    return before.strip() if len(before.split()) > 1 and _named(before, names) and not _named(behind, names) else ""


def _named(words: str, names: Names) -> bool:
    """Whether somebody is named: a capital inside, an honorific, or an office."""
    return bool(_SOMEBODY.search(words)) or bool(re.search(rf"\b(?:{names.patterns.office})\b", words, re.IGNORECASE))


def _official(words: str, names: Names) -> str:
    """The words, and in full the offices among them: "kadis", "plt sekda"."""
    found = [office for word in words.split() if (office := names.office(word))]
    return " ".join([words, normalise(words), *(office.official for office in found)])


def _same_speaker(a: str, b: str) -> bool:
    one, other = set(fold(a).split()) - _TITLES, set(fold(b).split()) - _TITLES
    return not one or not other or bool(one & other) or _misspelt(one, other)


def _misspelt(one: Collection[str], other: Collection[str]) -> bool:
    """ "Galang" for "Gilang" is a wrong name, told as such, not another speaker."""
    return any(len(b) > 3 and Levenshtein.distance(a, b) <= 2 and a[0] == b[0] for a in one for b in other)


_CUT = re.compile(r"(?<=\w{4})\.\s|[;!?\n\"“”]\s*|,\s+")
_SOMEBODY = re.compile(
    r"\b(?:[A-Z][a-z]+\s+[A-Z][a-z]+|(?:[Pp]ak|[Bb]u|[Bb]apak|[Ii]bu|dr\.|drg\.|drh\.)\s+[A-Z]?[a-z]{3,})"
)
_TITLES = frozenset(
    {
        "pak",
        "bu",
        "bapak",
        "ibu",
        "ia",
        "dia",
        "beliau",
        "nya",
        "dr",
        "drg",
        "drh",
        "drs",
        "dra",
        "ir",
        "prof",
        "h",
        "hj",
        "kh",
        "ust",
        "kota",
        "cilegon",
    }
)
