"""What a check says: findings with spans, facts with sources, coverage, one score and its band."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "suggestion"]
Band = Literal["siap", "perbaiki", "tahan"]
FactStatus = Literal["supported", "near", "unsupported", "doubtful"]
CoverageStatus = Literal["present", "paraphrased", "missing", "contradicted"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `start`/`end` are character offsets in the checked text; `suggestion` replaces
    exactly that span (empty: nothing to put in its place); `source` is the rule or document behind it."""

    rule: str
    category: str
    level: Level
    start: int
    end: int
    text: str
    message: str
    suggestion: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class CheckedFact:
    """A number, date, name, place or quote of the text, and the source that supports it (or nearly does).

    `doubtful`: no rule can derive it from the note, and it looks like the editor's own wording, not like a mistake.
    """

    text: str
    type: str
    status: FactStatus
    source: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether a key message of a programme is said. `message` is the key message's own text."""

    program: str
    message: str
    status: CoverageStatus
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result. `fixed` is the text with every error's and warning's suggestion applied; `score` is
    0..100. A report with an `unsupported` or `doubtful` fact or a red line is never in band `siap`."""

    score: int
    band: Band
    findings: tuple[Finding, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    facts: tuple[CheckedFact, ...] = ()
    fixed: str = ""
    ms: float = 0.0
