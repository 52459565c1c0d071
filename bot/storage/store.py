"""The store: one database, one object for each thing that is kept in it."""

from typing import Self

from bot.storage.audit import Audit
from bot.storage.chats import Chats
from bot.storage.checks import Checks
from bot.storage.drafts import Drafts
from bot.storage.engine import open_engine
from bot.storage.exceptions import Exceptions
from bot.storage.inbox import InboxRows
from bot.storage.kits import Kits
from bot.storage.migrations import migrate
from bot.storage.model_turns import ModelTurns
from bot.storage.notices import Notices
from bot.storage.people import People
from bot.storage.publications import Publications
from bot.storage.suggestions import Suggestions
from bot.storage.uploads import Uploads
from bot.storage.usage import Usage


class Store:
    """Opens the database and brings its schema up to date. Every method of its parts is one transaction.

    The parts are synchronous and safe to call from threads; coroutines call them through `asyncio.to_thread`.
    """

    def __init__(self, url: str) -> None:
        self._engine = open_engine(url)
        migrate(self._engine)
        self.people = People(self._engine)
        self.drafts = Drafts(self._engine)
        self.kits = Kits(self._engine)
        self.checks = Checks(self._engine)
        self.exceptions = Exceptions(self._engine)
        self.uploads = Uploads(self._engine)
        self.notices = Notices(self._engine)
        self.suggestions = Suggestions(self._engine)
        self.publications = Publications(self._engine)
        self.usage = Usage(self._engine)
        self.model_turns = ModelTurns(self._engine)
        self.chats = Chats(self._engine)
        self.audit = Audit(self._engine)
        self.inbox = InboxRows(self._engine)

    def close(self) -> None:
        """Give every connection back."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
