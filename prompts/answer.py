"""A short answer from the documents' own sentences, with title and validity; or the plain word that there is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.documents import Passage
from knowledge.normalise import tokens
from knowledge.sentences import sentences
from prompts.draft import Source
from prompts.offline.dates import long_date

NOT_COVERED = "tidak ada di basis pengetahuan"
_QUESTION_WORDS = frozenset(
    tokens(
        "apa apakah siapa siapakah kapan kapankah di mana dimana ke mana bagaimana mengapa kenapa berapa berapakah "
        "yang mana ada adalah ialah itu ini untuk buat dari dan atau dengan pada ke saja sih dong ya tolong mohon kak "
        "min pak bu resmi kota cilegon boleh bisa kalau jika soal tentang program sebutkan jelaskan"
    )
)
_ENOUGH = 0.5  # share of the question's content words a sentence (with its title and heading) must hold
_MOST = 2  # sentences told for one question


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` is what is shown; `found` is False where nothing of the question is covered."""

    text: str
    sources: tuple[Source, ...] = ()
    found: bool = False


@dataclass(frozen=True, slots=True)
class _Match:
    score: float
    text: str
    passage: Passage


def answer(question: str, passages: Sequence[Passage], found: bool) -> Answer:
    """Answer each question of the text; what a document does not say is said to be missing.

    `passages` come best first, `found` is the search's own verdict that they are near enough.
    """
    parts = [part.strip() for part in re.split(r"\?|\n", question) if len(tokens(part)) > 0] or [question]
    subject = _content(question)
    told, used = list[str](), dict[str, Source]()
    for part in parts[:3]:
        best = _best(_content(part) or subject, subject, passages) if found else []
        label = f"{_short(part)}: " if len(parts) > 1 else ""
        told.append(label + (" ".join(_told(match) for match in best) if best else _missing(label)))
        used |= {
            match.passage.document: Source(document=match.passage.document, title=match.passage.title) for match in best
        }
    return Answer("\n".join(told), tuple(used.values()), bool(used))


def _missing(label: str) -> str:
    return f"{NOT_COVERED}." if label else f"{NOT_COVERED.capitalize()}."


def _best(wanted: frozenset[str], subject: frozenset[str], passages: Sequence[Passage]) -> list[_Match]:
    """The sentences that hold most of the question's words, best first, all from the best one's document."""
    matches = [
        _Match(_score(wanted, subject, text, passage, rank), text, passage)
        for rank, passage in enumerate(passages)
        for text in _sentences(passage)
    ]
    good = sorted((match for match in matches if match.score >= _ENOUGH), key=lambda match: -match.score)
    if not good:
        return []
    same = [match for match in good if match.passage.document == good[0].passage.document]
    return [match for match in same if match.score >= good[0].score * 0.9][:_MOST]


def _score(wanted: frozenset[str], subject: frozenset[str], text: str, passage: Passage, rank: int) -> float:
    """Share of the wanted words in the sentence; its title and heading count half, a number helps "berapa"."""
    own, around = _content(text), _content(f"{passage.title} {passage.heading}")
    weights = [1.0 if word in own else 0.75 if word in around else 0.0 for word in wanted]
    if not weights or (not own & wanted and not (around & wanted and own)):
        return 0.0
    shared = sum(weights) / len(weights)
    context = len(subject & (own | around)) / max(1, len(subject))
    return shared * (0.7 + 0.3 * context) * (0.9 + 0.1 * passage.score) - 0.01 * rank


def _sentences(passage: Passage) -> list[str]:
    texts = [" ".join(passage.text[span.start : span.end].split()) for span in sentences(passage.text)]
    plain = (re.sub(r"^[#>\-*•\s]+|\*\*", "", text).strip() for text in texts)
    return [text for text in plain if len(text) > 3 and not text.endswith(("?", ":"))]


def _told(match: _Match) -> str:
    return f"{match.text} ({match.passage.title}{_validity(match.passage)})"


def _validity(passage: Passage) -> str:
    if passage.valid_until:
        return f", berlaku s.d. {long_date(passage.valid_until)}"
    if passage.valid_from:
        return f", berlaku sejak {long_date(passage.valid_from)}"
    return f", {long_date(passage.date)}" if passage.date else ""


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in tokens(text) if len(word) > 1) - _QUESTION_WORDS


def _short(part: str) -> str:
    words = part.split()
    return " ".join(words[:8])[:1].upper() + " ".join(words[:8])[1:]
