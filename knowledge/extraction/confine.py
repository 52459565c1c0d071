"""The walls around the process that opens strangers' files: memory, time, files, no network, no other program."""

import ctypes
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

from knowledge.extraction.limits import Limits

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
_MEGABYTE = 1 << 20
_PROGRAMS = ("tesseract",)


def confine(limits: Limits) -> None:
    """Once, at the start of the child; nothing in it can be taken back by the code that parses."""
    _without_network()
    for what, most in (
        (resource.RLIMIT_AS, limits.memory * _MEGABYTE),
        (resource.RLIMIT_FSIZE, limits.written),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    sys.addaudithook(_guard)


def grant(limits: Limits) -> None:
    """Seconds for the next file or page: of CPU from now, and on the clock should the parent be gone."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime) + 1
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (spent + limits.cpu, hard))
    signal.alarm(int(limits.wall) + 5)


def rest() -> None:
    """Between two files no clock runs: the next one may come after hours."""
    signal.alarm(0)


def _without_network() -> None:
    """An empty network namespace where the kernel allows it; the audit hook closes Python's sockets anywhere."""
    try:
        unshare = ctypes.CDLL(None, use_errno=True).unshare
    except (OSError, AttributeError):  # not Linux
        return
    if unshare(_NEW_NET):
        unshare(_NEW_USER | _NEW_NET)


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket."):
        raise PermissionError("no network in here")
    if event == "subprocess.Popen" and Path(os.fsdecode(arguments[0] or "")).name not in _PROGRAMS:
        raise PermissionError("no other program in here")
    if event in ("os.system", "os.exec", "os.posix_spawn"):
        raise PermissionError("no other program in here")
