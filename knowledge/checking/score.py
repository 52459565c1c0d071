"""One number from 0 to 100 and its band. Every lost point belongs to a finding."""

from collections import Counter
from collections.abc import Sequence

from knowledge.checking.claims import CATEGORY as CLAIM
from knowledge.checking.completeness import OPPOSITE
from knowledge.checking.report import Band, CheckedFact, Finding
from knowledge.checking.resolve import RED_LINE
from knowledge.checking.suspected import RULE as SUSPECTED

# Points a finding costs by category and level; a category never costs more than its ceiling, so that a text with
# twenty spelling slips is not worse than one with an invented quotation.
_COST = {"error": 10, "warning": 3, "suggestion": 0}
_BY_CATEGORY = {
    RED_LINE: 45,
    "kutipan": 20,
    "fakta": 15,
    "nama": 12,
    "slot": 6,
    "pesan-kunci": 8,
    "kelengkapan": 25,
    CLAIM: 15,
}
_CEILING = {
    "ejaan": 30,
    "tanda-baca": 15,
    "gaya": 15,
    "istilah": 20,
    "angka": 20,
    "bentuk": 30,
    "slot": 24,
    "kelengkapan": 40,
}
_TOP = 100
UNSOURCED = "fakta.tanpa-sumber"


def cost(finding: Finding) -> int:
    """The points one finding costs before its category's ceiling."""
    if finding.level == "suggestion":
        return 0
    points = _BY_CATEGORY.get(finding.category, _COST[finding.level])
    return points if finding.level == "error" else min(points, 8)


def losses(findings: Sequence[Finding]) -> dict[str, int]:
    """The points lost by category, ceilings counted, the most first: what explains the score."""
    spent: Counter[str] = Counter()
    for finding in findings:
        spent[finding.category] += cost(finding)
    lost = {name: min(points, _CEILING.get(name, _TOP)) for name, points in spent.items() if points}
    return dict(sorted(lost.items(), key=lambda item: (-item[1], item[0])))


def score(findings: Sequence[Finding]) -> int:
    """100 less what the findings cost, never below 0."""
    return max(0, _TOP - sum(losses(findings).values()))


def band(points: int, findings: Sequence[Finding], facts: Sequence[CheckedFact], *, grounded: bool) -> Band:
    """`siap`: at least 80, no error, no fact without a source, not even a doubtful one, no slot, no
    sentence that reads like a red line. `tahan`: a red line, an unsupported fact, the opposite of what the note denies,
    a model's claim without a source, or fewer than 60. Facts that no source was given for hold a text back from `siap`
    only."""
    doubtful = any(fact.status == "doubtful" for fact in facts)
    unsupported = any(fact.status == "unsupported" for fact in facts)
    forbidden = any(f.category in {RED_LINE, CLAIM} or f.rule == OPPOSITE for f in findings)
    if forbidden or (unsupported and grounded) or points < 60:
        return "tahan"
    errors = any(f.level == "error" or f.category == "slot" or f.rule in {UNSOURCED, SUSPECTED} for f in findings)
    return "siap" if points >= 80 and not (errors or unsupported or doubtful) else "perbaiki"
