"""A check's report as lines and as a card."""

from bot import texts
from bot.buttons import Button, button
from bot.replies import Message, bold, plain
from knowledge.checking.report import Finding, Report

MARKS = {"error": "❌", "warning": "⚠️", "suggestion": "💡"}
ORDER = {"error": 0, "warning": 1, "suggestion": 2}
SHOWN = 5
SPAN = 60  # characters of the text quoted in a finding
SAID = ("present", "paraphrased")


def score_line(report: Report) -> str:
    """`Siap 94/100`, with what to do about it."""
    return f"{bold(f'{texts.BANDS[report.band]} {report.score}/100')} · {texts.BAND_ADVICE[report.band]}"


def coverage_line(report: Report, programme: str) -> str:
    """Which key messages are in the text; empty where no programme is concerned."""
    if not report.coverage:
        return ""
    said = [item for item in report.coverage if item.status in SAID]
    against = [item for item in report.coverage if item.status == "contradicted"]
    name = f"<i>{plain(programme)}</i>" if programme else ""
    if against:
        return f"❌ Bertentangan dengan pesan kunci {name}: {plain(against[0].message)}".replace("  ", " ")
    if len(report.coverage) == 1:
        return f"Pesan kunci {name} {'termuat' if said else 'belum termuat'}".replace("  ", " ")
    return f"Pesan kunci {name}: {len(said)} dari {len(report.coverage)} termuat".replace(" :", ":")


def unsupported_line(report: Report) -> str:
    """The names, numbers, dates and quotes that no source supports."""
    words = list(dict.fromkeys(fact.text for fact in report.facts if fact.status == "unsupported"))
    return f"Tanpa sumber: {plain(' · '.join(words[:6]))}" if words else ""


def finding_lines(report: Report, limit: int) -> list[str]:
    """The worst findings first, the same one told once; the last line says how many are left out."""
    told: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(report.findings, key=lambda f: (ORDER[f.level], f.start)):
        told.setdefault((finding.message, finding.text), []).append(finding)
    groups = list(told.values())
    lines = [f"{number}. {_finding(group)}" for number, group in enumerate(groups[:limit], start=1)]
    if len(groups) > limit:
        lines.append(f"… {len(groups) - limit} temuan lain")
    return lines


def check_card(check: int, text: str, report: Report) -> Message:
    """The answer to `/periksa`."""
    lines = [score_line(report), *_programmes(report), unsupported_line(report)]
    shown = finding_lines(report, SHOWN) or ["Tidak ada temuan."]
    buttons: list[Button] = []
    if report.fixed and report.fixed != text:
        buttons.append(button("Perbaiki semua", "c", check, "perbaiki"))
    if len(finding_lines(report, 1000)) > SHOWN:
        buttons.append(button("Tampilkan semua", "c", check, "semua"))
    body = "\n".join([line for line in lines if line] + ["", *shown])
    return Message(body, (tuple(buttons),) if buttons else (), markup=True)


def all_findings(report: Report, programme: str = "") -> Message:
    """Every finding, and what each fact rests on."""
    facts = [
        f"{'✅' if fact.status == 'supported' else '⚠️' if fact.status == 'near' else '❌'} {plain(fact.text)}"
        + (f" – {plain(fact.source)}" if fact.source else "")
        for fact in report.facts
    ]
    lines = [
        score_line(report),
        *_programmes(report, programme),
        "",
        *(finding_lines(report, 1000) or ["Tidak ada temuan."]),
    ]
    return Message("\n".join([*lines, *(["", "<b>Fakta</b>"] if facts else []), *facts]), markup=True)


def _programmes(report: Report, programme: str = "") -> list[str]:
    """One line for each key message that is missing or contradicted, and a summary."""
    lines = [coverage_line(report, programme)]
    missing = [item for item in report.coverage if item.status == "missing"]
    return lines + [f"Belum termuat: {plain(item.message)}" for item in missing[:3]]


def _finding(group: list[Finding]) -> str:
    first = group[0]
    quoted = f"<i>{plain(_shortened(first.text))}</i>" if first.text else ""
    hint = f" → {bold(first.suggestion)}" if first.suggestion and first.suggestion not in first.message else ""
    times = f" ({len(group)} kali)" if len(group) > 1 else ""
    parts = f"{quoted}{hint}: {plain(first.message)}" if quoted else plain(first.message)
    return f"{MARKS[first.level]} {parts}{times}"


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= SPAN else one_line[: SPAN - 1].rstrip() + "…"
