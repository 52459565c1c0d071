"""What the knowledge base says: answers, documents, programmes, the agenda."""

import re
from asyncio import to_thread
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import short_key
from bot.cards.agenda import agenda_card
from bot.cards.library import answer_card, document_card, nearest_card, programme_card, programme_list, results_card
from bot.cards.people import QUESTIONS, unanswered_list
from bot.desk.errors import NotFound, admins_only
from bot.desk.said import Said
from bot.replies import Reply, say
from bot.storage import Store
from bot.storage.records import Operator
from knowledge.documents import Document, Programme

if TYPE_CHECKING:
    from bot.studio import Studio

UNANSWERED = "tak-terjawab"
PERHAPS = 0.25  # confidence from which the nearest are shown: 4 of 103 answerable queries of the fifth set are below


class Library:
    """Only what is in force on the day of the question."""

    def __init__(self, studio: "Studio", store: Store, clock: Callable[[], datetime]) -> None:
        self._studio, self._store, self._clock = studio, store, clock

    async def ask(self, operator: Operator, said: Said) -> Reply:
        """An answer with its sources. What the knowledge base does not hold is said, and kept for the admins; what
        stands nearest to it is shown where the search is sure of it."""
        answer = await self._studio.ask(said.text, said.at.date())
        if answer.missing or not answer.found:
            keep = self._store.audit.add_feedback
            await to_thread(keep, self._clock(), operator.id, UNANSWERED, said.text.strip()[:2000])
        if answer.sources:
            return Reply((answer_card(answer),))
        result = await self._studio.search(said.text, on=said.at.date())
        return Reply((nearest_card(result),)) if result.found else say(texts.NOT_FOUND)

    async def unanswered(self, admin: Operator, page: int = 0) -> Reply:
        """`/takterjawab`: the questions that found nothing, the last asked first."""
        admins_only(admin)
        find = self._store.audit.feedback
        questions = await to_thread(find, UNANSWERED, QUESTIONS + 1, page * QUESTIONS)
        return Reply((unanswered_list(questions, page),)) if questions else say(texts.ALL_ANSWERED_FOR)

    async def search(self, _: Operator, said: Said) -> Reply:
        """The best passages; the nearest where a query in quite other words may mean them all the same."""
        result = await self._studio.search(said.text, on=said.at.date())
        shown = result.passages and (result.found or result.confidence >= PERHAPS)
        return Reply((results_card(result),)) if shown else say(texts.NOTHING_FOUND)

    async def programmes(self, wanted: str = "") -> Reply:
        """The programmes in force; the one that is meant, if a name is given."""
        programmes = await self._programmes()
        if not programmes:
            return say(texts.NO_PROGRAMMES)
        named = [p for p in programmes if _is_called(p, wanted)] if wanted else []
        if len(named) == 1:
            return Reply((programme_card(named[0]),))
        return programme_list(named or programmes, texts.programmes(len(named or programmes), wanted, bool(named)))

    async def programme(self, key: str) -> Reply:
        """The programme behind a button."""
        for programme in await self._programmes():
            if short_key(programme.id) == key:
                return Reply((programme_card(programme),))
        raise NotFound(texts.GONE)

    async def agenda(self) -> Reply:
        """The agenda documents in force."""
        today = self._clock().date()
        documents = await to_thread(self._documents)
        agendas = [d for d in documents if d.kind == "agenda" and d.in_force(today)]
        return Reply((agenda_card(agendas),)) if agendas else say(texts.NO_AGENDA)

    async def document(self, key: str) -> Reply:
        """The document behind a button of a list."""
        found = next((d for d in await to_thread(self._documents) if short_key(d.id) == key), None)
        if found is None:
            raise NotFound(texts.GONE)
        return Reply((programme_card(Programme.of(found)) if found.kind == "program" else document_card(found),))

    async def _programmes(self) -> tuple[Programme, ...]:
        return await to_thread(self._studio.knowledge.programmes, self._clock().date())

    def _documents(self) -> tuple[Document, ...]:
        return self._studio.knowledge.documents()


def _is_called(programme: Programme, wanted: str) -> bool:
    """Whether one of its names has the wanted words where a word begins: "air" is not in "karier"."""
    return any(re.search(rf"(?<!\w){re.escape(wanted)}", name, re.IGNORECASE) for name in programme.names)
