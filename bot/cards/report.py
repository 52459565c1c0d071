"""A check's report as lines and as a card."""

from collections.abc import Sequence

from bot import texts
from bot.buttons import Button, button
from bot.replies import Message, bold, plain
from knowledge.checking.report import Finding, Report
from knowledge.checking.resolve import excusable
from knowledge.checking.score import cost, losses

MARKS = {"error": "❌", "warning": "⚠️", "suggestion": "💡"}
FACT_MARKS = {"unsupported": "❌", "near": "⚠️", "doubtful": "❔", "supported": "✅"}
ORDER = {"error": 0, "warning": 1, "suggestion": 2}
SHOWN = 3
AROUND = 40  # characters shown on each side of a repair
SPAN = 60  # characters of the text quoted in a finding
SAID = ("present", "paraphrased")


def score_line(report: Report, advice: str = "") -> str:
    """`Siap 94/100`, with what to do about it: the band's own advice, or a better one."""
    told = advice or (texts.MAKE_SURE_FIRST if _only_doubtful(report) else texts.BAND_ADVICE[report.band])
    return f"{bold(f'{texts.BANDS[report.band]} {report.score}/100')} · {told}"


def _only_doubtful(report: Report) -> bool:
    """Whether nothing is to be mended, and something to be confirmed before the text may go out."""
    doubtful = any(fact.status == "doubtful" for fact in report.facts)
    return doubtful and report.band == "perbaiki" and all(f.level == "suggestion" for f in report.findings)


def coverage_lines(report: Report, shown: int = 0) -> list[str]:
    """One line for each programme: whether its key messages are in the text. A contradiction is told in full.

    What one of the `shown` worst findings says already is left out.
    """
    told = _told(report, shown)
    lines = []
    for name in dict.fromkeys(item.program for item in report.coverage):
        items = [item for item in report.coverage if item.program == name]
        said = sum(item.status in SAID for item in items)
        share = f" ({said} dari {len(items)})" if said and len(items) > 1 else ""
        if said or name not in told:
            lines.append(f"Pesan kunci <i>{plain(name)}</i> {'termuat' if said else 'belum termuat'}{share}")
        lines += [
            f"❌ Bertentangan dengan pesan kunci: {plain(item.message)}"
            for item in items
            if item.status == "contradicted"
        ]
    return lines


def unsupported_line(report: Report, shown: int = 0) -> str:
    """The names, numbers, dates and quotes that no source supports, save those that the `shown` worst findings name."""
    told = _told(report, shown)
    unsupported = dict.fromkeys(fact.text for fact in report.facts if fact.status == "unsupported")
    words = [text for text in unsupported if text not in told]
    return f"Tanpa sumber: {plain(' · '.join(words[:6]))}" if words else ""


def finding_lines(report: Report, limit: int) -> list[str]:
    """The worst findings first, the same one told once; the last line says how many are left out."""
    groups = _groups(report)
    lines = [f"{number}. {_finding(group)}" for number, group in enumerate(groups[:limit], start=1)]
    if len(groups) > limit:
        lines.append(f"… {len(groups) - limit} temuan lain")
    return lines


def count_findings(report: Report) -> int:
    """How many findings `finding_lines` tells, the same one counted once."""
    return len(_groups(report))


def losses_line(report: Report) -> str:
    """Where the points went: `Nilai berkurang karena fakta 15, ejaan 6.`"""
    lost = [f"{texts.CATEGORIES.get(name, name)} {points}" for name, points in losses(report.findings).items()]
    return f"Nilai berkurang karena {', '.join(lost)}." if lost else ""


