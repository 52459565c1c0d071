"""The offline writer and the patterns it speaks with."""

from prompts.offline.patterns import PatternRejected, Patterns
from prompts.offline.release import ReleaseProse
from prompts.offline.writer import OfflineWriter

__all__ = ["OfflineWriter", "PatternRejected", "Patterns", "ReleaseProse"]
