"""The vectors of one generation on a Chroma server, or the ledger's own while the server does not answer."""

import logging
import threading
import time
from collections.abc import Callable

from knowledge.exact import ExactVectors
from knowledge.ledger import Vector
from knowledge.vectors import Vectors

_log = logging.getLogger(__name__)
AGAIN = 15.0  # s after which a server that was away is asked again


class ServedVectors:
    """Asks the server; should it fail, compares every cached vector (0.3-0.7 ms for 10,000) until it is back.

    `problem` says so to the admins, in one line; it is empty while the server answers.
    """

    def __init__(
        self,
        connect: Callable[[], Vectors],
        exact: Callable[[], ExactVectors],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connect, self._make_exact, self._clock = connect, exact, clock
        self._lock = threading.Lock()
        self._vectors: Vectors | None = None
        self._exact: ExactVectors | None = None
        self._ask_at = 0.0
        self.problem = ""

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        """See `generation.Generation`."""
        try:
            vectors = self._served()
            if vectors is not None:
                return vectors.nearest(vector, k)
        except Exception as error:  # Chroma's and httpx's errors share no base class
            self._away(error)
        return self._scan().nearest(vector, k)

    def close(self) -> None:
        """Release the connection and the memory."""
        with self._lock:
            if self._vectors:
                self._vectors.close()
            self._vectors = self._exact = None

    def _served(self) -> Vectors | None:
        with self._lock:
            if self._vectors is None and self._clock() >= self._ask_at:
                self._ask_at = self._clock() + AGAIN  # meanwhile the other threads do not wait for this one
                self._vectors = self._connect()
                self._exact, self.problem = None, ""
            return self._vectors

    def _scan(self) -> ExactVectors:
        with self._lock:
            if self._exact is None:
                self._exact = self._make_exact()
            return self._exact

    def _away(self, error: Exception) -> None:
        _log.warning("Chroma server did not answer; the ledger's vectors are compared", exc_info=error)
        with self._lock:
            if self._vectors:
                self._vectors.close()
            self._vectors, self._ask_at = None, self._clock() + AGAIN
            self.problem = "Server Chroma tidak menjawab; pencarian memakai salinan di basis data. Periksa servernya."
