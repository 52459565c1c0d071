"""The parent's side: files are read by a child process with limits, one child for many files."""

import json
import logging
import signal
import threading
from collections.abc import Callable
from dataclasses import asdict
from hashlib import sha256
from types import TracebackType
from typing import Any, Self

from knowledge.errors import FileRefused
from knowledge.extraction.cache import Cache, Forgetful
from knowledge.extraction.extracted import Extracted, from_json
from knowledge.extraction.kinds import suffix_of
from knowledge.extraction.limits import Limits
from knowledge.extraction.process import Process
from knowledge.extraction.refusals import BROKEN, FELL, TOO_MUCH

PROGRAMS = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"  # where tesseract may be
_FILES_EACH = 200  # a child that parsed so many starts afresh, whatever its libraries keep
_OUT_OF_TIME = (-signal.SIGXCPU, -signal.SIGALRM)
_log = logging.getLogger(__name__)


class Extractor:
    """Bytes and a name → what the file says. Starts a child when the first file needs one; not for several threads.

    A file that was read before is answered from the cache. Close it, or use it as a context manager.
    """

    def __init__(
        self, limits: Limits | None = None, cache: Cache | Forgetful | None = None, programs: str = PROGRAMS
    ) -> None:
        self.limits = limits or Limits()
        self._cache = cache or Forgetful()
        self._programs = programs
        self._child: Process | None = None
        self._served = 0

    def extract(self, name: str, content: bytes) -> tuple[Extracted, ...]:
        """The documents in the file, at least one. Raises `FileRefused` with one Indonesian sentence."""
        if len(content) > self.limits.file_bytes:
            most = f"{self.limits.file_bytes / 1_000_000:.0f} MB"
            raise FileRefused(f"lebih besar dari batas {most}; perkecil gambarnya atau pecah berkasnya")
        key = sha256(suffix_of(name).encode() + b"\0" + content).hexdigest()
        if (known := self._cache.get(key)) is not None:
            return known
        parts = self._asked(name, content)
        self._cache.put(key, parts)
        return parts

    def close(self) -> None:
        """End the child and remove what it left behind."""
        self._end()
        self._cache.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def _asked(self, name: str, content: bytes) -> tuple[Extracted, ...]:
        if self._served >= _FILES_EACH:
            self._end()
        if self._child is None:
            self._child = Process("knowledge.extraction.child", json.dumps(asdict(self.limits)), self._programs)
        self._served += 1
        try:
            answer = self._answer(self._child, name, content)
        except BaseException:  # interrupted: what the child says next would be taken for an answer to the next file
            self._child.kill()
            self._end()
            raise
        if "parts" in answer:
            return from_json(answer["parts"])
        if answer["refused"] == TOO_MUCH:
            self._end()
        if "cause" in answer:
            _log.info("a file was refused: %s", answer["cause"])
        raise FileRefused(answer["refused"])

    def _answer(self, child: Process, name: str, content: bytes) -> dict[str, Any]:
        """The child's last word on the file; each page of a scan that it reports gives it its time again."""
        late = threading.Event()

        def too_late() -> None:
            late.set()
            child.kill()

        alarm = _started(self.limits.wall, too_late)
        try:
            child.tell(json.dumps({"name": name, "size": len(content)}), content)
            while line := child.hear():
                answer: dict[str, Any] = json.loads(line)
                if "page" not in answer:
                    return answer
                alarm.cancel()
                alarm = _started(self.limits.wall, too_late)
        finally:
            alarm.cancel()
        return {"refused": self._obituary(late.is_set())}

    def _obituary(self, late: bool) -> str:
        status = self._end()
        if late or status in _OUT_OF_TIME:
            return f"berkas terlalu rumit: belum terbaca dalam {self.limits.wall:.0f} detik; simpan ulang atau pecah"
        if status == -signal.SIGKILL:
            return TOO_MUCH
        return FELL if status and status < 0 else BROKEN

    def _end(self) -> int | None:
        """End the child; its exit status."""
        child, self._child, self._served = self._child, None, 0
        return child.end() if child else None


def _started(seconds: float, action: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(seconds, action)
    timer.daemon = True
    timer.start()
    return timer
