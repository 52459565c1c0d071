"""The offline writer and the patterns it speaks with."""

from prompts.offline.pattern_files import PatternRejected
from prompts.offline.patterns import Patterns
from prompts.offline.release import ReleaseProse
from prompts.offline.writer import OfflineWriter

__all__ = ["OfflineWriter", "PatternRejected", "Patterns", "ReleaseProse"]
