"""Findings that compete for the same words: the one that matters most stays."""

from collections.abc import Iterable

from knowledge.checking.report import Finding

RED_LINE = "garis-merah"
_LEVELS = {"error": 0, "warning": 1, "suggestion": 2}


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without overlaps, in text order: red lines first, then severity, then length."""
    taken: list[Finding] = []
    used: set[int] = set()
    for finding in sorted(set(findings), key=_rank):
        span = range(finding.start, finding.end)
        if used.isdisjoint(span):
            taken.append(finding)
            used.update(span)
    return tuple(sorted(taken, key=lambda f: (f.start, f.end, f.rule)))


def apply(text: str, findings: Iterable[Finding]) -> str:
    """The text with the suggestion of every error and warning put in; the findings must not overlap."""
    for finding in sorted(findings, key=lambda f: f.start, reverse=True):
        if fixes(finding):
            text = text[: finding.start] + finding.suggestion + text[finding.end :]
    return text


def fixes(finding: Finding) -> bool:
    """Whether the finding changes the text when everything is repaired."""
    changes = bool(finding.suggestion) and finding.suggestion != finding.text
    return finding.level != "suggestion" and changes and finding.end > finding.start


def _rank(finding: Finding) -> tuple[bool, int, int, int, bool, str, str]:
    return (
        finding.category != RED_LINE,
        _LEVELS[finding.level],
        finding.start - finding.end,
        finding.start,
        not finding.suggestion,
        finding.rule,
        finding.suggestion,
    )
