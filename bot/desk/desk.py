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
        self.turns = turns or CountedTurns(store.model_turns, clock, each=0, together=0)
        self.people = PeopleDesk(store, clock, settings, studio.habits.of)
        self.shelf = Shelf(studio.knowledge, store, clock, Limits.load())
        press, rereading = Press.of(settings.letterheads, studio.names, studio.knowledge), Rereading(studio)
        self.files = Files(press, self.shelf)
        self.kits = KitDesk(studio, self.shelf, rereading, store, press, clock, settings.channels)
        self.questions = Questions(studio, self.shelf, rereading, self.kits)
        self.drafting = Drafting(studio, self.shelf, rereading, self.kits)
        self.revising = Revising(studio, self.shelf, self.drafting, self.kits, store)
        self.checking = Checking(studio, store, clock)
        self.exempting = Exempting(store, clock)
        self.library = Library(studio, store, clock)
        self.documents = Documents(studio, store, clock)
        self.post = Post(store.notices, clock)
        read, knowledge = Reader(studio.names).read, studio.knowledge
        understanding = Understanding(knowledge, settings.document_max_bytes, settings.files_at_once)
        impact = Impact(store.drafts, self.post, read, settings.impact_days)
        self.receiving = Receiving(
            store.uploads,
            Examining(understanding, impact, read, clock),
            people=self.people,
            post=self.post,
            clock=clock,
            settings=settings,
        )
        self.applying = Applying(
            knowledge,
            store.uploads,
            receiving=self.receiving,
            understanding=understanding,
            impact=impact,
            people=self.people,
            post=self.post,
            clock=clock,
            settings=settings,
        )
        keeping = Keeping(knowledge, store.uploads, clock)
        self.holdings = Holdings(
            knowledge,
            store,
            understanding=understanding,
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
            understanding=understanding,
            keeping=keeping,
            clock=clock,
        )
        self.suggesting = Suggesting(
            studio, store.suggestions, people=self.people, post=self.post, clock=clock, settings=settings
        )
        self.watching = Watching(knowledge, understanding, impact, clock)
        self.reminding = Reminding(
            knowledge,
            studio.names,
            understanding=understanding,
            people=self.people,
            post=self.post,
            clock=clock,
            settings=settings,
        )
        self.talk = Talk(
            studio,
            store,
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
            },
            clock=clock,
        )
        self.arriving = Arriving(store.chats, self.talk, self.receiving, understanding)
