"""Which statement answers: it holds the words that name the subject, and is of the kind that was asked for."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from knowledge.documents import Document
from knowledge.normalise import lexicon, stem
from knowledge.sentences import sentences
from prompts.answering.intents import intents
from prompts.answering.statements import Statement
from prompts.offline.dates import DAYS, MONTHS

ENOUGH = 0.7  # share of the subject's weight that a statement must hold
AROUND = 0.75  # what a word counts that stands in the title, heading or question, not in the statement itself
_BESIDE = 5  # words between a figure and the one thing it counts
CLOSE = 0.06  # a statement of a better form is preferred from this near
_FORM = {"fakta": 0.05, "tanya jawab": 0.04, "ajakan": 0.04, "kalimat": 0.0}

_FIGURE = re.compile(
    r"(?<!\w)\d|\bRp\s?\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belasan|puluhan|ratusan|ribuan)\b",
    re.I,
)
_MONEY = re.compile(r"\bRp\s?\d|\bpersen\b|\b(?:ribu|juta|miliar|triliun)\b")
_DAY = re.compile(
    rf"\d{{1,2}}(?:[/-]\d|\s*(?:–\s*\d+\s*)?(?:{'|'.join(MONTHS)}))|\b(?:19|20)\d\d\b|\b(?:{'|'.join(MONTHS)})\b"
    r"|\bpukul \d|\bmenjelang\b|\bsetiap (?:hari|pekan|bulan)\b"
)
_PLACE = re.compile(
    r"\b(?:[Dd]i|[Kk]e|[Kk]epada|[Mm]elalui|[Ll]ewat)\s+(?:[A-Z]\w+|(?:\w+ )?(?:kecamatan|kelurahan)|aplikasi|situs)"
    r"|\b(?:Gunakan|Tanyakan|Hubungi|hubungi)\b|\.go\.id"
)
_MEANING = re.compile(r"\b(?:adalah|ialah|yaitu|merupakan|berarti|artinya|dibaca sebagai|singkatan)\b|\((?:[A-Z]\w+)\)")
_DATE = re.compile(
    rf"\d{{1,2}}(?:\s*–\s*\d{{1,2}})?(?:/\d{{1,2}}/\d{{4}}|\s+(?:{'|'.join(MONTHS)})(?:\s+\d{{4}})?)|\b(?:19|20)\d\d\b"
)
_CONTACT = re.compile(r"\b\d{3}\b|SP4N|\baplikasi\b|@\w|\.go\.id|\b(?:Gunakan|Tanyakan|[Hh]ubungi)\b")
_NO_COUNT = re.compile(rf"{_DATE.pattern}|\b(?:[Nn]omor|[Hh]ubungi|menghubungi|[Ll]ayanan)\s+\d{{3}}\b")
_CALENDAR = frozenset({*MONTHS, *DAYS})


@dataclass(frozen=True, slots=True)
class Match:
    """A statement and how well it answers, 0..1 and a little more."""

    score: float
    statement: Statement


class Ranking:
    """Weighs words by how few documents hold them: "prancis" counts more than "siapa"."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._held = [
            _terms_of(document.title, " ".join(document.front.alias), document.body) for document in documents
        ]

    def best(
        self, asked: frozenset[str], named: frozenset[str], wants: Sequence[str], statements: Iterable[Statement]
    ) -> list[Match]:
        """Statements that answer, best first. `asked`: the subject's words; `named`: those that name a programme."""
        called = "kontak" in wants  # a number to call is no count
        fits = [_KINDS[want] for want in wants if want in _KINDS and not (called and want == "angka")]
        matches = [
            Match(score, one)
            for one in statements
            if all(fit(one, asked) for fit in fits) and (score := self._score(asked, named, one)) >= ENOUGH
        ]
        return sorted(matches, key=lambda match: (-match.score, len(match.statement.text)))

    def vocabulary(self) -> dict[str, int]:
        """Term → number of documents that hold it."""
        return Counter(word for held in self._held for word in held)

    def _score(self, asked: frozenset[str], named: frozenset[str], one: Statement) -> float:
        own, around = _words(one.text), _words(one.about)
        specific = asked - named
        if specific and self._share(specific, own, around) < ENOUGH:
            return 0.0
        if specific and not specific & own:
            return 0.0
        share = self._share(asked, own, around)
        precision = len(asked & own) / max(1, len(own))
        return share + _FORM[one.form] + 0.05 * precision if share >= ENOUGH else 0.0

    def _share(self, asked: frozenset[str], own: frozenset[str], around: frozenset[str]) -> float:
        weights = {word: self._weight(word) for word in asked}
        total = sum(weights.values())
        held = sum(w * (1.0 if word in own else AROUND if word in around else 0.0) for word, w in weights.items())
        return held / total if total else 0.0

    def _weight(self, word: str) -> float:
        count = sum(word in held for held in self._held)
        return log(2 + len(self._held) / (0.5 + count))


def _names_somebody(one: Statement, asked: frozenset[str]) -> bool:
    """A capitalised word inside a sentence that is neither an ordinary word nor one of the question's."""
    names = re.findall(r"(?<=[\w,] )[A-Z][a-z]+", one.told if one.form == "tanya jawab" else one.text)
    known = lexicon().roots
    return any(name not in _CALENDAR and stem(name.lower()) not in known and not _words(name) & asked for name in names)


def _means(one: Statement, asked: frozenset[str]) -> bool:
    """It names all that is asked about and says what it is, or is a document's own answer to that question."""
    question, _, said = one.text.rpartition("?")
    explains = bool(_MEANING.search(said)) or "definisi" in intents().of(question)
    return explains and asked <= _words(one.text)


def _counts(one: Statement, asked: frozenset[str]) -> bool:
    """A figure, neither a date nor a number to call, in a sentence that names something of what is asked.

    A document's own answer to "Berapa …?" need not repeat its question.
    """
    question, _, said = one.text.rpartition("?")
    own = "angka" in intents().of(question)
    parts = [_NO_COUNT.sub(" ", said[span.start : span.end]) for span in sentences(said)]
    return any(_FIGURE.search(part) and (own or _beside(part, asked)) for part in parts)


def _beside(text: str, asked: frozenset[str]) -> bool:
    """One word alone must stand beside the figure: "penduduk" in a sentence about a budget is not its number."""
    if len(asked) > 1:
        return bool(asked & _words(text))
    words = text.split()
    figures = [at for at, word in enumerate(words) if _FIGURE.search(word)]
    return any(asked & _words(" ".join(words[max(0, at - _BESIDE) : at + _BESIDE + 1])) for at in figures)


def _spoken(pattern: re.Pattern[str]) -> Callable[[Statement, frozenset[str]], bool]:
    return lambda one, _: bool(pattern.search(one.text.split("?")[-1]))


_KINDS: dict[str, Callable[[Statement, frozenset[str]], bool]] = {
    "angka": _counts,
    "anggaran": _spoken(_MONEY),
    "harga": _spoken(_MONEY),
    "kontak": _spoken(_CONTACT),
    "waktu": _spoken(_DAY),
    "tempat": _spoken(_PLACE),
    "orang": _names_somebody,
    "definisi": _means,
}


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return intents().words(text)


@lru_cache(maxsize=1024)
def _terms_of(title: str, aliases: str, body: str) -> frozenset[str]:
    return intents().words(f"{title} {aliases} {body}")
