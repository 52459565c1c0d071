"""How much of a query a text holds is the mean over its terms, however few of them are looked at."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from knowledge.query import ALIKE, LOOSE, Query

WORDS = st.sampled_from(["got", "selokan", "drainase", "saluran", "air", "banjir", "genang", "bersih"])
ENTRIES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple)
TABLES = st.dictionaries(WORDS, ENTRIES, max_size=4)


@st.composite
def queries(draw: st.DrawFn) -> Query:
    terms = tuple(draw(st.lists(WORDS, unique=True, max_size=6)))
    weights = [tuple(draw(st.floats(0, 9)) for _ in terms) for _ in range(2)]
    return Query("", terms, weights[0], 1.0, draw(TABLES), draw(TABLES), draw(TABLES), weights[1])


def _mean(weights: Sequence[float], parts: Sequence[float]) -> float:
    return sum(w * p for w, p in zip(weights, parts, strict=True)) / sum(weights) if sum(weights) else 0.0


def _said(entries: Sequence[tuple[str, ...]], held: frozenset[str]) -> bool:
    return any(held.issuperset(entry) for entry in entries)


@given(queries(), st.frozensets(WORDS))
def test_a_term_counts_in_full_by_itself_and_in_part_by_a_synonym(query: Query, held: frozenset[str]) -> None:
    itself = [term in held or _said(query.also.get(term, ()), held) for term in query.terms]
    alike = [ALIKE * _said(query.alike.get(term, ()), held) for term in query.terms]
    loose = [LOOSE * _said(query.loose.get(term, ()), held) for term in query.terms]
    assert query.cover(held) == _mean(query.weights, [float(one) for one in itself])
    assert query.wide(held) == _mean(query.common, [max(parts) for parts in zip(itself, alike, loose, strict=True)])
