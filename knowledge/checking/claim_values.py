"""Values that stand together in a draft's sources and must stand together in the draft: a day and its hour, from and
to, an office and whose it is. Each value alone may be right where the pair is not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.checking.claim_words import figures, lists, meanings
from knowledge.checking.negation import Token, told
from knowledge.entities.words import NUMBER_WORDS

_CLOCK = r"(\d{1,2})[.:](\d{2})"
_SPAN = re.compile(rf"(?<![\d.]){_CLOCK} ?(?:–|-|sampai|s\.d\.|hingga) ?(?:pukul )?{_CLOCK}(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_DAY_AT = re.compile(rf"{_DAY.pattern}\)?(?: (?:pagi|siang|sore|malam))?,? (?:mulai )?pukul {_CLOCK}")
_COUNTED = re.compile(rf"(?<![\w.,/:])(\d+(?:[.,]\d+)*(?:-?an)?|{NUMBER_WORDS}) +([^\W\d_]+)")
_NEXT = 3  # words behind an office that may say whose it is
_BEFORE, _BEHIND = 3, 4  # how far from it a source may have them


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of some texts. `days`: dates written in figures; `offices`: an office and the stem of a word near it;
    `counts`: a figure and a meaning of what it counts."""

    spans: frozenset[tuple[int, ...]]
    days: frozenset[tuple[int, ...]]
    moments: frozenset[tuple[int, ...]]
    offices: frozenset[tuple[str, str]]
    counts: frozenset[tuple[str, str]]

    @staticmethod
    def of(texts: Sequence[str]) -> "Pairs":
        """Every pair of these texts."""
        return Pairs(
            frozenset(_values(one) for text in texts for one in _SPAN.finditer(text)),
            frozenset(_values(one) for text in texts for one in _DAY.finditer(text)),
            frozenset(_values(one) for text in texts for one in _DAY_AT.finditer(text)),
            frozenset(pair for text in texts for pair in _near_offices(text)),
            frozenset(pair for text in texts for pair in counted(text)),
        )


def parted(text: str, known: Pairs) -> Iterator[tuple[int, int]]:
    """Where the text joins what its sources do not, as spans of the text."""
    ends = {span[:2] for span in known.spans} | {span[2:] for span in known.spans}
    for one in _SPAN.finditer(text):
        value = _values(one)
        if value not in known.spans and (value[:2] in ends or value[2:] in ends):
            yield one.span()
    hours = {moment[3:] for moment in known.moments}
    for one in _DAY_AT.finditer(text):
        if _values(one) not in known.moments and _values(one)[3:] in hours:
            yield one.span()
    if known.days:
        yield from (one.span() for one in _DAY.finditer(text) if _values(one) not in known.days)
    yield from _strange_offices(text, known)


def counted(text: str) -> Iterator[tuple[str, str]]:
    """Every figure with each meaning of the word behind it: "10 KWT" and "sepuluh kelompok wanita tani" share one."""
    for match in _COUNTED.finditer(text.casefold()):
        figure = next(iter(figures(match[1])), "")
        yield from ((figure, meaning) for meaning in meanings(match[2]))


def _values(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(group) for group in match.groups())


def _near_offices(text: str) -> Iterator[tuple[str, str]]:
    for sentence in told(text):
        words = sentence.words
        for at, word in enumerate(words):
            if word.folded in lists().offices:
                yield from (
                    (word.folded, t.stem) for t in words[max(0, at - _BEFORE) : at + _BEHIND + 1] if t is not word
                )


def _strange_offices(text: str, known: Pairs) -> Iterator[tuple[int, int]]:
    """Offices that no source names, or not of any of the words behind them."""
    held = {office for office, _ in known.offices}
    for sentence in told(text):
        for at, word in enumerate(sentence.words):
            if word.folded not in lists().offices:
                continue
            behind = [t for t in sentence.words[at + 1 : at + 1 + _NEXT] if _named(text, t)]
            near = any((word.folded, other.stem) in known.offices for other in behind)
            if word.folded not in held or (behind and not near):
                yield word.start, word.end


def _named(text: str, word: Token) -> bool:
    return text[word.start].isupper() or word.folded in lists().offices
