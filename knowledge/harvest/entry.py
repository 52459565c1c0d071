"""One past release as a site lists it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

_JAKARTA = timedelta(hours=7)


@dataclass(frozen=True, slots=True)
class Entry:
    """`link` is the page's address and names the entry. `page` is its text as HTML where the list itself has it whole.

    `stamp` changes when the release does, as the list tells it; empty where the list tells nothing.
    """

    link: str
    title: str = ""
    day: date | None = None  # published, in Cilegon
    stamp: str = ""
    page: str = ""
    site: str = ""  # what the site calls itself


def day_of(written: str) -> date | None:
    """The day in Cilegon of a moment as feeds (RFC 822) and sitemaps (ISO 8601) write it; None for anything else."""
    written = written.strip()
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        try:
            moment = parsedate_to_datetime(written)
        except ValueError:
            return None
    if moment.tzinfo is None:
        return moment.date()
    try:
        return (moment.astimezone(UTC) + _JAKARTA).date()
    except (OverflowError, ValueError):
        return None
