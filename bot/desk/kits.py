"""`Paket lengkap`: everything about one event from one brief, kept in step when a fact changes."""

import asyncio
from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot import texts
from bot.cards.kit import kit_card
from bot.desk.errors import NotFound
from bot.desk.rereading import Rereading
from bot.desk.shelf import Shelf
from bot.desk.versions import version_of
from bot.kit import compared, parts_of
from bot.paper import Press
from bot.replies import Message, Reply
from bot.storage import Store
from bot.storage.records import Operator, SavedDraft, SavedKit, Version
from prompts.brief import Brief, Channel
from prompts.draft import Style

if TYPE_CHECKING:
    from bot.studio import Studio

BY_HAND = frozenset({"suntingan", "hapus", "perbaiki", "rapikan"})  # actions that changed the text itself


class KitDesk:
    """Makes kits, shows them, prints them. A part is a draft like any other."""

    def __init__(  # noqa: PLR0917 - the desk's own parts
        self,
        studio: "Studio",
        shelf: Shelf,
        rereading: Rereading,
        store: Store,
        press: Press,
        clock: Callable[[], datetime],
        usual: tuple[Channel, ...],
    ) -> None:
        self._studio, self._shelf, self._rereading, self._kits = studio, shelf, rereading, store.kits
        self._press, self._clock, self._usual = press, clock, usual

    async def make(self, operator: Operator, draft: int, origin: int) -> Reply:
        """The kit around a draft as one card; it is written where there is none yet."""
        lead = await self._shelf.find(operator, draft)
        kit = await self._of(operator, lead) or await self._write(operator, lead, origin)
        return Reply((await self._card(kit),), draft=draft)

    async def print_all(self, operator: Operator, kit: int) -> Reply:
        """The whole kit as one zip."""
        found = await to_thread(self._kits.find, kit, operator.id)
        if found is None:
            raise NotFound
        versions = [part.version for part in found.drafts]
        file = await to_thread(self._press.kit, versions)
        gaps = len({slot for version in versions for slot in version.draft.slots})
        return Reply((Message(texts.file_sent("zip", gaps), attachment=file),))

    async def follow(self, operator: Operator, before: SavedDraft, after: SavedDraft) -> tuple[Message, ...]:
        """Where a part's note or answers changed, the others are written again, and the kit's card says so in place.

        A text that the operator changed by hand stays as it is; the comparison then tells where it differs.
        """
        kit = await self._of(operator, after)
        if kit is None:
            return ()
        if _facts(before.version) != _facts(after.version):
            others = [part for part in kit.drafts if part.id != after.id and part.version.action not in BY_HAND]
            await asyncio.gather(*(self._rewrite(operator, part, after.version) for part in others))
            kit = await self._of(operator, after) or kit
        return (replace(await self._card(kit), replaces=kit.message),) if kit.message else ()

    async def _of(self, operator: Operator, draft: SavedDraft) -> SavedKit | None:
        return await to_thread(self._kits.find, draft.kit, operator.id) if draft.kit else None

    async def _write(self, operator: Operator, lead: SavedDraft, origin: int) -> SavedKit:
        version = lead.version
        own = (version.draft.kind, version.draft.channel)
        channels = self._press.letterheads.channels(version.brief.agency) or self._usual
        wanted = [part for part in parts_of(channels) if part != own]
        briefs = [self._rereading.again(version.brief, version.brief.raw, *p, version.answers) for p in wanted]
        style = Style(tone=version.style.tone, seed=version.style.seed)
        parts = await asyncio.gather(*(self._version(brief, style, version) for brief in briefs))
        title = version.draft.title or version.brief.raw
        create = self._kits.create
        return await to_thread(
            create, operator.id, lead.id, parts, " ".join(title.split())[:120], self._clock(), origin
        )

    async def _version(self, brief: Brief, style: Style, lead: Version) -> Version:
        return version_of("paket", await self._studio.draft(brief, style), style, lead.answers)

    async def _rewrite(self, operator: Operator, part: SavedDraft, changed: Version) -> None:
        old = part.version
        if _facts(old) == _facts(changed):
            return
        brief = self._rereading.again(old.brief, changed.brief.raw, old.brief.kind, old.brief.channel, changed.answers)
        drafted = await self._studio.draft(brief, old.style)
        await self._shelf.add(operator, part, version_of("ikut", drafted, old.style, changed.answers))

    async def _card(self, kit: SavedKit) -> Message:
        versions = [part.version for part in kit.drafts]
        return kit_card(kit, await compared(self._studio, versions))


def _facts(version: Version) -> tuple[object, ...]:
    """What the operator told: the parts of a kit have it in common."""
    return version.brief.raw, tuple(answer for answer in version.answers if answer.text)
