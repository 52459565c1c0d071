"""No secret gets into a log."""

import logging
import sys

from bot.logs import Redacting

TOKEN = "1234567890:AAE-abcdefghijklmnopqrstuvwxyz012345"


def _line(message: str, *args: object) -> str:
    record = logging.LogRecord("httpx", logging.INFO, "", 1, message, args, None)
    return Redacting(("kunci-api",)).format(record)


def test_bot_token_is_struck_out_of_addresses() -> None:
    line = _line("POST %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
    assert TOKEN not in line
    assert "/getMe" in line


def test_given_secrets_are_struck_out() -> None:
    assert "kunci-api" not in _line("401: invalid key kunci-api")


def test_library_tells_the_kind_of_a_failure_without_its_traceback() -> None:
    try:
        int("isi catatan")
    except ValueError:
        failure = sys.exc_info()
    theirs, ours = (
        Redacting().format(logging.LogRecord(name, logging.ERROR, "", 1, "gagal %d", (1,), failure))
        for name in ("telegram.ext", "bot.x")
    )
    assert theirs.endswith("telegram.ext: gagal 1 [ValueError]")
    assert "Traceback" in ours
