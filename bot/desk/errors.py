"""What a request may end in that its sender can do something about."""

from bot import texts
from bot.storage.records import Operator
from knowledge.errors import NaraError


class NotFound(NaraError):
    """The object does not exist or belongs to somebody else; the two are told apart for nobody."""

    def __init__(self, reason: str = texts.NOT_YOURS) -> None:
        super().__init__(reason)


class Refused(NaraError):
    """The person may not do this, or not now."""


def admins_only(person: Operator) -> None:
    """Raise `Refused` for anybody else."""
    if not person.is_admin:
        raise Refused(texts.ADMINS_ONLY)
