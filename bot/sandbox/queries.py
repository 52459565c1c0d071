"""Presses of inline buttons: each query is answered once, and in time."""

import secrets
from dataclasses import dataclass

from bot.sandbox.failure import bad_request

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Query:
    """One press: who pressed in which chat, and when (Unix seconds)."""

    id: str
    person: int
    chat: int
    at: float


class Queries:
    """The open queries. Telegram names no limit; bots report 15 to 30 seconds, so 30 is the default."""

    def __init__(self, seconds: float = 30.0) -> None:
        self._seconds = seconds
        self._open: dict[str, Query] = {}

    def ask(self, person: int, chat: int, at: float) -> Query:
        """A new open query."""
        query = Query(str(secrets.randbelow(9 * 10**18) + 10**18), person, chat, at)
        self._open[query.id] = query
        return query

    def take(self, query_id: str, now: float) -> Query:
        """Close the query and return it. Raises ApiError when it is unknown, answered or too old."""
        query = self._open.pop(query_id, None)
        if query is None or now - query.at > self._seconds:
            raise bad_request(TOO_OLD)
        return query
