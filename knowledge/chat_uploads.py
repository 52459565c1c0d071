"""Documents that came through the chat: added, replaced, withdrawn and deleted together with the index."""

import time
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace

from knowledge.errors import NoKnowledge
from knowledge.index import Progress, SyncReport
from knowledge.ledger import Ledger
from knowledge.lock import ingest_lock
from knowledge.settings import KnowledgeSettings
from knowledge.uploads import UploadFolder

Sync = Callable[[Progress | None], SyncReport]


class ChatUploads:
    """`KnowledgeBase.uploads`. Whatever changes the folder holds the ingest lock and raises `IngestBusy` without it.

    The ledger remembers with each generation which uploads it was made with, so a rollback withdraws what was
    applied later instead of leaving it to the next sync.
    """

    def __init__(self, settings: KnowledgeSettings, ledger: Callable[[], Ledger | None], sync: Sync) -> None:
        self._data, self._ledger, self._sync = settings.data, ledger, sync
        self._folder = UploadFolder(settings.uploads)

    def state(self) -> dict[str, str]:
        """The SHA-256 of every upload by file name."""
        return self._folder.digests()

    def record(self, ledger: Ledger, generation: int, state: Mapping[str, str]) -> None:
        """Remember that the generation was made with these; the ingest lock is held."""
        ledger.uploads.record(generation, state, self._folder.read)

    def change(self, put: Mapping[str, bytes], drop: Collection[str], progress: Progress | None = None) -> SyncReport:
        """Write and delete files by name and bring the index up to date, as one step.

        Raises what `KnowledgeBase.sync` raises; the folder is then as it was.
        """
        started = time.perf_counter()
        with ingest_lock(self._data), self._folder.changed(put, drop):
            report = self._sync(progress)
        return replace(report, seconds=round(time.perf_counter() - started, 3))

    def forget(
        self, documents: Collection[str], files: Collection[str], progress: Progress | None = None
    ) -> SyncReport:
        """Delete documents and their files for good; see `knowledge.forgetting`. Raises what `change` raises."""
        started = time.perf_counter()
        with ingest_lock(self._data):
            with self._folder.changed({}, files):
                report = self._sync(progress)
            if ledger := self._ledger():
                ledger.forgetting.mark(documents)
        return replace(report, seconds=round(time.perf_counter() - started, 3))

    def settle(self) -> None:
        """Undo what a killed `change` left: the folder is again what the generation in service was made with."""
        ledger = self._ledger()
        live = ledger.pointer.live() if ledger else None
        if live is not None:
            with ingest_lock(self._data), self.as_of(live):
                pass

    def as_of(self, generation: int) -> AbstractContextManager[None]:
        """The folder as that generation had it; as it was before, should the work inside fail. Hold the lock."""
        ledger = self._ledger()
        if ledger is None:
            raise NoKnowledge
        state = ledger.uploads.of(generation)
        if state is None:  # made before this was recorded: the folder stays as it is
            return self._folder.changed({})
        now = self.state()
        put = {name: ledger.uploads.content(digest) for name, digest in state.items() if now.get(name) != digest}
        return self._folder.changed(put, now.keys() - state.keys())
