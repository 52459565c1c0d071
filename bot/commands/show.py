"""The same results for a person at a terminal."""

from bot import texts
from bot.cards.counter import counter
from bot.kit import Kit, label
from bot.studio import Drafted
from knowledge.checking.report import Report
from knowledge.search import SearchResult
from prompts.answer import Answer

MARK = {"error": "✗", "warning": "!", "suggestion": "·"}


def show_draft(drafted: Drafted) -> str:
    """The text first, then what supports it and what is missing."""
    draft = drafted.draft
    lines = [draft.text, "", "—" * 40, _head(drafted.report)]
    lines += [f"Belum ada: {slot}" for slot in draft.slots]
    lines += [f"Tanya: {question.text}" for question in drafted.brief.questions]
    if draft.cited:
        lines.append("Sumber: " + "; ".join(draft.cited))
    last = (texts.follows(draft.follows), texts.obeyed(draft.obeyed), texts.left_out(draft.left_out), draft.note)
    return "\n".join([*lines, *(line for line in last if line)])


def show_kit(kit: Kit) -> str:
    """Every part under its name and length, then whether the facts agree."""
    parts = [f"== {label(part.draft)}: {counter(part.draft)} ==\n\n{show_draft(part)}" for part in kit.parts]
    told = [f"{d.part} “{d.text}”, {d.other} “{d.instead}”" for d in kit.differences]
    return "\n\n".join([*parts, "\n".join([texts.differing(len(kit.differences)), *told])])


def show_report(report: Report) -> str:
    """The score, then the findings in the order of the text."""
    lines = [_head(report)]
    for item in report.findings:
        change = f" → {item.suggestion}" if item.suggestion else ""
        lines.append(f"{MARK[item.level]} {item.start}: “{item.text}”{change}. {item.message}")
    lines += [f"Pesan kunci ({item.status}): {item.message}" for item in report.coverage]
    return "\n".join(lines)


def show_results(result: SearchResult) -> str:
    """Title, heading and passage, best first."""
    if not result.found:
        return "Tidak ada di basis pengetahuan."
    return "\n\n".join(
        f"{number}. {hit.title} · {hit.heading or hit.kind} ({hit.score:.2f})\n{hit.text}"
        for number, hit in enumerate(result.passages, 1)
    )


def show_answer(answer: Answer) -> str:
    """The answer and its sources."""
    sources = "; ".join(source.title for source in answer.sources)
    return f"{answer.text}\nSumber: {sources}" if sources else answer.text


def _head(report: Report) -> str:
    return f"{report.band.capitalize()} {report.score}/100"
