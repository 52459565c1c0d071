"""Logs without secrets: tokens are struck out, and libraries that print whole addresses are quiet."""

import logging
import re
import sys
from copy import copy

# a bot token: the bot's id, a colon, 35 characters; it also stands in every Bot API and file address
TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
QUIET = ("httpx", "httpcore", "telegram.ext.Updater", "aiohttp", "urllib3", "chromadb", "sentence_transformers")
LIBRARY = "telegram"


class Redacting(logging.Formatter):
    """Formats as usual, then strikes out tokens and the given secrets, tracebacks included."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """The line without secrets."""
        if record.exc_info and record.name.startswith(LIBRARY):
            record = _without_traceback(record)
        line = TOKEN.sub("[token]", super().format(record))
        for secret in self._secrets:
            line = line.replace(secret, "[rahasia]")
        return line


def _without_traceback(record: logging.LogRecord) -> logging.LogRecord:
    """Its failures are those of the network or Telegram's refusals: the kind says it all, forty lines say no more."""
    kind = record.exc_info[0] if record.exc_info else None
    short = copy(record)
    short.msg, short.args = f"{record.getMessage()} [{kind.__name__ if kind else 'no error'}]", ()
    short.exc_info = short.exc_text = None
    return short


def configure(level: str, secrets: tuple[str, ...] = ()) -> None:
    """Set up logging for the process: one handler on stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
