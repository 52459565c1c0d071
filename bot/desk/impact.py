"""Which stored drafts say what a changed document makes untrue, and telling the people who wrote them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import texts
from bot.buttons import button, short_key
from bot.clock import JAKARTA
from bot.desk.post import Post
from bot.replies import Message
from bot.storage.drafts import Drafts
from bot.storage.records import DraftText
from knowledge.difference import Read
from knowledge.documents import Document
from knowledge.superseded import Superseded, still_says, superseded

Pair = tuple[Document, Document | None]  # the new version, and the one it replaces


@dataclass(frozen=True, slots=True)
class Touched:
    """A draft, and what it still says."""

    draft: DraftText
    says: tuple[Superseded, ...]


class Impact:
    """Looks through the drafts of the last `days` days, open and finished ones."""

    def __init__(self, drafts: Drafts, post: Post, read: Read, days: int) -> None:
        self._drafts, self._post, self._read, self._days = drafts, post, read, days

    def touched(self, pairs: Sequence[Pair], now: datetime) -> tuple[Touched, ...]:
        """The drafts that would say something else than the new versions do, the last touched first."""
        old = [each for after, before in pairs if before for each in superseded(after, before)]
        if not old:
            return ()
        found = []
        for draft in self._drafts.recent(now - timedelta(days=self._days)):
            day = draft.updated.astimezone(JAKARTA).date()
            says = tuple(each for each in old if still_says(draft.text, each, day, self._read))
            if says:
                found.append(Touched(draft, says))
        return tuple(found)

    async def tell(self, touched: Sequence[Touched]) -> int:
        """Tell the operators, each once for a draft and a change; how many messages that are."""
        told = 0
        for each in touched:
            show = button("Buka drafnya", "d", each.draft.id, "tampil")
            message = Message(texts.outdated_draft(each.draft.title, _lines(each)), ((show,),), markup=True)
            told += await self._post.tell(
                [each.draft.operator], f"dampak:{each.draft.id}:{short_key(repr(_lines(each)))}", message
            )
        return told


def _lines(touched: Touched) -> list[tuple[str, str, str, str]]:
    return [(each.kind, each.was, each.now, each.title) for each in touched.says]
