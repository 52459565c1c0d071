"""Logs without secrets: tokens are struck out, and libraries that print whole addresses are quiet."""

import logging
import re
import sys

# a bot token: the bot's id, a colon, 35 characters; it also stands in every Bot API and file address
TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
QUIET = ("httpx", "httpcore", "telegram.ext.Updater", "aiohttp", "urllib3", "chromadb", "sentence_transformers")


class Redacting(logging.Formatter):
    """Formats as usual, then strikes out tokens and the given secrets, tracebacks included."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """The line without secrets."""
        line = TOKEN.sub("[token]", super().format(record))
        for secret in self._secrets:
            line = line.replace(secret, "[rahasia]")
        return line


def configure(level: str, secrets: tuple[str, ...] = ()) -> None:
    """Set up logging for the process: one handler on stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
