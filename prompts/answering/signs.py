"""The signs of a statement for a question: what speaks for it as the answer, and what against."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from knowledge.normalise import tokens
from knowledge.query import Query
from knowledge.shapes import shaped
from knowledge.unrecorded import NOT_KNOWN
from prompts.answering.fitting import fits, unrecorded
from prompts.answering.library import Found
from prompts.answering.ranking import ENOUGH, Ranking, names_the_demanded
from prompts.answering.sought import Sought
from prompts.answering.statements import Statement

LEAST = 0.2  # of the question's weight that a statement holds with its title; what holds less is not looked at
_HALF = 0.5  # a sign where nothing is asked
_LONG = 8  # terms; a question of as many is long
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_NOTHING = frozenset[str]()


class Signs(NamedTuple):
    """The shares of the question's weight (`wide` with synonyms, `cover` without) that a statement holds itself, with
    its title and heading, in these alone (`about`), or in the question that it answers itself (`own_question`); the
    weight of the rarest word that is missing; how many terms are asked for, 1 for eight and more. Of the search: the
    score of the document, whether it is the first, the confidence. Of the rules: whether it is of the kinds and in the
    shape that are asked for, and names enough. Of `knowledge.question`: whether a kind is asked for, whether it has
    one, the product of both, and what it lacks where just that is asked for. `numbers`: the share of the question's
    numbers that it names. Its form, whether it is a guide's, how much of it the question names (`precise`), whether it
    says that something, or just this, is not known, whether it is of the programme named, or of another; by how much
    another statement holds more (`less`)."""

    wide_own: float
    wide: float
    cover_own: float
    cover: float
    about: float
    own_question: float
    missing_own: float
    missing: float
    terms: float
    score: float
    first: float
    confidence: float
    fits: float
    shaped: float
    rules: float
    kind: float
    has_kind: float
    of_kind: float
    no_person: float
    no_day: float
    no_count: float
    no_sum: float
    no_place: float
    no_list: float
    no_number: float
    numbers: float
    fact: float
    call: float
    answered: float
    guide: float
    precise: float
    unknown: float
    unrecorded: float
    programme: float
    other: float
    less_own: float = 0.0
    less: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the search and the rules understand it. `programme`: the id of the one it names, "" if none."""

    text: str
    query: Query
    sought: Sought
    programme: str
    scores: Mapping[str, float]
    first: str
    confidence: float


def reading(text: str, query: Query, sought: Sought, programme: str, found: Found) -> Reading:
    """`found`: what the search has for the question."""
    scores: dict[str, float] = {}
    for passage in found.passages:
        scores[passage.document] = max(passage.score, scores.get(passage.document, 0.0))
    first = found.passages[0].document if found.passages else ""
    confidence = found.confidence if found.passages else _HALF  # where it found no passage, it has judged none
    return Reading(text, query, sought, programme, scores, first, confidence)


def signs(statements: Iterable[Statement], of: Reading, ranking: Ranking) -> list[tuple[Statement, Signs]]:
    """Of each statement that says anything of the question's subject."""
    told = list(_each(dict.fromkeys(statements), of, ranking))
    most_own = max((each.wide_own for _, each in told), default=0.0)
    most = max((each.wide for _, each in told), default=0.0)
    return [(one, each._replace(less_own=each.wide_own - most_own, less=each.wide - most)) for one, each in told]


def _each(statements: Iterable[Statement], of: Reading, ranking: Ranking) -> Iterator[tuple[Statement, Signs]]:
    for one in statements:
        around = _terms(one.about) | _terms(one.source.title)
        wide = of.query.wide(_terms(one.text) | around)
        if wide >= LEAST and names_the_demanded(one, of.sought):
            yield one, _signs(one, around, wide, of, ranking)


def _signs(one: Statement, around: frozenset[str], wide: float, of: Reading, ranking: Ranking) -> Signs:
    query, sought, own = of.query, of.sought, _terms(one.text)
    right, kind = fits(one, sought), bool(query.asked.kind)
    has_kind = float(shaped(one.said, query.asked)) if kind else _HALF

    def lacks(asked: str) -> float:
        return float(query.asked.kind == asked and not has_kind)

    return Signs(
        wide_own=query.wide(own),
        wide=wide,
        cover_own=query.cover(own),
        cover=query.cover(own | around),
        about=query.wide(around),
        own_question=query.wide(_terms(one.question)) if one.question else 0.0,
        missing_own=_missing(query, own),
        missing=_missing(query, own | around),
        terms=min(1.0, len(query.terms) / _LONG),
        score=of.scores.get(one.source.document, 0.0),
        first=float(one.source.document == of.first),
        confidence=of.confidence,
        fits=float(right),
        shaped=float(sought.shaped(one.said)),
        rules=float(right and ranking.score(sought, one) >= ENOUGH),
        kind=float(kind),
        has_kind=has_kind,
        of_kind=has_kind if kind else 0.0,
        no_person=lacks("orang"),
        no_day=lacks("waktu"),
        no_count=lacks("jumlah"),
        no_sum=lacks("uang"),
        no_place=lacks("tempat"),
        no_list=lacks("rincian"),
        no_number=lacks("nomor"),
        numbers=_numbers(of.text, f"{one.text} {one.about}"),
        fact=float(one.form == "fakta"),
        call=float(one.form == "ajakan"),
        answered=float(one.form == "tanya jawab"),
        guide=float(one.guide),
        precise=len(own & query.mentioned) / max(1, len(own)),
        unknown=float(NOT_KNOWN.search(one.said) is not None),
        unrecorded=float(unrecorded(one, sought)),
        programme=float(of.programme in one.programmes),
        other=float(bool(of.programme) and of.programme not in one.programmes),
    )


def _missing(query: Query, held: frozenset[str]) -> float:
    """0..1: the weight of the rarest term of which nothing is held."""
    pairs = zip(query.terms, query.common or query.weights, strict=True)
    return max((weight for term, weight in pairs if query.part(term, held) < _HALF), default=0.0) / (query.rarest or 1)


def _numbers(asked: str, text: str) -> float:
    found = frozenset(_NUMBER.findall(asked))
    return sum(number in text for number in found) / len(found) if found else 1.0


@lru_cache(maxsize=16384)
def _terms(text: str) -> frozenset[str]:
    return frozenset(tokens(text)) if text else _NOTHING
