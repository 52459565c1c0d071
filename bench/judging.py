"""What a check found of what was planted, and what it found that nobody planted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bench.labelled import Clean, Planted
from knowledge.checking.check import Checker
from knowledge.checking.report import Finding, Report
from knowledge.checking.suspected import RULE as SUSPECTED

WRITING = frozenset({"ejaan", "angka", "tanda-baca", "gaya", "istilah", "istilah-program", "kehati-hatian"})
FACTS = frozenset({"fakta", "nama", "kutipan", "pesan-kunci"})
_DENIALS = frozenset({"kelengkapan.ingkar", "kelengkapan.bertentangan"})
_ANSWERS = {"ejaan": WRITING, "istilah": WRITING, "garis-merah": frozenset({"garis-merah"})}


@dataclass(slots=True)
class Tally:
    """Counts of one category: planted, found, repaired as it should be, and the plants that were missed."""

    planted: int = 0
    found: int = 0
    repaired: int = 0
    missed: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Result:
    """Everything counted on one split."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    clean: int = 0
    alarms: list[tuple[str, Finding]] = field(default_factory=list)  # on clean texts
    strays: list[tuple[str, Finding]] = field(default_factory=list)  # on planted texts, away from the plant

    def precision(self, families: Iterable[str], found: int) -> float:
        """Found plants among found plants and false alarms of these finding categories."""
        wanted = frozenset(families)
        false = sum(f.category in wanted for _, f in [*self.alarms, *self.strays])
        return found / (found + false) if found + false else 1.0

    def by_category(self) -> Counter[str]:
        """False alarms on clean texts by the category of the finding."""
        return Counter(finding.category for _, finding in self.alarms)


def judge(checker: Checker, clean: Iterable[Clean], planted: Iterable[Planted]) -> Result:
    """Check every text once."""
    result, usual = Result(), dict[str, set[tuple[str, str]]]()
    for text in clean:
        found = alarms(checker.check(text.request))
        result.clean += 1
        result.alarms += [(text.id, f) for f in found]
        usual[text.id] = {(f.rule, f.text) for f in found}
    for plant in planted:
        report = checker.check(plant.request)
        strays = [f for f in alarms(report) if not _touches(f, plant.low, plant.high) and not _follows(f, plant)]
        if plant.category == "benar":
            strays = alarms(report)
        else:
            _count(result.tallies.setdefault(plant.category, Tally()), plant, report)
        known = usual.get(plant.of.id, set())
        result.strays += [(plant.id, f) for f in strays if (f.rule, f.text) not in known]
    return result


def alarms(report: Report) -> list[Finding]:
    """The findings that ask for action; suggestions do not, and no source at all is not a mistake of the text. A
    sentence that reads like a red line counts as one."""
    asking = [f for f in report.findings if f.level != "suggestion" and f.rule != "fakta.tanpa-sumber"]
    return [replace(f, category="garis-merah") if f.rule == SUSPECTED else f for f in asking]


def caught(plant: Planted, report: Report) -> bool:
    """Whether the check saw the planted mistake, for the right reason; a red line in the very words is one too."""
    if plant.category == "pesan-hilang":
        return any(c.message_id == plant.message and c.status in {"missing", "contradicted"} for c in report.coverage)
    if plant.category in {"pesan-bertentangan", "negasi"} and any(c.status == "contradicted" for c in report.coverage):
        return True
    if plant.category == "negasi" and any(f.rule in _DENIALS for f in alarms(report)):
        return True  # said of the whole text: the lost word stands nowhere
    wanted = _ANSWERS.get(plant.category, FACTS)
    start, end = (plant.low, plant.high) if plant.category not in _ANSWERS else (plant.start, plant.end)
    found = any(f.category in wanted and _touches(f, start, end) for f in alarms(report))
    held = any(f.category == "garis-merah" and _touches(f, plant.low, plant.high) for f in alarms(report))
    return found or held or (wanted is WRITING and _repaired(plant, report))


def _follows(finding: Finding, plant: Planted) -> bool:
    """Whether what is said of the whole text is said because of the plant: the key message is gone, the quotation."""
    if finding.start != finding.end:
        return False
    if plant.category.startswith("pesan"):
        return finding.rule == "program.pesan-kunci"
    return finding.category == "kelengkapan" and plant.category in {"kutipan-diubah", "negasi"}


def _count(tally: Tally, plant: Planted, report: Report) -> None:
    tally.planted += 1
    if not caught(plant, report):
        tally.missed.append(plant.id)
        return
    tally.found += 1
    tally.repaired += _repaired(plant, report)


def _repaired(plant: Planted, report: Report) -> bool:
    """Whether the repaired text says what was meant. An unsupported fact carries its spelling's repair with it."""
    text = plant.request.text
    wanted = text[plant.low : plant.start] + plant.right + text[plant.end : plant.high]
    return bool(plant.right) and wanted.strip().casefold() in report.fixed.casefold()


def _touches(finding: Finding, start: int, end: int) -> bool:
    return finding.start < max(end, start + 1) and max(finding.end, finding.start + 1) > start