def check_card(check: int, text: str, report: Report, how: Sequence[str] = ()) -> Message:
    """The answer to `/periksa`: the score, where it was lost, the worst findings with a button to repair each, and one
    that brings in the note where facts have no source. `how`: lines on what the text was checked as, and against."""
    lines = [score_line(report), *how, losses_line(report), *coverage_lines(report, SHOWN)]
    lines.append(unsupported_line(report, SHOWN))
    shown = finding_lines(report, SHOWN) or ["Tidak ada temuan."]
    worst = enumerate(_groups(report)[:SHOWN], start=1)
    rows = [row for at, group in worst if (row := _finding_row(check, at, group[0], report))]
    last: list[Button] = []
    if report.fixed and report.fixed != text:
        last.append(button("Perbaiki semua", "c", check, "perbaiki"))
    if count_findings(report) > SHOWN:
        last.append(button("Tampilkan semua", "c", check, "semua"))
    if any(fact.status != "supported" for fact in report.facts):
        rows.append((button("Cocokkan dengan catatan", "c", check, "catatan"),))
    body = "\n".join([line for line in lines if line] + ["", *shown])
    return Message(body, (*rows, *((tuple(last),) if last else ())), markup=True)


def change_card(check: int, text: str, finding: Finding) -> Message:
    """One repair, before and after, with the words around it; and a button that sends the text as it is now."""
    before = text[max(0, finding.start - AROUND) : finding.start].rpartition("\n")[2]
    after = text[finding.end : finding.end + AROUND].partition("\n")[0]
    lines = [
        f"Sebelum: {plain(before)}<s>{plain(finding.text)}</s>{plain(after)}",
        f"Sesudah: {plain(before)}{bold(finding.suggestion)}{plain(after)}",
    ]
    return Message("\n".join(lines), ((button("Kirim teksnya", "c", check, "salin"),),), markup=True)


def _finding_row(check: int, at: int, finding: Finding, report: Report) -> tuple[Button, ...]:
    number = str(report.findings.index(finding))
    row: list[Button] = []
    if finding.suggestion and finding.end > finding.start:
        row.append(button(f"Perbaiki {at}", "c", check, "satu", number))
    if excusable(finding):
        row.append(button(f"{at} bukan kesalahan", "c", check, "bukan", number))
    return tuple(row)


def all_findings(report: Report) -> Message:
    """Every finding, and what each fact rests on."""
    facts = _fact_lines(report)
    lines = [
        score_line(report),
        *coverage_lines(report),
        *_unsaid(report),
        "",
        *(finding_lines(report, len(report.findings)) or ["Tidak ada temuan."]),
    ]
    return Message("\n".join([*lines, *(["", "<b>Fakta</b>"] if facts else []), *facts]), markup=True)


def _groups(report: Report) -> list[list[Finding]]:
    """The findings, worst first, equal ones together."""
    told: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(report.findings, key=lambda f: (ORDER[f.level], -cost(f), f.start)):
        told.setdefault((finding.message, finding.text), []).append(finding)
    return list(told.values())


def _told(report: Report, shown: int) -> str:
    return "\n".join(f"{group[0].text}\n{group[0].message}" for group in _groups(report)[:shown])


def _fact_lines(report: Report) -> list[str]:
    """The facts by what they rest on, each once, the doubtful ones first: `✅ Catatan operator: 80 warga · RT 03`."""
    by_source: dict[tuple[str, str], dict[str, None]] = {}
    for fact in sorted(report.facts, key=lambda f: list(FACT_MARKS).index(f.status)):
        by_source.setdefault((fact.status, fact.source or texts.NO_SOURCE), {})[fact.text] = None
    return [
        f"{FACT_MARKS[status]} {bold(source[:1].upper() + source[1:])}: {plain(' · '.join(words))}"
        for (status, source), words in by_source.items()
    ]


def _unsaid(report: Report) -> list[str]:
    return [f"Belum termuat: {plain(item.message)}" for item in report.coverage if item.status == "missing"]


def _finding(group: list[Finding]) -> str:
    first = group[0]
    quoted = f"<i>{plain(_shortened(first.text))}</i>" if first.text and first.category != "slot" else ""
    hint = f" → {bold(first.suggestion)}" if first.suggestion and first.suggestion not in first.message else ""
    times = f" ({len(group)} kali)" if len(group) > 1 else ""
    parts = f"{quoted}{hint}: {plain(first.message)}" if quoted else plain(first.message)
    return f"{MARKS[first.level]} {parts}{times}"


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= SPAN else one_line[: SPAN - 1].rstrip() + "…"
