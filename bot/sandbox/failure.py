"""A refusal as the Bot API words it: the code and the text that python-telegram-bot turns into its errors.

The texts are Telegram's own (telegram-bot-api `Client.cpp`, tdlib), because handlers match on them.
"""

from typing import Any


class ApiError(Exception):
    """The request is refused with `code`; `description` is the whole text, prefix included."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        self.code, self.description, self.parameters = code, description, parameters
        super().__init__(description)


def bad_request(reason: str) -> ApiError:
    """A 400."""
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """A 403."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """A 409."""
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    """A 429 that names the whole seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
