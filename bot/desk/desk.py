"""The desk: the chat's work. It answers with plain values and imports no telegram."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot.desk.applying import Applying
from bot.desk.arriving import Arriving
from bot.desk.checking import WITH_NOTE, Checking
from bot.desk.documents import Documents
from bot.desk.drafting import Drafting
from bot.desk.examining import Examining
from bot.desk.exempting import Exempting
from bot.desk.files import Files
from bot.desk.gaps import Gaps
from bot.desk.holdings import Holdings
from bot.desk.impact import Impact
from bot.desk.keeping import Keeping
from bot.desk.kits import KitDesk
from bot.desk.library import Library
from bot.desk.people import PeopleDesk
from bot.desk.post import Post
from bot.desk.publishing import Publishing
from bot.desk.questions import Questions
from bot.desk.receiving import Receiving
from bot.desk.reminding import Reminding
from bot.desk.rereading import Rereading
from bot.desk.revising import Revising
from bot.desk.shelf import Shelf
from bot.desk.suggesting import Suggesting
from bot.desk.talk import Talk
from bot.desk.tidying import WORDING, Tidying
from bot.desk.understanding import Understanding
from bot.desk.watching import Watching
from bot.paper import Press
from bot.settings import Settings
from bot.storage import Store
from bot.turns import CountedTurns
from knowledge.checking.reading import Reader
from knowledge.limits import Limits

if TYPE_CHECKING:
    from bot.studio import Studio


class Desk:
    """One part for each kind of work; every request is answered with a `Reply` or a `NaraError`."""

    def __init__(
        self,
        studio: "Studio",
        store: Store,
        clock: Callable[[], datetime],
        settings: Settings,
        turns: CountedTurns | None = None,
    ) -> None:
        self._studio, self._store, self._clock, self._settings = studio, store, clock, settings
        self.turns = turns or CountedTurns(store.model_turns, clock, each=0, together=0)
        self.people = PeopleDesk(store, clock, settings, studio.habits.of)
        self.shelf = Shelf(studio.knowledge, store, clock, Limits.load())
        self.post = Post(store.notices, clock)
        self._understanding = Understanding(studio.knowledge, settings.document_max_bytes, settings.files_at_once)
        self._impact = Impact(store.drafts, self.post, Reader(studio.names).read, settings.impact_days)
        self._open_writing()
        self._open_checking()
        self._open_receiving()
        self._open_keeping()
        self._open_chat()

    def _open_writing(self) -> None:
        """Notes become drafts, kits and files."""
        studio, store, shelf = self._studio, self._store, self.shelf
        press = Press.of(self._settings.letterheads, studio.names, studio.knowledge)
        rereading = Rereading(studio)
        self.files = Files(press, shelf)
        self.kits = KitDesk(studio, shelf, rereading, store, press, self._clock, self._settings.channels)
        self.questions = Questions(studio, shelf, rereading, self.kits)
        self.drafting = Drafting(studio, shelf, rereading, self.kits)
        self.revising = Revising(studio, shelf, self.drafting, self.kits, store)
        self.tidying = Tidying(shelf, self.drafting, store, self._clock)

    def _open_checking(self) -> None:
        """Texts are checked, and what is known is looked up."""
        self.checking = Checking(self._studio, self._store, self._clock)
        self.exempting = Exempting(self._store, self._clock)
        self.library = Library(self._studio, self._store, self._clock)
        self.documents = Documents(self._studio, self._store, self._clock)

    def _open_receiving(self) -> None:
        """Files come in, are examined, and are applied to the knowledge base."""
        examining = Examining(self._understanding, self._impact, Reader(self._studio.names).read, self._clock)
        self.receiving = Receiving(
            self._store.uploads,
            examining,
            people=self.people,
            post=self.post,
            clock=self._clock,
            settings=self._settings,
        )
        self.applying = Applying(
            self._studio.knowledge,
            self._store.uploads,
            receiving=self.receiving,
            understanding=self._understanding,
            impact=self._impact,
            people=self.people,
            post=self.post,
            clock=self._clock,
            settings=self._settings,
        )

    def _open_keeping(self) -> None:
        """The knowledge base is kept up to date: holdings, gaps, publications, suggestions, reminders."""
        knowledge, store, clock, settings = self._studio.knowledge, self._store, self._clock, self._settings
        keeping = Keeping(knowledge, store.uploads, clock)
        self.holdings = Holdings(
            knowledge,
            store,
            understanding=self._understanding,
            people=self.people,
            keeping=keeping,
            receiving=self.receiving,
            clock=clock,
            settings=settings,
        )
        self.gaps = Gaps(knowledge, store, clock, settings)
        self.publishing = Publishing(
            store,
            shelf=self.shelf,
            people=self.people,
            post=self.post,
            understanding=self._understanding,
            keeping=keeping,
            clock=clock,
        )
        self.suggesting = Suggesting(
            self._studio, store.suggestions, people=self.people, post=self.post, clock=clock, settings=settings
        )
        self.watching = Watching(knowledge, self._understanding, self._impact, clock)
        self.reminding = Reminding(
            knowledge,
            self._studio.names,
            understanding=self._understanding,
            people=self.people,
            post=self.post,
            clock=clock,
            settings=settings,
        )

    def _open_chat(self) -> None:
        """Plain words and whatever else arrives find the part that answers."""
        self.talk = Talk(
            self._studio,
            self._store,
            shelf=self.shelf,
            questions=self.questions,
            drafting=self.drafting,
            revising=self.revising,
            checking=self.checking,
            library=self.library,
            more={
                "berlaku": self.holdings.day_said,
                "usul": self.suggesting.suggest,
                "tayang": self.publishing.said,
                WITH_NOTE: self.checking.with_note,
                WORDING: self.tidying.said,
            },
            clock=self._clock,
        )
        self.arriving = Arriving(self._store.chats, self.talk, self.receiving, self._understanding)
