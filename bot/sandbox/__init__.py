"""The sandbox: a local Bot API as strict as Telegram's, and a chat page to try NARA without a token.

python-telegram-bot talks to it over HTTP (`base_url`), so the handlers that run are exactly the real ones.
Everything is in memory and on 127.0.0.1; nothing reaches Telegram.
"""

from bot.sandbox.people import ADMIN_DISKOMINFO, DEMO_PEOPLE, OPERATOR_CIWEDUS, OPERATOR_DISKOMINFO, STRANGER, Person
from bot.sandbox.server import Server, fresh_token, serve

__all__ = [
    "ADMIN_DISKOMINFO",
    "DEMO_PEOPLE",
    "OPERATOR_CIWEDUS",
    "OPERATOR_DISKOMINFO",
    "STRANGER",
    "Person",
    "Server",
    "fresh_token",
    "serve",
]
