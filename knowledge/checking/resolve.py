"""Findings that compete for the same words: the one that matters most stays."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from knowledge.checking.prose import QUOTE, Prose
from knowledge.checking.report import Finding

RED_LINE = "garis-merah"
WRITING = frozenset({"ejaan", "angka", "tanda-baca", "istilah"})  # how a thing is written, whatever it states
FACTS = frozenset({"fakta", "nama"})
GUESS = "morfologi.salah-ketik"  # what a word in no list may have been meant to be
LIKENED = "istilah.nama-di-catatan"  # a name that is almost the note's: likely, and no writer's to change unasked
_NAMED = frozenset({"fakta.person", "fakta.organisation", "fakta.place"})
_FACTUAL = re.compile(r"[A-Z\d]")
_WARNED = re.compile(r"\b(?:Hindari|Salah|Jangan|Bukan|Dilarang|Tidak boleh)\b[^:\n]{0,40}:")
_BINDING = frozenset({RED_LINE, "fakta", "kutipan", "nama", "kelengkapan", "klaim", "slot"})
_LEVELS = {"error": 0, "warning": 1, "suggestion": 2}


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without overlaps, in text order: red lines first, then severity, then length.

    What says that a fact has no source and has nothing to put in its place takes over the repairs of spelling inside
    it: `jam 09:00 wib` is reported once, as unsupported, with `pukul 09.00 WIB` as the way to write it.
    """
    taken: list[Finding] = []
    used: set[int] = set()
    left: list[Finding] = []
    for finding in sorted(_told(set(findings)), key=_rank):
        span = range(finding.start, finding.end)
        if used.isdisjoint(span):
            taken.append(finding)
            used.update(span)
        elif fixes(finding) and finding.category in WRITING:
            left.append(finding)
    merged = (_spelt(finding, left) for finding in taken)
    return tuple(sorted(merged, key=lambda f: (f.start, f.end, f.rule, f.text, f.message)))


def _told(findings: Collection[Finding]) -> Iterator[Finding]:
    """Without the unknown "names" that are part of a misspelt word (Fitri in `Idul Fitri`, to become Idulfitri) or of
    a term that the programme replaces."""
    repairs = [f for f in findings if f.category in {"ejaan", "istilah", "istilah-program"} and fixes(f)]
    for finding in findings:
        if finding.rule == "program.istilah-wajib" and any(f.suggestion in finding.message for f in repairs):
            continue  # it is there, misspelt
        name = finding.rule in _NAMED and not finding.suggestion
        if not name or not any(_holds(repair, finding) for repair in repairs):
            yield finding


def _holds(repair: Finding, name: Finding) -> bool:
    """A term of the programme replaces the name it is; a misspelt word the name that is part of it."""
    inside = repair.start <= name.start and name.end <= repair.end
    return inside and (repair.category == "istilah-program" or repair.end - repair.start > name.end - name.start)


def _spelt(finding: Finding, repairs: Iterable[Finding]) -> Finding:
    if finding.suggestion or finding.category not in FACTS:
        return finding
    text, end = finding.text, finding.end
    for repair in sorted(repairs, key=lambda f: (f.start, f.end), reverse=True):
        if finding.start <= repair.start and repair.end <= end:
            at = repair.start - finding.start
            text, end = text[:at] + repair.suggestion + text[at + len(repair.text) :], repair.start
    if text == finding.text:
        return finding
    return replace(finding, suggestion=text, message=f"{finding.message} Tulisannya: “{text}”.")


def cited(prose: Prose, finding: Finding, kind: str) -> bool:
    """Whether a guide only quotes what must not be written: in quotation marks, or behind `Hindari:` or `Salah:`."""
    if kind != "panduan":
        return False
    start, _ = prose.lines[prose.line_of(finding.start)]
    return prose.guarded(finding.start, finding.end, QUOTE) or bool(_WARNED.search(prose.text, start, finding.start))


def apply(text: str, findings: Iterable[Finding]) -> str:
    """The text with the suggestion of every error and warning put in; the findings must not overlap."""
    for finding in sorted(findings, key=lambda f: f.start, reverse=True):
        if fixes(finding):
            text = text[: finding.start] + finding.suggestion + text[finding.end :]
    return text


def mended_lines(text: str, repairs: Iterable[Finding]) -> list[tuple[int, int]]:
    """The lines of a text that these repairs, put in by `apply`, are in."""
    lines, moved = dict[tuple[int, int], None](), 0
    for repair in sorted(repairs, key=lambda f: f.start):
        start = repair.start + moved
        end = start + len(repair.suggestion)
        moved += len(repair.suggestion) - (repair.end - repair.start)
        stop = text.find("\n", end)
        lines[text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop] = None
    return list(lines)


def may_state(repair: Finding) -> bool:
    """Whether a repair may make another fact of what stands there: a name or a figure is in it ("24 September" before
    "2000", "Pasca Zulkaran" with its hyphen)."""
    return bool(_FACTUAL.search(repair.text + repair.suggestion))


def excusable(finding: Finding) -> bool:
    """Whether an agency may say that this is no mistake: facts, names, quotations, what the note says, open slots and
    red lines are not a matter of house style."""
    computed = finding.rule.startswith(("hitungan.", "program.fakta"))
    return bool(finding.text) and finding.category not in _BINDING and not computed


def unexcused(found: Iterable[Finding], exceptions: Collection[tuple[str, str]]) -> Iterator[Finding]:
    """Without what the agency said is no mistake: by rule and words in small letters."""
    for finding in found:
        known = bool(exceptions) and (finding.rule, finding.text.casefold()) in exceptions
        if not (known and excusable(finding)):
            yield finding


def fixes(finding: Finding) -> bool:
    """Whether the finding changes the text when everything is repaired."""
    changes = bool(finding.suggestion) and finding.suggestion != finding.text
    return finding.level != "suggestion" and changes and finding.end > finding.start


def mends_writing(finding: Finding) -> bool:
    """Whether it changes no more than how a thing is written, and surely so: a writer may put it in unasked."""
    return finding.category in WRITING and finding.rule not in {GUESS, LIKENED} and fixes(finding)


def _rank(finding: Finding) -> tuple[bool, int, int, int, bool, str, str, str, str]:
    return (
        finding.category != RED_LINE,
        _LEVELS[finding.level],
        finding.start - finding.end,
        finding.start,
        not finding.suggestion,
        finding.rule,
        finding.suggestion,
        finding.message,  # equal findings of a set: the same one wins in every process
        finding.source,
    )
