"""`/usul`: a correction of the knowledge in an operator's own words, and what the admins do about it."""

from asyncio import to_thread
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import Button, button, short_key
from bot.cards.sources import day
from bot.clock import JAKARTA
from bot.desk.errors import NotFound, Refused, admins_only
from bot.desk.people import PeopleDesk
from bot.desk.post import Post
from bot.desk.said import Said
from bot.replies import Message, Reply, plain, say
from bot.settings import Settings
from bot.storage.records import Operator, Suggestion, SuggestionState
from bot.storage.suggestions import Suggestions

if TYPE_CHECKING:
    from bot.studio import Studio

LONGEST = 2000  # characters
RELATED = 3  # documents shown beside a correction


class Suggesting:
    """Operators write, admins decide; the operator is told."""

    def __init__(
        self,
        studio: "Studio",
        suggestions: Suggestions,
        *,
        people: PeopleDesk,
        post: Post,
        clock: Callable[[], datetime],
        settings: Settings,
    ) -> None:
        self._studio, self._suggestions, self._people, self._post = studio, suggestions, people, post
        self._clock, self._settings = clock, settings

    async def suggest(self, operator: Operator, said: Said) -> Reply:
        """Keep the correction and tell the admins."""
        limit, since = self._settings.proposals_per_day, self._clock() - timedelta(days=1)
        if await to_thread(self._suggestions.since, operator.id, since) >= limit:
            raise Refused(texts.too_many_proposals(limit))
        text = said.text.strip()[:LONGEST]
        kept, new = await to_thread(self._suggestions.add, operator.id, text, said.origin, self._clock())
        if new:
            look = button("Lihat", "s", kept.id, "lihat")
            who = plain(operator.name or f"ID {operator.id}")
            told = Message(texts.suggested(who, plain(operator.agency), plain(text[:300])), ((look,),), markup=True)
            await self._post.tell(await self._people.admins(), f"ralat:{kept.id}", told)
        return say(texts.SUGGESTION_KEPT)

    async def look(self, admin: Operator, number: int) -> Reply:
        """The correction, the documents it is probably about, and the decision."""
        found = await self._find(admin, number)
        who = await self._people.name_of(found.operator)
        when = day(found.created.astimezone(JAKARTA).date())
        rows = await self._related(found)
        decision = (button("Sudah diperbaiki", "s", found.id, "selesai"), button("Tolak", "s", found.id, "tolak"))
        head = f"Usulan {plain(who)}, {when}:\n“{plain(found.text)}”"
        about = "\n\nDokumen yang mungkin dimaksud:" if rows else ""
        return Reply((Message(f"{head}{about}", (*rows, decision), markup=True),))

    async def decide(self, admin: Operator, number: int, *, corrected: bool) -> Reply:
        """Close it and tell its writer."""
        found = await self._find(admin, number)
        state: SuggestionState = "done" if corrected else "declined"
        told = texts.SUGGESTION_DONE if corrected else texts.SUGGESTION_DECLINED
        if await to_thread(self._suggestions.decide, found.id, state, admin.id, self._clock()):
            answer = Message(f"{told}\n“{plain(found.text[:300])}”", markup=True)
            await self._post.tell([found.operator], f"putusan-ralat:{found.id}", answer)
        return Reply(edit=Message(texts.SUGGESTION_CLOSED))

    async def waiting(self) -> list[tuple[Button, ...]]:
        """A button for each correction that waits."""
        rows = await to_thread(self._suggestions.open)
        return [(button(f"“{row.text}”"[:60], "s", row.id, "lihat"),) for row in rows]

    async def _related(self, found: Suggestion) -> tuple[tuple[Button, ...], ...]:
        result = await self._studio.search(found.text, on=self._clock().date())
        titles = {passage.document: passage.title for passage in result.passages}
        return tuple(
            (button(title[:60], "m", 0, "lihat", short_key(name)),) for name, title in list(titles.items())[:RELATED]
        )

    async def _find(self, admin: Operator, number: int) -> Suggestion:
        admins_only(admin)
        found = await to_thread(self._suggestions.find, number)
        if found is None or found.state != "open":
            raise NotFound(texts.SUGGESTION_GONE)
        return found
