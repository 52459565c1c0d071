"""Values that stand together in a draft's sources and must stand together in the draft: a day and its hour, from and
to, an office and whose it is. Each value alone may be right where the pair is not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from knowledge.checking.claim_words import figures, lists, meanings
from knowledge.checking.denials_kept import told
from knowledge.checking.tokens import Token
from knowledge.entities.words import NUMBER_WORDS
from knowledge.sentences import sentences

_CLOCK = r"(\d{1,2})[.:](\d{2})"
_SPAN = re.compile(rf"(?<![\d.]){_CLOCK} ?(?:–|-|sampai|s\.d\.|hingga) ?(?:pukul )?{_CLOCK}(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_DAY_AT = re.compile(rf"{_DAY.pattern}\)?(?: (?:pagi|siang|sore|malam))?,? (?:mulai )?pukul {_CLOCK}")
_AREA = re.compile(  # "RT 02 dan 03"; "RW 02 dan 352 KK" is one and a count
    r"\b(R[TW])\.? ?(\d{1,3}(?:(?:,| dan|,? &)? (?:0\d{1,2}|\d{1,2}(?! [a-z]))(?![\w%.,]))*)", re.IGNORECASE
)
_AREAS = re.compile(r"\b(R[TW]) ?(\d{1,2}) ?(?:s\.?/?d\.?|sampai|hingga|–|-) ?(?:R[TW] ?)?(\d{1,2})\b", re.IGNORECASE)
_APART = re.compile(  # values that are compared on their own; years, the numbers of a list
    rf"{_DAY.pattern}|(?:pukul|jam)? ?{_CLOCK}(?!\d)|{_AREAS.pattern}|{_AREA.pattern}|^\d+\. |\bper \d+"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERED = r"(?: (?:nomor|no\.?))? (?P<number>\d{1,3})(?![\w.,/:–-]*\d)"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*(?:-?an)?|\b{NUMBER_WORDS}\b|[^\W\d_]+")
_NEAR = 4  # words
_COUNTED = re.compile(rf"(?<![\w.,/:])(\d+(?:[.,]\d+)*(?:-?an)?|{NUMBER_WORDS}) +([^\W\d_]+)")
_UNITS = {"hari": "hari", "minggu": "minggu", "pekan": "minggu", "bulan": "bulan", "tahun": "tahun"}
_COMING, _GONE = frozenset({"depan", "mendatang", "nanti"}), frozenset({"lalu", "kemarin", "silam"})
_NEXT = 3  # words behind an office that may say whose it is
_BEFORE, _BEHIND = 3, 4  # how far from it a source may have them


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of some texts. `days`: dates written in figures; `offices`: an office and the stem of a word near it;
    `titled`: an office and the stem of a word of the name behind it; `counts`: a figure and a meaning of what it
    counts; `around`: a figure and a meaning of a word near it; `areas`: RT or RW and its number; `away`: "bulan depan".
    """

    spans: frozenset[tuple[int, ...]]
    days: frozenset[tuple[int, ...]]
    moments: frozenset[tuple[int, ...]]
    offices: frozenset[tuple[str, str]]
    titled: frozenset[tuple[str, str]]
    counts: frozenset[tuple[str, str]]
    around: frozenset[tuple[str, str]]
    areas: frozenset[tuple[str, int]]
    numbered: frozenset[tuple[str, int]]
    away: frozenset[tuple[str, bool]]

    @staticmethod
    def of(texts: Sequence[str]) -> "Pairs":
        """Every pair of these texts."""
        return Pairs(
            frozenset(_values(one) for text in texts for one in _SPAN.finditer(text)),
            frozenset(_values(one) for text in texts for one in _DAY.finditer(text)),
            frozenset(_values(one) for text in texts for one in _DAY_AT.finditer(text)),
            frozenset(pair for text in texts for pair in _near_offices(text)),
            frozenset(pair for text in texts for pair in _titled(text)),
            frozenset(pair for text in texts for pair in counted(text)),
            frozenset((figure, sense) for text in texts for figure, near, _ in _figures_near(text) for sense in near),
            frozenset(area for text in texts for area, _ in _areas(text)),
            frozenset(one for text in texts for one, _ in _labelled(text)),
            frozenset(time for text in texts for time, _ in _away(text)),
        )


def parted(text: str, known: Pairs) -> Iterator[tuple[int, int]]:
    """Where the text joins what its sources do not, as spans of the text."""
    yield from _strange_times(text, known)
    yield from _strange_offices(text, known)
    yield from (span for time, span in _away(text) if time not in known.away)
    yield from _strange_numbers(text, known)
    for figure, near, span in _figures_near(text):
        if near and not any((figure, sense) in known.around for sense in near):
            yield span


def _strange_times(text: str, known: Pairs) -> Iterator[tuple[int, int]]:
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


