"""Follows the pointer: every query is answered by one whole generation, whatever is built or deleted meanwhile."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from knowledge import manifest
from knowledge.errors import NoKnowledge
from knowledge.exact import ExactGeneration, ExactVectors
from knowledge.generation import Generation, open_generation
from knowledge.ledger import Ledger
from knowledge.manifest import Damaged
from knowledge.server import Server

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Held:
    """An open generation. `wanted` is what the pointer named; a damaged one is stood in for by another."""

    wanted: int
    generation: Generation
    users: int = 0
    retired: bool = False


class Reader:
    """Holds the open generation for the threads of one process, and closes the one before when its last user left."""

    def __init__(self, ledger: Ledger, generations: Path, server: Server | None = None) -> None:
        self._ledger, self._generations, self._server = ledger, generations, server
        self._lock = threading.Lock()
        self._held: _Held | None = None
        self.problem = ""

    @contextmanager
    def generation(self) -> Iterator[Generation]:
        """The generation in service, for one query; raises `NoKnowledge` if there is none yet."""
        held = self._acquire()
        try:
            yield held.generation
        finally:
            self._release(held)

    def close(self) -> None:
        """Close what is open, as soon as nobody uses it."""
        with self._lock:
            self._retire()

    def _acquire(self) -> _Held:
        live = self._live()
        with self._lock:
            while self._held is None or self._held.wanted != live:
                opened = self._open(live)
                if self.problem and (now := self._live()) != live:  # swept while we slept: its successor serves
                    opened.generation.close()
                    live = now
                    continue
                self._retire()
                self._held = opened
            self._held.users += 1
            return self._held

    def _release(self, held: _Held) -> None:
        with self._lock:
            held.users -= 1
            if held.retired and not held.users:
                held.generation.close()

    def _retire(self) -> None:
        if self._held:
            self._held.retired = True
            if not self._held.users:
                self._held.generation.close()
        self._held = None

    def _live(self) -> int:
        """What the pointer names; if the ledger does not answer, what is open keeps serving."""
        try:
            live = self._ledger.pointer.live()
        except SQLAlchemyError:
            held = self._held
            if held is None:
                raise
            _log.exception("ledger did not answer; generation %d keeps serving", held.wanted)
            return held.wanted
        if live is None:
            raise NoKnowledge
        return live

    def _open(self, live: int) -> _Held:
        """The live generation, else the newest older one that opens, else an exact scan over the ledger."""
        rows = self._ledger.pointer.generations()
        older = [row.id for row in rows if row.state == "ready" and row.id < live]
        models = {row.id: row.model for row in rows}
        self.problem = ""
        for number in (live, *older):
            folder = manifest.folder_of(self._generations, number)
            try:
                exact = partial(ExactVectors.of, self._ledger, number, models[number])
                return _Held(live, open_generation(folder, self._server, exact))
            except Damaged as error:
                self.problem = self.problem or f"{error} Jalankan `python ingest.py` atau /muatulang."
                _log.exception("generation %d will not open", number)
        return _Held(live, ExactGeneration(self._ledger, live))
