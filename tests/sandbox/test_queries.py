"""Presses grow old."""

import pytest

from bot.sandbox.failure import ApiError
from bot.sandbox.queries import Queries


def test_query_is_answered_in_time_or_never() -> None:
    queries = Queries(seconds=30)
    in_time, too_late = queries.ask(1, 1, at=100.0), queries.ask(1, 1, at=100.0)
    assert queries.take(in_time.id, now=130.0) == in_time
    with pytest.raises(ApiError, match="query is too old"):
        queries.take(too_late.id, now=130.1)