def _strange_numbers(text: str, known: Pairs) -> Iterator[tuple[int, int]]:
    """An RT, a counter or a floor with a number that the sources give no such thing."""
    if known.areas:
        yield from (span for area, span in _areas(text) if area not in known.areas)
    labels = {label for label, _ in known.numbered}
    yield from (span for one, span in _labelled(text) if one[0] in labels and one not in known.numbered)


def apart(text: str) -> str:
    """The text, equally long, without the values that are compared on their own: days, hours, RT and RW, years."""
    return _APART.sub(lambda match: " " * len(match[0]), text)


def counted(text: str) -> Iterator[tuple[str, str]]:
    """Every figure with each meaning of the word behind it: "10 KWT" and "sepuluh kelompok wanita tani" share one."""
    for match in _COUNTED.finditer(text.casefold()):
        figure = next(iter(figures(match[1])), "")
        yield from ((figure, meaning) for meaning in meanings(match[2]))


def _figures_near(text: str) -> Iterator[tuple[str, frozenset[str], tuple[int, int]]]:
    """Every figure that is no day, hour or area, with the meanings of the words near it in its sentence."""
    blank = apart(text.casefold())
    for start, end in sentences(blank):
        found = list(_TOKEN.finditer(blank, start, end))
        for at, match in enumerate(found):
            for figure in figures(match[0]):
                close = found[max(0, at - _NEAR) : at + _NEAR + 1]
                yield figure, meanings(" ".join(one[0] for one in close if one is not match)), match.span()


def _areas(text: str) -> Iterator[tuple[tuple[str, int], tuple[int, int]]]:
    """RT and RW with their numbers; "RT 02 03" and "RT 02 dan 03" are two, "RT 01 s.d. RT 05" five."""
    for match in _AREA.finditer(text):
        name = match[1].casefold()
        yield from (((name, int(number)), match.span()) for number in re.findall(r"\d+", match[2]))
    for match in _AREAS.finditer(text):
        for number in range(int(match[2]), int(match[3]) + 1):
            yield (match[1].casefold(), number), match.span()


def _labelled(text: str) -> Iterator[tuple[tuple[str, int], tuple[int, int]]]:
    """What is known by its number, "loket 3" and "lantai 2", with the number."""
    for match in _numbered().finditer(text):
        yield (match["label"].casefold(), int(match["number"])), match.span()


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<label>{'|'.join(sorted(lists().numbered))}){_NUMBERED}", re.IGNORECASE)


def _away(text: str) -> Iterator[tuple[tuple[str, bool], tuple[int, int]]]:
    """ "Tahun depan", "bln dpn", "pekan lalu": the unit, and whether it is still to come."""
    for sentence in told(text):
        for unit, way in pairwise(sentence.words):
            if unit.folded in _UNITS and way.folded in _COMING | _GONE:
                yield (_UNITS[unit.folded], way.folded in _COMING), (unit.start, way.end)


def _values(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(group) for group in match.groups())


def _near_offices(text: str) -> Iterator[tuple[str, str]]:
    for sentence in told(text):
        words = sentence.words
        for at, word in enumerate(words):
            if office := lists().offices.get(word.folded):
                near = words[max(0, at - _BEFORE) : at + _BEHIND + 1]
                yield from ((office, other.stem) for other in near if other is not word)


def _titled(text: str) -> Iterator[tuple[str, str]]:
    """Every office with the words of the name that it stands before: "Ketua KWT Endah" has two."""
    for sentence in told(text):
        for at, word in enumerate(sentence.words):
            if office := lists().offices.get(word.folded):
                yield from ((office, other.stem) for other in _whose(sentence.words, at))


def _strange_offices(text: str, known: Pairs) -> Iterator[tuple[int, int]]:
    """Offices that no source names, or not of any of the words behind them, or before a name that the sources give
    another office."""
    held = {office for office, _ in known.offices}
    holding = {name for _, name in known.titled}
    for sentence in told(text):
        for at, word in enumerate(sentence.words):
            if word.folded not in lists().offices:
                continue
            behind = [t for t in _whose(sentence.words, at) if _named(text, t)]
            office = lists().offices[word.folded]
            near = any((office, other.stem) in known.offices for other in behind)
            other = [t for t in behind if t.stem in holding and t.folded not in lists().offices]
            taken = other and not any((office, t.stem) in known.titled for t in other)
            if office not in held or (behind and not near) or taken:
                yield word.start, word.end


def _whose(words: Sequence[Token], at: int) -> list[Token]:
    """The words behind an office that may say whose it is: none that a preposition or another word parts from it."""
    return list(takewhile(lambda t: t.folded not in lists().parting, words[at + 1 : at + 1 + _NEXT]))


def _named(text: str, word: Token) -> bool:
    return text[word.start].isupper() or word.folded in lists().offices
