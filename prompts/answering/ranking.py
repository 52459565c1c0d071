"""Which statement answers: it holds the words that name the subject, and is of the kind that was asked for."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

from knowledge.documents import Document
from knowledge.normalise import lexicon, stem
from knowledge.sentences import sentences
from prompts.answering.intents import intents
from prompts.answering.sought import Sought
from prompts.answering.statements import Statement
from prompts.offline.dates import DAYS, MONTHS

ENOUGH = 0.7  # share of the subject's weight that a statement must hold
ALIKE = 0.8  # what a word counts of which only a synonym stands there
AROUND = 0.75  # what a word counts that stands in the title, heading or question, not in the statement itself
_BESIDE = 5  # words between a figure and the one thing it counts
_NEXT = 2  # the same of a number in words
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
    r"|\b(?:Gunakan|Tanyakan|[Hh]ubungi|menghubungi)\b|\.go\.id"
)
_MEANING = re.compile(r"\b(?:adalah|ialah|yaitu|merupakan|berarti|artinya|dibaca sebagai|singkatan)\b|\((?:[A-Z]\w+)\)")
_DATE = re.compile(
    rf"\d{{1,2}}(?:\s*–\s*\d{{1,2}})?(?:/\d{{1,2}}/\d{{4}}|\s+(?:{'|'.join(MONTHS)})(?:\s+\d{{4}})?)|\b(?:19|20)\d\d\b"
)
_CONTACT = re.compile(r"\b\d{3}\b|SP4N|\baplikasi\b|@\w|\.go\.id|\b(?:Gunakan|Tanyakan|[Hh]ubungi)\b")
_NO_COUNT = re.compile(rf"{_DATE.pattern}|\b[Nn]omor\s+\d+|\b(?:[Hh]ubungi|menghubungi|[Ll]ayanan)\s+\d{{3}}\b")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][a-z]+")
_SOMEWHERE = re.compile(r"\b(?:di|ke|dari)\s+(?:[a-z]\w+\s+)?[A-Z]\w*(?:[ -]\(?[A-Z]\w*\)?)*")
_UNRECORDED = re.compile(
    r"\b(?:belum|tidak) (?:(?:di)?(?:temukan|catat|ketahui|sebutkan|sebut|umumkan)|tercatat|tersedia)\b"
)
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

    def best(self, sought: Sought, statements: Iterable[Statement]) -> list[Match]:
        """Statements that answer, best first; where none does, those that say that the answer is not known."""
        called = "kontak" in sought.kinds  # a number to call is no count
        fits = [_KINDS[kind] for kind in sought.kinds if kind in _KINDS and not (called and kind == "angka")]
        close = [Match(score, one) for one in statements if (score := self._score(sought, one)) >= ENOUGH]
        fitting = [match for match in close if all(fit(match.statement, sought) for fit in fits)]
        fitting = fitting or [match for match in close if unrecorded(match.statement, sought)]
        return sorted(fitting, key=lambda match: (-match.score, len(match.statement.text)))

    @cached_property
    def vocabulary(self) -> Mapping[str, int]:
        """Term → number of documents that hold it."""
        return Counter(word for held in self._held for word in held)

    def _score(self, sought: Sought, one: Statement) -> float:
        own, around = _words(one.text), _words(one.about)
        specific = sought.words - sought.named
        if specific and self._share(specific, sought, own, around) < ENOUGH:
            return 0.0
        if not any(sought.says(word, own) for word in specific or sought.words):
            return 0.0
        share = self._share(sought.words, sought, own, around)
        precision = len(sought.words & own) / max(1, len(own))
        return share + _FORM[one.form] + 0.05 * precision if share >= ENOUGH else 0.0

    def _share(self, words: frozenset[str], sought: Sought, own: frozenset[str], around: frozenset[str]) -> float:
        weights = {word: self._weight(word) for word in words}
        total = sum(weights.values())
        held = sum(weight * _held(word, sought, own, around) for word, weight in weights.items())
        return held / total if total else 0.0

    def _weight(self, word: str) -> float:
        return log(2 + len(self._held) / (0.5 + self.vocabulary.get(word, 0)))


def unrecorded(one: Statement, sought: Sought) -> bool:
    """Whether it names all that is asked and says itself that this is not known: "jadwalnya tidak tercatat"."""
    specific = sought.words - sought.named or sought.words
    clauses = [_words(clause) for clause in _said(one).split(";") if _UNRECORDED.search(clause)]
    whole = all(sought.says(word, _words(one.text)) for word in specific)
    return whole and any(sought.says(word, clause) for clause in clauses for word in specific)


def _held(word: str, sought: Sought, own: frozenset[str], around: frozenset[str]) -> float:
    """1 in the statement itself, less around it or for a synonym."""
    if word in own:
        return 1.0
    if word in around:
        return AROUND
    return ALIKE if sought.says(word, own) else ALIKE * AROUND if sought.says(word, around) else 0.0


def _names_somebody(one: Statement, sought: Sought) -> bool:
    """A capitalised word inside a sentence: no place ("di Aula Setda"), no ordinary word, none of the question's."""
    text = _SOMEWHERE.sub(" ", f", {_said(one)}" if one.form == "tanya jawab" else one.text)
    known = lexicon().roots
    return any(
        name not in _CALENDAR and stem(name.lower()) not in known and not _words(name) & sought.words
        for name in _NAME.findall(text)
    )


def _means(one: Statement, sought: Sought) -> bool:
    """It names all that is asked about and says what it is, or is a document's own answer to that question."""
    explains = bool(_MEANING.search(_said(one))) or "definisi" in intents().of(_question(one))
    return explains and sought.words <= _words(one.text)


def _counts(one: Statement, sought: Sought) -> bool:
    """A figure, neither a date nor a number to call, in a sentence that names what is counted.

    A document's own answer to "Berapa …?" need not repeat its question.
    """
    said, own = _said(one), "angka" in intents().of(_question(one))
    parts = [_NO_COUNT.sub(" ", said[span.start : span.end]) for span in sentences(said)]
    return any(_FIGURE.search(part) and (own or _beside(part, sought)) for part in parts)


def _beside(text: str, sought: Sought) -> bool:
    """What is counted stands near the figure; without it any of the subject's words in the sentence will do, but one
    word alone must stand near too: "penduduk" in a sentence about a budget is not its number."""
    if sought.counted:
        return _near_a_figure(text, (sought.counted,), sought)
    if len(sought.words) == 1:
        return _near_a_figure(text, sought.words, sought)
    return any(sought.says(word, _words(text)) for word in sought.words)


def _near_a_figure(text: str, any_of: Iterable[str], sought: Sought) -> bool:
    """A number in words counts what follows at once: "lima lembaga melarang ASN" are not five."""
    words = text.split()
    reaches = [
        (at, _BESIDE if re.search(r"\d", word) else _NEXT) for at, word in enumerate(words) if _FIGURE.search(word)
    ]
    around = [_words(" ".join(words[max(0, at - reach) : at + reach + 1])) for at, reach in reaches]
    return any(sought.says(word, near) for near in around for word in any_of)


def _said(one: Statement) -> str:
    """What it says; of a question with its answer, the answer."""
    return one.text.rpartition("?")[2]


def _question(one: Statement) -> str:
    return one.text.rpartition("?")[0]


def _spoken(pattern: re.Pattern[str]) -> Callable[[Statement, Sought], bool]:
    return lambda one, _: bool(pattern.search(_said(one)))


_KINDS: dict[str, Callable[[Statement, Sought], bool]] = {
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
