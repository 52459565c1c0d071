"""Before anything runs: settings that are right, and logs that hold no secret."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from bot.settings import Settings
from knowledge.errors import NaraError


class BadSettings(NaraError):
    """A setting in the environment or `.env` cannot be used."""


def load_settings(chosen: Mapping[str, Any]) -> Settings:
    """The settings of the environment, with what the command line chose. Raises `BadSettings`, naming each one.

    The value itself is never repeated: it may be a secret.
    """
    try:
        return Settings(**chosen)
    except ValidationError as error:
        wrong = sorted({str(item["loc"][0]) for item in error.errors()})
        raise BadSettings(
            f"Pengaturan tidak dapat dipakai: {', '.join(wrong)}. Bandingkan dengan .env.example."
        ) from None
