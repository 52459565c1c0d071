"""The general call that closes a caption: it fits the matter, and there is none behind grief or an emergency."""

import re
from collections.abc import Sequence

from prompts.brief import Brief
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import CaptionPatterns, Shape

_UNCALLED = frozenset({"imbauan", "kondisi"})  # what they ask stands in their sentences
_USEFUL = frozenset({"layanan", "harga", "undangan"})


def general_calls(brief: Brief, lines: CaptionPatterns, shape: Shape, *, future: bool) -> Sequence[Pattern]:
    """The calls to choose from: of the channel, for what is to come, for what readers can use, for news."""
    if brief.type in _UNCALLED or _is_grave(brief, lines):
        return ()
    if shape.ajakan:
        return shape.ajakan
    if future:
        return lines.ajakan_nanti
    useful = brief.type in _USEFUL or bool(_words(brief) & lines.kata_guna)
    return lines.ajakan_guna if useful else lines.ajakan_umum


def _is_grave(brief: Brief, lines: CaptionPatterns) -> bool:
    """Whether the news itself is a death or an emergency, and no rehearsal of one, nor what is done against it."""
    first = frozenset(re.findall(r"[a-z]+", brief.clauses[0].text.lower())) if brief.clauses else frozenset()
    return bool(first & lines.kata_darurat) and not first & lines.kata_bukan_darurat


def _words(brief: Brief) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", " ".join(one.text for one in brief.clauses).lower()))
