"""Memory of a process and its children, in megabytes of proportional set size (shared pages counted once)."""

import psutil


def tree_pss(pid: int) -> float:
    """PSS of the process and all its descendants, in MB; a process that ended meanwhile counts nothing."""
    root = psutil.Process(pid)
    total = 0.0
    for process in [root, *root.children(recursive=True)]:
        try:
            total += process.memory_full_info().pss
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return total / 2**20
