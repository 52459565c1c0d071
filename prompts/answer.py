"""A short answer from the documents' own sentences, with title and validity; or the plain word that there is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.documents import Passage
from knowledge.normalise import lexicon, stem, tokens
from knowledge.sentences import sentences
from prompts.draft import Source
from prompts.offline.dates import MONTHS, long_date

NOT_COVERED = "tidak ada di basis pengetahuan"
_QUESTION_WORDS = frozenset(
    tokens(
        "apa apakah siapa siapakah kapan kapankah di mana dimana ke mana bagaimana mengapa kenapa berapa berapakah "
        "yang mana ada adalah ialah itu ini untuk buat dari dan atau dengan pada ke saja sih dong ya tolong mohon kak "
        "min pak bu resmi kota cilegon boleh bisa kalau jika soal tentang program sebutkan jelaskan"
    )
)
_ENOUGH = 0.5  # share of the question's content words a sentence must hold, title and heading included
_MOST = 2  # sentences told for one question
_ALIKE = 0.97  # a second sentence is told if it scores nearly as well
_PARTS = 3
_FIGURE = re.compile(r"\b(?:berapa(?:kah)?|brp|brapa|jumlah\w*)\b", re.I)
_WHEN = re.compile(r"\b(?:kapan(?:kah)?|tgl|tanggal)\b", re.I)
_DAY = re.compile(rf"\d{{1,2}}(?:[/-]\d|\s*(?:–\s*\d+\s*)?(?:{'|'.join(MONTHS)}))|\b(?:19|20)\d\d\b", re.I)
_WHO = re.compile(r"\b(?:siapa(?:kah)?|sapa)\b", re.I)
_ASIDE = ("Sebutan lain:", "Salah:")


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
    parts = [part.strip() for part in re.split(r"\?|\n", question) if _content(part)] or [question]
    near = _on_topic(_content(question), passages) if found else []
    told, used = list[str](), list[Source]()
    for part in parts[:_PARTS]:
        best = _best(part, near)
        label = f"{_short(part)}: " if len(parts) > 1 else ""
        told.append(label + (" ".join(_told(match) for match in best) if best else _missing(label)))
        used += [Source(document=match.passage.document, title=match.passage.title) for match in best]
    return Answer("\n".join(told), tuple(dict.fromkeys(used)), bool(used))


def _missing(label: str) -> str:
    return f"{NOT_COVERED}." if label else f"{NOT_COVERED.capitalize()}."


def _on_topic(subject: frozenset[str], passages: Sequence[Passage]) -> list[Passage]:
    """The passages that hold most of the question's words that name something (words of a document's title).

    "Anggaran Saban Juare" is not answered with another programme's budget.
    """
    named = subject & frozenset(word for passage in passages for word in _content(passage.title))
    overlap = [len(named & _content(f"{passage.title} {passage.text}")) for passage in passages]
    most = max(overlap, default=0)
    return [passage for passage, count in zip(passages, overlap, strict=True) if count == most]


def _best(part: str, passages: Sequence[Passage]) -> list[_Match]:
    """The sentences that hold most of the question's words, best first, all from the best one's document."""
    wanted = _content(part)
    matches = [
        _Match(_score(wanted, text, passage) - 0.01 * rank, text, passage)
        for rank, passage in enumerate(passages)
        for text in _sentences(passage)
        if _fits(part, wanted, text)
    ]
    good = sorted((match for match in matches if match.score >= _ENOUGH), key=lambda match: -match.score)
    same = [match for match in good if match.passage.document == good[0].passage.document]
    unique = {match.text: match for match in reversed(same) if match.score >= good[0].score * _ALIKE}
    return sorted(unique.values(), key=lambda match: -match.score)[:_MOST]


def _fits(part: str, wanted: frozenset[str], text: str) -> bool:
    """Whether a sentence can answer this kind of question: how many and when want a figure, who wants a name."""
    if _FIGURE.search(part):
        return bool(re.search(r"\d", text))
    if _WHEN.search(part):
        return bool(_DAY.search(text))
    if _WHO.search(part):
        names = re.findall(r"(?<=[\w,] )[A-Z][a-z]+", text)
        return any(stem(name.lower()) not in lexicon().roots and not _content(name) <= wanted for name in names)
    return True


def _score(wanted: frozenset[str], text: str, passage: Passage) -> float:
    """Share of the wanted words in the sentence, those of its title and heading counted less."""
    own, around = _content(text), _content(f"{passage.title} {passage.heading}")
    weights = [1.0 if word in own else 0.75 if word in around else 0.0 for word in wanted]
    specific = wanted - _content(passage.title)
    if not weights or (specific and not specific & (own | _content(passage.heading))):
        return 0.0
    return sum(weights) / len(weights) * (0.9 + 0.1 * passage.score)


def _sentences(passage: Passage) -> list[str]:
    texts = [" ".join(passage.text[span.start : span.end].split()) for span in sentences(passage.text)]
    plain = (re.sub(r"^(?:#+ |> |[-*•] )+|\*\*", "", text).strip() for text in texts)
    return [text for text in plain if len(text) > 3 and not text.endswith(("?", ":")) and not text.startswith(_ASIDE)]


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
