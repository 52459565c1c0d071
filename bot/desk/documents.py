"""The admin's desk for the whole base: read again, and rolled back to an earlier generation."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import button
from bot.cards.documents import done_card, rollback_choices
from bot.desk.errors import admins_only
from bot.desk.progress import Progress
from bot.replies import Message, Reply, card, say
from bot.storage import Store
from bot.storage.records import Operator
from knowledge.errors import NoKnowledge

if TYPE_CHECKING:
    from bot.studio import Studio

Show = Callable[[str], Awaitable[None]]


class Documents:
    """For admins only: every method raises `Refused` for anybody else, whichever button or command brought them."""

    def __init__(self, studio: "Studio", store: Store, clock: Callable[[], datetime]) -> None:
        self._studio, self._knowledge, self._store, self._clock = studio, studio.knowledge, store, clock

    async def reload(self, admin: Operator, show: Show) -> Reply:
        """`/muatulang`: read every folder again, and the rules of the check; a broken rule file changes nothing."""
        admins_only(admin)
        await to_thread(self._studio.reload_rules)
        before = await to_thread(self._generation)
        await to_thread(self._store.audit.add, self._clock(), admin.id, "muat-ulang")
        return await self._sync(show, before)

    async def generations(self, admin: Operator) -> Reply:
        """`/gulung`: which generations one can go back to."""
        admins_only(admin)
        return rollback_choices(await to_thread(self._knowledge.generations))

    async def confirm(self, admin: Operator, generation: int) -> Reply:
        """Ask before rolling back."""
        admins_only(admin)
        yes, no = button("Ya, gulung", "g", generation, "gulung"), button("Batal", "g", 0, "batal")
        return Reply(edit=Message(texts.confirm_rollback(generation), ((yes, no),)))

    async def rollback(self, admin: Operator, generation: int) -> Reply:
        """Serve an earlier generation again."""
        admins_only(admin)
        await to_thread(self._knowledge.rollback, generation)
        await to_thread(self._store.audit.add, self._clock(), admin.id, "gulung", generation)
        return Reply(edit=Message(texts.rolled_back(generation)))

    async def keep(self, admin: Operator) -> Reply:
        """The answer "no" to `confirm`."""
        admins_only(admin)
        return Reply(edit=Message(texts.CANCELLED))

    async def _sync(self, show: Show, before: int | None) -> Reply:
        async with Progress(show) as progress:
            report = await to_thread(self._knowledge.sync, progress.tell)
        if not report.new_generation:
            return say(texts.RELOAD_UNCHANGED)
        back = (button(f"Gulung ke {before}", "g", before, "tanya"),) if before else ()
        return card(done_card(report), *((back,) if back else ()))

    def _generation(self) -> int | None:
        try:
            return self._knowledge.generation_id()
        except NoKnowledge:
            return None
