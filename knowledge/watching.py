"""`ingest.py --watch`: bring the index up to date whenever somebody changes the folder of documents.

A folder on a network drive tells nobody of its changes: there `WATCHFILES_FORCE_POLLING=true` makes it look.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from watchfiles import watch

from knowledge import golden
from knowledge.loaders import SUFFIXES

_LOOK_UP = 2_000  # ms without a change after which the day is looked at
_LONGEST = 60_000  # ms of changes without a pause after which they are applied all the same


class Stop(Protocol):
    """A `threading.Event`, or anything else that can be asked whether it is set."""

    def is_set(self) -> bool:
        """Whether to stop watching."""


def changes(
    folders: Sequence[Path], quiet: float, today: Callable[[], date], stop: Stop | None = None
) -> Iterator[None]:
    """One item for each burst of changes to documents, once `quiet` seconds have passed without another.

    A new day is a change too: documents come into force and go out of it. So is the first quiet moment, for whatever
    changed before the watch began. Ends when `stop` is set.
    """
    day: date | None = None
    bursts = watch(
        *(folder for folder in folders if folder.exists()),
        watch_filter=lambda _change, path: _matters(path),
        step=int(quiet * 1000),
        debounce=max(_LONGEST, int(quiet * 1000)),
        stop_event=stop,
        rust_timeout=_LOOK_UP,
        yield_on_timeout=True,
    )
    for burst in bursts:
        if burst or day is None or today() != day:
            day = today()
            yield


def _matters(path: str) -> bool:
    name = Path(path).name
    return not name.startswith((".", "~$")) and (name.lower().endswith(SUFFIXES) or name == golden.NAME)
