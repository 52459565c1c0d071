"""Memory of a process and its children, in megabytes of proportional set size (shared pages counted once)."""

import psutil


def tree_pss(pid: int) -> float:
    """PSS of the process and all its descendants, in MB; a process that ended meanwhile counts nothing."""
    try:
        root = psutil.Process(pid)
        family = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0.0
    return sum(map(_pss, family)) / 2**20


def _pss(process: psutil.Process) -> float:
    try:
        return float(process.memory_full_info().pss)
    except psutil.NoSuchProcess:
        return 0.0
