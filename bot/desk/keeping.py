"""Documents written by the desk itself, not sent as files: a new end of validity, a withdrawal, a published text."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot import texts
from bot.desk.errors import Refused
from bot.desk.progress import Progress
from bot.storage.records import Operator
from bot.storage.uploads import Uploads
from knowledge.base import KnowledgeBase
from knowledge.documents import Document
from knowledge.index import SyncReport
from knowledge.plain import slug
from knowledge.received import file_of, written

Show = Callable[[str], Awaitable[None]]


class Keeping:
    """Each call makes one generation; what it raises, `KnowledgeBase.uploads.change` raised, and nothing changed."""

    def __init__(self, knowledge: KnowledgeBase, uploads: Uploads, clock: Callable[[], datetime]) -> None:
        self._knowledge, self._uploads, self._clock = knowledge, uploads, clock

    async def write(self, admin: Operator, document: Document, show: Show) -> SyncReport:
        """Put this version into service under its id, and into the document's history."""
        if slug(document.id) != document.id:
            raise Refused(texts.NOT_OURS_TO_CHANGE)
        content, name = written(document), file_of(document.id)
        state = await to_thread(self._knowledge.uploads.state)
        drop = [document.path] if document.path in state and document.path != name else []
        report = await self._shown(show, lambda tell: self._knowledge.uploads.change({name: content}, drop, tell))
        await to_thread(self._record, admin, name, content, document.id)
        return report

    async def delete(self, admin: Operator, document: str, files: Sequence[str], show: Show) -> SyncReport:
        """Delete the document for good, also from older generations once nobody can be reading them any more."""
        report = await self._shown(show, lambda tell: self._knowledge.uploads.forget([document], files, tell))
        await to_thread(self._uploads.erase, document, admin.id, self._clock())
        return report

    async def _shown(self, show: Show, work: Callable[[Callable[[str, int, int], None]], SyncReport]) -> SyncReport:
        async with Progress(show) as progress:
            return await to_thread(work, progress.tell)

    def _record(self, admin: Operator, name: str, content: bytes, document: str) -> None:
        upload = self._uploads.add(admin.id, name, content, self._clock(), state="applying")
        self._uploads.became(upload.id, [document])
        self._uploads.move([upload.id], "applied", admin.id, self._clock())
