"""The only clock of the bot: the time in Cilegon."""

from datetime import datetime, timedelta, timezone

# A fixed offset: Indonesia has no daylight saving, and a bare machine may have no time zone database.
JAKARTA = timezone(timedelta(hours=7), "WIB")


def now() -> datetime:
    """The current time in Asia/Jakarta (WIB)."""
    return datetime.now(JAKARTA)
